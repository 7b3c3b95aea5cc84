import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readScreenplayFile } from '../cli/screenplayFile.js';
import { findIllegible, parseScreenplay, prepareScript } from '../core/index.js';

/**
 * `npm start [-- FILE...]`: builds the command and runs it as a newcomer would, on the samples or on their own
 * scripts: the arc in the terminal, then an HTML report of each script and where it lies.
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = 'undercurrent-reports';

function run(args: readonly string[]): void {
  const { status, error } = spawnSync(process.execPath, [...args], { stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

function samples(): readonly string[] {
  const folder = join(ROOT, 'samples');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.fountain'))
    .map((name) => relative(process.cwd(), join(folder, name)));
}

/** Whether the command reads the script: what it refuses has no report. */
async function isRead(file: string): Promise<boolean> {
  const script = prepareScript(
    parseScreenplay(await readScreenplayFile(file, process.stdin)),
    ({ length }) => length,
  );
  return findIllegible(script) === undefined;
}

/** The name, or where another script has it already, the name with a number. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  taken.add(free);
  return free;
}

const chosen = process.argv.slice(2);
if (chosen.some((name) => name.startsWith('-'))) {
  process.stderr.write('Usage: npm start [-- FILE...]. For its options: node dist/cli.js analyze --help.\n');
  process.exit(2);
}
const command = join(ROOT, 'dist', 'cli.js');
const reports = join(process.cwd(), REPORTS);

run(['--import', 'tsx', join(ROOT, 'tools', 'build.ts')]);
mkdirSync(reports, { recursive: true });
const taken = new Set<string>();
for (const file of chosen.length > 0 ? chosen : samples()) {
  const report = join(reports, `${freeName(basename(file).replace(/\.[^.]+$/u, ''), taken)}.html`);
  run([command, 'analyze', file]);
  if (!(await isRead(file))) continue;
  run([command, 'analyze', file, '--format', 'html', '--out', report]);
  process.stdout.write(`\nA report, for a browser: ${report}\n\n`);
}
