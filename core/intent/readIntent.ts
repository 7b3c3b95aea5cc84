import type { ElementType, ScreenplayElement } from '../screenplay/elements.js';
import type { Scene } from '../script/passages.js';
import type { Script } from '../script/script.js';
import { plainName } from '../script/speakerNames.js';
import { mean } from '../statistics/weighted.js';
import { type IntendedMark, marksIn } from './marks.js';

export interface NamedValue {
  readonly name: string;
  /** In -1..1; 0 is Beat's 50. */
  readonly value: number;
}

/** What the author marked in one scene. */
export interface IntendedScene {
  /** Index in `Script.scenes`. */
  readonly scene: number;
  /** Marked `[[intended]]`: however it reads, it is meant to. */
  readonly isIntended: boolean;
  /** How the scene is meant, in -1..1: by its tone marks, or else the mean of its characters'. */
  readonly valence?: number;
  readonly arousal?: number;
  /** Characters who speak in the script. */
  readonly characters: readonly NamedValue[];
  /** Other names (`@suspense`): an axis of their own each, compared with nothing. */
  readonly axes: readonly NamedValue[];
  readonly marks: readonly IntendedMark[];
}

/** The scenes that their author marked, in script order. */
export function readIntent({ screenplay, scenes, passages }: Script): readonly IntendedScene[] {
  if (!screenplay.text.includes('[[')) return [];
  const { elements } = screenplay;
  const speakers = new Set(passages.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
  const leads = scenes.map((scene) => leadOf(elements, scene));
  return scenes.flatMap((_, scene) => {
    const marks = elements
      .slice(leads[scene - 1] ?? 0, leads[scene])
      .flatMap((element) => (element.type === 'note' ? marksIn(element.text, element) : []));
    return marks.length === 0 ? [] : [intendedScene(scene, marks, [...speakers])];
  });
}

/** What stands between scenes; the rest is told or done in one. */
const BETWEEN: readonly ElementType[] = ['section', 'synopsis', 'note', 'boneyard', 'page_break'];

/** Where what leads to the next scene begins among a scene's elements: a section or a synopsis after its last line. */
export function leadOf(
  elements: readonly ScreenplayElement[],
  { firstElement, endElement }: Pick<Scene, 'firstElement' | 'endElement'>,
): number {
  const own = elements.slice(firstElement, endElement);
  const last = own.findLastIndex(({ type }) => !BETWEEN.includes(type));
  // Right under a heading, a synopsis is that scene's own.
  const isBare = own[last]?.type === 'scene_heading';
  const lead = own.findIndex(
    ({ type }, index) => index > last && (type === 'section' || (type === 'synopsis' && !isBare)),
  );
  return lead === -1 ? endElement : firstElement + lead;
}

function intendedScene(
  scene: number,
  marks: readonly IntendedMark[],
  speakers: readonly string[],
): IntendedScene {
  const tones = marks.filter((mark) => mark.kind === 'tone');
  const named = marks
    .filter((mark) => mark.kind === 'named')
    .map(({ name, value }) => ({ name, value, speaker: speakerNamed(name, speakers) }));
  const characters = named.flatMap(({ speaker, value }) =>
    speaker === undefined ? [] : [{ name: speaker, value }],
  );
  const values =
    tones.length > 0 ? tones.map(({ valence }) => valence) : characters.map(({ value }) => value);
  return {
    scene,
    isIntended: marks.some(({ kind }) => kind === 'intended'),
    ...(values.length > 0 && { valence: mean(values) }),
    ...(tones.length > 0 && { arousal: mean(tones.map(({ arousal }) => arousal)) }),
    characters,
    axes: named.flatMap(({ name, value, speaker }) => (speaker === undefined ? [{ name, value }] : [])),
    marks,
  };
}

/** Who is meant by a name: the speaker of that name, or the only one of whose name it is a part. */
function speakerNamed(name: string, speakers: readonly string[]): string | undefined {
  const wanted = withoutStops(name);
  const [found, ...others] = speakers.filter((speaker) =>
    ` ${withoutStops(speaker)} `.includes(` ${wanted} `),
  );
  return (
    speakers.find((speaker) => withoutStops(speaker) === wanted) ?? (others.length > 0 ? undefined : found)
  );
}

/** `Dr. Mora` in a mark is the `DR MORA` of a cue. */
function withoutStops(name: string): string {
  return plainName(name).replaceAll('.', '');
}
