/** The address of the one screenplay of a test. */
export const URI = 'file:///script.fountain';

export const LOVE = 'I love you and I love this and it is joy to be here.';
export const HATE = 'I hate you and I hate this and it is death to be here.';

export const speech = (who: string, line: string): string => `${who}\n${line}\n\n`;

/** A scene in which BOB and AMY take turns. */
export const scene = (heading: string, lines: readonly string[]): string =>
  `INT. ${heading} - DAY\n\n${lines.map((line, index) => speech(index % 2 === 0 ? 'BOB' : 'AMY', line)).join('')}`;

export const SCRIPT = scene('KITCHEN', [LOVE, LOVE, LOVE, LOVE]) + scene('GARDEN', [HATE, HATE, LOVE, HATE]);

/** So many scenes of two lines each, no two alike. */
export const manyScenes = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    scene(`ROOM ${index}`, [`${LOVE} This is the ${index}.`, `${HATE} That was the ${index}.`]),
  ).join('');

/** The first line that holds a text. */
export const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length - 1;
