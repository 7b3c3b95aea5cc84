import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY } from '../corpus.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { bars, untilMarked, untilRead } from './reading.js';
import { until } from './until.js';

/** Better Fountain's place is taken by an extension of ours under its id, which does a little of what it does. */
const folder = mkdtempSync(join(tmpdir(), 'undercurrent-neighbour-'));
const VSCE = join(REPOSITORY, 'node_modules', '@vscode', 'vsce', 'vsce');
const vsix = join(folder, 'neighbour.vsix');

describe('beside another Fountain extension', () => {
  before(() => {
    const options = ['package', '--out', vsix, '--allow-missing-repository', '--skip-license'];
    const cwd = join(REPOSITORY, 'test', 'e2e', 'neighbour');
    execFileSync(process.execPath, [VSCE, ...options], { cwd, stdio: 'pipe' });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  describeInWorkbench(
    'a screenplay in VS Code',
    { file: 'the-winding-round.fountain', neighbours: [vsix] },
    (workbench) => {
      it('is read, with our marks and bars', async () => {
        await untilRead(workbench());
        await workbench().editor.goTo(60);
        await untilMarked(workbench().editor);
        assert.ok((await bars(workbench().editor)).length > 0);
        await workbench().screenshot('beside-another');
      });

      it("has the neighbour's outline and not ours as well", async () => {
        await workbench().editor.press('Control+Shift+o');
        const symbols = await until(
          'symbols',
          () => workbench().picks(),
          (labels) => labels.length > 0 && !labels.includes('No editor symbols'),
        );
        assert.deepEqual(
          symbols.map((symbol) => symbol.trim()),
          ["The neighbour's symbol"],
        );
        await workbench().editor.press('Escape');
      });

      it('folds where the neighbour folds, and nowhere else', async () => {
        const { editor } = workbench();
        await editor.goTo(1);
        const folds = editor.root.locator('.margin .codicon-folding-expanded');
        const untilFolds = (wanted: number) =>
          until(
            `${wanted} folds`,
            () => folds.count(),
            (count) => count === wanted,
          );
        await untilFolds(1);
        await editor.goTo(120);
        await untilFolds(0);
      });

      it("keeps the neighbour's colours", async () => {
        const { editor } = workbench();
        await editor.goTo(60);
        const classes = editor.root.locator('.view-lines .view-line span[class^="mtk"]');
        // Its grammar gives every line one scope; ours would tell a name from what is said.
        await until(
          'one colour',
          () => classes.evaluateAll((spans) => spans.map((span) => span.classList.item(0))),
          (kinds) => new Set(kinds).size === 1,
        );
      });
    },
  );
});
