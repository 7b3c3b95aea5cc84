import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from './places.js';
import type { Native } from './targets.js';

export const ONNX_PACKAGE = 'onnxruntime-node';
const COMMON_PACKAGE = 'onnxruntime-common';

/**
 * Copies ONNX Runtime with the library of one platform to where the reader's process looks for it, without its
 * other platforms, its types and its installer (which would fetch CUDA).
 *
 * @returns What the package's manifest has to depend on, so that `vsce` takes it along.
 */
export async function stageNative(native: Native, folder: string): Promise<Readonly<Record<string, string>>> {
  const common = await stagePackage(COMMON_PACKAGE, 'dist/cjs', {}, folder);
  const version = await stagePackage(ONNX_PACKAGE, 'dist', { [COMMON_PACKAGE]: common }, folder);
  const bin = join('node_modules', ONNX_PACKAGE, 'bin');
  for (const binding of await readdir(join(ROOT, bin))) {
    const from = join(ROOT, bin, binding, native.folder);
    for (const file of native.files)
      await cp(join(from, file), join(folder, bin, binding, native.folder, file));
  }
  return { [ONNX_PACKAGE]: version };
}

/** Copies a package's scripts from one of its folders, with a manifest cut to what finds them. */
async function stagePackage(
  name: string,
  scripts: string,
  dependencies: Readonly<Record<string, string>>,
  folder: string,
): Promise<string> {
  const from = join(ROOT, 'node_modules', name);
  const to = join(folder, 'node_modules', name);
  const all = await readdir(join(from, scripts), { recursive: true, encoding: 'utf8' });
  for (const file of all.filter((path) => /\.js$|package\.json$/u.test(path))) {
    await mkdir(dirname(join(to, scripts, file)), { recursive: true });
    await cp(join(from, scripts, file), join(to, scripts, file));
  }
  const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as Record<string, unknown>;
  const { version, license, main } = manifest;
  await writeFile(
    join(to, 'package.json'),
    JSON.stringify({ name, version, license, main, dependencies }, undefined, 2),
  );
  return String(version);
}
