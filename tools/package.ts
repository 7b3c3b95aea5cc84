import { mkdir, rm, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { ROOT } from './package/places.js';
import { stage } from './package/stage.js';
import { findTarget, type Target, TARGETS } from './package/targets.js';

/**
 * `npm run package [-- --target linux-x64]`: the extension as VSIX files in `dist/vsix/`, one for each platform with
 * native inference and one for all others. Takes what `npm run build` has made.
 */

/** What the extension market takes comfortably, and a writer on a hotel's network too. */
const MOST_BYTES = 45_000_000;

async function packageFor(target: Target): Promise<void> {
  const folder = join(ROOT, 'dist', 'vsix', target.name);
  const { version } = await stage(target, folder);
  const packagePath = join(ROOT, 'dist', 'vsix', `undercurrent-${target.name}-${version}.vsix`);
  await createVSIX({
    cwd: folder,
    packagePath,
    ...(target.native !== undefined && { target: target.name }),
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    ignoreFile: join(ROOT, '.vscodeignore'),
  });
  await rm(folder, { recursive: true, force: true });
  const { size } = await stat(packagePath);
  if (size > MOST_BYTES) throw new Error(`${packagePath} has ${size} bytes: more than ${MOST_BYTES}.`);
  console.log(`${relative(process.cwd(), packagePath)}  ${(size / 1e6).toFixed(1)} MB`);
}

const { values } = parseArgs({ options: { target: { type: 'string' } } });
await mkdir(join(ROOT, 'dist', 'vsix'), { recursive: true });
for (const target of values.target === undefined ? TARGETS : [findTarget(values.target)])
  await packageFor(target);
