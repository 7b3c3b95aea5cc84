import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Analyst,
  parseCalibration,
  parseScreenplay,
  prepareScript,
  updateScreenplay,
} from 'undercurrent/core';
import { createReader, type Runtime } from '../../inference/index.js';
import { type BenchScript, MODEL_FOLDER, ROOT } from './inputs.js';
import { compared, formatTime, type Measurement, median, skipped, within, withTail } from './measure.js';

const CLI = join(ROOT, 'dist', 'cli.js');
const RUNS = 3;
const MEGABYTE = 1024;

/** How fast a feature is read, cold, from the cache and after an edit, and in how much memory. */
export async function benchReader(script: BenchScript): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-bench-'));
  try {
    const file = join(folder, 'feature.fountain');
    writeFileSync(file, script.text);
    const threads = [...new Set([1, Math.min(2, availableParallelism())])];
    return [
      ...threads.flatMap((count) => benchCold(file, count)),
      benchCached(file, folder),
      await benchEdit(script, 'native', 50),
      await benchEdit(script, 'wasm', 150),
      await benchMemory(file),
      benchScore(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole command, and the model's own passes before and after it, on the same number of threads. */
function benchCold(file: string, threads: number): readonly Measurement[] {
  const whole: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(runProgram('barePasses.ts', [String(threads)]));
    whole.push(
      timeCommand(['analyze', file, '--no-cache', '--runtime', 'native', '--threads', String(threads)]),
    );
  }
  const ratio = median(whole) / median(bare);
  const label = `${threads} thread${threads === 1 ? '' : 's'}`;
  return [
    compared(
      `the whole analysis, cold, against its bare forward passes (${formatTime(median(bare))}), ${label}`,
      `${formatTime(median(whole))}, ${ratio.toFixed(2)} times`,
      'at most 1.5 times',
      ratio <= 1.5,
    ),
    benchLineByLine(median(whole), threads, label),
  ];
}

function benchLineByLine(whole: number, threads: number, label: string): Measurement {
  const what = `the whole analysis, cold, against one fp32 \`pipeline()\` call a line, ${label}`;
  const floatModel = process.env['UNDERCURRENT_FLOAT_MODEL'];
  if (floatModel === undefined)
    return skipped(what, 'UNDERCURRENT_FLOAT_MODEL names no folder with a float model');
  const lineByLine = runProgram('lineByLine.ts', [floatModel, String(threads)]);
  const ratio = lineByLine / whole;
  return compared(
    what,
    `${ratio.toFixed(1)} times faster than ${formatTime(lineByLine)}`,
    'at least 3 times',
    ratio >= 3,
  );
}

function runProgram(name: string, args: readonly string[]): number {
  const program = join(ROOT, 'tools', 'bench', name);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  const result: unknown = JSON.parse(stdout);
  if (typeof result === 'object' && result !== null && 'milliseconds' in result)
    return Number(result.milliseconds);
  throw new Error(`${name} printed no time.`);
}

function timeCommand(args: readonly string[], input = ''): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    input,
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`undercurrent ${args.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

function benchCached(file: string, folder: string): Measurement {
  const args = ['analyze', file, '--cache-dir', join(folder, 'cache')];
  timeCommand(args);
  const times = Array.from({ length: 5 }, () => timeCommand(args));
  return within('the whole analysis from the disk cache', median(times), 400);
}

/** From a changed line to the whole analysis, with the model loaded. */
async function benchEdit({ text }: BenchScript, runtime: Runtime, target: number): Promise<Measurement> {
  const calibration = readFileSync(join(MODEL_FOLDER, 'calibration.json'), 'utf8');
  const analyst = new Analyst(parseCalibration(JSON.parse(calibration)));
  const reader = await createReader({ modelFolder: MODEL_FOLDER, runtime });
  try {
    const countTokens = (line: string) => reader.countTokens(line);
    let screenplay = parseScreenplay(text);
    const opened = prepareScript(screenplay, countTokens);
    analyst.analyze(opened, await analyst.read(opened, reader));
    const { passages } = opened;
    const times: number[] = [];
    for (let edit = 0; edit < 40; edit += 1) {
      // From the end to the start, so that an edit does not move the next one's place.
      const at = passages[passages.length - 1 - Math.floor((passages.length * edit) / 40)]?.start ?? 0;
      const start = performance.now();
      screenplay = updateScreenplay(screenplay, { start: at, end: at, text: 'Well, now. ' });
      const script = prepareScript(screenplay, countTokens);
      analyst.analyze(script, await analyst.read(script, reader));
      times.push(performance.now() - start);
    }
    const what = `one changed line to the new analysis, ${runtime} (in brackets: 95th percentile of 40)`;
    return withTail(within(what, median(times), target), times);
  } finally {
    await reader.close();
  }
}

/** The peak resident memory of the command and its child, added up although they need not peak together. */
async function benchMemory(file: string): Promise<Measurement> {
  const what = 'peak memory of all processes together, native';
  if (process.platform !== 'linux') return skipped(what, 'read from /proc, which only Linux has');
  const child = spawn(process.execPath, [CLI, 'analyze', file, '--no-cache', '--runtime', 'native'], {
    stdio: 'ignore',
  });
  const peaks = new Map<string, number>();
  await sampleUntilExit(child, () => {
    for (const pid of familyOf(child.pid ?? 0))
      peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakMemory(pid)));
  });
  const total = [...peaks.values()].reduce((sum, peak) => sum + peak, 0) / MEGABYTE;
  return compared(what, `${Math.round(total)} MB`, 'at most 350 MB', total <= 350);
}

function sampleUntilExit(child: ChildProcess, sample: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(sample, 20);
    child.once('exit', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

function familyOf(pid: number): readonly string[] {
  const children = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && parentOf(name) === pid);
  return [String(pid), ...children];
}

function statusField(pid: string, field: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0);
  } catch {
    // The process has ended since it was listed.
    return 0;
  }
}

const parentOf = (pid: string) => statusField(pid, 'PPid');
const peakMemory = (pid: string) => statusField(pid, 'VmHWM');

function benchScore(): Measurement {
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    JSON.stringify({ text: `I never said that to number ${index}.` }),
  );
  return within('20,000 short lines through `score`', timeCommand(['score'], lines.join('\n')), 60_000);
}
