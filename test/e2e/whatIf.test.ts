import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArcPanel } from './arcPanel.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { untilRead } from './reading.js';
import { SOON, succeeds, until } from './until.js';
import { ALL_THEMES } from './workbench.js';

const FILE = 'one-left-glove.fountain';
const WHAT_IF = 'one-left-glove (what if).fountain';
/** A part of the address of every what-if, and of no script here. */
const IN_WHAT_IF = 'what%20if';
const NEW_LINE = 'I hate you. I wish that you were dead, and I am afraid of you.';

describeInWorkbench('a what-if beside its script', { file: FILE }, (workbench) => {
  const panel = () => new ArcPanel(workbench());
  const tab = (name: string) => workbench().page.locator(`.tab[data-resource-name="${name}"]`);
  const onDisk = () => readFileSync(join(workbench().folder, FILE), 'utf8');
  /** Puts the keyboard into the what-if: by mouse, as a page that is busy may lose a key. */
  const toWhatIf = async () => {
    await tab(WHAT_IF).first().click();
    await workbench().untilIn(IN_WHAT_IF);
  };
  const said = async () => panel().page.locator('.overlay-words').innerText();
  const textOf = async (group: number) =>
    (await workbench().editorOf(group).lines()).map(({ text }) => text).join('\n');

  it('opens with what is selected, under the script', async () => {
    await untilRead(workbench());
    await workbench().editor.goTo(22);
    await workbench().editor.press('Shift+End');
    await workbench().run('Undercurrent: What If…');
    await tab(WHAT_IF).waitFor();
    await panel().plot().waitFor();
    await workbench().untilIn(IN_WHAT_IF);
    await until(
      'what is selected in it',
      () => workbench().editor.cursor(),
      (at) => at.includes('(36 selected)'),
    );
  });

  it('shows its arc over the real one while the script stays as it is', async () => {
    const before = onDisk();
    await workbench().editor.type(NEW_LINE);
    await until('the change in words', said, (words) => /What if: .*LOST PROPERTY OFFICE/u.test(words));
    assert.match(await textOf(1), /I hate you/u);
    assert.doesNotMatch(await textOf(0), /I hate you/u);
    for (const theme of ALL_THEMES) {
      await workbench().useTheme(theme);
      await workbench().screenshot(`what-if-${theme}`);
    }
    await workbench().useTheme('darkModern');
    await panel().button('Table').click();
    assert.match(await panel().row('INT. LOST PROPERTY OFFICE - MORNING'), /(?:▼|unsure)/u);
    await workbench().screenshot('what-if-table');
    await panel().button('Chart').click();
    assert.equal(onDisk(), before);
  });

  it('is compared with the script', async () => {
    await toWhatIf();
    await workbench().run('Undercurrent: Compare What If with the Script');
    await workbench().page.locator('.monaco-diff-editor').first().waitFor();
    await workbench().screenshot('what-if-compared');
    await workbench().run('View: Close Editor');
    await workbench().page.locator('.monaco-diff-editor').first().waitFor({ state: 'detached' });
  });

  it('is not found from another script', async () => {
    await workbench().open('the-winding-round.fountain');
    await workbench().run('Undercurrent: Discard What If');
    await workbench().page.getByText('There is no what-if of this script.').first().waitFor();
    await workbench().run('View: Close Editor');
    await tab('the-winding-round.fountain').first().waitFor({ state: 'detached' });
  });

  it('is taken over in one step, which one undo takes back', async () => {
    const before = onDisk();
    await toWhatIf();
    await workbench().run('Undercurrent: Take Over What If');
    await tab(WHAT_IF).first().waitFor({ state: 'detached' });
    await workbench().editor.line(NEW_LINE);
    await until('the arc of the script alone', said, (words) => !words.includes('What if'));
    await workbench().screenshot('what-if-taken-over');
    assert.equal(onDisk(), before);
    await workbench().editor.undo();
    await workbench().editor.line("Good morning. I've lost an umbrella.");
    await workbench().page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  });

  it('has its scenes in another order when they are dragged in the list', async () => {
    const { page } = workbench();
    const before = onDisk();
    const rows = await until(
      'scenes',
      () => workbench().treeRows('Scenes'),
      (all) => all.length > 3,
    );
    assert.match(rows[0] ?? '', /MORNING/u);
    const row = (index: number) =>
      page.locator('.part.sidebar .pane-body [role="treeitem"]:not([aria-label*=".fountain"])').nth(index);
    // The list follows the cursor once that rests: a row that is drawn anew would be let go.
    await page
      .locator('.part.sidebar [role="treeitem"][aria-selected="true"][aria-label*="MORNING"]')
      .waitFor();
    await until(
      'a what-if of scenes that were dragged',
      async () => {
        // A list that is drawn anew meanwhile lets them go.
        if ((await tab(WHAT_IF).count()) === 0) await row(1).dragTo(row(2));
        return succeeds(tab(WHAT_IF).first().waitFor({ timeout: SOON }));
      },
      (shown) => shown,
    );
    await until('the moved scene in words', said, (words) => words.includes('1 scene stands elsewhere'));
    await until(
      'another order',
      () => workbench().treeRows('Scenes'),
      (all) => /BOOTH/u.test(all[2] ?? ''),
    );
    await workbench().screenshot('what-if-dragged');
    assert.equal(onDisk(), before);
  });

  it('has them moved by key, and is discarded once that is confirmed', async () => {
    const { page } = workbench();
    /** The cursor goes along, last of all. */
    const movedTo = (line: number) =>
      until(
        'the cursor at the moved scene',
        () => workbench().editor.cursor(),
        (at) => at.startsWith(`Ln ${line},`),
      );
    await movedTo(117);
    await workbench().run('Undercurrent: Move Scene Up in What If');
    await until('the old order', said, (words) => words.includes('no scene reads otherwise.'));
    await movedTo(64);
    await workbench().run('Undercurrent: Move Scene Down in What If');
    await until('the new order', said, (words) => words.includes('1 scene stands elsewhere'));
    await movedTo(117);
    await workbench().run('Undercurrent: Discard What If');
    const question = page.locator('.monaco-dialog-box');
    await question.getByText(`Discard the what-if of ${FILE}?`).waitFor();
    await question.getByRole('button', { name: 'Discard' }).click();
    await tab(WHAT_IF).first().waitFor({ state: 'detached' });
    await until('the arc of the script alone', said, (words) => !words.includes('What if'));
  });
});

describeInWorkbench('a what-if that goes on', { file: FILE }, (workbench) => {
  const panel = () => new ArcPanel(workbench());
  const pageOf = () => workbench().page;
  const tab = (name: string) => pageOf().locator(`.tab[data-resource-name="${name}"]`);
  const said = async () => panel().page.locator('.overlay-words').innerText();
  const dialog = () => pageOf().locator('.monaco-dialog-box');
  const answer = (button: string) => dialog().getByRole('button', { name: button }).click();
  /** Writes a line anew, in the editor that has the keyboard. */
  const rewrite = async (line: number, text: string) => {
    await workbench().editor.goTo(line);
    await workbench().editor.press('Shift+End');
    await workbench().editor.type(text);
  };

  it('is there when the window is loaded again, beside its script', async () => {
    await untilRead(workbench());
    await workbench().run('Undercurrent: What If…');
    await tab(WHAT_IF).first().waitFor();
    await panel().plot().waitFor();
    await workbench().untilIn(IN_WHAT_IF);
    await rewrite(22, NEW_LINE);
    await until('the change in words', said, (words) => words.includes('What if: '));
    await workbench().editor.save();
    await panel().reload(WHAT_IF);
    await tab(WHAT_IF).first().waitFor();
    await until('the change in words', said, (words) => /What if: .*LOST PROPERTY OFFICE/u.test(words));
  });

  it('is gone on with, or begun anew, as the writer likes', async () => {
    await tab(FILE).first().click();
    await workbench().untilIn(FILE);
    await workbench().editor.goTo(22);
    await workbench().run('Undercurrent: What If…');
    await answer('Go On with It');
    await dialog().waitFor({ state: 'detached' });
    await workbench().editorOf(1).line(NEW_LINE);
    await workbench().untilIn(IN_WHAT_IF);
  });

  it('is compared, or taken over anyway, where the script has changed in the same lines', async () => {
    await tab(FILE).first().click();
    await workbench().untilIn(FILE);
    await rewrite(22, 'Good evening. I have lost a cello.');
    await workbench().run('Undercurrent: Take Over What If');
    await workbench().screenshot('what-if-conflict');
    await answer('Compare');
    await pageOf().locator('.monaco-diff-editor').first().waitFor();
    await workbench().run('Undercurrent: Take Over What If');
    await answer('Take Over Anyway');
    await tab(WHAT_IF).first().waitFor({ state: 'detached' });
    await workbench().editor.line(NEW_LINE);
    await workbench().editor.undo();
    await workbench().editor.line('Good evening. I have lost a cello.');
  });

  it('of a text without a file is taken over as any other', async () => {
    await workbench().run('File: New Untitled Text File');
    await workbench().untilIn('untitled:');
    await workbench().editor.insert('INT. PIER - DAY\n\nAMY\nI love you, I am so happy.\n');
    await workbench().run('Change Language Mode');
    await workbench().filterPicks('Select Language Mode', 'Fountain');
    await workbench().pick('Fountain');
    await untilRead(workbench());
    await workbench().run('Undercurrent: What If…');
    await tab('Untitled-1 (what if).fountain').first().waitFor();
    await workbench().untilIn(IN_WHAT_IF);
    await rewrite(4, 'I wish that you were dead.');
    await workbench().run('Undercurrent: Take Over What If');
    await tab('Untitled-1 (what if).fountain').first().waitFor({ state: 'detached' });
    await workbench().editor.line('I wish that you were dead.');
  });

  it('goes along with that text when it is saved as a file', async () => {
    await workbench().run('Undercurrent: What If…');
    await tab('Untitled-1 (what if).fountain').first().waitFor();
    await workbench().untilIn(IN_WHAT_IF);
    await rewrite(4, 'I forgive you all of it, my love.');
    await tab('Untitled-1').first().click();
    await workbench().untilIn('untitled:');
    await workbench().editor.press('Control+s');
    await workbench().saveAs(join(workbench().folder, 'pier.fountain'));
    await tab('pier.fountain').first().waitFor();
    await workbench().run('Undercurrent: Take Over What If');
    await tab('Untitled-1 (what if).fountain').first().waitFor({ state: 'detached' });
    await workbench().editor.line('I forgive you all of it, my love.');
    assert.match(readFileSync(join(workbench().folder, 'pier.fountain'), 'utf8'), /dead/u);
  });
});
