import type { SceneReading } from '../../core/index.js';
import type { AnalysisDocument, SceneDocument } from '../documentTypes.js';
import { shareMeter, turnSlope, valenceBar } from '../svg/miniCharts.js';
import { isolated } from '../text/markup.js';
import {
  eighthsText,
  percentile,
  POLARITY_MARKS,
  POLARITY_WORDS,
  sceneNumber,
  signed,
  TOO_LITTLE,
} from '../text/words.js';
import { shownEmotions } from './quote.js';
import { headingHtml, sceneAnchor } from './sceneLink.js';

const COLUMNS = ['#', 'Scene', 'Page', 'Length', 'Reads as', 'Valence', 'Entry → exit', 'Intensity'] as const;
const LONGEST_NUMBER = 8;
const LONGEST_NAME = 40;
const MOST_NAMES = 8;

/** The scenes as a table, one row each. */
export function sceneTable({ scenes }: AnalysisDocument): string {
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  return `<table class="scenes"><thead><tr>${head}</tr></thead><tbody>${scenes.map((scene) => sceneRow(scene, scenes)).join('')}</tbody></table>`;
}

function sceneRow(scene: SceneDocument, scenes: readonly SceneDocument[]): string {
  const { reading, speakers } = scene;
  const names = speakers.slice(0, MOST_NAMES).map((name) => isolated(name, LONGEST_NAME));
  const more = speakers.length > MOST_NAMES ? [`${speakers.length - MOST_NAMES} more`] : [];
  const said = speakers.length === 0 ? '' : `<span class="speakers">${[...names, ...more].join(', ')}</span>`;
  return [
    `<tr id="${sceneAnchor(scene)}">`,
    `<td class="number">${isolated(sceneNumber(scene, scenes), LONGEST_NUMBER)}</td>`,
    `<th scope="row"><span class="heading">${headingHtml(scene)}</span>${said}</th>`,
    cell('Page', String(scene.startsOnPage), 'figure'),
    cell('Length', eighthsText(scene.eighths), 'figure'),
    reading === undefined ? `<td class="nothing" colspan="4">${TOO_LITTLE}</td>` : readingCells(reading),
    '</tr>',
  ].join('');
}

function readingCells(reading: SceneReading): string {
  const { polarity, valence, emotions, turn, intensity } = reading;
  const feelings = shownEmotions(emotions.map(({ emotion }) => emotion)).join(', ');
  const word = `<span class="word ${polarity}"><span aria-hidden="true">${POLARITY_MARKS[polarity]}</span> ${POLARITY_WORDS[polarity]}</span>`;
  return [
    cell('Reads as', `${word}${feelings === '' ? '' : `<span class="emotions">${feelings}</span>`}`),
    cell(
      'Valence',
      `<span class="pair">${valenceBar(valence, polarity)}<span class="figure">${signed(valence.value)}</span></span>`,
    ),
    cell('Entry → exit', turnText(reading), turn?.sure === true ? '' : 'unsure-turn'),
    cell(
      'Intensity',
      `<span class="pair">${shareMeter(intensity, `${percentile(intensity)} percentile`)}<span class="figure">${Math.round(intensity * 100)}</span></span>`,
    ),
  ].join('');
}

function turnText({ turn }: SceneReading): string {
  if (turn === undefined) return '<span class="quiet">too short to turn</span>';
  const charges = `${signed(turn.entry)} → ${signed(turn.exit)}`;
  const sure = turn.sure
    ? `<span class="delta">${turn.delta > 0 ? '▲ turns up' : '▼ turns down'} ${signed(turn.delta)}</span>`
    : '<span class="delta">within chance</span>';
  return `<span class="pair">${turnSlope(turn)}<span class="figure">${charges}${sure}</span></span>`;
}

function cell(label: string, content: string, className = ''): string {
  return `<td data-label="${label}"${className === '' ? '' : ` class="${className}"`}>${content}</td>`;
}
