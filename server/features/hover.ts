import type { Hover, Position } from 'vscode-languageserver';
import {
  type AnalyzedPassage,
  type Character,
  characterInScene,
  type Finding,
  isCorrected,
  type Reading,
  type SceneHeading,
} from '../../core/index.js';
import {
  counted,
  countScenes,
  NOT_READ_YET,
  ownWords,
  pageNumber,
  pagesText,
  playingTime,
  POLARITY_WORDS,
  signed,
  TOO_LITTLE,
} from '../../report/index.js';
import { drivenBy, escapeMarkdown, withoutMarkup } from '../words/markdown.js';
import { passageAt, sceneAtLine } from '../reading/places.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import type { ClientSupport } from '../documents/clientSupport.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import {
  bar,
  likelihoodOf,
  likelihoodText,
  shownEmotions,
  estimateText,
  evokedText,
  percent,
  withoutReading,
} from '../words/readingWords.js';
import { authorLines, correctionLink } from './correctionHover.js';
import { findingLines } from './findingHover.js';

const MOST_EMOTIONS = 3;
const MOST_WORDS = 4;

/** What stands under the pointer reads as: a line, a whole scene on its heading, a character on a cue. */
export function hover(
  document: ScriptDocument,
  reading: ScriptReading | undefined,
  position: Position,
  findings: readonly Finding[],
  { correctsLines, hoverFormat }: Pick<ClientSupport, 'correctsLines' | 'hoverFormat'>,
): Hover | null {
  if (reading === undefined || reading.document.version !== document.version) return null;
  const offset = document.positions.offsetAt(position);
  const element = document.screenplay.elements.findLast(({ start, end }) => start <= offset && offset <= end);
  if (element === undefined) return null;
  const own =
    element.type === 'scene_heading' || element.type === 'character'
      ? linesOf(element, reading)
      : passageLines(reading, offset);
  const isMarkdown = hoverFormat === 'markdown';
  const link = isMarkdown && own.length > 0 && correctsLines === true ? correctionLink(reading, offset) : [];
  const found = findingLines(findings, passageAt(reading, offset)?.passage ?? element, reading);
  const lines = [...own, ...found, ...link];
  if (lines.length === 0) return null;
  const value = isMarkdown ? lines.join('\n\n') : lines.map(withoutMarkup).join('\n');
  return {
    contents: { kind: hoverFormat, value },
    range: document.positions.rangeOf(passageAt(reading, offset)?.passage ?? element),
  };
}

function linesOf(element: SceneHeading | Character, reading: ScriptReading): readonly string[] {
  return element.type === 'scene_heading' ? sceneLines(element, reading) : characterLines(element, reading);
}

function passageLines(reading: ScriptReading, offset: number): readonly string[] {
  const at = passageAt(reading, offset);
  const own = at?.passage.reading;
  if (at === undefined || own === undefined) return [];
  const likely = likelihoodText(shownEmotions(own, MOST_EMOTIONS), likelihoodOf(own));
  const raw = reading.raw[at.index];
  const words = own.polarity === 'neutral' ? [] : ownWords(at.passage, raw, MOST_WORDS);
  const driven = words.map(drivenBy);
  const evoked = isCorrected(own) ? undefined : evokedText(own);
  return [
    ...authorLines(own, reading.heard),
    ...(isCorrected(own) ? [] : [`**Reads as ${POLARITY_WORDS[own.polarity]}**${likely}`]),
    `Intensity ${bar(own.intensity)}${amongOthers(own)}`,
    ...(driven.length > 0 ? [`Driven by ${driven.join(', ')}`] : []),
    ...(evoked === undefined ? [] : [`May leave a reader: ${evoked}`]),
    ...turnedBy(at.passage, own),
    ...sceneComparison(reading, at.passage.scene, own.valence),
  ];
}

/** How strong a line is among others; they were read by the model, so nothing of one that its author has corrected. */
function amongOthers(own: Reading): string {
  return isCorrected(own) ? '' : ` stronger than ${percent(own.intensity)} of lines in produced screenplays`;
}

/** What a line reads as with its parenthetical, where that makes it another polarity. */
function turnedBy({ parenthetical = '', delivery }: AnalyzedPassage, own: Reading): readonly string[] {
  if (delivery === undefined) return [];
  const { polarity, valence } = delivery.directed;
  // The scene and the author change a line too: what they do is not the parenthetical's.
  if (polarity === delivery.bare.polarity || polarity === own.polarity) return [];
  return [`With “${escapeMarkdown(parenthetical)}”: ${POLARITY_WORDS[polarity]} (${signed(valence)})`];
}

/** How a line stands to its scene, where the scene's band lets one say so. */
function sceneComparison({ analysis }: ScriptReading, scene: number, valence: number): readonly string[] {
  const whole = analysis.scenes[scene]?.reading;
  if (whole === undefined) return [];
  const { low, high } = whole.valence;
  const stands =
    valence > high ? 'more pleasant than' : valence < low ? 'more unpleasant than' : 'in keeping with';
  return [`In its scene: ${stands} the rest`];
}

function sceneLines({ line }: SceneHeading, reading: ScriptReading): readonly string[] {
  const scene = sceneAtLine(reading, line);
  if (scene === undefined) return [];
  const { reading: own, page, eighths, minutes, speakers } = scene;
  const place = `Page ${pageNumber(page)} · ${pagesText(eighths)} · ${playingTime(minutes)}`;
  const voices = speakers.length === 0 ? [] : [`Speaking: ${speakers.map(escapeMarkdown).join(', ')}`];
  if (own === undefined) return [`**${withoutReading(reading, scene)}**`, place, ...voices];
  return [
    `**Reads as ${POLARITY_WORDS[own.polarity]}**${likelihoodText(own.emotions)}`,
    `Valence ${estimateText(own.valence)} · arousal ${estimateText(own.arousal)}`,
    ...(own.turn === undefined
      ? []
      : [
          `Entry ${signed(own.turn.entry)} → exit ${signed(own.turn.exit)}${own.turn.sure ? '' : ' (within chance)'}`,
        ]),
    place,
    ...voices,
  ];
}

function characterLines(cue: Character, reading: ScriptReading): readonly string[] {
  const { passages, characters, scenes } = reading.analysis;
  const { elements } = reading.document.screenplay;
  const next = elements.find(({ type, start }) => type === 'character' && start >= cue.end);
  const end = next?.start ?? Infinity;
  const spoken = passages.find(({ kind, start }) => kind === 'dialogue' && start >= cue.end && start < end);
  const character = characters.find(({ name }) => name === spoken?.speaker);
  if (spoken === undefined || character === undefined) return [];
  const scene = scenes[spoken.scene];
  const here = scene && characterInScene(reading.analysis, scene, character.name);
  const readsHere =
    here === undefined ? NOT_READ_YET : `${signed(here.valence)} over ${counted(here.lines, 'line')}`;
  const overall = character.valence === undefined ? TOO_LITTLE : estimateText(character.valence);
  const home = character.dynamics?.homeBase;
  return [
    `**${escapeMarkdown(character.name)}** · ${counted(character.lines, 'line')} in ${counted(character.scenes.length, 'scene')} of ${countScenes(scenes)}`,
    `Here: ${readsHere} · over the script: ${overall}`,
    ...(home === undefined ? [] : [`Home base ${signed(home.low)} to ${signed(home.high)}`]),
  ];
}
