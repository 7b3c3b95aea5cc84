export const BEAT_SHEETS = [
  'none',
  'threeActs',
  'saveTheCat',
  'sixStages',
  'fiveActHour',
  'halfHour',
] as const;
export type BeatSheetName = (typeof BEAT_SHEETS)[number];

/** A stretch of the script in which a turning point typically stands; shares of the pages, in 0..1. */
export interface TypicalWindow {
  readonly name: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface BeatSheet {
  readonly title: string;
  /** Where the windows come from, in a few words for the writer. */
  readonly source: string;
  readonly windows: readonly TypicalWindow[];
}

/** Where five turning points stand in produced screenplays on average, as shares of the pages. */
const MEASURED = { opportunity: 0.15, plans: 0.37, noReturn: 0.63, setback: 0.85, climax: 0.96 } as const;
/** Their standard deviations lie between .07 and .15, by the turning point; this is the middle of that. */
const MEASURED_SPREAD = 0.11;
/** A format's breaks are agreed on, and wander by about a scene. */
const FORMAT_SPREAD = 0.04;

const MEASURED_SOURCE =
  'where turning points stand in produced screenplays, one standard deviation either way';
const FORMAT_SOURCE = 'where the format usually has its breaks; not measured';

/**
 * Beat sheets as typical windows. The film ones name the same five measured turning points, each in its own words;
 * the half hour and the hour are formats, with breaks at even shares. A window is where something typically stands,
 * and never where it should.
 */
export const BEAT_SHEET: Readonly<Record<Exclude<BeatSheetName, 'none'>, BeatSheet>> = {
  threeActs: {
    title: 'Three acts',
    source: MEASURED_SOURCE,
    windows: measured([
      ['Inciting incident', MEASURED.opportunity],
      ['Into act two', MEASURED.plans],
      ['Midpoint', MEASURED.noReturn],
      ['All is lost', MEASURED.setback],
      ['Climax', MEASURED.climax],
    ]),
  },
  saveTheCat: {
    title: 'Save the Cat',
    source: MEASURED_SOURCE,
    windows: measured([
      ['Catalyst', MEASURED.opportunity],
      ['Break into two', MEASURED.plans],
      ['Midpoint', MEASURED.noReturn],
      ['All is lost', MEASURED.setback],
      ['Finale', MEASURED.climax],
    ]),
  },
  sixStages: {
    title: 'Six stages (Hauge)',
    source: MEASURED_SOURCE,
    windows: measured([
      ['Opportunity', MEASURED.opportunity],
      ['Change of plans', MEASURED.plans],
      ['Point of no return', MEASURED.noReturn],
      ['Major setback', MEASURED.setback],
      ['Climax', MEASURED.climax],
    ]),
  },
  fiveActHour: {
    title: 'Hour in five acts',
    source: FORMAT_SOURCE,
    windows: format([
      ['End of act one', 0.2],
      ['End of act two', 0.4],
      ['End of act three', 0.6],
      ['End of act four', 0.8],
    ]),
  },
  halfHour: {
    title: 'Half hour',
    source: FORMAT_SOURCE,
    windows: format([
      ['Cold open', 0.08],
      ['End of act one', 0.5],
      ['Tag', 0.94],
    ]),
  },
};

/** The windows of a beat sheet; none of `none`. */
export function typicalWindows(name: BeatSheetName): readonly TypicalWindow[] {
  return name === 'none' ? [] : BEAT_SHEET[name].windows;
}

function measured(beats: readonly (readonly [string, number])[]): readonly TypicalWindow[] {
  return beats.map(([name, at]) => typicalWindow(name, at, MEASURED_SPREAD));
}

function format(beats: readonly (readonly [string, number])[]): readonly TypicalWindow[] {
  return beats.map(([name, at]) => typicalWindow(name, at, FORMAT_SPREAD));
}

function typicalWindow(name: string, at: number, spread: number): TypicalWindow {
  return { name, at, from: Math.max(0, at - spread), to: Math.min(1, at + spread) };
}
