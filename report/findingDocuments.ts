import type { Finding, IntendedArc, IntendedPoint } from '../core/index.js';
import type { FindingDocument, IntendedDocument, IntendedSceneDocument } from './documentTypes.js';

/** A place in the passages of a document. */
interface PlacedPassage {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The documents of findings: each stands at one of the passages or at the head of its scene. */
export function findingDocuments(
  findings: readonly Finding[],
  scenes: readonly { readonly line: number }[],
  passages: readonly PlacedPassage[],
): readonly FindingDocument[] {
  return findings.map(({ code, scene, start, end, message, evidence, compared, band, unusual }) => ({
    code,
    scene,
    line: passages.find((passage) => passage.start === start)?.line ?? scenes[scene]?.line ?? 0,
    start,
    end,
    message,
    ...(unusual && { percentile: unusual.percentile, norm: unusual.norm }),
    ...(compared !== undefined && { compared }),
    ...(band && { band }),
    evidence: evidence.map((line) => ({ ...line, line: passages[line.passage]?.line ?? 0 })),
  }));
}

/** The document of the arc that the author marked. */
export function intendedDocument({ points, agreement }: IntendedArc): IntendedDocument {
  return { scenes: points.map(intendedScene), ...(agreement !== undefined && { agreement }) };
}

function intendedScene(point: IntendedPoint): IntendedSceneDocument {
  const { scene, isIntended, valence, arousal, characters, axes, gap, characterGaps } = point;
  return {
    scene,
    ...(isIntended && { intended: true }),
    ...(valence !== undefined && { valence }),
    ...(arousal !== undefined && { arousal }),
    ...(gap && { gap: gap.gap }),
    characters: characters.map(({ name, value }) => {
      const ofCharacter = characterGaps.find((other) => other.name === name);
      return { name, value, ...(ofCharacter && { gap: ofCharacter.gap }) };
    }),
    axes,
  };
}
