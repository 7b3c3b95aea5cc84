import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArcPanel } from './arcPanel.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { lineMarks, openWritten, untilMarked } from './reading.js';
import { until } from './until.js';

const LINE = 4;
const HAPPY = 'I am so happy, I love you.';
const scene = (place: string, first = '') =>
  `INT. ${place} - DAY\n\n${first}${'BOB\nThe table is by the window.\n\nAMY\nThe chair is by the door.\n\n'.repeat(7)}`;
const SCRIPT = `${scene('KITCHEN', `AMY\n${HAPPY}\n\n`)}${scene('HALL')}`;
const FILE = 'elsewhere.fountain';
const COMMAND = 'I Read This Scene as…';

describeInWorkbench(
  'how the author reads a line, from the list of scenes and the arc panel',
  { file: 'the-winding-round.fountain' },
  (workbench) => {
    const row = (place: string) =>
      workbench()
        .page.locator('.part.sidebar .monaco-list-row')
        .filter({ hasText: `INT. ${place} - DAY` });
    const untilRow = (accept: (label: string) => boolean) =>
      until(
        'the row of the kitchen in the list of scenes',
        async () => (await workbench().treeRows('Scenes')).find((label) => label.includes('KITCHEN')) ?? '',
        accept,
      );
    const untilMark = (accept: (mark: string) => boolean) =>
      untilMarked(workbench().editor, (marks) => accept(marks.get(LINE) ?? ''));
    const pickLine = async () => {
      const { page } = workbench();
      const offered = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: HAPPY });
      await offered.first().click();
      await page.locator(`.quick-input-widget input[placeholder="${HAPPY}"]`).waitFor();
    };
    const pickLineThenReading = async (words: string) => {
      await pickLine();
      await workbench().pick(words);
    };

    before(async () => {
      await openWritten(workbench(), FILE, SCRIPT);
      await untilMark((mark) => mark.startsWith('▲'));
    });

    it('is said of a scene in its list, by one of its lines, and marked there', async () => {
      await untilRow((label) => label.includes('p. 1') && !label.includes('your reading'));
      await row('KITCHEN').click({ button: 'right' });
      await workbench().page.getByRole('menuitem', { name: COMMAND }).waitFor();
      await workbench().screenshot('elsewhere-menu');
      await workbench().page.getByRole('menuitem', { name: COMMAND }).click();
      const [first = ''] = await workbench().picks();
      assert.ok(first.includes(HAPPY), 'what pulls most comes first');
      await workbench().screenshot('elsewhere-lines');
      await pickLine();
      await workbench().screenshot('elsewhere-reading');
      await workbench().page.locator('.quick-input-widget').getByRole('button', { name: 'Back' }).click();
      await pickLineThenReading('very unpleasant');
      await untilMark((mark) => mark.includes('⊖'));
      await untilRow((label) => label.includes('p. 1, your reading'));
      await row('KITCHEN').hover();
      const told = workbench().page.locator('.workbench-hover').filter({
        hasText: 'Your reading: 1 line reads as you say',
      });
      await told.waitFor();
      await workbench().screenshot('elsewhere-tree');
      await workbench().page.mouse.move(0, 0);
      await told.waitFor({ state: 'hidden' });
      assert.equal(readFileSync(join(workbench().folder, FILE), 'utf8'), SCRIPT);
    });

    it('is told in the panel, and taken back from the line below the chart', async () => {
      const panel = new ArcPanel(workbench());
      await workbench().editor.goTo(LINE);
      await panel.open();
      const detail = panel.page.locator('.detail');
      await detail.filter({ hasText: '◎ 1 line reads as you say' }).waitFor();
      for (const theme of ['darkModern', 'lightModern', 'darkHighContrast'] as const) {
        await workbench().useTheme(theme);
        await workbench().screenshot(`elsewhere-panel-${theme}`);
      }
      await detail.locator('li').filter({ hasText: HAPPY }).locator('.read-as').click();
      await workbench().page.locator(`.quick-input-widget input[placeholder="${HAPPY}"]`).waitFor();
      await workbench().screenshot('elsewhere-undo');
      await workbench().pick('as the model reads it');
      await detail.filter({ hasNotText: 'as you say' }).waitFor();
      await untilMark((mark) => mark.startsWith('▲'));
      assert.ok(![...(await lineMarks(workbench().editor)).values()].some((mark) => /[⊕⊙⊖]/u.test(mark)));
    });

    it('is said by key of the scene that has been stepped to in the chart', async () => {
      const panel = new ArcPanel(workbench());
      await panel.plot().focus();
      await workbench().page.keyboard.press('Home');
      await workbench().page.keyboard.press('r');
      await pickLineThenReading('neutral');
      await untilMark((mark) => mark.includes('⊙'));
      await panel.button('Table').click();
      const marked = panel.page.locator('tbody tr').filter({ hasText: '◎ 1 line reads as you say' });
      await marked.waitFor();
      await workbench().screenshot('elsewhere-table');
      await marked.locator('.read-as').click();
      await pickLineThenReading('as the model reads it');
      await marked.waitFor({ state: 'detached' });
      await untilRow((label) => !label.includes('your reading'));
    });
  },
);
