/// <reference lib="dom" />
import assert from 'node:assert/strict';
import type { ReadingState } from '../../protocol/editorMessages.js';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import { arcViewSvg } from '../../report/index.js';
import { HOSTILE, TWO_SCENES, WINDING_ROUND } from '../report/screenplays.js';
import { viewOf } from '../report/views.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';

const view = viewOf(WINDING_ROUND);

const textOf = ({ page }: PanelPage) => page.evaluate(() => document.body.innerText);

describePanel('the page of the arc panel', (open) => {
  it('says that it listens, and no more until it is told something', async () => {
    const panel = await open();
    assert.deepEqual(await panel.messages(), [{ type: 'ready' }]);
  });

  it('begins as it was before it was reloaded, and becomes what its host restores', async () => {
    const kept = { ...DEFAULT_PANEL_STATE, view: 'table' as const };
    const panel = await open({ kept, onReady: [scriptMessage(view)] });
    assert.equal(await panel.page.locator('table').isVisible(), true);
    await panel.send({ type: 'restore', state: { ...DEFAULT_PANEL_STATE, axis: 'arousal' } });
    assert.equal(await panel.page.locator('table').isVisible(), false);
    assert.equal(await panel.page.getByLabel('Axis').inputValue(), 'arousal');
  });

  it('says why there is nothing to see', async () => {
    const panel = await open();
    await panel.send({ type: 'empty' });
    assert.match(await textOf(panel), /No Fountain script is open/u);
    await panel.send(scriptMessage(undefined, { state: { kind: 'waiting' } }));
    assert.match(await textOf(panel), /The script has not been read yet/u);
    await panel.send(scriptMessage(undefined, { state: { kind: 'loading' } }));
    assert.match(await textOf(panel), /Reading the script …\s+Getting ready to read/u);
    await panel.send(
      scriptMessage(undefined, { state: { kind: 'cannot tell', reason: 'it is not English' } }),
    );
    assert.match(await textOf(panel), /Undercurrent cannot tell\s+it is not English/u);
    await panel.send(scriptMessage(undefined, { state: { kind: 'failed', reason: 'no model' } }));
    assert.match(await textOf(panel), /The script could not be read\s+no model/u);
    await panel.send(scriptMessage(viewOf(TWO_SCENES)));
    assert.match(await textOf(panel), /Too little text for an arc yet/u);
    await panel.send(scriptMessage(view));
    assert.equal(await panel.page.locator('.notice').isVisible(), false);
    assert.equal(await panel.page.locator('.plot').isVisible(), true);
  });

  it('says how far the reading is', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    const status = panel.page.locator('.status');
    assert.equal(await status.isVisible(), false);
    await panel.send({ type: 'status', uri: URI, state: { kind: 'scoring', scenesDone: 11, scenes: 190 } });
    assert.equal(await status.textContent(), 'Reading scene 12 of 190');
    await panel.send({ type: 'status', uri: 'file:///other', state: { kind: 'loading' } });
    assert.equal(await status.textContent(), 'Reading scene 12 of 190');
    await panel.send({ type: 'status', uri: URI, state: { kind: 'ready' } });
    assert.equal(await status.isVisible(), false);
  });

  it('tells those who listen that a reading begins and ends, and not of each scene', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    const said = () => panel.page.getByRole('status').textContent();
    await panel.page.evaluate(() => {
      const spoken: string[] = [];
      const region = document.querySelector('[role="status"]') ?? document.body;
      const note = () => spoken.push(region.textContent ?? '');
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
      Object.assign(window, { spoken });
    });
    assert.equal(await said(), '', 'what was read before the panel opened is no news');
    const tell = (state: ReadingState) => panel.send({ type: 'status', uri: URI, state });
    await tell({ kind: 'loading' });
    for (let scenesDone = 0; scenesDone < 9; scenesDone += 1)
      await tell({ kind: 'scoring', scenesDone, scenes: 9 });
    await tell({ kind: 'ready' });
    await tell({ kind: 'scoring', scenesDone: 1, scenes: 9 });
    await tell({ kind: 'failed', reason: 'no model' });
    await tell({ kind: 'loading' });
    await tell({ kind: 'cannot tell', reason: 'it is not English' });
    assert.deepEqual(await panel.page.evaluate(() => (window as unknown as { spoken: string[] }).spoken), [
      'Reading the script …',
      'Read',
      'Reading the script …',
      'The reading failed: no model',
      'Reading the script …',
      'Undercurrent cannot tell',
    ]);
    await panel.send(scriptMessage(view, { uri: 'file:///other' }));
    assert.equal(await said(), '');
  });

  it('keeps the items of an open menu, and the focus in it, while a script is read', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    await panel.page.getByRole('button', { name: 'Series' }).click();
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.evaluate(() => {
      for (const node of document.querySelectorAll('.menu *')) node.setAttribute('data-old', '');
    });
    const longer = WINDING_ROUND.replace('Seven!', 'Seven! I laugh, I am glad, and I love it.');
    const state = { kind: 'scoring', scenesDone: 1, scenes: 9 } as const;
    await panel.send(scriptMessage(viewOf(longer), { version: 2, state }));
    await panel.page.keyboard.press('Enter');
    const { series } = (await panel.said('state')).state;
    assert.equal(series.length, 2, 'what was chosen is done');
    await panel.send(scriptMessage(viewOf(longer, { series }), { version: 3, state }));
    const items = await panel.page.evaluate(() => ({
      fresh: document.querySelectorAll('.menu:not([hidden]) :not([data-old])').length,
      isInside: document.activeElement?.matches('.menu-item[aria-checked="true"]'),
    }));
    assert.deepEqual(items, { fresh: 0, isInside: true });
  });

  it('closes a menu once the keyboard is outside of the page', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    await panel.page.getByRole('button', { name: 'Series' }).click();
    assert.equal(await panel.page.getByRole('menu').count(), 1);
    await panel.page.evaluate(() => window.dispatchEvent(new Event('blur')));
    assert.equal(await panel.page.getByRole('menu').count(), 0);
  });

  it('keeps the keyboard in the legend when a chip is taken away', async () => {
    const first = { ...DEFAULT_PANEL_STATE, series: ['overall', 'dialogue', 'action'] as const };
    const panel = await open({ kept: first, onReady: [scriptMessage(viewOf(WINDING_ROUND, first))] });
    const focused = () =>
      panel.page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    const takeAway = async (name: string) => {
      await panel.page.getByRole('button', { name: `Take away ${name}` }).focus();
      await panel.page.keyboard.press('Enter');
      const { state } = await panel.said('state');
      await panel.send(scriptMessage(viewOf(WINDING_ROUND, state)));
      return focused();
    };
    assert.equal(await takeAway('Dialogue'), 'Take away Action');
    assert.equal(await takeAway('Action'), 'Take away Intended');
    assert.equal(await takeAway('Intended'), 'Series');
  });

  it('asks for what is chosen, and keeps it', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    await panel.page.getByLabel('Axis').selectOption('arousal');
    assert.equal((await panel.said('state')).state.axis, 'arousal');
    await panel.page.getByRole('button', { name: 'Series' }).click();
    await panel.page.getByRole('menuitemcheckbox', { name: /^PIP/u }).click();
    await panel.page.keyboard.press('Escape');
    const { state } = await panel.said('state');
    assert.deepEqual(state.series, ['overall', 'character:PIP']);
    assert.deepEqual(await panel.kept(), state);
    await panel.send(scriptMessage(viewOf(WINDING_ROUND, state)));
    await panel.page.getByRole('button', { name: 'Take away Overall' }).click();
    assert.deepEqual((await panel.said('state')).state.series, ['character:PIP']);
  });

  it('draws what a script has where it has none of what is chosen, which stays chosen', async () => {
    const kept = { ...DEFAULT_PANEL_STATE, series: ['character:NOBODY' as const] };
    const panel = await open({ kept, onReady: [scriptMessage(viewOf(WINDING_ROUND, kept))] });
    assert.deepEqual(await panel.page.locator('.chips .chip').allInnerTexts(), ['Overall']);
    assert.deepEqual(await panel.messages().then((all) => all.filter(({ type }) => type === 'state')), []);
    await panel.page.getByRole('button', { name: 'Series' }).click();
    const overall = panel.page.getByRole('menuitemcheckbox', { name: /^Overall/u });
    assert.equal(await overall.getAttribute('aria-checked'), 'true');
    await panel.page.getByRole('menuitemcheckbox', { name: /^Dialogue/u }).click();
    const { state } = await panel.said('state');
    assert.deepEqual(state.series, ['character:NOBODY', 'overall', 'dialogue']);
    await panel.page.keyboard.press('Escape');
    await panel.send(scriptMessage(viewOf(WINDING_ROUND, state)));
    await panel.page.getByRole('button', { name: 'Take away Overall' }).click();
    assert.deepEqual((await panel.said('state')).state.series, ['character:NOBODY', 'dialogue']);
  });

  it('leaves the zoom behind when the script is another', async () => {
    const kept = { ...DEFAULT_PANEL_STATE, zoom: { from: 2, to: 5 } };
    const panel = await open({ kept, onReady: [scriptMessage(view)] });
    const whole = panel.page.getByLabel('Show the whole script');
    assert.equal(await whole.isVisible(), true);
    await panel.send(scriptMessage(view, { uri: 'file:///other' }));
    assert.equal(await whole.isVisible(), false);
  });

  it('leaves the zoom behind when no script is open any more, and not before one is', async () => {
    const kept = { ...DEFAULT_PANEL_STATE, zoom: { from: 2, to: 5 } };
    const panel = await open({ kept, onReady: [{ type: 'empty' }, scriptMessage(view)] });
    const whole = panel.page.getByLabel('Show the whole script');
    assert.equal(await whole.isVisible(), true);
    await panel.send({ type: 'empty' }, scriptMessage(view, { uri: 'file:///other' }));
    assert.equal(await whole.isVisible(), false);
  });

  it('pins and exports through its host', async () => {
    const panel = await open({ onReady: [scriptMessage(view)] });
    const pin = panel.page.getByRole('button', { name: 'Stay with this script' });
    await pin.click();
    assert.equal((await panel.said('pin')).pinned, true);
    await panel.send({ type: 'pinned', pinned: true });
    assert.equal(await pin.getAttribute('aria-pressed'), 'true');
    await panel.page.getByRole('button', { name: 'Export' }).click();
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.said('export')).format, 'svg');
  });

  it('paints a picture at twice its size', async () => {
    const svg = arcViewSvg(view, DEFAULT_PANEL_STATE) ?? '';
    const panel = await open({ onReady: [{ type: 'paint', id: 7, svg, scale: 2 }] });
    const { id, png = '', error } = await panel.said('picture');
    assert.equal(error, undefined);
    const bytes = Buffer.from(png, 'base64');
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([id, bytes.readUInt32BE(16)], [7, 2080]);
    assert.ok(bytes.length > 20_000, `${bytes.length} bytes`);
    await panel.forget();
    await panel.send({ type: 'paint', id: 8, svg: 'no picture', scale: 2 });
    const failed = await panel.said('picture');
    assert.equal(failed.id, 8);
    assert.ok(failed.error !== undefined);
  });

  it('shows hostile text as text', async () => {
    const hostile = viewOf(HOSTILE, { series: ['overall'] });
    const panel = await open({ onReady: [scriptMessage({ ...view, ...hostile, series: view.series })] });
    await panel.page.locator('.plot').focus();
    await panel.page.keyboard.press('ArrowRight');
    await panel.page.getByRole('button', { name: 'Table' }).click();
    await panel.send();
    const elements = await panel.page.evaluate(() => ({
      scripts: document.querySelectorAll('script').length,
      foreign: document.querySelectorAll('img, b, u, i, iframe, form, a').length,
      styles: document.querySelectorAll('[style*="expression"]').length,
    }));
    assert.deepEqual(elements, { scripts: 1, foreign: 0, styles: 0 });
    const text = await textOf(panel);
    assert.ok(text.includes(`INT. <b onmouseover='x'>A</b> & "B" </style><script>alert(2)</script> - DAY`));
    const longest = await panel.page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('bdi')].map((node) => (node.textContent ?? '').length)),
    );
    assert.ok(longest <= 500, `${longest} characters`);
    const isInside = await panel.page.evaluate(() => document.body.scrollWidth <= innerWidth);
    assert.ok(isInside, 'nothing pushes the page wider than it is');
  });
});
