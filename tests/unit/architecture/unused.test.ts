import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const GENERATED = "lib/db/generated";

function filesBelow(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const file = path.posix.join(entry.parentPath.replaceAll(path.sep, "/"), entry.name);
    return entry.isFile() && !file.startsWith(GENERATED) ? [file] : [];
  });
}

const texts = new Map(
  ["app", "components", "lib", "scripts", "tests"]
    .flatMap(filesBelow)
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file))
    .map((file) => [file, fs.readFileSync(file, "utf8")] as const),
);

const WORD = /[A-Za-z_$][\w$]*/g;
const EXPORT = /^export (?:async )?(?:function\*?|const|class|interface|type|enum) (\w+)/gm;

/** Names that are exported and then stand nowhere else, not even in their own file. */
function unusedExports(files: ReadonlyMap<string, string>): string[] {
  const times = new Map<string, number>();
  for (const [file, text] of files) {
    if (file.endsWith(".css")) continue;
    for (const [word] of text.matchAll(WORD)) times.set(word, (times.get(word) ?? 0) + 1);
  }
  return [...files].flatMap(([file, text]) =>
    /^(?:components|lib|scripts)\//.test(file)
      ? [...text.matchAll(EXPORT)].flatMap(([, name = ""]) =>
          times.get(name) === 1 ? [`${file}: ${name}`] : [],
        )
      : [],
  );
}

/** Classes of style modules that nothing wears, and classes worn that no module has. */
function misusedClasses(files: ReadonlyMap<string, string>): string[] {
  const wearers = [...files].flatMap(([file, code]) =>
    [...code.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)].map(([, name = "", from = ""]) => ({
      name,
      module: from.startsWith("@/") ? from.slice(2) : path.posix.join(path.posix.dirname(file), from),
      code,
    })),
  );
  return [...files].flatMap(([file, text]) => {
    if (!file.endsWith(".module.css")) return [];
    const rules = text.replace(/\/\*[\s\S]*?\*\//g, "");
    const has = namesIn(rules, /\.([A-Za-z][\w-]*)(?=[^{}]*\{)/g);
    const own = wearers.filter(({ module }) => module === file);
    const worn = new Set(
      own.flatMap(({ name, code }) => [...namesIn(code, new RegExp(`(?<![\\w/."])${name}\\.(\\w+)`, "g"))]),
    );
    // Chosen by a value, such as a tone: which ones, only the page knows.
    const isChosen = own.some(({ name, code }) => code.includes(`${name}[`));
    return [
      ...[...has]
        .filter((one) => !isChosen && !worn.has(one))
        .map((one) => `${file}: .${one} is worn by nothing`),
      ...[...worn].filter((one) => !has.has(one)).map((one) => `${file}: there is no .${one}`),
    ];
  });
}

function namesIn(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(pattern)].map(([, name = ""]) => name));
}

describe("nothing is kept that nothing uses", () => {
  test("whatever is exported stands somewhere else as well", () => {
    expect(unusedExports(texts)).toEqual([]);
  });

  test("each class of a style module is worn, and each class worn is there", () => {
    expect(misusedClasses(texts)).toEqual([]);
  });

  test("the checker sees what is left over", () => {
    const files = new Map([
      ["lib/planted.ts", "export const leftOver = 1;\nexport const used = 2;\nconsole.log(used);"],
      ["components/planted.module.css", ".worn { color: red; }\n.bare:hover { color: red; }"],
      [
        "components/planted.tsx",
        'import styles from "./planted.module.css";\nconst a = [styles.worn, styles.missing];',
      ],
    ]);
    expect(unusedExports(files)).toEqual(["lib/planted.ts: leftOver"]);
    expect(misusedClasses(files)).toEqual([
      "components/planted.module.css: .bare is worn by nothing",
      "components/planted.module.css: there is no .missing",
    ]);
  });
});
