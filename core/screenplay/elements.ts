/**
 * A stretch of source text: `start` inclusive, `end` exclusive, in UTF-16 code units from the start of the
 * file. A byte order mark counts as one unit, so that offsets agree with what an editor counts.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface ElementOf<Type extends string> extends Range {
  readonly type: Type;
  /** What the element says: markers, notes and boneyard taken out, emphasis left as written. */
  readonly text: string;
  /** First line, counted from 0. */
  readonly line: number;
  /** Last line, inclusive. */
  readonly endLine: number;
  /**
   * The source ranges that make up `text`, in order, counted from `start`; a new line in `text` stands between two
   * lines' ranges.
   */
  readonly content: readonly Range[];
}

export interface TitlePageEntry extends ElementOf<'title_page'> {
  /** The key as written, without its colon: `Draft date`. */
  readonly key: string;
}

export interface SceneHeading extends ElementOf<'scene_heading'> {
  readonly number?: string;
  readonly numberRange?: Range;
}

export interface Character extends ElementOf<'character'> {
  /** The name alone: `BOB` of `BOB (V.O.) ^`. */
  readonly name: string;
  readonly nameRange: Range;
  /** What stands in the parentheses after the name, several joined by a space: `V.O.`. */
  readonly extension?: string;
  readonly extensionRange?: Range;
  /** Which column of a dual dialogue this cue opens. */
  readonly dual?: 'left' | 'right';
}

export interface Section extends ElementOf<'section'> {
  /** The number of `#`, from 1. */
  readonly depth: number;
}

export type Action = ElementOf<'action'>;
export type Parenthetical = ElementOf<'parenthetical'>;
export type Dialogue = ElementOf<'dialogue'>;
export type Lyrics = ElementOf<'lyrics'>;
export type Transition = ElementOf<'transition'>;
export type Centered = ElementOf<'centered'>;
export type Synopsis = ElementOf<'synopsis'>;
export type Note = ElementOf<'note'>;
export type Boneyard = ElementOf<'boneyard'>;
export type PageBreak = ElementOf<'page_break'>;

/** One element of a screenplay. Only notes and boneyard may lie inside another element. */
export type ScreenplayElement =
  | TitlePageEntry
  | SceneHeading
  | Action
  | Character
  | Parenthetical
  | Dialogue
  | Lyrics
  | Transition
  | Centered
  | Section
  | Synopsis
  | Note
  | Boneyard
  | PageBreak;

export type ElementType = ScreenplayElement['type'];

/** `unknown-tone` is no concern of the parser's: it is found where marks are read (`problemsOf`). */
export type ProblemCode =
  'unclosed-boneyard' | 'unclosed-note' | 'unknown-tone' | 'orphan-dual-dialogue' | 'cue-without-dialogue';

/** Something the writer may not have meant. It never keeps the rest from being read. */
export interface Problem extends Range {
  readonly code: ProblemCode;
  readonly message: string;
  readonly line: number;
}

/**
 * A run of lines with no blank line between them (blank lines inside a boneyard do not count): the unit that
 * is parsed again after an edit.
 */
export interface Block extends Range {
  readonly line: number;
  /** Index of the block's first element in `Screenplay.elements`. */
  readonly firstElement: number;
  /**
   * Whether a parse may start or end here without looking at the neighbours: the block holds more than notes,
   * and does not begin with a dual-dialogue cue, which speaks about the block before it, nor with lyrics, which
   * such a cue may follow.
   */
  readonly anchored: boolean;
}

export interface Screenplay {
  readonly text: string;
  /** In order of `start`; an element that lies inside another comes after it. */
  readonly elements: readonly ScreenplayElement[];
  readonly problems: readonly Problem[];
  readonly blocks: readonly Block[];
}

/** Notes and boneyard: the writer's own remarks, which may stand inside other elements. */
export function isRemark(element: ScreenplayElement): element is Note | Boneyard {
  return element.type === 'note' || element.type === 'boneyard';
}

/** Which of some elements are scene headings, as indexes in their order. */
export function headingIndexes(elements: readonly ScreenplayElement[]): readonly number[] {
  return elements.flatMap(({ type }, index) => (type === 'scene_heading' ? [index] : []));
}

/**
 * Where some elements end: the furthest `end` and the last line among them, which need not be those of the last one,
 * as a note that stands inside another comes after it. Zeros of none.
 */
export function furthestEnd(
  elements: readonly Pick<ScreenplayElement, 'end' | 'endLine'>[],
): Pick<ScreenplayElement, 'end' | 'endLine'> {
  let [end, endLine] = [0, 0];
  for (const element of elements) {
    end = Math.max(end, element.end);
    endLine = Math.max(endLine, element.endLine);
  }
  return { end, endLine };
}
