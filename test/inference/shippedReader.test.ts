import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import {
  EMOTIONS,
  OUTPUT_COUNT,
  type RawReading,
  rawOutputs,
  splitWords,
  type WindowTexts,
} from '../../core/index.js';
import { processLink } from '../../inference/host/processLink.js';
import type { ModelLink, OpenLink } from '../../inference/host/modelLink.js';
import { RestartingModel } from '../../inference/host/restartingModel.js';
import { createReader, type RememberingReader, type Runtime } from '../../inference/index.js';
import { openModelFolder } from '../../inference/modelFolder.js';
import { ModelReader } from '../../inference/modelReader.js';
import { MODEL_FOLDER, PROGRAM_FOLDER, withModel } from './shippedModel.js';

const modelFolder = fileURLToPath(MODEL_FOLDER);

const WINDOWS: readonly (readonly string[])[] = [
  ['You came back.', "I said I would, didn't I?", 'She throws her arms around him and will not let go.'],
  ['Get out of my house. Now!', '', 'He slams the door so hard that the picture falls.'],
  ['The bus leaves at nine.'],
];

/** Native and WASM round differently: raw int8 outputs, whose spread is about 1, differ by up to 0.11 on these lines. */
const TOLERANCE = 0.2;

withModel('the shipped reader', () => {
  const readers: RememberingReader[] = [];
  const open = async (runtime: Runtime, more: Partial<Parameters<typeof createReader>[0]> = {}) => {
    const reader = await createReader({ modelFolder, runtime, ...more });
    readers.push(reader);
    return reader;
  };
  afterEach(async () => {
    await Promise.all(readers.splice(0).map((reader) => reader.close()));
  });

  it('gives a row of numbers for every word', async () => {
    const reader = await open('native');
    const readings = await reader.read(WINDOWS);
    assert.deepEqual(
      readings.map((ofWindow) => ofWindow.map(({ contributions }) => contributions.length)),
      WINDOWS.map((texts) => texts.map((text) => splitWords(text).length * OUTPUT_COUNT)),
    );
    assert.ok(readings.flat(2).every(({ contributions }) => contributions.every(Number.isFinite)));
    assert.ok(readings.flat(2).some(({ contributions }) => contributions.some((number) => number !== 0)));
  });

  it('reads a line with its parenthetical, which is no part of the reading', async () => {
    const reader = await open('native');
    const text = 'I am fine.';
    const [[alone] = [], [cued] = [], [none] = []] = await reader.read([
      [text],
      [{ text, parenthetical: 'angrily' }],
      [{ text, parenthetical: '' }],
    ]);
    assert.ok(alone && cued);
    assert.equal(cued.contributions.length, alone.contributions.length);
    assert.notDeepEqual(cued, alone);
    assert.deepEqual(none, alone);
  });

  it('gives the same window the same bytes, whoever reads it and whatever stands beside it', async () => {
    const together = await (await open('native', { threads: 1 })).read(WINDOWS);
    const other = await open('native', { threads: 2 });
    for (const [index, texts] of [...WINDOWS.entries()].toReversed()) {
      assert.deepEqual((await other.read([texts]))[0], together[index]);
    }
  });

  it('agrees, native and WASM', async () => {
    const [native, wasm] = await Promise.all(
      (['native', 'wasm'] as const).map(async (runtime) => (await open(runtime)).read(WINDOWS)),
    );
    for (const [index, reading] of (native?.flat() ?? []).entries()) {
      const other = wasm?.flat()[index];
      assert.ok(other);
      assertClose(reading, other);
    }
  });

  it('gives from the cache what the model gave', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undercurrent-test-'));
    try {
      const first = await open('native', { cache: { folder } });
      const readings = await first.read(WINDOWS);
      await first.close();
      const scored: boolean[] = [];
      // No process can be started from here: a reading that is not in the cache would fail.
      const nowhere = new URL('nowhere/', PROGRAM_FOLDER);
      const second = await open('native', { cache: { folder }, programFolder: nowhere });
      assert.deepEqual(
        await second.read(WINDOWS, { onWindow: (_index, _readings, isScored) => scored.push(isScored) }),
        readings,
      );
      assert.deepEqual(scored, [false, false, false]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('reads a window longer than the model, all of it', async () => {
    const line = 'I never wanted any of this to end the way that it did, and you know it. ';
    const reader = await open('native');
    const [readings = []] = await reader.read([[line.repeat(40), line, line.repeat(10), line.repeat(20)]]);
    assert.deepEqual(
      readings.map(({ contributions }) => contributions.length / OUTPUT_COUNT),
      [40, 1, 10, 20].map((times) => times * splitWords(line).length),
    );
    const lastWords = readings.map(({ contributions }) => contributions.slice(-OUTPUT_COUNT));
    assert.ok(lastWords.every((row) => row.some((number) => number !== 0)));
  });

  it('stops when it is cancelled, and reads on afterwards', async () => {
    const reader = await open('native');
    const windows = Array.from({ length: 30 }, (_, number): WindowTexts => [
      `Number ${number}.`,
      ...(WINDOWS[0] ?? []),
    ]);
    const abort = new AbortController();
    const reason = new Error('a newer version');
    const seen = new Set<number>();
    const onWindow = (index: number): void => {
      seen.add(index);
      abort.abort(reason);
    };
    await assert.rejects(reader.read(windows, { signal: abort.signal, onWindow }), reason);
    assert.ok(seen.size < 10, `${seen.size} windows were read`);
    let scored = 0;
    await reader.read(windows, { onWindow: (_index, _readings, isScored) => (scored += Number(isScored)) });
    assert.ok(scored >= windows.length - 10 && scored < windows.length, `${scored} windows were read again`);
  });

  it('says so when its process is killed while it reads, and reads in a new one', async () => {
    const { version, wordPieces } = await openModelFolder(modelFolder);
    const links: ModelLink[] = [];
    const native = processLink({ program: new URL('readerProcess.js', PROGRAM_FOLDER), background: true });
    const recorded: OpenLink = (events) => {
      const link = native(events);
      links.push(link);
      return link;
    };
    const model = new RestartingModel(recorded, { type: 'load', modelFolder, threads: 1 });
    const reader = new ModelReader(version, wordPieces, model);
    try {
      const windows = Array.from({ length: 9 }, () => WINDOWS[0] ?? []);
      const killed = reader.read(windows, { onWindow: () => void links[0]?.close() });
      await assert.rejects(killed, /ended while it was in use: it was ended by SIGKILL/);
      assert.equal((await reader.read(WINDOWS)).length, WINDOWS.length);
      assert.equal(links.length, 2);
    } finally {
      await reader.close();
    }
  });

  it('falls back to WASM where there is no native library, and says so once', async () => {
    // A copy of the bundles elsewhere finds no `onnxruntime-node`.
    const folder = await mkdtemp(join(tmpdir(), 'undercurrent-test-'));
    try {
      await cp(PROGRAM_FOLDER, folder, { recursive: true, filter: (path) => !path.endsWith('types') });
      const reasons: string[] = [];
      const programFolder = pathToFileURL(`${folder}/`);
      const reader = await open('auto', { programFolder, onFallback: (reason) => reasons.push(reason) });
      assert.equal((await reader.read(WINDOWS)).length, WINDOWS.length);
      assert.deepEqual(reasons, [
        "The model's process could not be started: Cannot find module 'onnxruntime-node'.",
      ]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('says with what last words a process ended that does not start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'undercurrent-test-'));
    try {
      await writeFile(join(folder, 'readerProcess.js'), "throw new RangeError('out of luck');");
      const reader = await open('native', { programFolder: pathToFileURL(`${folder}/`) });
      await assert.rejects(reader.read(WINDOWS), {
        message:
          "The model's process could not be started: it ended with exit code 1 (RangeError: out of luck).",
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('says what is wrong with a folder that holds no model', async () => {
    await assert.rejects(createReader({ modelFolder: tmpdir() }), /tokenizer|calibration|model_quantized/);
  });

  it('names its version by the weights that calibration.json was made for', async () => {
    const weights = readFileSync(new URL('onnx/model_quantized.onnx', MODEL_FOLDER));
    const calibration: { readonly model?: unknown } = JSON.parse(
      readFileSync(new URL('calibration.json', MODEL_FOLDER), 'utf8'),
    );
    assert.equal(calibration.model, createHash('sha256').update(weights).digest('hex'));
    assert.match((await open('native')).version, /^[0-9a-f]{32}$/);
  });

  it('is small: the bundles hold no second runtime', () => {
    for (const name of ['readerProcess.js', 'readerWorker.js']) {
      assert.ok(statSync(new URL(name, PROGRAM_FOLDER)).size < 400_000, name);
    }
  });
});

function assertClose(reading: RawReading, other: RawReading): void {
  const [outputs, others] = [rawOutputs(reading), rawOutputs(other)];
  for (const [output, value] of outputs.entries()) {
    const difference = Math.abs(value - (others[output] ?? NaN));
    assert.ok(difference < TOLERANCE, `output ${output} differs by ${difference}`);
  }
  const strongest = (values: Float64Array): number =>
    values.indexOf(Math.max(...values.subarray(0, EMOTIONS.length)));
  const lead = (outputs[strongest(outputs)] ?? 0) - (outputs[strongest(others)] ?? 0);
  assert.ok(lead < TOLERANCE, `the strongest emotion differs, by ${lead}`);
}
