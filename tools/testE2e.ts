import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { missingOnMachine, ROOT } from './e2e/places.js';
import { TARGETS } from './package/targets.js';

/**
 * `npm run test:e2e [-- FILE...]`: packages the extension for this machine and drives it in a VS Code workbench, by
 * all of `test/e2e/` or by some files of it. `UNDERCURRENT_VSIX` names a ready-made extension instead.
 */

function run(command: string, args: readonly string[]): void {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const missing = missingOnMachine();
if (missing !== undefined) {
  process.stdout.write(`The end-to-end tests are skipped: ${missing}\n`);
} else {
  const platform = `${process.platform}-${process.arch}`;
  const { name } = TARGETS.find((target) => target.name === platform) ?? { name: 'universal' };
  if (process.env['UNDERCURRENT_VSIX'] === undefined) run('npm', ['run', 'package', '--', '--target', name]);
  const chosen = process.argv.slice(2);
  const files = chosen.length > 0 ? chosen : ['test/e2e/**/*.test.ts'];
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  // Without .mocharc.json, whose files would be run beside those named here.
  const settings = ['--no-config', '--reporter', 'test/reporter.cjs', '--timeout', '120000', '--forbid-only'];
  run(process.execPath, ['--import', 'tsx', mocha, ...settings, ...files]);
}
