import type { SeriesChoice } from '../report/panel/arcView.js';
import { drawsFindings } from '../report/panel/findingPlaces.js';
import { drawsIntended } from '../report/panel/intendedView.js';
import { drawsWhatIf } from '../report/panel/whatIfView.js';
import { seriesStrokes, type SeriesStroke } from '../report/panel/seriesStrokes.js';
import { seriesName } from '../report/panel/panelWords.js';
import { shownSeries, withoutSeries, withSeries } from '../report/panel/shownSeries.js';
import { sayCount } from '../report/text/say.js';
import type { PanelActions } from './actions.js';
import { element, icon, keepFocus, placeIn, setAttribute, setText, showEach } from './dom.js';
import { createMenu, type MenuGroup, type MenuItem } from './menu.js';
import type { PanelModel } from './model.js';
import type { View } from './toolbar.js';
import { say } from './say.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The series that are drawn, each to be taken away, and a menu to add others. */
export function createLegend(actions: PanelActions): View {
  let current: PanelModel | undefined;
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': say('Series') });
  const menu = createMenu({
    label: say('Series'),
    icon: 'plus',
    showsLabel: true,
    groups: () => (current === undefined ? [] : seriesGroups(current, actions)),
  });
  const takeAway = (event: Event) => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('.chip') : null;
    const view = current?.script?.view;
    const taken = chip === null ? undefined : view?.series[placeIn(chips, chip)];
    if (current === undefined || view === undefined || taken === undefined) return;
    const { series: asked } = current.state;
    const series = withoutSeries(asked, view.choices, taken.id);
    if (series !== asked) actions.choose({ series });
  };
  chips.addEventListener('click', takeAway);
  const intended = createOverlayChip(intendedChip(), () => actions.choose({ intended: false }));
  const whatIf = createOverlayChip(whatIfChip(), () => actions.choose({ whatIf: false }));
  const findings = createOverlayChip(findingsChip(), () => actions.choose({ findings: false }));
  const legend = element('div', { class: 'legend' }, chips, whatIf, intended, findings, menu.element);
  const showChips = ({ script, state }: PanelModel) => {
    const view = script?.view;
    const series = view?.series ?? [];
    const strokes = seriesStrokes(series.map(({ id }) => id));
    showEach(chips, series, createChip, (chip, { id, name, lines }, index) =>
      showChip(chip, { name: seriesName({ id, name }, say), lines }, strokes[index], series.length > 1),
    );
    whatIf.hidden = view === undefined || !drawsWhatIf(view, state);
    intended.hidden = view === undefined || !drawsIntended(view, state);
    findings.hidden = view === undefined || !drawsFindings(view, state);
  };
  return {
    element: legend,
    show: (model) => {
      current = model;
      const all = [...legend.querySelectorAll<HTMLButtonElement>('.chip')];
      keepFocus(all, () => showChips(model), menu.focus);
      menu.refresh();
    },
  };
}

/** What is laid over the series, as it is drawn, with a click to take it away. */
interface OverlayChip {
  readonly name: string;
  readonly title: string;
  /** The class of its picture, and the paths in it. */
  readonly swatch: string;
  readonly paths: readonly string[];
}

/** The author's own arc: a broken line with a diamond. */
function intendedChip(): OverlayChip {
  return {
    name: say('Intended'),
    title: say('Intended: what the marks in the script say. Click to take it away'),
    swatch: 'swatch-intended',
    paths: ['M0 4H4M14 4H18', 'M4.500 4L9 0L13.500 4L9 8Z'],
  };
}

/** The arc of a what-if: long strokes with a square. */
function whatIfChip(): OverlayChip {
  return {
    name: say('What if'),
    title: say('What if: how the script reads with what you try out. Click to take it away'),
    swatch: 'swatch-what-if',
    paths: ['M0 4H5.500M12.500 4H18', 'M6 1H12V7H6Z'],
  };
}

/** Findings: the asterisk of a footnote. */
function findingsChip(): OverlayChip {
  return {
    name: say('Findings'),
    title: say('Findings: scenes in which something stands out. Click to take their marks away'),
    swatch: 'swatch-findings',
    paths: ['M9 -.500V8.500M5.100 1.750L12.900 6.250M5.100 6.250L12.900 1.750'],
  };
}

function createOverlayChip(
  { name, title, swatch: style, paths }: OverlayChip,
  takeAway: () => void,
): HTMLButtonElement {
  const swatch = createSwatch(...paths);
  swatch.setAttribute('class', `swatch ${style}`);
  const chip = element(
    'button',
    {
      type: 'button',
      class: 'chip',
      'aria-label': say('Take away {0}', name),
      title,
    },
    swatch,
    element('span', { class: 'chip-name' }, name),
    icon('remove'),
  );
  chip.addEventListener('click', takeAway);
  return chip;
}

function createSwatch(...paths: readonly string[]): SVGElement {
  const swatch = document.createElementNS(SVG, 'svg');
  swatch.setAttribute('viewBox', '0 0 18 8');
  swatch.setAttribute('aria-hidden', 'true');
  for (const d of paths) {
    const line = document.createElementNS(SVG, 'path');
    line.setAttribute('d', d);
    swatch.append(line);
  }
  return swatch;
}

function createChip(): HTMLButtonElement {
  const swatch = createSwatch('M1 4H17');
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
    isRemovable
      ? say('{0}: {1}. Click to take it away', name, sayCount(say, lines, 'line'))
      : `${name}: ${sayCount(say, lines, 'line')}`,
  );
  setAttribute(chip, 'aria-label', isRemovable ? say('Take away {0}', name) : name);
}

function seriesGroups({ script, state }: PanelModel, { choose }: PanelActions): readonly MenuGroup[] {
  const choices = script?.view?.choices ?? [];
  const shown = shownSeries(state.series, choices);
  const itemOf = ({ id, name, lines }: SeriesChoice): MenuItem => {
    const checked = shown.includes(id);
    const change = checked ? withoutSeries : withSeries;
    return {
      role: 'menuitemcheckbox',
      label: seriesName({ id, name }, say),
      detail: sayCount(say, lines, 'line'),
      checked,
      run: () => choose({ series: change(state.series, choices, id) }),
    };
  };
  const isCharacter = ({ id }: SeriesChoice) => id.startsWith('character:');
  const characters = choices.filter(isCharacter);
  return [
    { label: say('Of the script'), items: choices.filter((choice) => !isCharacter(choice)).map(itemOf) },
    ...(characters.length > 0 ? [{ label: say('Characters'), items: characters.map(itemOf) }] : []),
  ];
}
