import assert from 'node:assert/strict';
import { readManifest } from '../client/manifestFiles.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { bars, untilMarked, untilRead } from './reading.js';
import { until } from './until.js';
import { ALL_THEMES, type Theme } from './workbench.js';

/** How the manifest names the kinds of theme. */
const KINDS: Readonly<Record<Theme, string>> = {
  darkModern: 'dark',
  lightModern: 'light',
  darkHighContrast: 'highContrast',
  lightHighContrast: 'highContrastLight',
};

/** The colours that bars may have in a theme. */
function barColors(theme: Theme): ReadonlySet<string> {
  const ofBars = readManifest().contributes.colors.filter(({ id }) => id.startsWith('undercurrent.scene'));
  return new Set(ofBars.map(({ defaults }) => defaults[KINDS[theme]] ?? ''));
}

describeInWorkbench(
  'a screenplay in VS Code',
  { file: 'the-winding-round.fountain', settings: { 'undercurrent.lineMarks': 'every' } },
  (workbench) => {
    it('is read at once, with marks after lines and bars beside scenes', async () => {
      const { editor } = workbench();
      await untilRead(workbench());
      await editor.goTo(60);
      await untilMarked(editor, ({ size }) => size >= 3);
      // A paragraph of two rows has its bar beside both.
      const lines = await until(
        'a bar beside both rows of line 59',
        async () => (await bars(editor)).map(({ line }) => line),
        (all) => all.filter((line) => line === 59).length > 1,
      );
      assert.ok(!lines.includes(72), 'a bar on the blank line between two scenes');
    });

    it('says where the cursor stands', async () => {
      await workbench().editor.goTo(40);
      const { text } = await workbench().statusItem(/p\. 1\/\d+/u);
      assert.match(text, /scene 1\/19 .* min/u);
    });

    it('tells on hover what a scene reads as', async () => {
      await workbench().editor.goTo(24);
      await workbench().editor.hover('INT. TREVANE WORKSHOP - DAWN', /Reads as .*Valence.*Speaking/su);
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

    it('is drawn in every theme, in its colours', async () => {
      const { editor } = workbench();
      for (const theme of ALL_THEMES) {
        await workbench().useTheme(theme);
        const allowed = barColors(theme);
        await until(
          `bars in the colours of ${theme}`,
          () => bars(editor),
          (drawn) => drawn.length > 0 && drawn.every(({ color }) => allowed.has(color)),
        );
        await untilMarked(editor);
        await workbench().screenshot(`script-${theme}`);
      }
      await workbench().useTheme('darkModern');
    });

    it('has its bars at the edge of the text when the editor has no margin', async () => {
      const { editor } = workbench();
      await workbench().changeSettings({ 'editor.glyphMargin': false });
      const isBar = ({ place, borderLeft }: { readonly place: string; readonly borderLeft: string }) =>
        place === 'line' && /^2px solid/u.test(borderLeft);
      await until(
        'bars at the edge',
        () => editor.decorations(),
        (drawn) => drawn.some(isBar),
      );
      await workbench().changeSettings({ 'editor.glyphMargin': true });
      await until(
        'bars in the margin',
        () => bars(editor),
        ({ length }) => length > 0,
      );
      await until(
        'no bars at the edge',
        () => editor.decorations(),
        (drawn) => !drawn.some(isBar),
      );
    });

    it('has a code lens above each heading when asked, and none before', async () => {
      const { editor } = workbench();
      assert.deepEqual(await editor.codeLenses(), []);
      await workbench().changeSettings({ 'undercurrent.codeLens': 'on' });
      const [lens] = await until(
        'a code lens',
        () => editor.codeLenses(),
        ({ length }) => length > 0,
      );
      assert.match(lens ?? '', /^reads as /u);
      await workbench().changeSettings({ 'undercurrent.codeLens': 'auto' });
      await until(
        'no code lens',
        () => editor.codeLenses(),
        ({ length }) => length === 0,
      );
    });

    it('changes the mark of a line that is changed, and back when it is undone', async () => {
      const { editor } = workbench();
      const { number } = await editor.line("Which of them's lying?");
      const before = (await untilMarked(editor, (marks) => marks.has(number))).get(number);
      await editor.goTo(number, 1);
      await editor.press('Shift+End');
      await editor.type('I hate you. I wish that you were dead.');
      await editor.goTo(number + 3);
      await untilMarked(editor, (marks) => /[▼▽↘]/u.test(marks.get(number) ?? ''));
      await until(
        'the old text',
        async () => {
          await editor.undo();
          return editor.lines();
        },
        (lines) => lines.some(({ text }) => text === "Which of them's lying?"),
      );
      await untilMarked(editor, (marks) => marks.get(number) === before);
    });

    it('goes from turn to turn by key', async () => {
      const { editor } = workbench();
      await editor.goTo(60);
      await editor.press('Control+Alt+.');
      const turn = await until(
        'the cursor on a turn',
        () => editor.cursor(),
        (at) => !at.startsWith('Ln 60,'),
      );
      const line = Number(/Ln (\d+)/u.exec(turn)?.[1]);
      await untilMarked(editor, (marks) => /[↗→↘]/u.test(marks.get(line) ?? ''));
    });

    it('lists its strongest lines, and gives the cursor back when none is chosen', async () => {
      const { editor } = workbench();
      await editor.goTo(60);
      await workbench().run('Undercurrent: Show Strongest Lines');
      const lines = await workbench().picks();
      assert.ok(lines.length > 5 && lines.every((line) => /^[▲▼•↗→↘△▽·] /u.test(line)), lines.join('\n'));
      await editor.press('ArrowDown');
      await editor.press('Escape');
      await until(
        'the cursor where it was',
        () => editor.cursor(),
        (at) => at === 'Ln 60, Col 1',
      );
    });

    it('is described in words, in a dialog that one key closes', async () => {
      const dialog = workbench().page.locator('.monaco-dialog-box');
      await workbench().run('Undercurrent: Describe This Scene');
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /INT\. TREVANE WORKSHOP - DAWN.*It reads as/su);
      await workbench().page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('has all marks off and on again by one key', async () => {
      const { editor } = workbench();
      await editor.goTo(60);
      await editor.press('Control+Alt+u');
      await untilMarked(editor, ({ size }) => size === 0);
      await until(
        'no bars',
        () => bars(editor),
        ({ length }) => length === 0,
      );
      await editor.press('Control+Alt+u');
      await untilMarked(editor);
    });
  },
);
