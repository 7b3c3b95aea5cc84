/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';
import { fixture } from '../report/fixture.js';
import { WINDING_ROUND } from '../report/screenplays.js';
import { viewOfFixture } from '../report/views.js';
import { violations } from './axe.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';

const PICTURES = process.env['UNDERCURRENT_SCREENSHOTS'];
/** Of three scenes, lines that their author reads as very pleasant. */
const SAID = [0, 7, 12];
const read = fixture(
  WINDING_ROUND,
  () => true,
  ({ scene, speaker }) => (SAID.includes(scene) && speaker !== undefined ? 0.8 : undefined),
);
const view = viewOfFixture(read);
const message = scriptMessage(view);
const lineOf = (scene: number) => view.scenes[scene]?.line ?? -1;
const cursorIn = (scene: number) => ({
  type: 'cursor' as const,
  uri: URI,
  cursor: { line: lineOf(scene) + 1, inWhatIf: false },
});
const table = { ...DEFAULT_PANEL_STATE, view: 'table' as const };

async function picture({ page }: PanelPage, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `readAs-${name}.png`) });
}

const detailOf = ({ page }: PanelPage) => page.locator('.detail');
const name = /^I read it as …/u;

describePanel('what the author reads otherwise, in the arc panel', (open) => {
  it('is said of a scene from its row, by pointer and by key', async () => {
    const panel = await open({ kept: table, onReady: [message] });
    const buttons = panel.page.locator('tbody').getByRole('button', { name });
    assert.equal(await buttons.count(), view.scenes.length);
    await buttons.nth(4).click();
    assert.deepEqual(await panel.said('readAs'), { type: 'readAs', uri: URI, line: lineOf(4) });
    await panel.forget();
    await panel.page.locator('tbody .to-line').nth(2).focus();
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.said('readAs')).line, lineOf(2));
    assert.equal((await panel.messages()).filter(({ type }) => type === 'reveal').length, 0);
  });

  it('is said in the chart of the scene that has been stepped to', async () => {
    const panel = await open({ onReady: [message] });
    const plot = panel.page.locator('.plot');
    await plot.focus();
    await panel.page.keyboard.press('r');
    assert.equal((await panel.messages()).filter(({ type }) => type === 'readAs').length, 0);
    for (let steps = 0; steps < 3; steps += 1) await panel.page.keyboard.press('ArrowRight');
    await panel.page.keyboard.press('r');
    assert.deepEqual(await panel.said('readAs'), { type: 'readAs', uri: URI, line: lineOf(2) });
    assert.match((await panel.page.locator('#keys').textContent()) ?? '', /R to say/u);
  });

  it('is said below the chart of the cursor’s scene, and of each line that drives it', async () => {
    const panel = await open({ onReady: [message] });
    const detail = detailOf(panel);
    assert.match(await detail.innerText(), /^Click a scene/u);
    const height = (await panel.page.locator('.plot').boundingBox())?.height;
    await panel.send(cursorIn(7));
    assert.match(await detail.innerText(), /^EXT\. CHURCHYARD - DAY/u);
    assert.equal(
      (await panel.page.locator('.plot').boundingBox())?.height,
      height,
      'the chart stays as it is',
    );
    await detail.getByRole('button', { name }).first().click();
    assert.deepEqual(await panel.said('readAs'), { type: 'readAs', uri: URI, line: lineOf(7) });
    await panel.forget();
    await detail.locator('li').nth(1).getByRole('button', { name }).click();
    const { line, character } = view.scenes[7]?.reading?.evidence[1] ?? {};
    assert.deepEqual(await panel.said('readAs'), { type: 'readAs', uri: URI, line, character });
    await panel.forget();
    await detail.locator('li').first().locator('.to-line').click();
    assert.equal((await panel.said('reveal')).line, view.scenes[7]?.reading?.evidence[0]?.line);
  });

  it('stays with the scene that has been stepped to until the cursor goes elsewhere', async () => {
    const panel = await open({ onReady: [message, cursorIn(7)] });
    await panel.page.locator('.plot').focus();
    await panel.page.keyboard.press('End');
    await panel.send();
    const last = view.scenes.at(-1)?.heading ?? '';
    assert.ok((await detailOf(panel).innerText()).includes(last));
    await panel.page.keyboard.press('Tab');
    await panel.send();
    assert.ok((await detailOf(panel).innerText()).includes(last));
    await panel.send(cursorIn(4));
    assert.ok((await detailOf(panel).innerText()).includes(view.scenes[4]?.heading ?? '-'));
  });

  it('is told from the model’s in words and by a mark', async () => {
    const panel = await open({ kept: table, onReady: [message] });
    const marked = panel.page.locator('tbody tr').filter({ hasText: /◎ \d+ lines? reads? as you say/u });
    assert.equal(await marked.count(), SAID.length);
    await panel.page.getByRole('button', { name: 'Chart' }).click();
    await panel.send(cursorIn(12));
    const text = await detailOf(panel).innerText();
    assert.match(text, /◎ \d lines? reads? as you say/u);
    assert.match(text, /⊕[^]*your reading/u);
    await panel.page.locator('.plot').focus();
    await panel.page.keyboard.press('Home');
    await panel.send();
    const heard = await panel.page.locator('[aria-live="polite"]').textContent();
    assert.match(heard ?? '', /lines? reads? as you say$/u);
    assert.match(await panel.page.locator('.tooltip').innerText(), /◎ \d+ lines? reads? as you say/u);
  });

  it('draws a ring around the point of such a scene, and none without', async () => {
    const inkOf = async (shown: typeof view) => {
      const panel = await open({ onReady: [scriptMessage(shown)] });
      return panel.page
        .locator('.canvas-box canvas')
        .evaluate((node) => (node as HTMLCanvasElement).toDataURL());
    };
    const plain = {
      ...view,
      scenes: view.scenes.map(({ corrected: _, ...scene }) => scene),
    };
    assert.notEqual(await inkOf(view), await inkOf(plain));
  });

  for (const [theme, width] of [
    ['light', 1200],
    ['dark', 420],
    ['lightHighContrast', 1200],
    ['darkHighContrast', 420],
  ] as const) {
    it(`has no fault that axe-core finds, ${theme}, ${width} pixels wide`, async () => {
      const panel = await open({ theme, width, height: 720, onReady: [message, cursorIn(12)] });
      await picture(panel, `${theme}-${width}-chart`);
      assert.deepEqual(await violations(panel), []);
      await panel.page.locator('.plot').focus();
      await panel.page.keyboard.press('Home');
      await panel.send();
      await picture(panel, `${theme}-${width}-stepped`);
      await panel.page.getByRole('button', { name: 'Table' }).click();
      await panel.send();
      await picture(panel, `${theme}-${width}-table`);
      assert.deepEqual(await violations(panel), []);
    });
  }
});
