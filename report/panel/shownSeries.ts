import type { SeriesChoice, SeriesId } from './arcView.js';

/** More lines than this cannot be told apart. */
const MOST_SERIES = 6;
/** What was chosen in a few scripts is kept for each of them; more would only pile up. */
const MOST_KEPT = 4 * MOST_SERIES;

type Choices = readonly Pick<SeriesChoice, 'id'>[];

/**
 * The series of a script that are drawn: those that are asked for, as far as it has them; where it has none of them, the
 * first it has. What is asked for stays the writer's choice: a script that is still being read may have it later, and
 * another one has it now.
 */
export function shownSeries(asked: readonly SeriesId[], choices: Choices): readonly SeriesId[] {
  const here = choices.map(({ id }) => id);
  const known = [...new Set(asked)].filter((id) => here.includes(id));
  return known.length > 0 ? known : here.slice(0, 1);
}

/** What is asked for once a series is to be drawn too: the one that was added first makes room. */
export function withSeries(asked: readonly SeriesId[], choices: Choices, id: SeriesId): readonly SeriesId[] {
  const shown = shownSeries(asked, choices);
  if (shown.includes(id)) return asked;
  const elsewhere = asked.filter((other) => !choices.some((choice) => choice.id === other));
  return [...elsewhere, ...shown.slice(1 - MOST_SERIES), id].slice(-MOST_KEPT);
}

/** What is asked for once a series is not to be drawn any more. The last one that is drawn stays. */
export function withoutSeries(
  asked: readonly SeriesId[],
  choices: Choices,
  id: SeriesId,
): readonly SeriesId[] {
  const shown = shownSeries(asked, choices);
  return shown.length > 1 && shown.includes(id) ? asked.filter((other) => other !== id) : asked;
}
