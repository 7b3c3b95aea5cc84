import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ONNX_PACKAGE, stageNative } from './native.js';
import { thirdPartyNotices } from './notices.js';
import { inlinePictures } from './pictures.js';
import { ROOT } from './places.js';
import type { Target } from './targets.js';

/** What the package's manifest keeps of ours: not what only developers, npm and the command line read. */
const DROPPED = ['bin', 'dependencies', 'devDependencies', 'exports', 'scripts'];

/** Where a file of the package comes from, when that is another place of the repository. */
const SOURCES: Readonly<Record<string, string>> = { 'README.md': 'client/README.md' };

/** Documents whose pictures are put into them. */
const PICTURED = ['README.md'];

/** Files that are made while staging. */
const MADE = ['package.json', 'THIRD_PARTY_NOTICES.txt', 'node_modules/'];

/** Copies what the package for a target holds into an empty folder. */
export async function stage(target: Target, folder: string): Promise<{ readonly version: string }> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of await allowedPaths()) await copy(path, folder);
  for (const path of PICTURED) await putPicturesInto(path, folder);
  const dependencies = target.native === undefined ? {} : await stageNative(target.native, folder);
  const manifest = await packageManifest(dependencies);
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  await writeFile(
    join(folder, 'THIRD_PARTY_NOTICES.txt'),
    await thirdPartyNotices(await bundledPackages(target)),
  );
  return { version: manifest.version };
}

/** The files and folders that `.vscodeignore` lets in, and that lie in the repository. */
async function allowedPaths(): Promise<readonly string[]> {
  const lines = (await readFile(join(ROOT, '.vscodeignore'), 'utf8')).split('\n');
  const allowed = lines
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1).replace(/\/\*\*$/u, ''));
  return allowed.filter((path) => !MADE.some((made) => path.startsWith(made)));
}

async function copy(path: string, folder: string): Promise<void> {
  const to = join(folder, path);
  await mkdir(dirname(to), { recursive: true });
  await cp(join(ROOT, SOURCES[path] ?? path), to, { recursive: true });
}

async function putPicturesInto(path: string, folder: string): Promise<void> {
  const source = join(ROOT, SOURCES[path] ?? path);
  await writeFile(join(folder, path), await inlinePictures(await readFile(source, 'utf8'), dirname(source)));
}

async function packageManifest(
  dependencies: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, unknown>> & { readonly version: string }> {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
  const kept = Object.fromEntries(Object.entries(manifest).filter(([key]) => !DROPPED.includes(key)));
  return { ...kept, version: String(manifest['version']), dependencies };
}

/** The packages whose code is in the VSIX, as folders of the repository: those in bundles, and those beside them. */
async function bundledPackages({ native }: Target): Promise<readonly string[]> {
  const inBundles = JSON.parse(await readFile(join(ROOT, 'dist', 'packages.json'), 'utf8')) as string[];
  const beside = native === undefined ? [] : [`node_modules/${ONNX_PACKAGE}`];
  return [...new Set([...inBundles, ...beside])].sort();
}
