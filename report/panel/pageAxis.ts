import { inEnglish, type Say } from '../text/say.js';
import { eighthsText } from '../text/words.js';
import type { PageRange } from './arcShown.js';
import type { SceneView } from './arcView.js';

/** What the page axis must know of a scene. */
export type PagedScene = Pick<SceneView, 'page' | 'endPage' | 'minutes'>;

/** Where a scene stands, by its lines and by its pages. */
type PlacedScene = Pick<SceneView, 'line' | 'endLine' | 'page' | 'endPage'>;

export interface PageTick {
  /** Where it stands, in pages from 0. */
  readonly page: number;
  /** The number of the page, from 1, with eighths between whole ones. */
  readonly label: string;
  /** About how long the script has played by then; empty where the tick before says the same. */
  readonly minutes: string;
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Within fewer pages than this, eighths are told apart. */
const FEW_PAGES = 3;
const FINE_STEPS = [1 / 8, 1 / 4, 1 / 2];
/** The first page is numbered where the next number is at least this share of a step away. */
const LEAST_GAP = 0.75;

/** The ticks of the page axis within a range, `most` of them at most, at even steps. */
export function axisTicks(
  view: { readonly pages: number; readonly scenes: readonly PagedScene[] },
  range: PageRange,
  most: number,
  say = inEnglish,
): readonly PageTick[] {
  const span = range.to - range.from;
  const steps = span < FEW_PAGES ? [...FINE_STEPS, ...STEPS] : STEPS;
  const step = steps.find((candidate) => span / candidate <= most) ?? view.pages;
  const first = Math.ceil((range.from + 1) / step);
  const last = Math.floor((Math.min(range.to, view.pages) + 1) / step);
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
  const hasFirst = range.from <= 0 && (numbers[0] ?? Infinity) - 1 >= LEAST_GAP * step;
  const whole = hasFirst ? [1, ...numbers] : numbers;
  const isLong = minutesAt(view.scenes, view.pages) >= 60;
  const times = whole.map((number) => clockText(minutesAt(view.scenes, number - 1), isLong, say));
  return whole.map((number, index) => ({
    page: number - 1,
    label: eighthsText(Math.round(number * 8)),
    minutes: times[index] === times[index - 1] ? '' : (times[index] ?? ''),
  }));
}

/** The minutes that have played by a page, going evenly through each scene. */
export function minutesAt(scenes: readonly PagedScene[], page: number): number {
  return scenes.reduce((sum, scene) => {
    const length = scene.endPage - scene.page;
    const share = length > 0 ? (page - scene.page) / length : Number(page >= scene.page);
    return sum + scene.minutes * Math.min(1, Math.max(0, share));
  }, 0);
}

/** The page of a line, going evenly through its scene; `undefined` before the first one. */
export function pageOfLine(scenes: readonly PlacedScene[], line: number): number | undefined {
  const scene = sceneOfLine(scenes, line);
  if (scene === undefined) return undefined;
  const share = (line - scene.line) / Math.max(1, scene.endLine - scene.line + 1);
  return scene.page + Math.min(1, share) * (scene.endPage - scene.page);
}

/** The scene a line stands in. */
export function sceneOfLine<Scene extends Pick<SceneView, 'line'>>(
  scenes: readonly Scene[],
  line: number,
): Scene | undefined {
  return scenes.findLast((scene) => scene.line <= line);
}

/** The scene that is on a page; the last one for what lies beyond. */
export function sceneOnPage(scenes: readonly SceneView[], page: number): SceneView | undefined {
  return scenes.findLast((scene) => scene.page <= page) ?? scenes[0];
}

/** Minutes, `45 min`; of a script over an hour, hours and minutes, `0:45`. */
function clockText(minutes: number, withHours: boolean, say: Say): string {
  const whole = Math.round(minutes);
  if (!withHours) return say('{0} min', whole);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
