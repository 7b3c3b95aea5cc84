/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  analyzeScript,
  calibrateOutputs,
  EMOTIONS,
  OUTPUT_COUNT,
  parseCalibration,
  parseScreenplay,
  prepareScript,
} from '../../core/index.js';
import type { ToPanel } from '../../protocol/panelMessages.js';
import { type ArcView, makeArcView } from '../../report/index.js';
import { launchBrowser, missingForPanel, openPanel, type PanelPage } from '../panel/panelPage.js';
import { ROOT } from './inputs.js';
import { compared, type Measurement, median, skipped, within } from './measure.js';

const FEATURE_SCENES = 190;
const MANY_SCENES = 1000;
const LOADS = 7;
const UPDATES = 30;
const PAN_FRAMES = 180;
const TARGETS = { firstPaint: 300, update: 50, framesPerSecond: 50 };

/** The arc panel's page in a browser without a screen, by the page's own performance entries. */
export async function benchPanel(): Promise<readonly Measurement[]> {
  const missing = missingForPanel();
  if (missing !== undefined) return [skipped('the arc panel', missing)];
  const browser = await launchBrowser();
  try {
    return [await firstPaint(browser), await update(browser), await panning(browser)];
  } finally {
    await browser.close();
  }
}

async function firstPaint(browser: Browser): Promise<Measurement> {
  const message = scriptMessage(viewOfScenes(FEATURE_SCENES), 1);
  const times: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const panel = await openPanel(browser, { onReady: [message] });
    times.push(...(await measured(panel, 'undercurrent:first-paint')));
    await panel.close();
  }
  const what = `arc panel: first script to painted chart, ${FEATURE_SCENES} scenes`;
  return within(what, median(times), TARGETS.firstPaint);
}

async function update(browser: Browser): Promise<Measurement> {
  const view = viewOfScenes(FEATURE_SCENES);
  const panel = await openPanel(browser, { onReady: [scriptMessage(view, 1)] });
  const times: number[] = [];
  for (let version = 2; version < UPDATES + 2; version += 1) {
    await panel.send(scriptMessage(edited(view, version), version));
    times.push(...(await measured(panel, 'undercurrent:update')));
  }
  await panel.close();
  return within(
    `arc panel: message of an edit to its frame, ${FEATURE_SCENES} scenes`,
    median(times),
    TARGETS.update,
  );
}

/** Moves along a zoomed chart a little every frame, and counts the frames. */
async function panning(browser: Browser): Promise<Measurement> {
  const view = viewOfScenes(MANY_SCENES);
  const panel = await openPanel(browser, { onReady: [scriptMessage(view, 1)] });
  await panel.page.locator('.plot').focus();
  for (const key of ['Home', '+', '+']) await panel.page.keyboard.press(key);
  await panel.send();
  const elapsed = await panel.page.evaluate(async (frames) => {
    const plot = document.querySelector('.plot');
    const { left = 0, top = 0 } = plot?.getBoundingClientRect() ?? {};
    const start = performance.now();
    for (let frame = 0; frame < frames; frame += 1) {
      const place = { clientX: left + 300, clientY: top + 100, bubbles: true, cancelable: true };
      plot?.dispatchEvent(new WheelEvent('wheel', { ...place, deltaX: frame < frames / 2 ? 12 : -12 }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, PAN_FRAMES);
  await panel.close();
  const rate = (1000 * PAN_FRAMES) / elapsed;
  return compared(
    `arc panel: panning over ${MANY_SCENES} scenes`,
    `${rate.toFixed(1)} frames a second`,
    `at least ${TARGETS.framesPerSecond}`,
    rate >= TARGETS.framesPerSecond,
  );
}

function measured({ page }: PanelPage, name: string): Promise<readonly number[]> {
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted, 'measure').map(({ duration }) => duration),
    name,
  );
}

function scriptMessage(view: ArcView, version: number): ToPanel {
  return { type: 'script', uri: 'file:///a', version, name: 'a.fountain', state: { kind: 'ready' }, view };
}

/** The view as an edit changes it: new objects, and other values in one place. */
function edited(view: ArcView, version: number): ArcView {
  const [first] = view.series;
  if (first === undefined) return view;
  const points = first.points.map((point, index) =>
    index === version ? { ...point, value: (point.low + point.high) / 3 } : { ...point },
  );
  return { ...view, series: [{ ...first, points }], scenes: view.scenes.map((scene) => ({ ...scene })) };
}

/** A script of so many scenes that reads up and down, without a model. */
export function viewOfScenes(scenes: number): ArcView {
  const text = Array.from(
    { length: scenes },
    (_, index) =>
      `INT. ROOM ${index + 1} - DAY\n\n${'The rain goes on over the roofs of the town. '.repeat(2 + (index % 5))}\n\nANNA\nI said it ${index} times.\n\nBORIS\nAnd I have heard it every time, in every room.\n\nANNA\nThen say it back to me, if you please.\n`,
  ).join('\n');
  const script = prepareScript(parseScreenplay(text), (part) => part.split(/\s+/u).length);
  const calibration = parseCalibration(
    JSON.parse(readFileSync(join(ROOT, 'models/undercurrent-reader/calibration.json'), 'utf8')),
  );
  const readings = script.passages.map((_, index) => {
    const outputs = Array.from({ length: OUTPUT_COUNT }, (__, output) =>
      Math.sin(index * 0.7 + output * 1.3),
    );
    outputs[EMOTIONS.length] = Math.sin(index / 40) * 0.5 + Math.sin(index * 12.9) * 0.4;
    return calibrateOutputs(outputs, calibration);
  });
  const analysis = analyzeScript(script, readings, calibration);
  return makeArcView({ file: 'a.fountain', script, analysis }, { axis: 'valence', series: ['overall'] });
}
