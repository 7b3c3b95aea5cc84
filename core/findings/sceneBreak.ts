import type { ScreenplayElement } from '../screenplay/elements.js';
import type { Scene } from '../script/passages.js';
import { isTimeCut } from './headingTime.js';

/** A title over the picture does the work of a time cut. */
const TITLE = /\b(?:SUPER|TITLE|CARD|CAPTION|SUBTITLE|LEGEND)S?\b.{0,20}:/iu;

/** Whether something between two neighbouring scenes tells of a change: a transition, a section, a time cut or a title. */
export function tellsOfChange(elements: readonly ScreenplayElement[], before: Scene, after: Scene): boolean {
  const within = elements.slice(before.firstElement, before.endElement);
  const lastRead = within.findLastIndex(({ type }) => type === 'action' || type === 'dialogue');
  const between = within.slice(lastRead + 1);
  const opening = elements.slice(after.firstElement + 1, after.firstElement + 3);
  return (
    between.some(({ type }) => type === 'transition' || type === 'section' || type === 'page_break') ||
    [...within.slice(lastRead), ...opening].some(({ type, text }) => type === 'action' && isTurn(text)) ||
    isTimeCut(before.heading ?? '', after.heading ?? '')
  );
}

/** `CUT TO:` or `FADE OUT.` that was typed as action, or a title over the picture. */
function isTurn(text: string): boolean {
  return TITLE.test(text.slice(0, 80)) || /^(?:FADE|DISSOLVE|SMASH|CUT|WIPE)\b.{0,20}[.:]?$/u.test(text);
}
