import { readIntendedArc } from '../intent/intendedArc.js';
import type { Finding } from './finding.js';
import { headingRange, inOrder, pullingLines, showing } from './places.js';
import { percentileIn } from './norms.js';
import { type FindingContext, type FindingRule, shareInWords } from './rule.js';

/** A tone nearer to the middle than this asks for no side. */
const MIN_INTENDED = 0.2;
const MOST_SHOWN = 3;

/**
 * A scene that its author marked as pleasant reads as unpleasant, or the reverse. Signs are compared, not
 * numbers: scenes read nearer to the middle than authors mark them.
 */
export const intentMismatch: FindingRule = {
  code: 'intent-mismatch',
  title: 'The scene reads against its mark',
  seenWhen:
    'The author’s mark puts a scene on one side of the middle, and the whole band of what it reads as lies on the other.',
  find,
};

function find({ analysis, scenes, script, norms }: FindingContext): readonly Finding[] {
  return (readIntendedArc(script, analysis)?.points ?? []).flatMap(({ scene: index, gap }) => {
    const scene = scenes.find((other) => other.index === index);
    if (scene === undefined || gap === undefined || Math.abs(gap.intended) < MIN_INTENDED) return [];
    const { value, low, high } = scene.reading.valence;
    const against = gap.intended > 0 ? high < 0 : low > 0;
    if (!against) return [];
    const [intended, reads] = gap.intended > 0 ? ['pleasant', 'unpleasant'] : ['unpleasant', 'pleasant'];
    const percentile = percentileIn(norms.measures['scene-valence'], value);
    const norm = `scenes of ${norms.films} produced features`;
    const share = shareInWords(gap.intended > 0 ? 1 - percentile : percentile);
    const message = `This scene is marked as ${intended} and reads as ${reads}, more so than ${share} ${norm}.`;
    const weigh = pullingLines(scene.lines, -Math.sign(gap.intended), MOST_SHOWN);
    const evidence = inOrder(weigh.map((line) => showing(line, `what makes it ${reads}`)));
    return [
      {
        code: 'intent-mismatch',
        scene: index,
        ...headingRange(script, scene),
        message,
        evidence,
        unusual: { percentile, norm },
      },
    ];
  });
}
