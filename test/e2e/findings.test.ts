import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInWorkbench } from './describeInWorkbench.js';
import { until } from './until.js';
import type { Workbench } from './workbench.js';

/** Two scenes of fourteen lines in one tone, which any model reads as flat. */
const scene = (place: string) =>
  `INT. ${place} - DAY\n\n${'BOB\nThe table is by the window.\n\nAMY\nThe chair is by the door.\n\n'.repeat(7)}`;
const SCRIPT = scene('KITCHEN') + scene('HALL');
const HALL = scene('KITCHEN').split('\n').length;
const FLAT = 'hardly changes';

const flatScenes = async (workbench: Workbench) =>
  (await workbench.problems()).filter((line) => line.includes(FLAT)).length;

/** Puts the cursor on a line and waits for the light bulb: actions asked for before it are often not there. */
async function goToFinding({ editor, page }: Workbench, line: number): Promise<void> {
  await editor.goTo(line, 3);
  await page
    .locator('.monaco-editor [class*="lightbulb"], .monaco-editor .lightBulbWidget')
    .first()
    .waitFor();
}

const untilFlat = (workbench: Workbench, count: number) =>
  until(
    `${count} flat scenes in the list of problems`,
    () => flatScenes(workbench),
    (found) => found === count,
  );

describeInWorkbench('findings in VS Code', { file: 'the-winding-round.fountain' }, (workbench) => {
  before(async () => {
    writeFileSync(join(workbench().folder, 'flat.fountain'), SCRIPT);
    await workbench().open('flat.fountain');
  });

  it('stand in the list of problems, with their source and code', async () => {
    await untilFlat(workbench(), 2);
    const [first] = (await workbench().problems()).filter((line) => line.includes(FLAT));
    assert.match(first ?? '', /42 produced features/u);
    assert.match(first ?? '', /undercurrent/u);
    await workbench().screenshot('findings');
  });

  it('tell their evidence on hover', async () => {
    const { editor } = workbench();
    await editor.goTo(1);
    assert.match(await editor.hover('INT. KITCHEN - DAY'), /its most pleasant line/u);
    await workbench().screenshot('finding-hover');
  });

  it('are ignored in one scene, and stay so when the window is loaded again', async () => {
    const { editor, folder, page } = workbench();
    await goToFinding(workbench(), 1);
    const titles = await editor.actions();
    assert.ok(titles.includes('This is intended: note it in the scene'), titles.join());
    await workbench().screenshot('finding-actions');
    await editor.applyAction('Ignore flat-scene in this scene');
    await untilFlat(workbench(), 1);
    const file = join(folder, '.undercurrent', 'flat.fountain.json');
    assert.match(readFileSync(file, 'utf8'), /"words":"INT\. KITCHEN - DAY"/u);
    await page.reload();
    await editor.root.locator('.view-line').first().waitFor();
    // The address names the first file only.
    await workbench().open('flat.fountain');
    await untilFlat(workbench(), 1);
  });

  it('are gone where the author notes that they are intended, and back when that is undone', async () => {
    const { editor } = workbench();
    await goToFinding(workbench(), HALL);
    await editor.applyAction('This is intended');
    await editor.line('[[intended]]');
    await untilFlat(workbench(), 0);
    await workbench().screenshot('intended');
    await editor.goTo(HALL, 3);
    await editor.undo();
    await untilFlat(workbench(), 1);
    assert.ok(existsSync(join(workbench().folder, '.undercurrent')));
  });

  it('offer tones inside a mark', async () => {
    const { editor, page } = workbench();
    await editor.goTo(2);
    await editor.type('\n[[tone: hop');
    const offered = page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'hopeful' });
    await offered.first().waitFor();
    await workbench().screenshot('tones');
  });
});
