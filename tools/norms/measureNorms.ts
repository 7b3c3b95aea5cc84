import {
  findingContext,
  FINDING_RULES,
  type Measure,
  MEASURES,
  normOf,
  type Norms,
} from '../../core/index.js';
import type { ReadFilm } from './readFilm.js';

type Values = Readonly<Record<Measure, readonly number[]>>;

/** Measures the norms of films: of their scenes first, for some rules look at those to tell what they measure. */
export function measureNorms(films: readonly ReadFilm[], about: Pick<Norms, 'model' | 'calibration'>): Norms {
  const scenes = films.flatMap(({ analysis }) => analysis.scenes.flatMap(({ reading }) => reading ?? []));
  const ofScenes = {
    ...unmeasured(),
    'scene-valence': normOf(scenes.map(({ valence }) => valence.value)),
    'scene-arousal': normOf(scenes.map(({ arousal }) => arousal.value)),
  };
  const base: Norms = { ...about, films: films.length, measures: ofScenes };
  const contexts = films.map(({ script, analysis }) => findingContext(script, analysis, base, 'any'));
  const ofRules = FINDING_RULES.flatMap(({ code, measure }) =>
    measure === undefined ? [] : [[code, normOf(contexts.flatMap(measure))] as const],
  );
  return { ...base, measures: { ...ofScenes, ...Object.fromEntries(ofRules) } };
}

function unmeasured(): Values {
  return Object.fromEntries(MEASURES.map((measure) => [measure, []])) as unknown as Values;
}
