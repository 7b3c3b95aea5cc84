import type { AnalysisDocument, SceneDocument } from '../documentTypes.js';
import { authorsSentence } from '../text/authorsWord.js';
import { turnWords } from '../panel/panelWords.js';
import { counted, listed, POLARITY_WORDS, shapeName, signed } from '../text/words.js';
import { sceneLink } from './sceneLink.js';

type ReadScene = SceneDocument & Required<Pick<SceneDocument, 'reading'>>;

const LONGEST_NAME = 48;
const UNCERTAINTY =
  'Each value stands with a band that holds it in nine cases of ten; where two bands overlap, the difference may be chance.';

/** How the script reads, in a few sentences with their uncertainty, as HTML. */
export function summaryHtml(document: AnalysisDocument): string {
  const read = document.scenes.filter(isRead);
  const authors = authorsSentence(document.passages);
  return [
    ...coverage(document),
    ...extremes(read),
    ...turn(document),
    ...shape(document),
    ...(authors === undefined ? [] : [authors]),
    ...(read.length === 0 ? [] : [UNCERTAINTY]),
  ].join(' ');
}

function isRead(scene: SceneDocument): scene is ReadScene {
  return scene.reading !== undefined;
}

function coverage(document: AnalysisDocument): readonly string[] {
  const scenes = document.scenes.filter(({ heading }) => heading !== undefined);
  const read = scenes.filter(isRead);
  const counts = (['positive', 'neutral', 'negative'] as const).flatMap((polarity) => {
    const count = read.filter(({ reading }) => reading.polarity === polarity).length;
    return count === 0 ? [] : [`${count} read${count === 1 ? 's' : ''} as ${POLARITY_WORDS[polarity]}`];
  });
  const silent = scenes.length - read.length;
  const held = silent > 0 ? [`${silent} hold${silent === 1 ? 's' : ''} too little text to say`] : [];
  const said = [...counts, ...held];
  return said.length === 0 ? [] : [`Of ${counted(scenes.length, 'scene')}, ${listed(said)}.`];
}

function extremes(read: readonly ReadScene[]): readonly string[] {
  const sorted = read.toSorted((a, b) => b.reading.valence.value - a.reading.valence.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined || most === least) return [];
  const apart = most.reading.valence.low > least.reading.valence.high;
  return [
    `The most pleasant reading is ${placed(most)}; the most unpleasant is ${placed(least)}` +
      `${apart ? '.' : ', though their bands overlap.'}`,
  ];
}

function placed(scene: ReadScene): string {
  const { value, low, high } = scene.reading.valence;
  return `${sceneLink(scene, LONGEST_NAME)} (${signed(value)}, band ${signed(low)} to ${signed(high)})`;
}

function turn({ arc, scenes }: AnalysisDocument): readonly string[] {
  if (arc === undefined) return ['There is too little text for an arc.'];
  const largest = arc.changePoints[0];
  const scene = largest && scenes[largest.scene];
  if (largest === undefined || scene === undefined) return ['No lasting change of level stands out.'];
  return [`The largest lasting change comes with ${sceneLink(scene, LONGEST_NAME)}: ${turnWords(largest)}.`];
}

function shape({ arc }: AnalysisDocument): readonly string[] {
  const clear = arc?.shape?.clear;
  return clear === undefined
    ? []
    : [`The whole line comes close to the shape called <i>${shapeName(clear)}</i>.`];
}
