import type { Illegible, Polarity, StoryShape, StoryShapeReading } from '../../core/index.js';
import type { SceneDocument } from '../documentTypes.js';
import { inEnglish, sayCount, sayList } from './say.js';

/** What a polarity reads as, to the writer. */
export const POLARITY_WORDS: Readonly<Record<Polarity, string>> = {
  negative: 'unpleasant',
  neutral: 'neutral',
  positive: 'pleasant',
};

/** Shapes that say the same as the colours, for those who do not see or print them. */
export const POLARITY_MARKS: Readonly<Record<Polarity, string>> = {
  negative: '▼',
  neutral: '●',
  positive: '▲',
};

/** Shapes for what the author reads, told from the model's without a colour. */
export const AUTHOR_MARKS: Readonly<Record<Polarity, string>> = {
  negative: '⊖',
  neutral: '⊙',
  positive: '⊕',
};

/** A scene in which lines read as its author says: a ring, as around its point. */
export const AUTHOR_RING = '◎';

/** Why a text is not read. */
export const CANNOT_TELL: Readonly<Record<Illegible, string>> = {
  'no text': 'there is no action or dialogue in it',
  'no screenplay': 'it has no scene headings and hardly any dialogue, so it does not look like a screenplay',
  'not English': 'it does not look like English, the one language the model has learned',
};

/** Why a text is not read, as a sentence. */
export function refusalText(reason: Illegible): string {
  const begin = reason === 'no text' ? 'Nothing to read yet' : 'Undercurrent cannot tell';
  return `${begin}: ${CANNOT_TELL[reason]}.`;
}

export const TOO_LITTLE = 'too little to say';
export const NOT_READ_YET = 'not read yet';

/** A number with its sign and two decimals, with a true minus: `+0.42`, `−0.10`, `0.00`. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (digits === '0.00') return digits;
  return `${value < 0 ? '−' : '+'}${digits}`;
}

/** A length in eighths of a page as script supervisors write it: `3/8`, `1`, `2 5/8`. */
export function eighthsText(eighths: number): string {
  const pages = Math.floor(eighths / 8);
  const rest = eighths % 8;
  if (rest === 0) return String(pages);
  return pages === 0 ? `${rest}/8` : `${pages} ${rest}/8`;
}

/** A length in eighths of a page, said: `0 pages`, `3/8 page`, `1 page`, `2 5/8 pages`. */
export function pagesText(eighths: number, say = inEnglish): string {
  const length = eighthsText(eighths);
  return eighths > 0 && eighths <= 8 ? say('{0} page', length) : say('{0} pages', length);
}

/** How long a level lasts: `for about a page`, `for about 3 pages`, `over the rest`. */
export function levelLength(
  { page, until }: { readonly page: number; readonly until?: number | undefined },
  say = inEnglish,
): string {
  if (until === undefined) return say('over the rest');
  const pages = Math.round(until - page);
  return pages < 2 ? say('for about a page') : say('for about {0} pages', pages);
}

/** How long a whole script is. An eighth that is begun counts, as a page that is begun does in `pageCount`. */
export function lengthText(pages: number): string {
  return pagesText(Math.max(1, Math.ceil(pages * 8)));
}

/** `1 scene`, `2 scenes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return sayList(inEnglish, items);
}

/** How many pages a script takes when printed: a page that is begun is a page, and the last one's number. */
export function pageCount(pages: number): number {
  return Math.max(1, Math.ceil(pages));
}

/** The number of the page a place stands on, from 1. */
export function pageNumber(page: number): number {
  return Math.floor(page) + 1;
}

/** A share in 0..1 as a whole percentile: `71st`. */
export function percentile(share: number): string {
  const whole = Math.round(share * 100);
  const teen = whole % 100 >= 11 && whole % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][whole % 10] ?? 'th');
  return `${whole}${ending}`;
}

/** A story shape's name with its capital: half of them are proper names. */
export function shapeName(shape: StoryShape): string {
  return shape.charAt(0).toUpperCase() + shape.slice(1);
}

/** Below this correlation even the nearest shape is none that the arc is near. */
const NEAR = 0.5;

/** The story shape that an arc comes nearest to, where it is near any. */
export function nearestShape({ matches: [best] }: StoryShapeReading): StoryShape | undefined {
  return best !== undefined && best.correlation >= NEAR ? best.shape : undefined;
}

/** Where a scene without a heading stands. */
export const NO_HEADING = 'Before the first heading';

/** What a scene is called: its heading, or where it stands. */
export function sceneName({ heading }: { readonly heading?: string }): string {
  return heading ?? NO_HEADING;
}

/** Part of a script, with its heading; without one, or with an empty one, it is what stands before the first. */
interface HeadedPart {
  readonly heading?: string | undefined;
}

/** The scenes that a writer counts: what stands before the first heading is none. */
export function countScenes(scenes: readonly HeadedPart[]): number {
  return scenes.filter(({ heading = '' }) => heading !== '').length;
}

/** The number of the scene that is being read, from 1, after so many that are. */
export function sceneBeingRead(progress: { readonly scenesDone: number; readonly scenes: number }): number {
  return Math.min(progress.scenesDone + 1, progress.scenes);
}

/** A scene's place among those that count, from 1; 0 for what stands before the first heading. */
export function sceneOrdinal(scenes: readonly HeadedPart[], index: number): number {
  return (scenes[index]?.heading ?? '') === '' ? 0 : countScenes(scenes.slice(0, index + 1));
}

/** What a scene is called by number: the writer's own, or its place from 1; empty for what is no scene. */
export function sceneNumber({ number, index }: SceneDocument, scenes: readonly HeadedPart[]): string {
  const place = sceneOrdinal(scenes, index);
  return number ?? (place === 0 ? '' : String(place));
}

/** How long something plays: `under a minute`, `about 1 minute`, `about 98 minutes`. */
export function playingTime(minutes: number, say = inEnglish): string {
  return minutes < 1 ? say('under a minute') : say('about {0}', sayCount(say, Math.round(minutes), 'minute'));
}

/** `TREVANE KITCHEN - NIGHT`: the label says where; inside or outside can be read in the table. */
export function withoutSetting(heading: string): string {
  return heading.replace(/^(?:int|ext|est|i)\b[./ ]*(?:(?:ext|int|e)\b[./ ]*)?/iu, '') || heading;
}
