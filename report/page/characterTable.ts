import type { CharacterReading, Estimate, Polarity, UtteranceDynamics } from '../../core/index.js';
import type { AnalysisDocument } from '../documentTypes.js';
import { valenceBar } from '../svg/miniCharts.js';
import { isolated } from '../text/markup.js';
import { POLARITY_WORDS, signed, TOO_LITTLE } from '../text/words.js';

const COLUMNS = [
  'Character',
  'Lines',
  'Words',
  'Scenes',
  'Reads as',
  'Home base',
  'Variability',
  'Leaves home',
] as const;
const LONGEST_NAME = 48;
/** A crowd of one-line parts hides the cast; the file of data has them all. */
const MOST_CHARACTERS = 24;

/** The speaking characters as a table, those with most lines first. */
export function characterTable({ characters }: AnalysisDocument): string {
  const head = COLUMNS.map((column) => `<th scope="col">${column}</th>`).join('');
  const rows = characters.slice(0, MOST_CHARACTERS).map(characterRow).join('');
  const left = characters.length - MOST_CHARACTERS;
  const more = left > 0 ? `<p class="quiet">And ${left} more with fewer lines.</p>` : '';
  return `<table class="characters"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${more}`;
}

function characterRow({ name, lines, words, scenes, valence, dynamics }: CharacterReading): string {
  return [
    `<tr><th scope="row">${isolated(name, LONGEST_NAME)}</th>`,
    figure('Lines', String(lines)),
    figure('Words', String(words)),
    figure('Scenes', String(scenes.length)),
    valence === undefined
      ? `<td class="nothing" data-label="Reads as">${TOO_LITTLE}</td>`
      : `<td data-label="Reads as">${valenceText(valence)}</td>`,
    dynamics === undefined ? `<td class="nothing" colspan="3">${TOO_LITTLE}</td>` : dynamicsCells(dynamics),
    '</tr>',
  ].join('');
}

function valenceText(valence: Estimate): string {
  const polarity = clearPolarity(valence);
  const word = polarity === 'neutral' ? 'not clearly either' : `leans ${POLARITY_WORDS[polarity]}`;
  return `<span class="pair">${valenceBar(valence, polarity)}<span class="figure">${signed(valence.value)}</span></span><span class="emotions">${word}</span>`;
}

/** A character leans one way only when the whole band does. */
function clearPolarity({ low, high }: Estimate): Polarity {
  if (low > 0) return 'positive';
  return high < 0 ? 'negative' : 'neutral';
}

function dynamicsCells({ homeBase, variability, displacements }: UtteranceDynamics): string {
  const up = displacements.filter(({ direction }) => direction === 'up').length;
  const down = displacements.length - up;
  const stays = [...(up > 0 ? [`${up} × up`] : []), ...(down > 0 ? [`${down} × down`] : [])];
  return [
    figure('Home base', `${signed(homeBase.low)} to ${signed(homeBase.high)}`),
    figure('Variability', variability.toFixed(2)),
    figure('Leaves home', stays.length === 0 ? 'never for long' : stays.join(', ')),
  ].join('');
}

function figure(label: string, content: string): string {
  return `<td class="figure" data-label="${label}">${content}</td>`;
}
