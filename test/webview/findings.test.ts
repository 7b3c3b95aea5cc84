/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PANEL_STATE } from '../../protocol/panelState.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';
import { fixture } from '../report/fixture.js';
import { WINDING_ROUND } from '../report/screenplays.js';
import { viewWithFindings } from '../report/views.js';
import { violations } from './axe.js';
import { describePanel } from './describePanel.js';
import { scriptMessage, URI } from './messages.js';

const PICTURES = process.env['UNDERCURRENT_SCREENSHOTS'];
const view = viewWithFindings(fixture(WINDING_ROUND));
const message = scriptMessage(view);
const sceneOf = (code: string) =>
  view.scenes.findIndex(({ findings = [] }) => findings.some((finding) => finding.code === code));
const cursorIn = (scene: number) => ({
  type: 'cursor' as const,
  uri: URI,
  cursor: { line: (view.scenes[scene]?.line ?? -1) + 1, inWhatIf: false },
});
const withoutFindings = {
  ...view,
  scenes: view.scenes.map(({ findings: _, ...scene }) => scene),
};
const table = { ...DEFAULT_PANEL_STATE, view: 'table' as const };

async function picture({ page }: PanelPage, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `findings-${name}.png`) });
}

const drawnBy = ({ page }: PanelPage) =>
  page.locator('.canvas-box canvas').evaluate((node) => (node as HTMLCanvasElement).toDataURL());
const foundIn = ({ page }: PanelPage) => page.locator('.detail-findings');

describePanel('findings in the arc panel', (open) => {
  it('stand below the chart: what each says, the lines that weigh most, and their words', async () => {
    const irony = sceneOf('possible-irony');
    const panel = await open({ onReady: [message, cursorIn(irony)] });
    const [finding] = view.scenes[irony]?.findings ?? [];
    assert.ok(finding !== undefined && finding.evidence.length === 3);
    assert.equal(await foundIn(panel).locator('.finding-message bdi').innerText(), finding.message);
    const lines = await foundIn(panel).locator('.evidence > li').allInnerTexts();
    assert.equal(lines.length, 3);
    for (const [index, { text, shows, words }] of finding.evidence.entries()) {
      for (const part of [text, shows, ...words.map(({ word }) => word)])
        assert.ok(lines[index]?.includes(part), `${part} in ${lines[index]}`);
    }
    assert.match(lines.join('\n'), /\bno −1\.20/u);
  });

  it('lead to their lines, by pointer and by key', async () => {
    const irony = sceneOf('possible-irony');
    const panel = await open({ onReady: [message, cursorIn(irony)] });
    const evidence = view.scenes[irony]?.findings?.[0]?.evidence ?? [];
    const link = foundIn(panel).locator('.to-line').nth(1);
    await link.click();
    assert.deepEqual(await panel.said('reveal'), {
      type: 'reveal',
      uri: URI,
      line: evidence[1]?.line,
      keepFocus: true,
    });
    await panel.forget();
    await link.focus();
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.said('reveal')).keepFocus, false);
  });

  it('are those of the scene at hand, and none where nothing is found', async () => {
    const panel = await open({ onReady: [message, cursorIn(sceneOf('low-evidence'))] });
    assert.match(await foundIn(panel).innerText(), /too short to say/u);
    await panel.send(cursorIn(0));
    assert.equal(await foundIn(panel).isVisible(), false);
    await panel.send(cursorIn(sceneOf('on-the-nose')));
    assert.match(await foundIn(panel).innerText(), /names its own feeling[^]*delighted \+1\.20/u);
    await panel.send(scriptMessage(withoutFindings, { version: 2 }));
    assert.equal(await foundIn(panel).isVisible(), false);
  });

  it('begin at the top in another scene, and stay as they were scrolled in the same', async () => {
    const irony = sceneOf('possible-irony');
    const panel = await open({ width: 420, height: 720, onReady: [message, cursorIn(irony)] });
    const detail = panel.page.locator('.detail');
    const scrolled = () => detail.evaluate((node) => node.scrollTop);
    await detail.evaluate((node) => (node.scrollTop = 30));
    await panel.send(scriptMessage({ ...view, minutes: 99 }, { version: 2 }));
    assert.equal(await scrolled(), 30);
    await panel.send(cursorIn(sceneOf('on-the-nose')));
    assert.equal(await scrolled(), 0);
  });

  it('keep the words that are selected while the script is read', async () => {
    const panel = await open({ onReady: [message, cursorIn(sceneOf('on-the-nose'))] });
    const selected = () => panel.page.evaluate(() => getSelection()?.toString());
    await foundIn(panel).locator('.evidence-words bdi').first().selectText();
    const words = await selected();
    assert.notEqual(words, '');
    await panel.send(scriptMessage({ ...view, minutes: 99 }, { version: 2 }));
    assert.equal(await selected(), words);
  });

  it('are marked in the chart until that is taken away, and told where it is pointed at', async () => {
    const panel = await open({ onReady: [message] });
    const chip = panel.page.getByRole('button', { name: 'Take away Findings' });
    const marked = await drawnBy(panel);
    await chip.click();
    await panel.send();
    assert.equal((await panel.said('state')).state.findings, false);
    assert.equal(await chip.isVisible(), false);
    const bare = await drawnBy(panel);
    assert.notEqual(bare, marked);
    await panel.page.getByRole('button', { name: 'Show' }).click();
    await panel.page.getByRole('menuitemcheckbox', { name: 'Findings' }).click();
    await panel.send();
    assert.equal(await drawnBy(panel), marked);
    await panel.send(scriptMessage(withoutFindings, { version: 2 }));
    assert.equal(await chip.isVisible(), false);
    assert.equal(await drawnBy(panel), bare);
    await panel.send(scriptMessage(view, { version: 3 }));
    await panel.page.locator('.plot').focus();
    for (let scene = 0; scene <= sceneOf('possible-irony'); scene += 1)
      await panel.page.keyboard.press('ArrowRight');
    await panel.send();
    assert.match(await panel.page.locator('.tooltip').innerText(), /^✱ A line that may mean its opposite$/mu);
    const heard = await panel.page.locator('[aria-live="polite"]').textContent();
    assert.match(heard ?? '', /, findings: A line that may mean its opposite$/u);
  });

  it('stand in the table, those with most first, and no column without any', async () => {
    const panel = await open({ kept: table, onReady: [message] });
    const head = panel.page.getByRole('columnheader', { name: 'Findings' });
    const cells = () => panel.page.locator('td.of-findings').allInnerTexts();
    const inOrder = await cells();
    assert.equal(inOrder[sceneOf('on-the-nose')], 'A line names its own feeling');
    assert.equal(inOrder[sceneOf('low-evidence')], 'Too little to say');
    assert.equal(inOrder.filter((cell) => cell === '–').length, view.scenes.length - 3);
    for (const way of ['ascending', 'descending']) {
      await head.getByRole('button').click();
      await panel.send();
      assert.equal(await head.getAttribute('aria-sort'), way);
    }
    assert.deepEqual((await cells()).slice(0, 4), [
      'A line names its own feeling',
      'A line that may mean its opposite',
      'Too little to say',
      '–',
    ]);
    await panel.send(scriptMessage(withoutFindings, { version: 2 }));
    assert.equal(await head.count(), 0);
  });

  for (const [theme, width] of [
    ['light', 1200],
    ['dark', 700],
    ['lightHighContrast', 700],
    ['darkHighContrast', 420],
  ] as const) {
    it(`have no fault that axe-core finds, ${theme}, ${width} pixels wide`, async () => {
      const irony = sceneOf('possible-irony');
      const panel = await open({ theme, width, height: 720, onReady: [message, cursorIn(irony)] });
      await picture(panel, `${theme}-${width}-chart`);
      assert.deepEqual(await violations(panel), []);
      const { scrollWidth, clientWidth } = await panel.page
        .locator('.detail')
        .evaluate((node) => ({ scrollWidth: node.scrollWidth, clientWidth: node.clientWidth }));
      assert.equal(scrollWidth, clientWidth, 'nothing stands beyond the edge');
      await panel.page.getByRole('button', { name: 'Table' }).click();
      await panel.send();
      await picture(panel, `${theme}-${width}-table`);
      assert.deepEqual(await violations(panel), []);
    });
  }
});
