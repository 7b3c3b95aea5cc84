import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { REPOSITORY } from '../corpus.js';

export interface SourceFile {
  /** Path from the repository, with slashes. */
  readonly path: string;
  /** The top folder it lies in. */
  readonly folder: string;
  readonly syntax: ts.SourceFile;
  /** What it imports by a relative path, as paths from the repository. */
  readonly imports: readonly string[];
}

const FOLDERS = [
  'core',
  'protocol',
  'inference',
  'report',
  'server',
  'client',
  'webview',
  'cli',
  'tools',
  'test',
] as const;

/** All TypeScript sources of the project. */
export function sourceFiles(): readonly SourceFile[] {
  return FOLDERS.flatMap((folder) => {
    const names = readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readSource(folder, join(REPOSITORY, folder, name)));
  });
}

function readSource(folder: string, file: string): SourceFile {
  const syntax = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  return { path: fromRepository(file), folder, syntax, imports: importsOf(file, syntax) };
}

function importsOf(file: string, syntax: ts.SourceFile): readonly string[] {
  return syntax.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    if (
      !isImport ||
      statement.moduleSpecifier === undefined ||
      !ts.isStringLiteral(statement.moduleSpecifier)
    )
      return [];
    const name = statement.moduleSpecifier.text;
    return name.startsWith('.')
      ? [fromRepository(resolve(dirname(file), name.replace(/\.js$/u, '.ts')))]
      : [];
  });
}

function fromRepository(file: string): string {
  return relative(REPOSITORY, file).split(sep).join('/');
}

/** The files on an import cycle, if there is one. */
export function findCycle(files: readonly SourceFile[]): readonly string[] | undefined {
  const importsOfPath = new Map(files.map(({ path, imports }) => [path, imports]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return undefined;
    for (const imported of importsOfPath.get(path) ?? []) {
      const cycle = visit(imported, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    finished.add(path);
    return undefined;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Every place where the type `any` is written. */
export function findAny({ path, syntax }: SourceFile): readonly string[] {
  const places: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) {
      places.push(`${path}:${syntax.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return places;
}

/** Every `let` and `var` that stands at the top of a module. */
export function findModuleState({ path, syntax }: SourceFile): readonly string[] {
  return syntax.statements.flatMap((statement) => {
    const changes =
      ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) === 0;
    return changes ? [`${path}:${syntax.getLineAndCharacterOfPosition(statement.getStart()).line + 1}`] : [];
  });
}
