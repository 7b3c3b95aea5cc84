import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArcPanel } from './arcPanel.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { until } from './until.js';
import { ALL_THEMES, type Workbench } from './workbench.js';

const WINDING = 'THE WINDING ROUND';
const GLOVE = 'ONE LEFT GLOVE';

/** The text of the line that the cursor is on, whether the editor has the keyboard or not. */
async function cursorText({ editor }: Workbench): Promise<string> {
  const number = Number(await editor.root.locator('.active-line-number').innerText());
  return (await editor.lines()).find((line) => line.number === number)?.text ?? '';
}

/** Puts the keyboard into the text: by mouse, as a page that is busy may lose a key. */
async function toText({ page }: Workbench): Promise<void> {
  const group = page.locator('.editor-group-container').first();
  await group.locator('.tab.active').click();
  await group.locator('.monaco-editor.focused').waitFor();
}

describeInWorkbench('the arc beside the text', { file: 'the-winding-round.fountain' }, (workbench) => {
  const panel = () => new ArcPanel(workbench());
  const violations: string[] = [];

  before(() => {
    workbench().page.on('console', (message) => {
      if (/Content Security Policy/u.test(message.text())) violations.push(message.text());
    });
  });

  it('opens from the title of the text, and leaves the keyboard there', async () => {
    await workbench().editor.goTo(40);
    await panel().open();
    await panel().shows(WINDING);
    assert.equal(await workbench().editor.cursor(), 'Ln 40, Col 1');
  });

  it('goes to the scene that is clicked', async () => {
    const heading = await panel().hover(0.6);
    await panel().click();
    await until(
      'the cursor on the heading',
      () => cursorText(workbench()),
      (text) => text === heading,
    );
  });

  it('goes to the scene that is chosen by key, and takes the keyboard along', async () => {
    await panel().plot().focus();
    for (const key of ['Home', 'ArrowRight', 'Enter']) await workbench().page.keyboard.press(key);
    await until(
      'the cursor on the heading',
      () => cursorText(workbench()),
      (text) => text.includes('MARKET SQUARE'),
    );
    await workbench().page.locator('[id="status.editor.selection"]').waitFor();
  });

  it('moves its playhead with the cursor', async () => {
    await workbench().editor.goTo(24);
    const before = await until(
      'a playhead',
      () => panel().playhead(),
      (at) => at !== undefined,
    );
    await workbench().editor.goTo(500);
    await until(
      'a playhead further right',
      () => panel().playhead(),
      (at) => (at ?? 0) > (before ?? 0) + 50,
    );
  });

  it('is drawn in every theme', async () => {
    for (const theme of ALL_THEMES) {
      await workbench().useTheme(theme);
      await workbench().screenshot(`arc-${theme}`);
    }
    await workbench().useTheme('darkModern');
  });

  it('follows what is typed, and what is undone', async () => {
    const heading = 'INT. TREVANE WORKSHOP - DAWN';
    await panel().button('Table').click();
    const before = await panel().row(heading);
    await toText(workbench());
    await workbench().editor.goTo(32);
    await workbench().editor.type('I hate you. You are a liar, and I wish that you were dead. ');
    await until(
      'a row that reads otherwise',
      () => panel().row(heading),
      (row) => row !== before,
    );
    await workbench().screenshot('arc-table');
    await until(
      'the row as it was',
      async () => {
        await toText(workbench());
        await workbench().editor.undo();
        return panel().row(heading);
      },
      (row) => row === before,
    );
    await panel().button('Chart').click();
  });

  it('exports a picture beside the script, from the panel', async () => {
    await panel().choose('Export', 'PicturePNG');
    const input = workbench().page.locator('.quick-input-widget input[type="text"]');
    const place = join(workbench().folder, 'the-winding-round.arc.png');
    await until(
      'the place that is proposed',
      () => input.inputValue(),
      (value) => value === place,
    );
    await workbench().saveAs(place);
    await until(
      'the news',
      () => workbench().notifications(),
      (said) => said.join().includes('arc.png'),
    );
    const content = readFileSync(place);
    assert.equal(content.subarray(1, 4).toString(), 'PNG');
    assert.ok(content.readUInt32BE(16) >= 1600, `${content.readUInt32BE(16)} pixels wide`);
    assert.deepEqual(
      readdirSync(workbench().folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('exports a table by command, where the writer says', async () => {
    const { folder } = workbench();
    await toText(workbench());
    await workbench().run('Undercurrent: Export How It Reads…');
    await workbench().pick('Table of scenes (CSV)');
    await workbench().saveAs(join(folder, 'my table.csv'));
    await until(
      'the file',
      async () => readdirSync(folder),
      (names) => names.includes('my table.csv'),
    );
    const table = readFileSync(join(folder, 'my table.csv'), 'utf8');
    assert.match(table, /^scene,number,heading,[^]*TREVANE WORKSHOP/u);
  });

  it('follows the writer to another script, and stays when it is pinned', async () => {
    await toText(workbench());
    await workbench().open('one-left-glove.fountain');
    await panel().shows(GLOVE);
    await panel().button('Stay with this script').click();
    await toText(workbench());
    await workbench().open('the-winding-round.fountain');
    await panel().shows(GLOVE);
    await until(
      'no playhead of another script',
      () => panel().playhead(),
      (at) => at === undefined,
    );
    const heading = await panel().hover(0.4);
    await panel().click();
    await workbench().page.locator('.tab.active[data-resource-name="one-left-glove.fountain"]').waitFor();
    await until(
      'the cursor on the heading',
      () => cursorText(workbench()),
      (text) => text === heading,
    );
  });

  it('goes on with the script that it stays with when its tab is closed', async () => {
    const tab = workbench().page.locator('.tab[data-resource-name="one-left-glove.fountain"]');
    await toText(workbench());
    await workbench().run('View: Close Editor');
    await tab.first().waitFor({ state: 'detached' });
    await panel().page.getByLabel('Axis').selectOption('dominance');
    await until(
      'the chosen axis in the chart',
      async () => (await panel().plot().getAttribute('aria-label')) ?? '',
      (words) => words.startsWith('Dominance'),
    );
  });

  it('is there again when the window has been loaded again: the script, the pin, and what was chosen', async () => {
    await panel().page.getByLabel('Axis').selectOption('arousal');
    await toText(workbench());
    await workbench().open('the-winding-round.fountain');
    await panel().reload('mainThreadWebview-undercurrent.arc', '"axis":"arousal"', '"pinned":"');
    await panel().shows(GLOVE);
    assert.equal(await panel().page.getByLabel('Axis').inputValue(), 'arousal');
    assert.equal(await panel().button('Stay with this script').getAttribute('aria-pressed'), 'true');
    await workbench().screenshot('arc-reloaded');
  });

  it('shows everything again after it has been out of sight', async () => {
    await workbench().page.locator('.tab').filter({ hasText: 'Arc of' }).click();
    await workbench().run('View: Move Editor into First Group');
    // By mouse: a page that has just been moved may lose a key.
    await workbench().page.locator('.tab[data-resource-name="the-winding-round.fountain"]').click();
    await panel().plot().waitFor({ state: 'hidden' });
    await workbench().run('Undercurrent: Open Arc');
    await panel().shows(GLOVE);
    assert.equal(await panel().page.getByLabel('Axis').inputValue(), 'arousal');
  });

  it('keeps to its content security policy', () => assert.deepEqual(violations, []));
});
