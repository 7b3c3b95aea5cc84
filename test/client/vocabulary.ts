import { EMOTIONS, FINDING_RULES, STORY_SHAPES } from '../../core/index.js';
import { AUTHOR_READINGS } from '../../protocol/correctionMessages.js';
import { EXPORTS } from '../../protocol/exportFormats.js';
import { POLARITY_WORDS } from '../../report/index.js';
import { AXIS_WORDS } from '../../report/panel/axisWords.js';
import { BEAT_SHEET } from '../../report/panel/beatSheets.js';
import { tableColumns } from '../../report/panel/tableRows.js';
import { COUNTED_WORDS } from '../../report/text/say.js';
import { NO_HEADING, NOT_READ_YET, shapeName, TOO_LITTLE } from '../../report/text/words.js';

const WHAT_IF = { pages: 0, minutes: 0, series: [], scenes: [], added: [], removed: 0 };

/** Words that the client and the panel say by a name, from a list: no search for messages finds them. */
export const VOCABULARY: readonly string[] = [
  ...EMOTIONS,
  ...STORY_SHAPES.map(shapeName),
  ...AUTHOR_READINGS.map(({ words }) => words),
  ...EXPORTS.flatMap(({ name, about }) => [name, about]),
  ...Object.values(POLARITY_WORDS),
  ...Object.values(AXIS_WORDS).flatMap(({ name, high, low }) => [name, high, low]),
  ...Object.values(BEAT_SHEET).flatMap(({ title, source, windows }) => [
    title,
    source,
    ...windows.map(({ name }) => name),
  ]),
  ...tableColumns({ intended: { compared: 0 }, whatIf: WHAT_IF, scenes: [{ findings: [] }] }).map(
    ({ name }) => name,
  ),
  ...FINDING_RULES.map(({ title }) => title),
  ...COUNTED_WORDS,
  ...['Overall', 'Dialogue', 'Action'],
  ...[NO_HEADING, NOT_READ_YET, TOO_LITTLE],
];
