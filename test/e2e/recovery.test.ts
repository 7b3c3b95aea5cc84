import assert from 'node:assert/strict';
import { describeInWorkbench } from './describeInWorkbench.js';
import { untilMarked, untilRead } from './reading.js';
import { until } from './until.js';
import type { Workbench } from './workbench.js';

/** The model's process, by its program. */
const MODEL = 'readerProcess.js';

const modelProcesses = (workbench: Workbench, accept: (ids: readonly number[]) => boolean) =>
  until("the model's processes", () => workbench.processes(MODEL), accept);

/** Types into a line of dialogue that does not read as pleasant, and waits until it does. */
async function makePleasant({ editor }: Workbench, line: number): Promise<void> {
  await editor.goTo(line, 1);
  await editor.type('I love you, and I am so happy. ');
  await editor.goTo(line + 3);
  await untilMarked(editor, (marks) => /[▲△↗]/u.test(marks.get(line) ?? ''));
}

describeInWorkbench(
  'a reading in VS Code',
  { file: 'the-winding-round.fountain', settings: { 'undercurrent.lineMarks': 'every' } },
  (workbench) => {
    it('is there again when the window is loaded again, from the cache', async () => {
      await untilRead(workbench());
      await modelProcesses(workbench(), ({ length }) => length === 1);
      await workbench().page.reload();
      await workbench().editor.root.locator('.view-line').first().waitFor();
      await untilMarked(workbench().editor);
      await untilRead(workbench());
      // The old window's model ends with it, and what is in the cache needs no new one.
      await modelProcesses(workbench(), ({ length }) => length === 0);
    });

    it('goes on after its model has died, and the writer is told no more than once', async () => {
      await makePleasant(workbench(), 32);
      const [model] = await modelProcesses(workbench(), ({ length }) => length === 1);
      process.kill(Number(model), 'SIGKILL');
      // Another may be there at once.
      await modelProcesses(workbench(), (ids) => !ids.includes(Number(model)));
      await makePleasant(workbench(), 38);
      await modelProcesses(workbench(), ([id]) => id !== undefined && id !== model);
      const told = (await workbench().notifications()).filter((text) => /model|reader|reading/iu.test(text));
      assert.ok(told.length <= 1, told.join('\n'));
    });
  },
);
