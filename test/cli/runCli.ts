import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { REPOSITORY } from '../corpus.js';

export const CLI = join(REPOSITORY, 'dist', 'cli.js');
export const SAMPLE = join(REPOSITORY, 'samples', 'a-faithful-rendering.fountain');

export interface CliResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the built command with an empty home, so that no cache of the user's is read or written. */
export function startCli(
  args: readonly string[],
  home: string,
  environment: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  if (!existsSync(CLI)) throw new Error('Build first: npm run build.');
  return spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'], HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ...environment },
  });
}

export async function runCli(
  args: readonly string[],
  home: string,
  input = '',
  environment: NodeJS.ProcessEnv = {},
): Promise<CliResult> {
  const child = startCli(args, home, environment);
  child.stdin.on('error', () => undefined).end(input);
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exitCode: await exited, stdout, stderr };
}

/** A folder of its own for each test, gone afterwards. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'undercurrent-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** One sentence a person can read, and nothing of the program's insides. */
export function isSentence(text: string): boolean {
  return /^[A-Z'"/].*\.\n$/su.test(text) && !/\n\s+at /u.test(text) && text.trim().split('\n').length <= 2;
}
