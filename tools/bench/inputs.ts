import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const MODEL_FOLDER = join(ROOT, 'models', 'undercurrent-reader');

export interface BenchScript {
  readonly name: string;
  readonly text: string;
}

/** Big Fish from the folder that `UNDERCURRENT_CORPUS` names; without it, the samples until they are as long. */
export function featureScript(): BenchScript {
  const corpus = process.env['UNDERCURRENT_CORPUS'];
  const path = corpus === undefined ? undefined : join(corpus, 'big-fish.fountain');
  if (path !== undefined && existsSync(path))
    return { name: 'big-fish.fountain', text: readFileSync(path, 'utf8') };
  return { name: 'a generated feature', text: scriptOfLength(148_000) };
}

/** About `length` characters of well-formed screenplay. */
export function scriptOfLength(length: number): string {
  const scenes: string[] = [];
  for (let total = 0, index = 0; total < length; index += 1) {
    const scene = generatedScene(index);
    scenes.push(scene);
    total += scene.length;
  }
  return scenes.join('');
}

const LINES = [
  'I thought you had left with the others this morning.',
  'You never asked me, not once, in all those years.',
  'Then stay. Stay until the rain stops, at least.',
  'I am glad you came. I was afraid you would not.',
  'Do not touch that. It was hers, and nobody has moved it.',
  'We could still make the last train if we run.',
];

function generatedScene(index: number): string {
  const line = (offset: number) =>
    `${LINES[(index * 3 + offset) % LINES.length] ?? ''} That was number ${index}.`;
  const action = `The door of room ${index} opens slowly. MARTHA comes in, wet to the skin, and looks at the empty chair.`;
  const speeches = [0, 1, 2, 3].map(
    (offset) => `${offset % 2 === 0 ? 'MARTHA' : 'JOHN (O.S.)'}\n${line(offset)}\n\n`,
  );
  return `INT. ROOM ${index} - NIGHT\n\n${action}\n\n${speeches.join('')}`;
}
