import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corpusFolder } from '../corpus.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { bars, untilMarked, untilRead } from './reading.js';
import { until } from './until.js';

const FILE = 'big-fish.fountain';
const folder = corpusFolder() ?? '';
const missing = existsSync(join(folder, FILE)) ? undefined : `no ${FILE} in UNDERCURRENT_CORPUS`;

describeInWorkbench('a feature film in VS Code', { file: FILE, folder, missing }, (workbench) => {
  it('is read to its end', () => untilRead(workbench()));

  it('has marks in the text and bars beside it', async () => {
    await workbench().editor.goTo(400);
    await untilMarked(workbench().editor);
    assert.ok((await bars(workbench().editor)).length > 0);
    await workbench().screenshot('big-fish');
  });

  it('says on hover how a scene reads', async () => {
    const { editor } = workbench();
    await editor.goTo(30);
    const heading = await until(
      'a heading in view',
      async () => (await editor.lines()).find(({ text }) => /^(?:INT|EXT)\./u.test(text)),
      (line) => line !== undefined,
    );
    await editor.hover(heading?.text ?? '', /Reads as|Too little/u);
  });

  it('has its 190 scenes in the list and in the status bar', async () => {
    await workbench().editor.goTo(400);
    await workbench().statusItem(/scene 17\/190/u);
    await workbench().page.locator('.pane-header').first().click();
    await until(
      'rows of scenes',
      () => workbench().treeRows('Scenes'),
      ({ length }) => length > 3,
    );
  });

  it('has nothing in the problems panel that would be worse than a remark', async () => {
    const problems = await workbench().problems();
    assert.deepEqual(
      problems.filter((problem) => /^(?:Error|Warning)/u.test(problem)),
      [],
    );
  });
});
