import type { SourceFile } from "./scan";

/** One row of the house's table: which files it speaks of, and what they may or must not import. */
export interface Room {
  readonly name: string;
  readonly files: RegExp;
  readonly except?: RegExp;
  /** Nothing else but these; packages and our files alike. */
  readonly only?: readonly RegExp[];
  readonly never?: readonly RegExp[];
  /** Types may come from anywhere: they are gone when the program runs. */
  readonly ignoresTypes?: true;
}

const NEXT = /^(?:next|next-auth|@auth\/.*)$/;
const REACT = /^(?:react|react-dom|react-aria-components|sonner)$/;
const PAGES = /^(?:app|components)\//;
const DB = /^(?:lib\/db\/|pg$|@prisma\/)/;
const ENV = /^lib\/env\.ts$/;
const ACTING = /^lib\/[\w-]+\/(?:queries|commands)\.ts$/;
/** Mail, but for what may be said in one and when, which is pure. */
const MAILING = /^lib\/mail\/(?!(?:schema|rules|fields)\.ts)/;
const SHARED_ROOMS = "allocation|embedders|matching|db|env|i18n|http|mail|auth|outbox|jobs|health";

/** Decisions: they run in the browser, in a worker and in tests, and give the same answer everywhere. */
export const PURE = /^lib\/(?:allocation\/|matching\/|[\w-]+\/(?:rules|schema|policy|fields)\.ts$)/;

export const ROOMS: readonly Room[] = [
  { name: "the engine imports only itself", files: /^lib\/allocation\//, only: [/^lib\/allocation\//] },
  {
    name: "matching imports only itself",
    files: /^lib\/matching\//,
    only: [/^lib\/matching\//],
  },
  {
    name: "pure files neither act nor look around",
    files: PURE,
    never: [DB, ENV, ACTING, /^node:/, NEXT, REACT, PAGES, /^lib\/(?:outbox|jobs|log)\b/, MAILING],
    ignoresTypes: true,
  },
  {
    name: "nouns know nothing of pages",
    files: new RegExp(`^lib/(?!(?:${SHARED_ROOMS})\\b)[\\w-]+/`),
    never: [NEXT, REACT, PAGES],
  },
  {
    name: "what we owe knows nothing of pages",
    files: /^lib\/(?:outbox|jobs)\//,
    never: [NEXT, REACT, PAGES],
  },
  { name: "mail knows neither database nor pages", files: /^lib\/mail\//, never: [DB, NEXT, PAGES, ACTING] },
  { name: "auth and http know nothing of pages", files: /^lib\/(?:auth|http)\//, never: [PAGES] },
  {
    name: "languages import nothing else of ours",
    files: /^lib\/i18n\//,
    only: [/^lib\/i18n\//, /^(?:next-intl|use-intl|next|react)$/],
  },
  {
    name: "components get what they show as props and send through the client",
    files: /^components\//,
    never: [ENV, ACTING, /^lib\/(?:outbox|jobs|log)\b/, MAILING, /^(?:app|scripts)\//, /^node:/],
    ignoresTypes: true,
  },
  { name: "components know no table, not even its type", files: /^components\//, never: [DB] },
  {
    name: "controls could ship in another product",
    files: /^components\/ui\//,
    never: [/^lib\/(?!i18n\/)/, /^components\/(?!ui\/)/],
  },
  { name: "nobody imports app", files: /^(?:lib|components|scripts)\//, never: [/^app\//] },
  {
    name: "lib knows neither components nor scripts nor tests",
    files: /^lib\//,
    never: [/^(?:components|scripts|tests)\//],
  },
  { name: "scripts stay outside of pages", files: /^scripts\//, never: [PAGES] },
  {
    name: "Prisma stays in lib",
    files: /^(?:app|components|scripts)\/|^proxy\.ts/,
    except: /^scripts\/migration\//,
    never: [/^@prisma\//, /^lib\/db\/generated\//],
  },
  {
    name: "next-auth stays behind two files",
    files: /./,
    except: /^lib\/auth\/(?:next-auth|adapter)\.ts$/,
    never: [/^next-auth$/, /^@auth\//],
  },
  { name: "nodemailer stays in mail", files: /./, except: /^lib\/mail\//, never: [/^nodemailer$/] },
  { name: "the job library stays in jobs", files: /./, except: /^lib\/jobs\//, never: [/^graphile-worker$/] },
];

/** Each import that its file's rooms forbid, as one readable line. */
export function forbiddenImports(files: readonly SourceFile[], rooms: readonly Room[] = ROOMS): string[] {
  return rooms.flatMap(({ name, files: pattern, except, only, never = [], ignoresTypes }) =>
    files
      .filter(({ path }) => pattern.test(path) && !except?.test(path))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ isTypeOnly }) => !(ignoresTypes && isTypeOnly))
          .filter(
            ({ target }) =>
              never.some((one) => one.test(target)) || (only && !only.some((one) => one.test(target))),
          )
          .map(({ target, line }) => `${path}:${line} imports ${target}: ${name}`),
      ),
  );
}

/** Rings of imports at run time, each once, as "a → b → a". */
export function importRings(files: readonly SourceFile[]): string[] {
  const next = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(({ isOurs, isTypeOnly }) => isOurs && !isTypeOnly).map(({ target }) => target),
    ]),
  );
  const rings = new Set<string>();
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      rings.add([...trail.slice(start), path].join(" → "));
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return [...rings];
}
