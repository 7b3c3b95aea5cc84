import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.js';
import { flatScene, goToFinding, TALL_PANEL, untilFlat } from './flatScenes.js';
import { SOON, succeeds, until } from './until.js';

const SCRIPT = flatScene('KITCHEN', 'table') + flatScene('HALL', 'table');
const HALL = flatScene('KITCHEN', 'table').split('\n').length;

describeInWorkbench(
  'findings in VS Code',
  { file: 'the-winding-round.fountain', settings: TALL_PANEL },
  (workbench) => {
    before(async () => {
      writeFileSync(join(workbench().folder, 'flat.fountain'), SCRIPT);
      await workbench().open('flat.fountain');
    });

    it('stand in the list of problems, with their source and code', async () => {
      const [first] = await untilFlat(workbench(), 2);
      assert.match(first ?? '', /42 produced features/u);
      assert.match(first ?? '', /undercurrent/u);
      await workbench().screenshot('findings');
    });

    it('tell their evidence on hover', async () => {
      const { editor } = workbench();
      await editor.goTo(1);
      assert.match(await editor.hover('INT. KITCHEN - DAY'), /its most pleasant line/u);
      await workbench().screenshot('finding-hover');
    });

    it('are ignored in one scene, and stay so when the window is loaded again', async () => {
      const { editor, folder, page } = workbench();
      await goToFinding(workbench(), 1);
      const titles = await editor.actions();
      assert.ok(titles.includes('This is intended: note it in the scene'), titles.join());
      await workbench().screenshot('finding-actions');
      await editor.applyAction('Ignore flat-scene in this scene');
      await untilFlat(workbench(), 1);
      const file = join(folder, '.undercurrent', 'flat.fountain.json');
      assert.match(readFileSync(file, 'utf8'), /"words":"INT\. KITCHEN - DAY"/u);
      await page.reload();
      await editor.root.locator('.view-line').first().waitFor();
      // The address names the first file only.
      await workbench().open('flat.fountain');
      await untilFlat(workbench(), 1);
    });

    it('are gone where the author notes that they are intended, and back when that is undone', async () => {
      const { editor } = workbench();
      await goToFinding(workbench(), HALL);
      await editor.applyAction('This is intended');
      await editor.line('[[intended]]');
      await untilFlat(workbench(), 0);
      await workbench().screenshot('intended');
      await editor.goTo(HALL, 3);
      await editor.undo();
      await untilFlat(workbench(), 1);
      assert.ok(existsSync(join(workbench().folder, '.undercurrent')));
    });

    it('offer tones inside a mark', async () => {
      const { editor, page } = workbench();
      await editor.goTo(2);
      await editor.type('\n[[tone: hop');
      const hopeful = page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'hopeful' }).first();
      await until(
        'tones',
        async () => {
          if (!(await hopeful.isVisible())) await editor.press('Control+Space');
          return succeeds(hopeful.waitFor({ timeout: SOON }));
        },
        (shown) => shown,
      );
      await workbench().screenshot('tones');
      // The list may have closed meanwhile, as a pull of findings ends.
      await until(
        'the tone that is chosen',
        async () => {
          if (!(await hopeful.isVisible())) await editor.press('Control+Space');
          await succeeds(hopeful.click({ timeout: SOON }));
          return editor.lines();
        },
        // Typed so fast, a bracket is not always closed by VS Code.
        (lines) => lines.some(({ text }) => text.startsWith('[[tone: hopeful')),
      );
    });
  },
);
