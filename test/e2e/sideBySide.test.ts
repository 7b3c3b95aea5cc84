import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.js';
import { bars, lineMarks, untilMarked, untilRead } from './reading.js';
import { until } from './until.js';

const GLAD = 'INT. PIER - DAY\n\nAMY\nI love you, and I am so happy that you came home.\n';
const SAD = 'INT. PIER - NIGHT\n\nShe is gone.\n\nBEN\nI hate you. I wish that you were dead.\n';
/** Whatever a page, a terminal or a parser may stumble over. */
const HOSTILE = `INT. <img src=x onerror=alert(1)> - DAY\n\n@</style><script>alert(1)</script>\nI love you. \${7*7} %s \u202E [x](command:workbench.action.quit)\n\nAMY ^\nHi.\u0007\n\n/* gone`;

describeInWorkbench('a text without a file in VS Code', { file: 'one-left-glove.fountain' }, (workbench) => {
  /** Tells what language the text in the active editor is in. */
  const beIn = async (language: string) => {
    await workbench().run('Change Language Mode');
    await workbench().filterPicks('Select Language Mode', language);
    await workbench().pick(language);
  };

  it('is read as soon as it is told to be Fountain', async () => {
    const { editor } = workbench();
    await workbench().run('File: New Untitled Text File');
    await workbench().untilIn('untitled:');
    await editor.insert(GLAD);
    await beIn('Fountain');
    await untilMarked(editor);
    await workbench().statusItem(/scene 1\/1/u);
  });

  it('has nothing of ours when it is told to be something else', async () => {
    await beIn('Plain Text');
    await untilMarked(workbench().editor, ({ size }) => size === 0);
    await until(
      'no page in the status bar',
      () => workbench().statusItems(),
      (items) => !items.some(({ text }) => text.includes('scene ')),
    );
  });
});

// With a mark after every line: which lines are strong is for each model to say.
const SIDE_BY_SIDE = { file: 'one-left-glove.fountain', settings: { 'undercurrent.lineMarks': 'every' } };

describeInWorkbench('screenplays side by side', SIDE_BY_SIDE, (workbench) => {
  before(() => {
    writeFileSync(join(workbench().folder, 'glad.fountain'), GLAD);
    writeFileSync(join(workbench().folder, 'sad.fountain'), SAD);
    writeFileSync(join(workbench().folder, 'hostile.fountain'), HOSTILE);
  });

  it('have each their own marks', async () => {
    await workbench().open('glad.fountain');
    await workbench().run('View: Split Editor Right');
    await workbench().open('sad.fountain');
    const [left, right] = [workbench().editorOf(0), workbench().editorOf(1)];
    const glad = await untilMarked(left, (marks) => marks.has(4));
    const sad = await untilMarked(right, (marks) => marks.has(6));
    assert.deepEqual([...glad.keys()], [4]);
    assert.match(glad.get(4) ?? '', /[▲△]/u);
    assert.deepEqual([...sad.keys()], [6]);
    assert.match(sad.get(6) ?? '', /[▼▽]/u);
    await workbench().screenshot('side-by-side');
  });

  it('keep theirs when the other one is edited', async () => {
    const [left, right] = [workbench().editorOf(0), workbench().editorOf(1)];
    const [glad, barsBefore] = [await lineMarks(left), await bars(left)];
    await right.goTo(1);
    await right.type('\n\n');
    await untilMarked(right, (marks) => marks.has(8));
    assert.deepEqual(await lineMarks(left), glad);
    assert.deepEqual(await bars(left), barsBefore);
  });

  it('show the problems of a hostile one as plain text, and are read on', async () => {
    await workbench().open('hostile.fountain');
    await until(
      'the problem of its remark',
      () => workbench().problems(),
      (lines) => lines.some((line) => line.includes('never closed')),
    );
    await untilRead(workbench());
    await workbench()
      .editorOf(1)
      .hover('onerror', /<\/STYLE><SCRIPT>ALERT\(1\)<\/SCRIPT>/u);
    assert.equal(await workbench().page.locator('.monaco-hover script').count(), 0);
    await workbench().screenshot('hostile');
    await workbench().open('glad.fountain');
    await untilMarked(workbench().editorOf(1));
  });
});
