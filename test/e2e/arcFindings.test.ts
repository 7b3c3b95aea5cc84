import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArcPanel } from './arcPanel.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { flatScene, goToFinding } from './flatScenes.js';
import { until } from './until.js';
import { ALL_THEMES } from './workbench.js';

const WINDING = 'THE WINDING ROUND';
const YARD = 'EXT. WORKSHOP YARD - NIGHT';
/** The line of that heading, from 1. Its scene has no mark. */
const YARD_LINE = 194;
/** The sample with a scene after it in which every model finds something. */
const FILE = 'winding-and-flat.fountain';
const MARK = '[[tone: tense]]';

describeInWorkbench(
  'what is found and intended, beside the text',
  { file: 'the-winding-round.fountain' },
  (workbench) => {
    const panel = () => new ArcPanel(workbench());
    const found = () => panel().page.locator('.detail-findings');
    const overlays = () => panel().page.locator('.overlay-words');
    let flatLine = 0;
    const toText = async () => {
      await workbench().page.locator(`.tab[data-resource-name="${FILE}"]`).click();
      await workbench().untilIn(FILE);
    };

    before(async () => {
      const { folder } = workbench();
      const sample = `${readFileSync(join(folder, 'the-winding-round.fountain'), 'utf8')}\n\n`;
      flatLine = sample.split('\n').length;
      writeFileSync(join(folder, FILE), sample + flatScene('ATTIC', 'table'));
      await workbench().open(FILE);
      await panel().open();
      await panel().shows(WINDING);
    });

    it('tells what is found in the cursor’s scene, and goes to its lines', async () => {
      await workbench().editor.goTo(flatLine);
      await found()
        .filter({ hasText: /of 42 produced features/u })
        .waitFor();
      assert.ok((await found().locator('.evidence > li').count()) >= 2);
      for (const theme of ALL_THEMES) {
        await workbench().useTheme(theme);
        await workbench().screenshot(`arc-findings-${theme}`);
      }
      await workbench().useTheme('darkModern');
      const evidence = found().locator('.evidence .to-line').first();
      const quoted = (await evidence.innerText()).replace('…', '');
      await evidence.click();
      const { root } = workbench().editor;
      await until(
        'the cursor on a line of the evidence',
        async () => {
          const at = Number(await root.locator('.active-line-number').innerText());
          return (await workbench().editor.lines()).find(({ number }) => number === at)?.text ?? '';
        },
        (text) => text !== '' && text.includes(quoted.slice(0, 20)),
      );
    });

    it('says no more of what is ignored', async () => {
      await toText();
      await goToFinding(workbench(), flatLine);
      await found().waitFor();
      await workbench().editor.applyAction('Ignore flat-scene in this scene');
      await found().waitFor({ state: 'hidden' });
    });

    it('moves what is intended when a mark is typed, and back when that is undone', async () => {
      const { editor } = workbench();
      const before = await overlays().innerText();
      assert.match(before, /^Intended beside read, in 5 scenes/u);
      await panel().button('Table').click();
      const unmarked = await panel().row(YARD);
      await toText();
      await editor.goTo(YARD_LINE + 1);
      await editor.type('\n\n');
      await editor.goTo(YARD_LINE + 2);
      await editor.type(MARK);
      await editor.line(MARK);
      const marked = await until(
        'a row with the mark and its gap',
        () => panel().row(YARD),
        (row) => row.includes('tense'),
      );
      assert.doesNotMatch(unmarked, /tense/u);
      assert.match(marked, /tense [+−]\d\.\d\d\s+[+−]?\d\.\d\d/u);
      await panel().button('Chart').click();
      await overlays()
        .filter({ hasText: /^Intended beside read, in 6 scenes/u })
        .waitFor();
      await workbench().screenshot('arc-intended');
      await until(
        'the words as they were',
        async () => {
          await toText();
          await editor.undo();
          return overlays().innerText();
        },
        (words) => words === before,
      );
    });
  },
);
