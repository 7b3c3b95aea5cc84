/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import { LASTING_CHANGE, WINDING_ROUND } from '../report/screenplays.js';
import { viewOf, viewWithWhatIf } from '../report/views.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';

const view = viewOf(WINDING_ROUND);
const kept = { ...DEFAULT_PANEL_STATE, view: 'table' as const };

const column = ({ page }: PanelPage, index: number) =>
  page.evaluate(
    (at) => [...document.querySelectorAll('tbody tr')].map((row) => row.children[at]?.textContent),
    index,
  );

describePanel('the table of the arc panel', (open) => {
  const opened = () => open({ kept, onReady: [scriptMessage(view)] });

  it('has a row for each scene and a head for each column', async () => {
    const panel = await opened();
    assert.deepEqual(
      await column(panel, 0),
      view.scenes.map(({ heading }) => heading),
    );
    assert.equal(await panel.page.getByRole('columnheader').count(), 10);
  });

  it('sorts by a column up, then down, then not at all', async () => {
    const panel = await opened();
    const head = panel.page.getByRole('columnheader', { name: 'Intensity' });
    const values = async () => (await column(panel, 8)).map(Number);
    const inOrder = await values();
    await head.getByRole('button').click();
    await panel.send();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(
      await values(),
      inOrder.toSorted((a, b) => a - b),
    );
    await head.getByRole('button').click();
    await panel.send();
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    assert.deepEqual((await panel.said('state')).state.sort, { column: 'intensity', descending: true });
    await head.getByRole('button').click();
    await panel.send();
    assert.equal(await head.getAttribute('aria-sort'), 'none');
    assert.deepEqual(await values(), inOrder);
  });

  it('goes to a scene from a row, by pointer and by key', async () => {
    const panel = await opened();
    await panel.page.locator('tbody tr').nth(4).click();
    const clicked = await panel.said('reveal');
    assert.deepEqual([clicked.uri, clicked.line, clicked.keepFocus], [URI, view.scenes[4]?.line, true]);
    await panel.forget();
    await panel.page.locator('tbody button').first().focus();
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    const entered = await panel.said('reveal');
    assert.deepEqual([entered.line, entered.keepFocus], [view.scenes[2]?.line, false]);
  });

  it('stays where it is while text of a row is selected', async () => {
    const panel = await opened();
    const row = panel.page.locator('tbody tr').nth(4);
    const text = await row.locator('td bdi').nth(2).boundingBox();
    assert.ok(text !== null);
    const y = text.y + text.height / 2;
    await panel.page.mouse.move(text.x + 1, y);
    await panel.page.mouse.down();
    await panel.page.mouse.move(text.x + text.width - 1, y, { steps: 4 });
    await panel.page.mouse.up();
    await panel.send();
    assert.notEqual(await panel.page.evaluate(() => getSelection()?.toString()), '');
    assert.deepEqual(await panel.messages().then((all) => all.filter(({ type }) => type === 'reveal')), []);
    await row.getByRole('button').first().click();
    assert.equal((await panel.said('reveal')).line, view.scenes[4]?.line);
  });

  it('has the columns of a what-if while there is one, whatever else there is', async () => {
    const unmarked = LASTING_CHANGE;
    const panel = await open({ kept, onReady: [scriptMessage(view)] });
    const heads = () => panel.page.getByRole('columnheader').allInnerTexts();
    const marked = await heads();
    await panel.send(
      scriptMessage(viewWithWhatIf(unmarked, unmarked.replaceAll('love', 'hate')), { version: 2 }),
    );
    const tried = await heads();
    assert.equal(tried.length, marked.length, 'as many as with what is intended');
    assert.ok(tried.includes('What if') && tried.includes('Change') && !tried.includes('Intended'));
    assert.match((await column(panel, 5))[0] ?? '', /[+−]\d/u);
    await panel.send(scriptMessage(viewOf(unmarked), { version: 3 }));
    assert.equal((await heads()).length, tried.length - 2);
  });

  it('marks the scene the cursor is in', async () => {
    const panel = await opened();
    await panel.send({
      type: 'cursor',
      uri: URI,
      cursor: { line: (view.scenes[5]?.line ?? 0) + 2, inWhatIf: false },
    });
    const at = await panel.page.evaluate(() =>
      [...document.querySelectorAll('tbody tr')].findIndex((row) => row.ariaCurrent === 'true'),
    );
    assert.equal(at, 5);
  });
});
