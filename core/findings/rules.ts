import { flatScene } from './flatScene.js';
import { intentMismatch } from './intentMismatch.js';
import { lowEvidence } from './lowEvidence.js';
import { missingRelief } from './missingRelief.js';
import { monotoneRun } from './monotoneRun.js';
import { noValueTurn } from './noValueTurn.js';
import { onTheNose } from './onTheNose.js';
import { parentheticalConflict } from './parentheticalConflict.js';
import { possibleIrony } from './possibleIrony.js';
import type { FindingRule } from './rule.js';
import { subtextGap } from './subtextGap.js';
import { tonalWhiplash } from './tonalWhiplash.js';
import { voiceDrift } from './voiceDrift.js';

/** All kinds of findings, in the order of `FINDING_CODES`. */
export const FINDING_RULES: readonly FindingRule[] = [
  flatScene,
  noValueTurn,
  monotoneRun,
  tonalWhiplash,
  missingRelief,
  subtextGap,
  possibleIrony,
  parentheticalConflict,
  onTheNose,
  voiceDrift,
  lowEvidence,
  intentMismatch,
];
