import type { Screenplay } from '../../core/index.js';
import type { AnalysisDocument, PassageDocument, SceneDocument } from '../documentTypes.js';
import { turnWords } from '../panel/panelWords.js';
import { turnSlope } from '../svg/miniCharts.js';
import { signed } from '../text/words.js';
import { quoteHtml } from './quote.js';
import { sceneLink } from './sceneLink.js';

const MOST_CHANGES = 3;
const MOST_TURNS = 4;

/** Where the script turns, between scenes and within them, each with the lines that weigh most. */
export function turnsHtml(document: AnalysisDocument, screenplay: Screenplay | undefined): string {
  const changes = changesBetween(document, screenplay);
  const turns = turnsWithin(document, screenplay);
  if (changes.length + turns.length === 0) {
    return '<p class="quiet">No turn stands out from what chance would give.</p>';
  }
  return [
    ...group(
      'From one scene to the next',
      'A level that changes and lasts, with the line that speaks most for it where it begins.',
      changes,
    ),
    ...group(
      'Within a scene',
      'The charge a scene is entered and left with, and the lines of its first and second half that speak most for the turn.',
      turns,
    ),
  ].join('');
}

function group(title: string, about: string, cards: readonly string[]): readonly string[] {
  return cards.length === 0
    ? []
    : [`<h3>${title}</h3><p class="quiet">${about}</p><div class="cards">${cards.join('')}</div>`];
}

function changesBetween(document: AnalysisDocument, screenplay: Screenplay | undefined): readonly string[] {
  return (document.arc?.changePoints ?? []).slice(0, MOST_CHANGES).flatMap((change) => {
    const { scene: index, evidence, delta } = change;
    const scene = document.scenes[index];
    if (scene === undefined) return [];
    const line = document.passages[evidence];
    const mark = delta > 0 ? '<span class="positive">▲</span>' : '<span class="negative">▼</span>';
    return [
      card(
        scene,
        `${mark}<span>${turnWords(change)}</span>`,
        line === undefined ? [] : [quoteHtml(line, document, screenplay)],
      ),
    ];
  });
}

function turnsWithin(document: AnalysisDocument, screenplay: Screenplay | undefined): readonly string[] {
  return document.scenes
    .flatMap((scene) => {
      const turn = scene.reading?.turn;
      return turn?.sure === true ? [{ scene, turn }] : [];
    })
    .sort((a, b) => Math.abs(b.turn.delta) - Math.abs(a.turn.delta))
    .slice(0, MOST_TURNS)
    .map(({ scene, turn }) =>
      card(
        scene,
        `${turnSlope(turn)}<span>entered at <b>${signed(turn.entry)}</b>, left at <b>${signed(turn.exit)}</b></span>`,
        linesOfTurn(scene, document, turn.delta).map((passage) => quoteHtml(passage, document, screenplay)),
      ),
    );
}

/** The line of the first half and the line of the second half that speak most for the way the scene turns. */
function linesOfTurn(
  { passages: [first, end] }: SceneDocument,
  { passages }: AnalysisDocument,
  delta: number,
): readonly PassageDocument[] {
  const middle = Math.ceil((first + end) / 2);
  const way = Math.sign(delta);
  return [...farthest(passages.slice(first, middle), -way), ...farthest(passages.slice(middle, end), way)];
}

function farthest(passages: readonly PassageDocument[], way: number): readonly PassageDocument[] {
  const reach = ({ reading }: PassageDocument) => (reading === undefined ? -Infinity : way * reading.valence);
  return passages.toSorted((a, b) => reach(b) - reach(a)).slice(0, 1);
}

function card(scene: SceneDocument, said: string, quotes: readonly string[]): string {
  return `<article class="card"><h4>${sceneLink(scene)}</h4><p class="said">${said}</p>${quotes.join('')}</article>`;
}
