import { isCorrected, type Reading, type Screenplay } from '../../core/index.js';
import type { AnalysisDocument, PassageDocument } from '../documentTypes.js';
import { emphasisHtml } from '../text/emphasis.js';
import { isolated, isolatedHtml, shorten } from '../text/markup.js';
import { AUTHOR_MARKS, POLARITY_MARKS, POLARITY_WORDS, signed } from '../text/words.js';

const LONGEST_QUOTE = 320;
const LONGEST_NAME = 60;

/** A line of the script as it stands on the page, with what it reads as: the evidence for a number. */
export function quoteHtml(
  passage: PassageDocument,
  document: AnalysisDocument,
  screenplay: Screenplay | undefined,
): string {
  const { kind, speaker, parenthetical, text, reading } = passage;
  const written = screenplay && writtenText(passage, document, screenplay);
  const html = emphasisHtml(shorten(written ?? text, LONGEST_QUOTE));
  const lines = [
    ...(speaker === undefined ? [] : [`<p class="cue">${isolated(speaker, LONGEST_NAME)}</p>`]),
    ...(parenthetical === undefined
      ? []
      : [`<p class="parenthetical">(${isolated(parenthetical, LONGEST_NAME)})</p>`]),
    `<p class="${kind}">${isolatedHtml(html, text, LONGEST_QUOTE)}</p>`,
  ];
  return `<figure class="quote"><blockquote>${lines.join('')}</blockquote>${reading ? noteHtml(reading) : ''}</figure>`;
}

function noteHtml(reading: Reading): string {
  const { polarity, shown, valence } = reading;
  const byAuthor = isCorrected(reading);
  const mark = (byAuthor ? AUTHOR_MARKS : POLARITY_MARKS)[polarity];
  const says = byAuthor ? 'the author reads it as' : 'reads as';
  const words = [POLARITY_WORDS[polarity], ...shownEmotions(shown)].join(', ');
  return `<figcaption class="${polarity}"><span aria-hidden="true">${mark}</span> ${says} ${words} · ${signed(valence)}</figcaption>`;
}

/** Emotion names to show: that a line is neutral is said by its polarity. */
export function shownEmotions(emotions: readonly string[]): readonly string[] {
  return emotions.filter((emotion) => emotion !== 'neutral').slice(0, 3);
}

/** A passage as it was written, emphasis included, when it is all that its element says. */
function writtenText(
  { index, start, end }: PassageDocument,
  { passages }: AnalysisDocument,
  { elements }: Screenplay,
): string | undefined {
  const element = elements.find((candidate) => candidate.start <= start && end <= candidate.end);
  if (element === undefined) return undefined;
  const isAlone =
    (passages[index - 1]?.start ?? -1) < element.start &&
    (passages[index + 1]?.start ?? Infinity) >= element.end;
  return isAlone ? element.text : undefined;
}
