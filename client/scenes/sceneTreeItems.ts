import { isDeepStrictEqual } from 'node:util';
import { AUTHOR_RING, pageNumber, pagesText, POLARITY_WORDS, signed } from '../../report/text/words.js';
import type { Polarity } from '../../core/index.js';
import type { ReadingState, SceneItem } from '../../protocol/editorMessages.js';
import type { Say } from '../words/say.js';
import { linesText } from '../words/correctionTexts.js';
import { POLARITY_COLORS } from '../marks/themeColors.js';
import { sceneLabel } from '../words/sceneLabel.js';
import { durationText } from '../words/statusTexts.js';

/** One line of the list of scenes. */
export interface SceneRow {
  readonly label: string;
  readonly description: string;
  /** Plain lines, the first of them the heading. */
  readonly tooltip: readonly string[];
  /** The name of a product icon, and of the theme colour it takes. */
  readonly icon: string;
  readonly color?: string;
  /** The whole row in words, for those who hear it. */
  readonly spoken: string;
}

const ICONS: Readonly<Record<Polarity, string>> = {
  positive: 'triangle-up',
  neutral: 'circle-filled',
  negative: 'triangle-down',
};

/** A scene as the list shows it. */
export function sceneRow(say: Say, scene: SceneItem): SceneRow {
  const { reading } = scene;
  const label = sceneLabel(say, scene);
  const page = say('p. {0}', pageNumber(scene.page));
  const readsAs = readingWords(say, scene);
  return {
    // A narrow list cuts at the end, and most headings are longer than it is wide.
    label: `${page} ${scene.corrected === undefined ? '·' : AUTHOR_RING} ${label}`,
    description: [...authorsMark(say, scene), ...shortReading(say, scene)].join(' · '),
    tooltip: [
      label,
      lengthText(say, scene),
      ...readingLines(say, scene),
      ...authorsLine(say, scene),
      ...speakerLine(say, scene),
    ],
    icon: reading === undefined ? 'circle-outline' : ICONS[reading.polarity],
    ...(reading !== undefined && { color: POLARITY_COLORS[reading.polarity] }),
    spoken: [
      label,
      page,
      ...authorsMark(say, scene),
      ...(readsAs.length > 0 ? readsAs : [say('not read')]),
    ].join(', '),
  };
}

function readingWords(say: Say, { reading }: SceneItem): readonly string[] {
  if (reading === undefined) return [];
  const turn = reading.turn === undefined ? [] : [say('turns')];
  return [say(POLARITY_WORDS[reading.polarity]), ...reading.emotions.map((emotion) => say(emotion)), ...turn];
}

/** The icon says the polarity: a narrow row has room for a feeling where one is named. */
function shortReading(say: Say, scene: SceneItem): readonly string[] {
  const words = readingWords(say, scene);
  return (scene.reading?.emotions.length ?? 0) > 0 ? words.slice(1) : words;
}

function lengthText(say: Say, { page, eighths, minutes }: SceneItem): string {
  const [length, time] = [pagesText(eighths, say), durationText(say, minutes)];
  return say('Page {0} · {1} · {2}', pageNumber(page), length, time);
}

function readingLines(say: Say, { reading }: SceneItem): readonly string[] {
  if (reading === undefined) return [say('Too little to say, or not read yet')];
  const { polarity, valence, low, high, emotions, turn } = reading;
  return [
    say(
      'Reads as {0}: {1}, between {2} and {3}',
      say(POLARITY_WORDS[polarity]),
      signed(valence),
      signed(low),
      signed(high),
    ),
    ...(emotions.length > 0 ? [emotions.map((emotion) => say(emotion)).join(', ')] : []),
    ...(turn === undefined ? [] : [say('Turns from {0} to {1}', signed(turn.entry), signed(turn.exit))]),
  ];
}

/** A short sign that the author's word is in what a scene reads as. */
function authorsMark(say: Say, { corrected }: SceneItem): readonly string[] {
  return corrected === undefined ? [] : [say('your reading')];
}

function authorsLine(say: Say, { corrected }: SceneItem): readonly string[] {
  return corrected === undefined ? [] : [say('Your reading: {0}', linesText(say, corrected))];
}

function speakerLine(say: Say, { speakers }: SceneItem): readonly string[] {
  return speakers.length > 0 ? [say('Speaking: {0}', speakers.join(', '))] : [];
}

/**
 * Whether a list of scenes is to be shown anew. Rows do not say on which lines their scene stands (`sceneOfRow` does), and
 * much of what is typed moves only those.
 */
export function areOtherRows(shown: readonly SceneItem[], next: readonly SceneItem[]): boolean {
  if (shown === next) return false;
  const rowsOf = (scenes: readonly SceneItem[]) =>
    scenes.map(({ firstLine: _, lastLine: __, ...row }) => row);
  return !isDeepStrictEqual(rowsOf(shown), rowsOf(next));
}

/** What the list is when it shows no scenes, as the context key `undercurrent.view` says it. */
export type ViewState = 'none' | 'reading' | 'empty' | 'cannotTell' | 'failed' | 'scenes';

/** Which of its faces the list shows. */
export function viewState(
  screenplay: boolean,
  state: ReadingState | undefined,
  scenes: readonly SceneItem[],
): ViewState {
  if (!screenplay) return 'none';
  if (scenes.length > 0) return 'scenes';
  if (state?.kind === 'cannot tell') return state.empty === true ? 'empty' : 'cannotTell';
  return state?.kind === 'failed' ? 'failed' : 'reading';
}
