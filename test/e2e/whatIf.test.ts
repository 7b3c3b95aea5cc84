import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArcPanel } from './arcPanel.js';
import { describeInWorkbench } from './describeInWorkbench.js';
import { untilRead } from './reading.js';
import { until } from './until.js';
import { ALL_THEMES } from './workbench.js';

const FILE = 'one-left-glove.fountain';
const WHAT_IF = 'one-left-glove (what if).fountain';
const NEW_LINE = 'I hate you. I wish that you were dead, and I am afraid of you.';

describeInWorkbench('a what-if beside its script', { file: FILE }, (workbench) => {
  const panel = () => new ArcPanel(workbench());
  const tab = (name: string) => workbench().page.locator(`.tab[data-resource-name="${name}"]`);
  const onDisk = () => readFileSync(join(workbench().folder, FILE), 'utf8');
  const said = async () => panel().page.locator('.overlay-words').innerText();
  const textOf = async (group: number) =>
    (await workbench().editorOf(group).lines()).map(({ text }) => text).join('\n');

  it('opens with what is selected, under the script and with the arc of both', async () => {
    await untilRead(workbench());
    await workbench().editor.goTo(20);
    await workbench().editor.press('Shift+End');
    await workbench().run('Undercurrent: What If…');
    await tab(WHAT_IF).waitFor();
    await panel().plot().waitFor();
    await workbench().screenshot('what-if-opened');
  });
});
