import { PURE } from "./rooms";
import type { SourceFile } from "./scan";

interface Ban {
  readonly why: string;
  readonly uses: readonly string[];
  readonly files: RegExp;
  readonly except?: RegExp;
}

const BANS: readonly Ban[] = [
  {
    why: "settings come from lib/env.ts",
    uses: ["process.env"],
    files: /./,
    // Runs before lib/env.ts can be loaded.
    except: /^(?:lib\/env\.ts|scripts\/launcher\/install\.mjs)$/,
  },
  {
    why: "when and chance are arguments",
    uses: ["Date.now", "new Date()", "Math.random", "performance.now", "crypto.randomUUID"],
    files: PURE,
  },
  {
    why: "React escapes what people wrote",
    uses: ["dangerouslySetInnerHTML"],
    files: /./,
    // Structured data: React would escape the text of a script, which is read as it stands.
    except: /^app\/\[locale\]\/\(public\)\/workshops\/\[slug\]\/page\.tsx$/,
  },
  {
    why: "the content policy allows no inline styles",
    uses: ["style"],
    files: /^(?:app|components)\//,
    // Drawn into a picture on the server; no browser sees this markup.
    except: /^components\/public\/share-card\.tsx$/,
  },
];

/** Each use that its file's room forbids, as one readable line. */
export function forbiddenUses(files: readonly SourceFile[]): string[] {
  return BANS.flatMap(({ why, uses, files: pattern, except }) =>
    files
      .filter(({ path }) => pattern.test(path) && !except?.test(path))
      .flatMap((file) =>
        file.uses
          .filter(({ what }) => uses.includes(what))
          .map(({ what, line }) => `${file.path}:${line} uses ${what}: ${why}`),
      ),
  );
}
