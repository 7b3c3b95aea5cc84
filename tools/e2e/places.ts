import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What the workbench is installed from: a package.json and its lock file. */
export const WORKBENCH_MANIFEST = join(ROOT, 'test', 'e2e', 'workbench');

/** Where it is installed: outside `test/`, where every source and test file counts as ours. */
export const WORKBENCH = join(ROOT, '.workbench');

/** The VS Code server inside code-server. */
export const VSCODE_SERVER = join(WORKBENCH, 'node_modules', 'code-server', 'lib', 'vscode');

/** The last step of an installation, so what tells that it is complete. */
export const ASAR_LINK = join(VSCODE_SERVER, 'node_modules.asar');

export const SAMPLES = join(ROOT, 'samples');

/** The extension to try: the file that `UNDERCURRENT_VSIX` names, or else what `npm run package` makes for this machine. */
export function vsixPath(): string {
  const named = process.env['UNDERCURRENT_VSIX'];
  if (named !== undefined) return named;
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const vsixFor = (target: string) => join(ROOT, 'dist', 'vsix', `undercurrent-${target}-${version}.vsix`);
  const native = vsixFor(`${process.platform}-${process.arch}`);
  return existsSync(native) ? native : vsixFor('universal');
}

/** The browser that `CHROMIUM` names, or else Debian's. */
export function chromiumPath(): string {
  return process.env['CHROMIUM'] ?? '/usr/bin/chromium';
}

/** What this machine lacks for a test in the workbench and how to get it; `undefined` when all is there. */
export function missingForWorkbench(): string | undefined {
  return missingOnMachine() ?? (existsSync(vsixPath()) ? undefined : `no ${vsixPath()}: npm run package`);
}

/** The same but for the extension itself. */
export function missingOnMachine(): string | undefined {
  if (process.platform === 'win32') return 'the workbench is driven on Linux and macOS only';
  if (!existsSync(ASAR_LINK)) return 'no workbench: npm run setup:e2e';
  if (!existsSync(chromiumPath())) return `no ${chromiumPath()}: install Chromium, or name it with CHROMIUM`;
  return undefined;
}
