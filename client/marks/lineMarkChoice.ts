import type { Polarity } from '../../core/index.js';
import { AUTHOR_MARKS } from '../../report/text/words.js';
import type { Settings } from '../../protocol/settings.js';
import type { Say } from '../words/say.js';
import type { SteadyLine, Tier } from '../screenplays/steadyMarks.js';

/** What stands at the end of a line. */
export interface ChosenMark {
  readonly line: number;
  readonly polarity: Polarity;
  /** A shape, and the word for the feeling where one is sure enough and wanted: `▲`, `▼ fear`. */
  readonly text: string;
}

/** Full for what stands out and hollow for what does not, so that neither sign nor strength needs a colour. */
const SHAPES: Readonly<Record<Polarity, Readonly<Record<Tier, string>>>> = {
  positive: { mild: '△', strong: '▲', vivid: '▲' },
  neutral: { mild: '·', strong: '•', vivid: '•' },
  negative: { mild: '▽', strong: '▼', vivid: '▼' },
};

/** Where the feeling turns, and to which side. */
const TURNS: Readonly<Record<Polarity, string>> = { positive: '↗', neutral: '→', negative: '↘' };

/** The marks that a setting asks for. */
export function chooseMarks(
  lines: readonly SteadyLine[],
  wanted: Settings['lineMarks'],
  say: Say,
): readonly ChosenMark[] {
  return lines
    .filter((line) => isWanted(line, wanted))
    .map((line) => ({ line: line.line, polarity: line.polarity, text: markText(line, wanted, say) }));
}

function isWanted({ turn, tier, polarity, byAuthor }: SteadyLine, wanted: Settings['lineMarks']): boolean {
  switch (wanted) {
    case 'off':
      return false;
    case 'turns':
      return turn;
    case 'strong':
      return turn || byAuthor === true || (tier !== 'mild' && polarity !== 'neutral');
    case 'every':
      return true;
  }
}

function markText(line: SteadyLine, wanted: Settings['lineMarks'], say: Say): string {
  const { emotion, tier } = line;
  const shape = markShape(line);
  if (emotion === undefined || emotion === 'neutral') return shape;
  return wanted === 'every' || tier === 'vivid' ? `${shape} ${say(emotion)}` : shape;
}

/** The shape of a line's mark; the author's word has a shape of its own, behind the arrow of a turn too. */
export function markShape({ polarity, tier, turn, byAuthor }: SteadyLine): string {
  if (byAuthor === true) return (turn ? TURNS[polarity] : '') + AUTHOR_MARKS[polarity];
  return turn ? TURNS[polarity] : SHAPES[polarity][tier];
}
