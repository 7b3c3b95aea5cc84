import {
  nextSort,
  type TableColumn,
  tableColumns,
  type TableRow,
  tableRows,
} from '../report/panel/tableRows.js';
import { AUTHOR_RING, POLARITY_MARKS } from '../report/text/words.js';
import type { ArcView } from '../report/panel/arcView.js';
import type { PanelState } from '../protocol/panelState.js';
import { sceneAtCursor } from './model.js';
import type { PanelActions } from './actions.js';
import { element, placeIn, setAttribute, setText, showEach } from './dom.js';
import { createReadAs, showReadAs } from './readAs.js';
import type { View } from './toolbar.js';
import { say } from './say.js';

const HEADING = 'scene';
const READING = 'readsAs';

/** The scenes as a table: the chart's twin. A head sorts, a scene's name goes to its line. */
export function createTable(actions: PanelActions): View {
  const head = element('tr');
  const body = element('tbody');
  const caption = element('caption', { class: 'heard' }, say('Scenes, and what they read as'));
  const table = element('table', {}, caption, element('thead', {}, head), body);
  let columns: readonly TableColumn[] = [];
  let rows: readonly TableRow[] = [];
  let drawn: { readonly view: ArcView; readonly sort: PanelState['sort'] } | undefined;
  let state: PanelState | undefined;
  table.addEventListener('click', ({ target, detail }) => {
    if (!(target instanceof Element)) return;
    const id = target.closest('th[data-column]')?.getAttribute('data-column');
    if (typeof id === 'string') {
      const sort = nextSort(state?.sort, id);
      return sort === undefined ? actions.unsort() : actions.choose({ sort });
    }
    const row = rowOf(target, body, rows);
    if (row !== undefined && target.closest('.read-as') !== null) return actions.readAs({ line: row.line });
    // To the page, dragging over text of a row is a click on it; what is selected elsewhere keeps no link from its work.
    if (row === undefined || (target.closest('.to-line') === null && isSelecting())) return;
    // A click with the mouse has a count; Enter has none, and takes the keyboard along into the text.
    actions.reveal(row.line, detail > 0);
  });
  table.addEventListener('keydown', (event) => stepRows(event, body));
  return {
    element: element(
      'section',
      { class: 'table-view', 'aria-label': say('Scene table'), tabindex: '0' },
      table,
    ),
    show: (model) => {
      const view = model.script?.view;
      if (view === undefined) return;
      state = model.state;
      const { sort } = state;
      if (drawn?.view !== view || drawn.sort !== sort) {
        const wanted = tableColumns(view);
        // With the first mark or a what-if, or without, the script has other columns: its cells are made anew.
        if (idsOf(wanted) !== idsOf(columns)) {
          head.replaceChildren(...wanted.map(createHeadCell));
          body.replaceChildren();
        }
        columns = wanted;
        rows = tableRows(view, sort, say);
        showEach(
          body,
          rows,
          () => createRow(columns),
          (line, row) => showRow(line, columns, row),
        );
        showSort([...head.cells], sort);
      }
      drawn = { view, sort };
      const at = sceneAtCursor(view, model.cursor)?.index;
      for (const [index, row] of rows.entries()) {
        const line = body.children[index];
        if (line !== undefined) setAttribute(line, 'aria-current', row.scene === at ? 'true' : undefined);
      }
    },
  };
}

function idsOf(columns: readonly TableColumn[]): string {
  return columns.map(({ id }) => id).join();
}

function createHeadCell({ id, name }: TableColumn): HTMLTableCellElement {
  const button = element('button', { type: 'button', class: 'sort' }, say(name));
  return element('th', { scope: 'col', 'data-column': id, class: `of-${id}` }, button);
}

function showSort(heads: readonly HTMLTableCellElement[], sort: PanelState['sort']): void {
  for (const head of heads) {
    const isSorted = head.getAttribute('data-column') === sort?.column;
    const way = sort?.descending === true ? 'descending' : 'ascending';
    setAttribute(head, 'aria-sort', isSorted ? way : 'none');
  }
}

function createRow(columns: readonly TableColumn[]): HTMLTableRowElement {
  const cells = columns.map(({ id }) => {
    if (id !== HEADING)
      return element('td', { class: `of-${id}` }, element('bdi'), ...(id === READING ? readingParts() : []));
    const link = element('button', { type: 'button', class: 'to-line' }, element('bdi'));
    return element('th', { scope: 'row', class: `of-${id}` }, link);
  });
  return element('tr', {}, ...cells);
}

/** What stands in the cell of a reading after it. */
function readingParts(): readonly HTMLElement[] {
  return [createReadAs(), element('span', { class: 'more' }), element('span', { class: 'more authors' })];
}

function showRow(
  line: HTMLTableRowElement,
  columns: readonly TableColumn[],
  { cells, polarity, emotions, corrected }: TableRow,
): void {
  for (const [index, { id }] of columns.entries()) {
    const cell = line.cells[index];
    const text = cell?.querySelector('bdi');
    if (cell === undefined || text === null || text === undefined) continue;
    const isReading = id === READING;
    const mark = isReading && polarity !== undefined ? `${POLARITY_MARKS[polarity]} ` : '';
    setText(text, `${mark}${cells[index] ?? ''}`);
    if (!isReading) continue;
    setAttribute(text, 'class', polarity);
    const [more, authors] = cell.querySelectorAll('.more');
    if (more !== undefined) setText(more, emotions);
    if (authors !== undefined) setText(authors, corrected === undefined ? '' : `${AUTHOR_RING} ${corrected}`);
    showReadAs(cell.querySelector('.read-as'), cells[0] ?? '');
  }
}

function rowOf(target: Element, body: HTMLElement, rows: readonly TableRow[]): TableRow | undefined {
  const line = target.closest('tbody tr');
  return line === null ? undefined : rows[placeIn(body, line)];
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}

/** Up and down go from row to row. */
function stepRows(event: KeyboardEvent, body: HTMLElement): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  const links = [...body.querySelectorAll<HTMLElement>('.to-line')];
  const at = links.findIndex((link) => link === document.activeElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
}
