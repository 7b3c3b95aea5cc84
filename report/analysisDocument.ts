import type {
  Analysis,
  AnalyzedPassage,
  AnalyzedScene,
  Finding,
  Illegible,
  IntendedArc,
  Reading,
} from '../core/index.js';
import type { AnalysisDocument, PassageDocument, SceneDocument, ScriptDocument } from './documentTypes.js';
import { findingDocuments, intendedDocument } from './findingDocuments.js';
import { countScenes, pageNumber } from './text/words.js';
import { roundNumbers } from './text/round.js';

/** What may be told of a script beside its readings. */
export interface Observations {
  readonly findings?: readonly Finding[] | undefined;
  readonly intended?: IntendedArc | undefined;
}

/**
 * The document of an analysis. A text that cannot be read, or was not analysed, gives the answer
 * `cannot tell`, with its reason and without a single reading.
 */
export function analysisDocument(
  file: string,
  analysis: Analysis | undefined,
  illegible?: Illegible,
  model?: string,
  { findings, intended }: Observations = {},
): AnalysisDocument {
  const about = {
    ...(analysis && { script: scriptDocument(analysis) }),
    ...(model !== undefined && { model }),
  };
  if (analysis === undefined || illegible !== undefined) {
    const reason = illegible ?? 'no text';
    const nothing = { scenes: [], passages: [], characters: [], ...(findings && { findings: [] }) };
    return roundNumbers({ version: 1, file, verdict: 'cannot tell', reason, ...about, ...nothing });
  }
  const { scenes, passages, arc, characters } = analysis;
  return roundNumbers({
    version: 1,
    file,
    verdict: 'read',
    ...about,
    scenes: scenes.map(sceneDocument),
    passages: passages.map(passageDocument),
    ...(arc && { arc }),
    characters,
    ...(findings && { findings: findingDocuments(findings, scenes, passages) }),
    ...(intended && { intended: intendedDocument(intended) }),
  });
}

function scriptDocument({ pages, minutes, words, scenes }: Analysis): ScriptDocument {
  return { pages, minutes, words, scenes: countScenes(scenes) };
}

function sceneDocument(scene: AnalyzedScene, index: number): SceneDocument {
  const { heading, number, line, endLine, start, end, page, endPage, eighths, minutes, words } = scene;
  return {
    index,
    ...(heading !== undefined && { heading }),
    ...(number !== undefined && { number }),
    line,
    endLine,
    start,
    end,
    page,
    endPage,
    startsOnPage: pageNumber(page),
    eighths,
    minutes,
    words,
    speakers: scene.speakers,
    passages: [scene.firstPassage, scene.endPassage],
    ...(scene.reading && { reading: scene.reading }),
  };
}

function passageDocument(passage: AnalyzedPassage, index: number): PassageDocument {
  const { scene, kind, speaker, parenthetical, line, start, end, plain, reading, delivery } = passage;
  return {
    index,
    scene,
    kind,
    ...(speaker !== undefined && { speaker }),
    ...(parenthetical !== undefined && { parenthetical }),
    line,
    start,
    end,
    text: plain.text,
    ...(reading && { reading }),
    ...(delivery && {
      delivery: { directed: deliveredDocument(delivery.directed), bare: deliveredDocument(delivery.bare) },
    }),
  };
}

function deliveredDocument({ valence, polarity }: Reading): Pick<Reading, 'valence' | 'polarity'> {
  return { valence, polarity };
}
