import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.js';
import { lineMarks, openWritten, untilMarked } from './reading.js';
import { SOON, succeeds, until } from './until.js';

const LINE = 4;
const HAPPY = 'I am so happy, I love you.';
const SCRIPT = `INT. KITCHEN - DAY\n\nAMY\n${HAPPY}\n\n${'BOB\nThe table is by the window.\n\nAMY\nThe chair is by the door.\n\n'.repeat(7)}`;
const FILE = 'corrected.fountain';

describeInWorkbench(
  'a line as its author reads it, in VS Code',
  { file: 'the-winding-round.fountain' },
  (workbench) => {
    const untilMark = (accept: (mark: string) => boolean) =>
      untilMarked(workbench().editor, (marks) => accept(marks.get(LINE) ?? ''));
    const correct = async (words: string) => {
      await workbench().editor.goTo(LINE);
      await workbench().run('Undercurrent: I Read This Line as…');
      await workbench().pick(words);
    };

    before(async () => {
      await openWritten(workbench(), FILE, SCRIPT);
      await untilMark((mark) => mark.startsWith('▲'));
    });

    it('has another mark at once, and keeps it when the window is loaded again', async () => {
      const { page, editor, folder } = workbench();
      await correct('very unpleasant');
      await untilMark((mark) => mark.includes('⊖'));
      await workbench().screenshot('correction');
      const file = join(folder, '.undercurrent', `${FILE}.json`);
      assert.match(readFileSync(file, 'utf8'), /"words":"I am so happy, I love you\."/u);
      await page.reload();
      await editor.root.locator('.view-line').first().waitFor();
      await workbench().open(FILE);
      await untilMark((mark) => mark.includes('⊖'));
      assert.equal(readFileSync(join(folder, FILE), 'utf8'), SCRIPT);
    });

    it('says so on hover, from where the model’s word is brought back', async () => {
      const { editor, page } = workbench();
      await editor.goTo(1);
      const said = /You read it as very unpleasant.*the model as pleasant/su;
      await editor.hover(HAPPY, said);
      await workbench().screenshot('correction-hover');
      const link = page.locator('.monaco-hover a').filter({ hasText: 'I read this line as' });
      const offered = page.locator('.quick-input-widget .monaco-list-row');
      await until(
        'readings to choose from',
        async () => {
          if (!(await link.isVisible())) await editor.hover(HAPPY, said);
          await succeeds(link.click({ timeout: SOON }));
          return succeeds(offered.first().waitFor({ timeout: SOON }));
        },
        (shown) => shown,
      );
      await workbench().screenshot('correction-pick');
      await workbench().pick('as the model reads it');
      await untilMark((mark) => mark.startsWith('▲'));
      await until(
        'no author’s mark',
        async () => [...(await lineMarks(editor)).values()].join(),
        (marks) => !/[⊕⊙⊖]/u.test(marks),
      );
      assert.ok(existsSync(join(workbench().folder, '.undercurrent')));
    });
  },
);
