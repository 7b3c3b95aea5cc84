import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { installWorkbench, isWorkbenchInstalled } from './e2e/install.js';
import { ROOT, SAMPLES, vsixPath } from './e2e/places.js';
import { startServer } from './e2e/server.js';

/**
 * `npm run try [-- FOLDER]`: the extension as it is now, in a VS Code workbench in the browser, on a copy of the
 * samples or of a folder of scripts. `UNDERCURRENT_VSIX` names a ready-made extension instead.
 */

if (process.env['UNDERCURRENT_VSIX'] === undefined) {
  const { status } = spawnSync('npm', ['run', 'package'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const vsix = vsixPath();
if (!existsSync(vsix)) throw new Error(`There is no ${vsix}.`);
if (!isWorkbenchInstalled()) installWorkbench();

// The server ends with this process, and takes its files along.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(0));
const [folder = SAMPLES] = process.argv.slice(2);
const { address, folder: copy } = await startServer({ vsixes: [vsix], folder: resolve(folder) });
process.stdout.write(`
Open in a browser:  ${address}/?folder=${encodeURI(copy)}
It holds a copy of ${folder}; nothing you do there changes the original. Ctrl-C ends it.
`);
