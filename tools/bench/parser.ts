import { parseScreenplay, updateScreenplay } from 'undercurrent/core';
import { scriptOfLength } from './inputs.js';
import { compared, type Measurement, median, medianTime, within, withTail } from './measure.js';

const FEATURE = 180_000;
const HUGE = 5_000_000;
const HOSTILE = 100_000;

/** Inputs of 100 KB made to be slow, by what they repeat. */
const HOSTILE_INPUTS: Readonly<Record<string, string>> = {
  '`*`': '*',
  '`_`': '_',
  '`[[`': '[[',
  '`[[x]]`': '[[x]]',
  '`/*`': '/*',
  '`/**/`': '/**/',
  '`(`': '(',
  '`> < `': '> < ',
  '`#`': '#',
  '`A`, one long line': 'A',
  '`A` and lines': 'A\n',
  'blank lines': '\n\n',
  'lines of two spaces': '  \n',
  'cues with `^`': 'A ^\nb\n\n',
  'notes over lines': '[[\n',
  'title page keys': 'Key: value\n',
};

/** How fast screenplays are parsed, from scratch and after an edit. */
export function benchParser(): readonly Measurement[] {
  const feature = scriptOfLength(FEATURE);
  const huge = scriptOfLength(HUGE);
  const featureTime = medianTime(15, () => parseScreenplay(feature));
  const hugeTime = medianTime(3, () => parseScreenplay(huge));
  const ratio = hugeTime / huge.length / (featureTime / feature.length);
  return [
    within('parse 180 KB, warm', featureTime, 10),
    within('parse 5 MB', hugeTime, 300),
    compared(
      'time a character, 5 MB against 180 KB',
      `${ratio.toFixed(2)} times`,
      'at most 2 times',
      ratio <= 2,
    ),
    editTime(feature),
    ...Object.entries(HOSTILE_INPUTS).map(([what, piece]) => {
      const input = piece.repeat(HOSTILE / piece.length);
      return within(
        `100 KB of ${what}`,
        medianTime(2, () => parseScreenplay(input)),
        200,
      );
    }),
  ];
}

/** Types and takes back one character at places all over the script. */
function editTime(text: string): Measurement {
  let screenplay = parseScreenplay(text);
  const times = Array.from({ length: 400 }, (_, index) => {
    const at = Math.floor((text.length * ((index * 37) % 200)) / 200);
    const edit = index % 2 === 0 ? { start: at, end: at, text: 'x' } : { start: at, end: at + 1, text: '' };
    const start = performance.now();
    screenplay = updateScreenplay(screenplay, edit);
    return performance.now() - start;
  });
  const warm = times.slice(100);
  return withTail(
    within('one character typed into 180 KB (in brackets: 95th percentile)', median(warm), 2),
    warm,
  );
}
