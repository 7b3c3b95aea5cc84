import {
  type Analysis,
  analyzeScript,
  MEASURES,
  type Norms,
  parseScreenplay,
  prepareScript,
  type Script,
} from '../../core/index.js';
import { NORM_SHARES } from '../../core/findings/norms.js';
import { countWords, PLAIN_CALIBRATION, readingOf } from './fakeReadings.js';

/** A line of a made-up script, and what it reads as. */
export interface MadeLine {
  readonly text: string;
  readonly valence: number;
  readonly arousal?: number;
  /** Who says it; an action line if not given. */
  readonly speaker?: string;
  readonly parenthetical?: string;
  /** What it reads as by itself with its parenthetical. */
  readonly directed?: number;
  /** What it reads as by itself without; as it does in its scene if not given. */
  readonly bare?: number;
}

export interface MadeScene {
  readonly lines: readonly MadeLine[];
  readonly heading?: string;
  /** Fountain text before the heading, such as a transition, and after it, such as a note. */
  readonly before?: string;
  readonly after?: string;
}

/** The top of each norm whose values do not lie in 0..1. */
const TOPS: Readonly<Record<string, number>> = { 'monotone-run': 5, 'missing-relief': 5, 'voice-drift': 10 };

/** How far scenes lie from the middle one at most. */
const SCENE_REACH = 0.3;

/** Norms in which a measure grows evenly from 0 to its top; the middle scene is neutral and neither calm nor agitated. */
export const EVEN_NORMS: Norms = {
  films: 42,
  model: 'none',
  calibration: 'none',
  measures: Object.fromEntries(
    MEASURES.map((measure) => [
      measure,
      NORM_SHARES.map((share) =>
        measure.startsWith('scene-') ? (2 * share - 1) * SCENE_REACH : share * (TOPS[measure] ?? 1),
      ),
    ]),
  ) as unknown as Norms['measures'],
};

/** Reads a made-up script: each line as it says of itself. */
export function readMade(scenes: readonly MadeScene[]): {
  readonly script: Script;
  readonly analysis: Analysis;
} {
  const script = prepareScript(parseScreenplay(scenes.map(sceneText).join('')), countWords);
  const lines = scenes.flatMap((scene) => scene.lines);
  if (lines.length !== script.passages.length) throw new Error('A line of the script is no passage.');
  const readings = lines.map(({ valence, arousal }) => readingOf(valence, arousal));
  const deliveries = lines.map(({ valence, directed, bare = valence }) =>
    directed === undefined ? undefined : { directed: readingOf(directed), bare: readingOf(bare) },
  );
  return { script, analysis: analyzeScript(script, readings, PLAIN_CALIBRATION, deliveries) };
}

function sceneText({ heading = 'INT. ROOM - DAY', before, after, lines }: MadeScene): string {
  const parts = [before, heading, after, ...lines.map(lineText)].filter((part) => part !== undefined);
  return `${parts.join('\n\n')}\n\n`;
}

function lineText({ text, speaker, parenthetical }: MadeLine): string {
  if (speaker === undefined) return text;
  return [speaker, ...(parenthetical === undefined ? [] : [`(${parenthetical})`]), text].join('\n');
}

/** So many lines of dialogue, two speakers in turn, each as its valence says. */
export function talk(valences: readonly number[], arousal = 0): readonly MadeLine[] {
  return valences.map((valence, index) => ({
    text: `That is line ${index} of what we had to say to each other.`,
    speaker: index % 2 === 0 ? 'BOB' : 'AMY',
    valence,
    arousal,
  }));
}

/** So many paragraphs of action. */
export function action(valences: readonly number[]): readonly MadeLine[] {
  return valences.map((valence, index) => ({
    text: `He walks around the table and looks at chair ${index}.`,
    valence,
  }));
}

export function times(count: number, valence: number): readonly number[] {
  return Array.from({ length: count }, () => valence);
}
