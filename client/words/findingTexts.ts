import type {
  ComparedScene,
  DriversAnswer,
  IgnoredInScript,
  PullingLine,
} from '../../protocol/findingMessages.js';
import { AUTHOR_MARKS, POLARITY_MARKS, signed } from '../../report/text/words.js';
import type { Say } from './say.js';
import { sceneLabel } from './sceneLabel.js';

/** A row of a list to choose from. */
export interface Row {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  readonly line?: number;
  /** Where in its line it begins. */
  readonly character?: number;
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

/** The lines of a scene by their pull, each with its share of all pull, either way, and the words that weigh. */
export function driverRows(say: Say, lines: readonly PullingLine[]) {
  const total = lines.reduce((sum, { pull }) => sum + Math.abs(pull), 0);
  return lines.map(({ line, character, text, speaker, polarity, byAuthor, pull, words }) => {
    const share = total > 0 ? Math.round((Math.abs(pull) / total) * 100) : 0;
    const pulls =
      pull < 0
        ? say('{0} % of the pull, towards unpleasant', share)
        : say('{0} % of the pull, towards pleasant', share);
    const weighing = words.map(({ word, contribution }) => `${word} ${signed(contribution)}`).join(', ');
    return {
      label: `${(byAuthor === true ? AUTHOR_MARKS : POLARITY_MARKS)[polarity]} ${text}`,
      description: [
        ...(byAuthor === true ? [say('your reading')] : []),
        pulls,
        ...(speaker === undefined ? [] : [speaker]),
      ].join(' · '),
      ...(weighing !== '' && { detail: weighing }),
      line,
      character,
    } satisfies Row;
  });
}

/** What the list of lines is about. */
export function driversTitle(say: Say, scene: DriversAnswer): string {
  return say('What drives {0} ({1})', sceneLabel(say, scene), signed(scene.valence));
}

/** What a list of lines asks whose author reads one of them otherwise. */
export function whichLineTitle(say: Say, scene: DriversAnswer): string {
  return say('Which line of {0} do you read otherwise?', sceneLabel(say, scene));
}

/** What is ignored, and where. */
export function ignoredRow(say: Say, { entry: { in: within, words }, title, line }: IgnoredInScript): Row {
  const far = {
    line: say('at one line'),
    scene: say('in one scene'),
    script: say('in the whole script'),
  } as const;
  const isGone = within !== 'script' && line === undefined;
  return {
    label: say(title),
    description: [far[within], ...(isGone ? [say('no longer in the script')] : [])].join(' · '),
    ...(words !== undefined && { detail: words }),
    ...(line !== undefined && { line }),
  };
}
