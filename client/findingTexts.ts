import type { FindingCode } from '../core/index.js';
import type {
  ComparedScene,
  DriversAnswer,
  IgnoredInScript,
  PullingLine,
} from '../protocol/findingMessages.js';
import { POLARITY_MARKS, signed } from '../report/text/words.js';
import type { Say } from './say.js';
import { sceneLabel } from './sceneTreeItems.js';

/** A row of a list to choose from. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly line?: number;
}

/** A scene beside its neighbours. */
export function comparedRow(say: Say, scene: ComparedScene) {
  const { place, line, reads } = scene;
  const places = { before: say('the scene before'), here: say('this scene'), after: say('the scene after') };
  return {
    label: sceneLabel(say, scene),
    description: places[place],
    detail: reads,
    line,
  } satisfies Row;
}

/** A line of a scene by its pull, with the words that weigh. */
export function driverRow({ line, text, speaker, polarity, pull, words }: PullingLine) {
  const weighing = words.map(({ word, contribution }) => `${word} ${signed(contribution)}`).join(', ');
  return {
    label: `${POLARITY_MARKS[polarity]} ${text}`,
    description: [signed(pull), ...(speaker === undefined ? [] : [speaker])].join(' · '),
    ...(weighing !== '' && { detail: weighing }),
    line,
  } satisfies Row;
}

/** What the list of lines is about. */
export function driversTitle(say: Say, scene: DriversAnswer): string {
  return say('What drives {0} ({1})', sceneLabel(say, scene), signed(scene.valence));
}

/** What is ignored, and where. */
export function ignoredRow(say: Say, { entry: { code, in: within, words }, line }: IgnoredInScript): Row {
  const far = {
    line: say('at this line'),
    scene: say('in this scene'),
    script: say('in the whole script'),
  } as const;
  const isGone = within !== 'script' && line === undefined;
  return {
    label: findingName(code),
    description: [far[within], ...(isGone ? [say('no longer in the script')] : [])].join(' · '),
    ...(words !== undefined && { detail: words }),
    ...(line !== undefined && { line }),
  };
}

/** A finding's code as words: `flat scene`. */
function findingName(code: FindingCode): string {
  return code.replaceAll('-', ' ');
}
