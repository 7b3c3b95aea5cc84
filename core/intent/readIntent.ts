import type { Script } from '../script/script.js';
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
  const speakers = new Set(passages.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
  return scenes.flatMap(({ firstElement, endElement }, scene) => {
    const marks = screenplay.elements
      .slice(firstElement, endElement)
      .flatMap((element) => (element.type === 'note' ? marksIn(element.text, element) : []));
    return marks.length === 0 ? [] : [intendedScene(scene, marks, speakers)];
  });
}

function intendedScene(
  scene: number,
  marks: readonly IntendedMark[],
  speakers: ReadonlySet<string>,
): IntendedScene {
  const tones = marks.filter((mark) => mark.kind === 'tone');
  const named = marks.filter((mark) => mark.kind === 'named');
  const isSpeaker = ({ name }: NamedValue) => speakers.has(name.toUpperCase());
  const characters = named.filter(isSpeaker).map(({ name, value }) => ({ name: name.toUpperCase(), value }));
  const values =
    tones.length > 0 ? tones.map(({ valence }) => valence) : characters.map(({ value }) => value);
  return {
    scene,
    isIntended: marks.some(({ kind }) => kind === 'intended'),
    ...(values.length > 0 && { valence: mean(values) }),
    ...(tones.length > 0 && { arousal: mean(tones.map(({ arousal }) => arousal)) }),
    characters,
    axes: named.filter((mark) => !isSpeaker(mark)).map(({ name, value }) => ({ name, value })),
    marks,
  };
}
