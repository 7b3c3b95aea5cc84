import type { MarksAnswer, ScenesAnswer, StatusParams } from '../../protocol/editorMessages.js';
import { type Coalesced, whenQuiet } from '../coalesce.js';
import { lastWins } from '../lastWins.js';
import { type LineChange, shiftMarks, shiftSpans } from './lineShifts.js';
import type { After } from '../timer.js';
import { type SteadyMarks, steadyMarks } from './steadyMarks.js';

/** After the last keystroke, how long until small changes that were held back are shown. */
const SETTLE_MS = 3_000;

export interface ReadingsPorts {
  marks(uri: string): Promise<MarksAnswer | null>;
  scenes(uri: string): Promise<ScenesAnswer | null>;
  /** The version of an open document. */
  versionOf(uri: string): number | undefined;
  /** Told whenever what is known of a document has changed; `lines` where its scenes only stand elsewhere. */
  onChange(uri: string, what: 'readings' | 'status' | 'lines'): void;
  readonly after: After;
}

/** What is known of one document, on the lines where it stands now. */
export interface DocumentReadings {
  readonly marks?: SteadyMarks;
  readonly scenes?: ScenesAnswer;
  readonly status?: StatusParams;
}

/** What the server has said of each open document, kept in step with what is typed meanwhile. */
export interface Readings {
  of(uri: string): DocumentReadings;
  /** Asks the server again. Answers about an older version are dropped: a newer one is on its way. */
  refresh(uri: string): Promise<void>;
  edited(uri: string, changes: readonly LineChange[]): void;
  setStatus(status: StatusParams): void;
  forget(uri: string): void;
}

interface Entry {
  readings: DocumentReadings;
  /** Whether the writer is typing: small changes wait until this is over. */
  typing: boolean;
  readonly refresh: () => Promise<void>;
  /** Asked at each keystroke, for the end of typing. */
  readonly rest: Coalesced;
}

export function createReadings(ports: ReadingsPorts): Readings {
  const entries = new Map<string, Entry>();
  /** News of a document may come after it was closed: nobody would forget it again. */
  const entryOf = (uri: string): Entry | undefined => {
    if (ports.versionOf(uri) === undefined) return undefined;
    const entry = entries.get(uri) ?? newEntry(uri);
    entries.set(uri, entry);
    return entry;
  };
  const newEntry = (uri: string): Entry => {
    const isKnown = () => entries.get(uri) === entry;
    const refresh = lastWins(async () => {
      if (!isKnown()) return;
      const [marks, scenes] = await Promise.all([ports.marks(uri), ports.scenes(uri)]);
      if (isKnown() && take(entry, { marks, scenes }, ports, uri)) ports.onChange(uri, 'readings');
    });
    const rest = whenQuiet(ports.after, SETTLE_MS, () => {
      entry.typing = false;
      void refresh();
    });
    const entry: Entry = { readings: {}, typing: false, refresh, rest };
    return entry;
  };
  const refresh = async (uri: string): Promise<void> => entryOf(uri)?.refresh();
  return {
    of: (uri) => entries.get(uri)?.readings ?? {},
    refresh,
    edited(uri, changes) {
      const entry = entryOf(uri);
      if (entry === undefined) return;
      const { scenes } = entry.readings;
      entry.readings = shiftReadings(entry.readings, changes);
      entry.typing = true;
      entry.rest.ask();
      // Most edits stay within a line, and move none.
      if (entry.readings.scenes?.scenes !== scenes?.scenes) ports.onChange(uri, 'lines');
    },
    setStatus(status) {
      const entry = entryOf(status.uri);
      if (entry === undefined) return;
      entry.readings = { ...entry.readings, status };
      ports.onChange(status.uri, 'status');
      // What was kept because more was to come may now go.
      if (isSettled(status)) void refresh(status.uri);
    },
    forget(uri) {
      entries.get(uri)?.rest.dispose();
      entries.delete(uri);
    },
  };
}

/** Takes over what speaks of the document as it is now; whether there was any such thing. */
function take(
  entry: Entry,
  { marks, scenes }: { readonly marks: MarksAnswer | null; readonly scenes: ScenesAnswer | null },
  ports: ReadingsPorts,
  uri: string,
): boolean {
  const version = ports.versionOf(uri);
  const { readings } = entry;
  const calm = {
    settled: readings.status !== undefined && isSettled(readings.status),
    typing: entry.typing,
  };
  const newMarks = marks?.version === version && marks !== null;
  const newScenes = scenes?.version === version && scenes !== null;
  entry.readings = {
    ...readings,
    ...(newMarks && { marks: steadyMarks(readings.marks, marks, calm) }),
    ...(newScenes && { scenes }),
  };
  return newMarks || newScenes;
}

function isSettled({ state }: StatusParams): boolean {
  return state.kind === 'ready' || state.kind === 'cannot tell';
}

function shiftReadings(readings: DocumentReadings, changes: readonly LineChange[]): DocumentReadings {
  return changes.reduce(({ marks, scenes, status }, change): DocumentReadings => {
    return {
      ...(status !== undefined && { status }),
      ...(marks !== undefined && {
        marks: {
          ...marks,
          scenes: shiftSpans(marks.scenes, change),
          lines: shiftMarks(marks.lines, change),
        },
      }),
      ...(scenes !== undefined && { scenes: { ...scenes, scenes: shiftSpans(scenes.scenes, change) } }),
    };
  }, readings);
}
