import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ASAR_LINK, VSCODE_SERVER, WORKBENCH, WORKBENCH_MANIFEST } from './places.js';

const FILES = ['.npmrc', 'package.json', 'package-lock.json'];

/** Whether the workbench is installed, and from the lock file as it is now. */
export function isWorkbenchInstalled(): boolean {
  return existsSync(ASAR_LINK) && FILES.every((name) => isSame(name));
}

/**
 * Installs the workbench with scripts off. code-server's own script would run a second, unlocked npm inside
 * `lib/vscode` and compile native modules; here the lock file holds the dependencies of both, and two links lead
 * there. The native modules stay unbuilt: the server logs that it has none, and does without.
 *
 * @throws When npm fails.
 */
export function installWorkbench(): void {
  mkdirSync(WORKBENCH, { recursive: true });
  writeFileSync(join(WORKBENCH, '.gitignore'), '*\n');
  for (const name of FILES) copyFileSync(join(WORKBENCH_MANIFEST, name), join(WORKBENCH, name));
  const isWindows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', ['ci'], { cwd: WORKBENCH, stdio: 'inherit', shell: isWindows });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`npm ci in ${WORKBENCH} ended with ${status}`);
  symlinkSync(join(WORKBENCH, 'node_modules'), join(VSCODE_SERVER, 'node_modules'), 'junction');
  // VS Code looks for what it ships in an archive; unpacked, it is the same modules.
  symlinkSync(join(WORKBENCH, 'node_modules'), ASAR_LINK, 'junction');
}

function isSame(name: string): boolean {
  const installed = join(WORKBENCH, name);
  return (
    existsSync(installed) && readFileSync(installed).equals(readFileSync(join(WORKBENCH_MANIFEST, name)))
  );
}
