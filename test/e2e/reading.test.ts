import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.js';
import { until } from './until.js';
import { ALL_THEMES, type Workbench } from './workbench.js';

/** A border that is there, as the page computes it. */
const BAR = /^[1-9].*solid/u;

/** Waits until the language status says that the script has been read. */
const untilRead = (workbench: Workbench) =>
  until(
    'a script that has been read',
    () => workbench.languageStatus(),
    (lines) => lines.join(' ').includes('Read'),
  );

/** The marks after lines in view: line number and what is shown. */
async function lineMarks({ editor }: Workbench): Promise<ReadonlyMap<number, string>> {
  const drawn = await editor.decorations();
  return new Map(
    drawn.flatMap(({ line, after }) => (/[▲▼△▽●↗↘·]/u.test(after) ? [[line, after] as const] : [])),
  );
}

const untilMarked = (workbench: Workbench) =>
  until(
    'marks after lines',
    () => lineMarks(workbench),
    (marks) => marks.size > 0,
  );

describeInWorkbench(
  'a screenplay in VS Code',
  { file: 'the-winding-round.fountain', settings: { 'undercurrent.lineMarks': 'every' } },
  (workbench) => {
    it('is read at once, with marks after lines and bars beside scenes', async () => {
      await untilRead(workbench());
      await workbench().editor.goTo(60);
      const marks = await until(
        'marks after lines',
        () => lineMarks(workbench()),
        ({ size }) => size >= 3,
      );
      assert.ok(marks.size >= 3);
      const bars = (await workbench().editor.decorations()).filter(({ borderLeft }) => BAR.test(borderLeft));
      assert.ok(bars.length > 0);
    });

    it('says where the cursor stands', async () => {
      await workbench().editor.goTo(40);
      const { text } = await workbench().statusItem(/p\. 1\/\d+/u);
      assert.match(text, /scene 1\/19 .* min/u);
    });

    it('tells on hover what a scene reads as', async () => {
      await workbench().editor.goTo(24);
      assert.match(
        await workbench().editor.hover('INT. TREVANE WORKSHOP - DAWN'),
        /Reads as .*Valence.*Speaking/su,
      );
    });

    it('lists the scenes', async () => {
      // Contributed views start folded, and the list of files has most of the height.
      await workbench().page.locator('.pane-header').first().click();
      const rows = await until(
        'rows of scenes',
        () => workbench().treeRows('Scenes'),
        ({ length }) => length > 3,
      );
      assert.ok(rows.some((row) => row.includes('TREVANE WORKSHOP')));
    });

    it('is drawn in every theme', async () => {
      for (const theme of ALL_THEMES) {
        await workbench().useTheme(theme);
        await untilMarked(workbench());
        await workbench().screenshot(`script-${theme}`);
      }
      await workbench().useTheme('darkModern');
    });

    it('changes the mark of a line that is changed, and back when it is undone', async () => {
      const { editor } = workbench();
      const { number } = await editor.line("Which of them's lying?");
      const before = (await untilMarked(workbench())).get(number);
      await editor.goTo(number, 1);
      await editor.press('Shift+End');
      await editor.type('I hate you. I wish that you were dead.');
      const isUnpleasant = (marks: ReadonlyMap<number, string>) => /[▼▽↘]/u.test(marks.get(number) ?? '');
      await editor.goTo(number + 3);
      await until('an unpleasant mark', () => lineMarks(workbench()), isUnpleasant);
      await workbench().screenshot('changed-line');
      await until(
        'the old text',
        async () => {
          await editor.undo();
          return editor.lines();
        },
        (lines) => lines.some(({ text }) => text === "Which of them's lying?"),
      );
      await until(
        'the old mark',
        () => lineMarks(workbench()),
        (marks) => marks.get(number) === before,
      );
    });

    it('keeps its marks when the window is loaded again', async () => {
      await workbench().page.reload();
      await workbench().editor.root.locator('.view-line').first().waitFor();
      await untilMarked(workbench());
    });

    it('is read on after its model has died', async () => {
      const { editor } = workbench();
      await workbench().run('Undercurrent: Forget All Readings');
      await untilRead(workbench());
      execFileSync('pkill', ['-KILL', '-f', 'readerProcess.js']);
      await editor.goTo(32, 1);
      await editor.type('I love you, and I am so happy. ');
      await editor.goTo(35);
      await until(
        'a pleasant mark',
        () => lineMarks(workbench()),
        (marks) => /[▲△↗]/u.test(marks.get(32) ?? ''),
      );
    });

    it('shows the problems of another script, and survives a hostile one', async () => {
      const hostile = `INT. <img src=x onerror=alert(1)> - DAY\n\n@</style><script>alert(1)</script>\nI love you. ${'\u202E'}\n\nAMY ^\nHi.\n\n/* gone`;
      writeFileSync(join(workbench().folder, 'hostile.fountain'), hostile);
      await workbench().open('hostile.fountain');
      const problems = await until(
        'problems',
        () => workbench().problems(),
        (lines) => lines.length > 0,
      );
      assert.ok(problems.some((line) => line.includes('never closed')));
      await workbench().screenshot('hostile');
    });
  },
);
