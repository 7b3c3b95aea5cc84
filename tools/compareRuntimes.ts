import type { Reading } from '../core/index.js';
import { openModel, readTexts, type Runtime } from '../inference/index.js';
import { evaluateOptions } from './evaluate/options.js';
import { dialogues } from './evaluate/rows.js';
import { DataSets } from './evaluate/splits.js';

/**
 * `npm run compare:runtimes [-- --data DIR] [--model DIR]`: reads tuning lines with native ONNX Runtime and with its
 * WebAssembly build, and prints on how many of them a writer would see the same.
 */

const { model, data } = evaluateOptions('compare:runtimes', process.argv.slice(2));
const sets = new DataSets(data);
const scenes = [
  ...dialogues(sets.rows('msctd', 'dev')),
  ...dialogues(sets.rows('goemotions', 'dev')),
  ...dialogues(sets.rows('emobank', 'dev')),
].map((rows) => rows.map(({ text }) => text));
const native = await read('native');
const wasm = await read('wasm');
const differences = native.map((reading, line) => Math.abs(reading.valence - (wasm[line]?.valence ?? NaN)));
process.stdout.write(
  [
    `${native.length} lines, native against WebAssembly`,
    `same polarity: ${shareOf((one, other) => one.polarity === other.polarity)}`,
    `same emotions shown: ${shareOf((one, other) => one.shown.join() === other.shown.join())}`,
    `valence differs by ${(differences.reduce((sum, value) => sum + value, 0) / native.length).toFixed(5)} in the mean, ${Math.max(...differences).toFixed(4)} at most`,
    '',
  ].join('\n'),
);

async function read(runtime: Runtime): Promise<readonly Reading[]> {
  const opened = await openModel({ modelFolder: model, runtime });
  try {
    return (await readTexts(scenes, opened)).flat();
  } finally {
    await opened.reader.close();
  }
}

function shareOf(isSame: (one: Reading, other: Reading) => boolean): string {
  const same = native.filter((reading, line) => {
    const other = wasm[line];
    return other !== undefined && isSame(reading, other);
  });
  return `${((100 * same.length) / native.length).toFixed(2)} %`;
}
