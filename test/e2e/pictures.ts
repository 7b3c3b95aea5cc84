import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { missingForWorkbench, ROOT } from '../../tools/e2e/places.js';
import type { Settings } from '../../tools/e2e/server.js';
import { ArcPanel } from './arcPanel.js';
import { untilMarked, untilRead } from './reading.js';
import { openWorkbench, type Workbench } from './workbench.js';

/**
 * `npm run pictures`: takes the pictures in docs/ anew, and writes what the terminal shows into the README, with the
 * program and the model as they are. `npm run package` first.
 */

const SAMPLE = 'the-winding-round.fountain';
const TITLE = 'THE WINDING ROUND';
const QUARREL = "You've sacked him. You sacked him at his own birthday party.";
/** The blank line before that scene, so that the scene before it is seen too. */
const BEFORE_QUARREL = 193;
const SONG = 244;
/** Where on the chart, as a share of its width, the mouse points at a scene. */
const POINTED_AT = 0.5;
/** Two columns leave no room for what is not the subject. */
const QUIET: Settings = {
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'breadcrumbs.enabled': false,
  'workbench.activityBar.location': 'hidden',
};
const SCENES_IN_README = 9;
const README_BLOCK = /(In the terminal the same script begins so:\n\n```\n)[^]*?(```)/u;

const missing = missingForWorkbench();
if (missing !== undefined) throw new Error(`No pictures can be taken: ${missing}`);
const workbench = await openWorkbench({ file: SAMPLE, settings: { 'editor.fontSize': 16 } });
try {
  await untilRead(workbench);
  await takeEditor(workbench);
  await takeHover(workbench);
  await workbench.changeSettings(QUIET);
  await takeArc(workbench);
  await takeReport(workbench);
} finally {
  await workbench.close();
}
fillReadme();

async function takeEditor(workbench: Workbench): Promise<void> {
  const { page, editor } = workbench;
  await page.setViewportSize({ width: 1200, height: 640 });
  // The list of files has most of the height otherwise.
  await page.locator('.pane-header').first().click();
  await workbench.treeRows('Scenes');
  await editor.goTo(BEFORE_QUARREL);
  await untilMarked(editor);
  await take(workbench, 'editor');
}

async function takeHover(workbench: Workbench): Promise<void> {
  const { page, editor } = workbench;
  await page.setViewportSize({ width: 1200, height: 640 });
  await workbench.run('View: Close Primary Side Bar');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await workbench.useTheme('lightModern');
  await editor.goTo(BEFORE_QUARREL);
  await untilMarked(editor);
  await editor.hover(QUARREL);
  await take(workbench, 'hover');
  await workbench.useTheme('darkModern');
}

async function takeArc(workbench: Workbench): Promise<void> {
  const panel = new ArcPanel(workbench);
  await workbench.page.setViewportSize({ width: 1360, height: 820 });
  await panel.open();
  await panel.shows(TITLE);
  await workbench.editor.goTo(SONG);
  await panel.hover(POINTED_AT);
  await take(workbench, 'arc');
}

async function takeReport({ page }: Workbench): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-pictures-'));
  try {
    const file = join(folder, 'report.html');
    analyze('--format', 'html', '--out', file);
    const report = await page.context().newPage();
    await report.setViewportSize({ width: 1200, height: 1150 });
    await report.goto(pathToFileURL(file).href);
    await report.screenshot({ path: pictureOf('report') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take({ page }: Workbench, name: string): Promise<void> {
  // A hover fades in.
  await page.screenshot({ path: pictureOf(name), animations: 'disabled' });
}

function pictureOf(name: string): string {
  return join(ROOT, 'docs', 'pictures', `${name}.png`);
}

/** What the terminal shows of the sample, to the end of its first scenes. */
function fillReadme(): void {
  const lines = analyze().split('\n');
  const firstScene = lines.findIndex((line) => /^page\s+scene\b/u.test(line)) + 1;
  const shown = lines.slice(0, firstScene + SCENES_IN_README).join('\n');
  const path = join(ROOT, 'README.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(README_BLOCK, `$1${shown}\n$2`));
}

/** What the command prints of the sample. */
function analyze(...options: readonly string[]): string {
  const args = [join(ROOT, 'dist', 'cli.js'), 'analyze', `samples/${SAMPLE}`, '--no-cache', ...options];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`undercurrent analyze failed: ${stderr}`);
  return stdout;
}
