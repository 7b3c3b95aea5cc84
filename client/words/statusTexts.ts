import type { AuthorsPart, ScenesAnswer, StatusParams } from '../../protocol/editorMessages.js';
import { countScenes, pageCount, sceneBeingRead } from '../../report/text/words.js';
import { authorText } from './correctionTexts.js';
import type { Place } from '../screenplays/place.js';
import type { Say } from './say.js';

export interface StatusText {
  readonly text: string;
  readonly detail?: string;
  readonly busy: boolean;
  readonly severity: 'information' | 'error';
}

/** How the server itself is: what it says of a document counts only while it runs. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What the language status item says. */
export function statusText(
  say: Say,
  server: ServerState,
  status: StatusParams | undefined,
  author?: AuthorsPart,
): StatusText {
  if (server === 'stopped') {
    return {
      text: say('Undercurrent has stopped'),
      detail: say('Marks are not updated until the window is reloaded.'),
      busy: false,
      severity: 'error',
    };
  }
  if (server === 'starting') return { text: say('Starting'), busy: true, severity: 'information' };
  // A script that is read on demand has none until then.
  if (status === undefined) return stateText(say, { kind: 'waiting' });
  const { limited } = status;
  const details = [
    ...(limited === undefined ? [] : [say('Reading more slowly, in WebAssembly: {0}', limited)]),
    ...(author === undefined ? [] : [authorText(say, author)]),
  ];
  return {
    ...(details.length > 0 && { detail: details.join(' · ') }),
    ...stateText(say, status.state, limited !== undefined),
  };
}

function stateText(say: Say, state: StatusParams['state'], isLimited = false): StatusText {
  const busy = { busy: true, severity: 'information' } as const;
  const idle = { busy: false, severity: 'information' } as const;
  switch (state.kind) {
    case 'waiting':
      return { ...idle, text: say('Waiting to read') };
    case 'loading':
      return { ...busy, text: say('Loading the reader') };
    case 'scoring':
      return {
        ...busy,
        text: isLimited
          ? say('Reading scene {0} of {1}, more slowly', sceneBeingRead(state), state.scenes)
          : say('Reading scene {0} of {1}', sceneBeingRead(state), state.scenes),
      };
    case 'ready':
      return { ...idle, text: isLimited ? say('Read, more slowly') : say('Read') };
    case 'cannot tell':
      return {
        ...idle,
        text: state.empty === true ? say('Nothing to read yet') : say('Cannot tell'),
        detail: state.reason,
      };
    case 'failed':
      return {
        text: say('Reading failed'),
        detail: state.reason,
        busy: false,
        severity: 'error',
      };
  }
}

/** Why the server has not answered what the writer asked of it. */
export function noAnswerText(say: Say, server: ServerState): string {
  switch (server) {
    case 'starting':
      return say('Undercurrent is still starting. Try again in a moment.');
    case 'running':
      return say('Undercurrent could not do that. Your script is not affected.');
    case 'stopped':
      return say(
        'Undercurrent has stopped. Reload the window to start it again. Your script is not affected.',
      );
  }
}

/** What the status bar says of the cursor's place: `p. 12/98 · scene 8/34 · 14 min`. */
export function placeText(say: Say, { page, pages, sceneNumber, sceneCount, minutes }: Place): string {
  const duration = durationText(say, minutes);
  return sceneNumber === 0
    ? say('p. {0}/{1} · {2}', page, pages, duration)
    : say('p. {0}/{1} · scene {2}/{3} · {4}', page, pages, sceneNumber, sceneCount, duration);
}

/** What the status bar says above the first scene: `9 pages · 11 scenes · 8 min`. */
export function wholeText(say: Say, { pages, minutes, scenes }: ScenesAnswer): string {
  const count = pageCount(pages);
  const sceneCount = countScenes(scenes);
  return [
    count === 1 ? say('1 page') : say('{0} pages', count),
    sceneCount === 1 ? say('1 scene') : say('{0} scenes', sceneCount),
    durationText(say, minutes),
  ].join(' · ');
}

/** A running time: `under 1 min`, `14 min`, `1 h 04`. */
export function durationText(say: Say, minutes: number): string {
  if (minutes < 1) return say('under 1 min');
  const whole = Math.round(minutes);
  if (whole < 60) return say('{0} min', whole);
  return say('{0} h {1}', Math.floor(whole / 60), String(whole % 60).padStart(2, '0'));
}
