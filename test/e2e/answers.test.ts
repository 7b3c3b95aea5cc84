import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.js';
import { flatScene, goToFinding, TALL_PANEL, untilFlat } from './flatScenes.js';
import { untilRead } from './reading.js';
import { until } from './until.js';
import type { Workbench } from './workbench.js';

const SCRIPT = flatScene('KITCHEN', 'table') + flatScene('CELLAR', 'trunk') + flatScene('HALL', 'stool');
const CELLAR = flatScene('KITCHEN', 'table').split('\n').length;
const NAME = 'flat.fountain';

/** What evidence marks say after their lines. */
const evidence = async ({ editor }: Workbench) =>
  (await editor.decorations()).flatMap(({ after }) => (/its most \w+ line/u.test(after) ? [after] : []));

const untilMarked = (workbench: Workbench, marked: boolean) =>
  until(
    `evidence that is ${marked ? '' : 'not '}marked`,
    () => evidence(workbench),
    (found) => found.length > 0 === marked,
  );

describeInWorkbench(
  'answers to findings in VS Code',
  { file: 'the-winding-round.fountain', settings: TALL_PANEL },
  (workbench) => {
    before(async () => {
      writeFileSync(join(workbench().folder, NAME), SCRIPT);
      await workbench().open(NAME);
      await untilFlat(workbench(), 3);
    });

    it('mark the evidence until Escape, or until the cursor moves', async () => {
      const { editor } = workbench();
      await goToFinding(workbench(), 1);
      await editor.applyAction('Show the evidence');
      await untilMarked(workbench(), true);
      await workbench().screenshot('evidence');
      assert.equal(await editor.cursor(), 'Ln 1, Col 3');
      await editor.press('Escape');
      await untilMarked(workbench(), false);
      await editor.applyAction('Show the evidence');
      await untilMarked(workbench(), true);
      await editor.press('ArrowDown');
      await untilMarked(workbench(), false);
    });

    it('compare a scene with those around, and go to one', async () => {
      const { editor } = workbench();
      await goToFinding(workbench(), CELLAR);
      await editor.applyAction('Compare with the scenes around');
      assert.deepEqual(await workbench().picks(), [
        'INT. KITCHEN - DAY',
        'INT. CELLAR - DAY',
        'INT. HALL - DAY',
      ]);
      await workbench().screenshot('compared');
      await workbench().pick('INT. KITCHEN - DAY');
      await until(
        'the scene before',
        () => editor.cursor(),
        (at) => at === 'Ln 1, Col 1',
      );
    });

    it('list what is ignored, and tell it again', async () => {
      const { editor, page } = workbench();
      await workbench().run('Undercurrent: Show Ignored Findings');
      await page.getByText('No finding is ignored in this script.').first().waitFor();
      await goToFinding(workbench(), CELLAR);
      await editor.applyAction('Ignore flat-scene in this scene');
      await untilFlat(workbench(), 2);
      await workbench().run('Undercurrent: Show Ignored Findings');
      assert.deepEqual(await workbench().picks(), ['The scene keeps near one level from beginning to end']);
      await workbench().screenshot('ignored');
      await workbench().pick('The scene keeps near one level from beginning to end');
      await untilFlat(workbench(), 3);
    });

    it('list what drives a scene, with the words that weigh', async () => {
      const { editor, page } = workbench();
      await editor.goTo(CELLAR + 3, 1);
      await workbench().run('Undercurrent: Show What Drives This Scene');
      const lines = await workbench().picks();
      assert.ok(
        lines.every((line) => /^[▲●▼] The (?:trunk|chair) is by the/u.test(line)),
        lines.join(),
      );
      await workbench().screenshot('drivers');
      await page.keyboard.press('Escape');
      await until(
        'the cursor where it was',
        () => editor.cursor(),
        (at) => at === `Ln ${CELLAR + 3}, Col 1`,
      );
    });

    it('note the tone that a scene is meant to have, once, and undo it', async () => {
      const { editor } = workbench();
      await editor.goTo(CELLAR + 3, 1);
      for (const tone of ['hopeful', 'tense']) {
        await workbench().run('Undercurrent: Set the Tone of This Scene');
        await workbench().filterPicks('It is noted in the script, under the heading', tone);
        await workbench().pick(tone);
        await editor.line(`[[tone: ${tone}]]`);
        await untilRead(workbench());
      }
      await workbench().screenshot('tone-set');
      await editor.goTo(CELLAR, 1);
      await editor.undo();
      await editor.line('[[tone: hopeful]]');
      assert.ok(!(await editor.lines()).some(({ text }) => text === '[[tone: tense]]'));
    });
  },
);
