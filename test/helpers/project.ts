import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Absolute path of the project's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Text of a file, by its path in the project. */
export const readProjectFile = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

export interface PackageJson {
  readonly version: string;
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly exports?: Exports;
  readonly sideEffects?: boolean | readonly string[];
}

/** The `exports` of package.json: subpaths and conditions, nested, ending in paths. */
export type Exports = string | null | {readonly [key: string]: Exports};

export const readPackageJson = (): PackageJson => JSON.parse(readProjectFile('package.json')) as PackageJson;

/** Folders and files that .gitignore names; it holds nothing but plain names and `*.ending`. */
function ignored(): (name: string) => boolean {
  const lines = readProjectFile('.gitignore').split('\n').filter(Boolean);
  const names = new Set(['.git', ...lines.map((line) => line.replace(/\/$/, ''))]);
  const endings = lines.filter((line) => line.startsWith('*.')).map((line) => line.slice(1));
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending));
}

/** Paths of all files that the repository holds or would, without asking git, which need not be there. */
export function repositoryFiles(): string[] {
  const skip = ignored();
  const below = (folder: string): string[] =>
    readdirSync(join(projectRoot, folder), {withFileTypes: true}).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (skip(entry.name)) return [];
      return entry.isDirectory() ? below(path) : entry.isFile() ? [path.replaceAll(sep, '/')] : [];
    });
  return below('').sort();
}
