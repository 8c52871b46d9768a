import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';

import ts from 'typescript';

export interface Import {
  /** As written, such as `../client/client.js` or `lit`. */
  readonly specifier: string;
  /** Line of the statement, from 1. */
  readonly line: number;
  /** Whether only types cross, so that nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

/** Path relative to the source folder, with `/` -> what the file imports. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

/** Imports, re-exports, `import()` calls and `import('...')` types of one TypeScript file. */
export function importsOf(text: string, fileName = 'file.ts'): Import[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const {specifier, typeOnly} = importIn(node) ?? {};
    if (specifier && ts.isStringLiteralLike(specifier)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      imports.push({specifier: specifier.text, line, typeOnly: typeOnly ?? false});
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

function importIn(node: ts.Node): {specifier: ts.Node | undefined; typeOnly: boolean} | undefined {
  if (ts.isImportDeclaration(node)) {
    return {specifier: node.moduleSpecifier, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword};
  }
  if (ts.isExportDeclaration(node)) return {specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly};
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return {specifier: node.argument.literal, typeOnly: true};
  }
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isCall ? {specifier: node.arguments[0], typeOnly: false} : undefined;
}

/** Reads the imports of every TypeScript file below `folder`. */
export function readImportGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, {withFileTypes: true, recursive: true}).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.ts'),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), importsOf(readFileSync(path, 'utf8'), path)]),
  );
}

/** The file of the graph that a relative import means, or the path that it would have; undefined for packages. */
export function target(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return relative('/', resolve('/', dirname(from), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');
}

/** Circles of files that import one another, each as the list of its files, starting with the first in the alphabet. */
export function cycles(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push(path.slice(start));
    if (start >= 0 || done.has(file)) return;
    for (const {specifier} of graph.get(file) ?? []) {
      const next = target(file, specifier);
      if (next && graph.has(next)) visit(next, [...path, file]);
    }
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) visit(file, []);
  return found;
}
