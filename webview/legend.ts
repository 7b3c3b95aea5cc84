import type { SeriesChoice, SeriesId } from '../report/panel/arcView.js';
import { seriesStrokes, type SeriesStroke } from '../report/panel/seriesStrokes.js';
import { counted } from '../report/text/words.js';
import type { PanelActions } from './actions.js';
import { element, icon, setAttribute, setText, showEach } from './dom.js';
import { createMenu, type MenuGroup, type MenuItem } from './menu.js';
import type { PanelModel } from './model.js';
import type { View } from './toolbar.js';

/** More lines than this cannot be told apart. */
const MOST_SERIES = 6;
const SVG = 'http://www.w3.org/2000/svg';

/** The series that are drawn, each to be taken away, and a menu to add others. */
export function createLegend(actions: PanelActions): View {
  let current: PanelModel | undefined;
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': 'Series' });
  const menu = createMenu({
    label: 'Series',
    icon: 'plus',
    showsLabel: true,
    groups: () => (current === undefined ? [] : seriesGroups(current, actions)),
  });
  const takeAway = (event: Event) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('.chip') : null;
    const shown = current?.script?.view?.series.map(({ id }) => id) ?? [];
    const rest = shown.filter((_, index) => index !== [...chips.children].indexOf(chip ?? chips));
    if (rest.length > 0 && rest.length < shown.length) actions.choose({ series: rest });
  };
  chips.addEventListener('click', takeAway);
  return {
    element: element('div', { class: 'legend' }, chips, menu.element),
    show: (model) => {
      current = model;
      const series = model.script?.view?.series ?? [];
      const strokes = seriesStrokes(series.map(({ id }) => id));
      showEach(chips, series, createChip, (chip, { name, lines }, index) =>
        showChip(chip, { name, lines }, strokes[index], series.length > 1),
      );
      menu.refresh();
    },
  };
}

/** The series after one of them has been chosen: added, or taken away unless it is the last. */
export function toggleSeries(shown: readonly SeriesId[], id: SeriesId): readonly SeriesId[] {
  if (!shown.includes(id)) return [...shown, id].slice(-MOST_SERIES);
  return shown.length > 1 ? shown.filter((other) => other !== id) : shown;
}

function createChip(): HTMLButtonElement {
  const swatch = document.createElementNS(SVG, 'svg');
  swatch.setAttribute('viewBox', '0 0 18 8');
  swatch.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', 'M1 4H17');
  swatch.append(line);
  const name = element('bdi', { class: 'chip-name' });
  return element('button', { type: 'button', class: 'chip' }, swatch, name, icon('remove'));
}

function showChip(
  chip: HTMLButtonElement,
  { name, lines }: Pick<SeriesChoice, 'name' | 'lines'>,
  stroke: SeriesStroke | undefined,
  isRemovable: boolean,
): void {
  const [swatch, text] = chip.children;
  const path = swatch?.firstElementChild;
  if (swatch === undefined || text === undefined || path === undefined || path === null) return;
  setAttribute(
    swatch,
    'class',
    `swatch ${stroke?.color === undefined ? 'swatch-overall' : `swatch-${stroke.color + 1}`}`,
  );
  setAttribute(
    path,
    'stroke-dasharray',
    stroke === undefined ? undefined : stroke.dash.join(' ') || undefined,
  );
  setText(text, name);
  chip.disabled = !isRemovable;
  setAttribute(
    chip,
    'title',
    `${name}: ${counted(lines, 'line')}${isRemovable ? '. Click to take it away' : ''}`,
  );
  setAttribute(chip, 'aria-label', isRemovable ? `Take away ${name}` : name);
}

function seriesGroups({ script, state }: PanelModel, { choose }: PanelActions): readonly MenuGroup[] {
  const choices = script?.view?.choices ?? [];
  const itemOf = ({ id, name, lines }: SeriesChoice): MenuItem => ({
    role: 'menuitemcheckbox',
    label: name,
    detail: counted(lines, 'line'),
    checked: state.series.includes(id),
    run: () => choose({ series: toggleSeries(state.series, id) }),
  });
  const isCharacter = ({ id }: SeriesChoice) => id.startsWith('character:');
  const characters = choices.filter(isCharacter);
  return [
    { label: 'Of the script', items: choices.filter((choice) => !isCharacter(choice)).map(itemOf) },
    ...(characters.length > 0 ? [{ label: 'Characters', items: characters.map(itemOf) }] : []),
  ];
}
