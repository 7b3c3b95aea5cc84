import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseScreenplay, prepareScript } from 'undercurrent/core';
import { TYPING_PAUSE } from '../../server/reading/readingSchedule.js';
import { type BenchEditor, startEditor } from './editor.js';
import type { BenchScript } from './inputs.js';
import { compared, formatTime, type Measurement, median, within, withTail } from './measure.js';

const EDITS = 40;
const REOPENINGS = 5;

/** How soon the language server answers an editor that draws our marks, measured in the built server's process. */
export async function benchServer(script: BenchScript): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-bench-'));
  try {
    return [
      await benchEventLoop(script, folder),
      await benchEdits(script, folder, 'native', 50),
      await benchEdits(script, folder, 'wasm', 150),
      await benchNewWindow(script, folder),
      await benchReopening(script, folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withEditor<Result>(
  cacheFolder: string,
  work: (editor: BenchEditor) => Promise<Result>,
  runtime: 'native' | 'wasm' = 'native',
): Promise<Result> {
  const editor = await startEditor(runtime, cacheFolder);
  try {
    return await work(editor);
  } finally {
    await editor.quit();
  }
}

/** From the opening to the last mark, the model's start and the writing of the cache included. */
async function benchEventLoop({ text }: BenchScript, folder: string): Promise<Measurement> {
  const { p99, longest } = await withEditor(folder, (editor) => editor.openMeasured(text));
  return compared(
    "how late the server's event loop is while a feature is read, 99th percentile (in brackets: latest)",
    `${formatTime(p99)} (${formatTime(longest)})`,
    `at most ${formatTime(10)}`,
    p99 <= 10,
  );
}

/** From the end of the pause after a keystroke to the marks and scenes of the new version. */
async function benchEdits(
  { text }: BenchScript,
  folder: string,
  runtime: 'native' | 'wasm',
  target: number,
): Promise<Measurement> {
  const times = await withEditor(
    folder,
    async (editor) => {
      await editor.open(text);
      const measured: number[] = [];
      for (const line of linesToEdit(text)) {
        const start = performance.now();
        await editor.type(line, 'Well, now. ');
        measured.push(performance.now() - start - TYPING_PAUSE);
      }
      return measured;
    },
    runtime,
  );
  const p95 = median(times, 0.95);
  return compared(
    `one changed line to its marks and scenes in the editor, after the pause, ${runtime}, 95th percentile of ${EDITS} (in brackets: median)`,
    `${formatTime(p95)} (${formatTime(median(times))})`,
    `at most ${formatTime(target)}`,
    p95 <= target,
  );
}

/** Lines of speech and action from all over the script. */
function linesToEdit(text: string): readonly number[] {
  const { passages } = prepareScript(parseScreenplay(text), (line) => line.length / 4);
  return Array.from(
    { length: EDITS },
    (_, index) => passages[Math.floor((passages.length * index) / EDITS)]?.line ?? 0,
  );
}

/** What a reload of the window costs: a new server, readings from the disk. */
async function benchNewWindow({ text }: BenchScript, folder: string): Promise<Measurement> {
  const times: number[] = [];
  for (let run = 0; run < REOPENINGS; run += 1) {
    times.push(await withEditor(folder, (editor) => timeOf(() => editor.open(text))));
  }
  return withTail(
    within(
      'a feature read before, opened in a new window, to its last mark (in brackets: slowest)',
      median(times),
      300,
    ),
    times,
  );
}

async function benchReopening({ text }: BenchScript, folder: string): Promise<Measurement> {
  const times = await withEditor(folder, async (editor) => {
    await editor.open(text);
    const measured: number[] = [];
    for (let run = 0; run < REOPENINGS; run += 1) {
      await editor.close();
      measured.push(await timeOf(() => editor.open(text)));
    }
    return measured;
  });
  return withTail(
    within('the same, closed and opened again in the same window (in brackets: slowest)', median(times), 300),
    times,
  );
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
