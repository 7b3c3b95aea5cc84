import { eighthsText } from '../text/words.js';
import type { PageRange } from './arcShown.js';
import type { ArcView, SceneView } from './arcView.js';

export interface PageTick {
  /** Where it stands, in pages from 0. */
  readonly page: number;
  /** The number of the page, from 1, with eighths between whole ones. */
  readonly label: string;
  /** About how many minutes have played by then. */
  readonly minutes: string;
}

const STEPS = [1 / 8, 1 / 4, 1 / 2, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/** The ticks of the page axis within a range, `most` of them at most, at even steps. */
export function axisTicks(
  view: Pick<ArcView, 'pages' | 'scenes'>,
  range: PageRange,
  most: number,
): readonly PageTick[] {
  const step = STEPS.find((candidate) => (range.to - range.from) / candidate <= most) ?? view.pages;
  const first = Math.ceil((range.from + 1) / step);
  const last = Math.floor((Math.min(range.to, view.pages) + 1) / step);
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  const whole = range.from <= 0 && step > 1 ? [1, ...numbers] : numbers;
  return whole.map((number) => ({
    page: number - 1,
    label: eighthsText(Math.round(number * 8)),
    minutes: clockText(minutesAt(view.scenes, number - 1)),
  }));
}

/** The minutes that have played by a page, going evenly through each scene. */
export function minutesAt(scenes: readonly SceneView[], page: number): number {
  return scenes.reduce((sum, scene) => {
    const length = scene.endPage - scene.page;
    const share = length > 0 ? (page - scene.page) / length : Number(page >= scene.page);
    return sum + scene.minutes * Math.min(1, Math.max(0, share));
  }, 0);
}

/** The page of a line, going evenly through its scene; `undefined` before the first one. */
export function pageOfLine(scenes: readonly SceneView[], line: number): number | undefined {
  const scene = sceneOfLine(scenes, line);
  if (scene === undefined) return undefined;
  const share = (line - scene.line) / Math.max(1, scene.endLine - scene.line + 1);
  return scene.page + Math.min(1, share) * (scene.endPage - scene.page);
}

/** The scene a line stands in. */
export function sceneOfLine(scenes: readonly SceneView[], line: number): SceneView | undefined {
  return scenes.findLast((scene) => scene.line <= line);
}

/** The scene that is on a page; the last one for what lies beyond. */
export function sceneOnPage(scenes: readonly SceneView[], page: number): SceneView | undefined {
  return scenes.findLast((scene) => scene.page <= page) ?? scenes[0];
}

/** Hours and minutes: `0:45`. */
function clockText(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
