import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** A file of ours, from the root, such as "lib/env.ts"; or a package's name, such as "zod" or "node:fs". */
  readonly target: string;
  readonly isOurs: boolean;
  /** Gone when compiled. */
  readonly isTypeOnly: boolean;
  readonly line: number;
}

export interface Finding {
  readonly line: number;
  readonly what: string;
}

export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
  /** Words of the code (no comments, no strings) that some room forbids, such as `Date.now` or `process.env`. */
  readonly uses: readonly Finding[];
}

const SOURCE = /\.(?:ts|tsx|mjs)$/;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", ".json", ".css", "/index.ts", "/index.tsx"];

/** Every source file under these folders (or the file itself), generated ones left out. */
export function scanTree(root: string, places: readonly string[]): SourceFile[] {
  return places
    .flatMap((place) => filesUnder(root, place))
    .map((file) => scanText(root, file, fs.readFileSync(path.join(root, file), "utf8")));
}

/** One file's imports and uses. `file` is its path from `root` and need not exist. */
export function scanText(root: string, file: string, text: string): SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  const uses: Finding[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const note = (node: ts.Node, specifier: string, isTypeOnly: boolean) =>
    imports.push({ ...resolve(root, file, specifier), isTypeOnly, line: lineOf(node) });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      note(node, node.moduleSpecifier.text, isTypeOnlyImport(node));
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      note(node, node.moduleSpecifier.text, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && isLoading(node)) {
      const [specifier] = node.arguments;
      if (specifier && ts.isStringLiteralLike(specifier)) note(node, specifier.text, false);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      note(node, node.argument.literal.text, true);
    }
    const what = useOf(node);
    if (what) uses.push({ what, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path: file, imports, uses };
}

function useOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText().replace(/\s/g, "");
    if (["Date.now", "Math.random", "process.env", "performance.now", "crypto.randomUUID"].includes(text))
      return text;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && !node.arguments?.length)
    return "new Date()";
  if (ts.isJsxAttribute(node)) {
    const name = node.name.getText();
    if (name === "dangerouslySetInnerHTML" || name === "style") return name;
  }
  return undefined;
}

function isLoading(node: ts.CallExpression): boolean {
  return node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require";
}

function isTypeOnlyImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function resolve(root: string, from: string, specifier: string): { target: string; isOurs: boolean } {
  const isOurs = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOurs) {
    const [scope = "", name] = specifier.split("/");
    return { target: scope.startsWith("@") ? `${scope}/${name}` : scope, isOurs };
  }
  const plain = specifier.startsWith("@/")
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(from), specifier);
  const ending = ENDINGS.find((end) =>
    fs.statSync(path.join(root, plain + end), { throwIfNoEntry: false })?.isFile(),
  );
  return { target: plain + (ending ?? ""), isOurs };
}

function filesUnder(root: string, place: string): string[] {
  const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false });
  if (!stat || place.endsWith("/generated")) return [];
  if (stat.isFile()) return SOURCE.test(place) ? [place] : [];
  return fs
    .readdirSync(path.join(root, place))
    .sort()
    .flatMap((name) => filesUnder(root, `${place}/${name}`));
}
