import { isDeepStrictEqual } from 'node:util';
import type { ArcAnswer, ArcParams, ReadingState } from '../../protocol/editorMessages.js';
import type { Cursor, ToPanel } from '../../protocol/panelMessages.js';
import { asksTheSame, type Memory } from './conversationMemory.js';

/** What a conversation with the panel's page needs from around it. */
export interface ConversationPorts {
  post(message: ToPanel): void;
  arc(params: ArcParams): Promise<ArcAnswer | null>;
  /** How far the reading of a script is. */
  stateOf(uri: string): ReadingState;
  /** What a script is called where there is no room for its path. */
  nameOf(uri: string): string;
  /** How scripts are shown has changed, without the writer's doing: it is to outlive the panel. */
  keep(): void;
  /** Where the cursor is in a script, or in its what-if; absent when it is not in sight. */
  cursorOf(uri: string): Cursor | undefined;
}

/** Asks the server once, and tells the page what is new in the answer. */
export async function tellScript(memory: Memory, ports: ConversationPorts): Promise<void> {
  const { listening, uri, state } = memory;
  if (!listening) return;
  if (uri === undefined) {
    memory.posted = undefined;
    ports.post({ type: 'empty' });
    return;
  }
  const answer = await ports.arc({ uri, axis: state.axis, series: state.series });
  const isWanted = memory.listening && memory.uri === uri && asksTheSame(memory.state, state);
  if (isWanted) tellAnswer(memory, ports, uri, answer);
}

function tellAnswer(memory: Memory, ports: ConversationPorts, uri: string, answer: ArcAnswer | null): void {
  const before = memory.posted?.uri === uri ? memory.posted : undefined;
  const isRenamed = memory.posted !== undefined && before === undefined && memory.zoomed === uri;
  // Without an answer, what is shown stays: the server begins again, or the document is closed.
  if (before !== undefined && (answer === null || answer.version < before.version)) return;
  const version = answer?.version ?? 0;
  const view = answer === null ? undefined : JSON.stringify(answer.view);
  memory.posted = { uri, version, view };
  memory.edits = memory.edits.filter((edit) => edit.version > version);
  if (before !== undefined && before.view === view) return;
  memory.status = ports.stateOf(uri);
  const about = { uri, version, name: ports.nameOf(uri), state: memory.status };
  ports.post({ type: 'script', ...about, ...(answer && { view: answer.view }) });
  // To the page it is another script, of which nothing is known.
  if (isRenamed) ports.post({ type: 'restore', state: memory.state });
  memory.zoomed = uri;
  if (before !== undefined) return;
  memory.cursor = undefined;
  tellCursor(memory, ports, uri);
}

/** Tells the page how far the reading is: scenes come in many windows, so not all news is new. */
export function tellStatus(memory: Memory, ports: ConversationPorts, uri: string): void {
  const state = ports.stateOf(uri);
  if (memory.posted?.uri !== uri || isDeepStrictEqual(state, memory.status)) return;
  memory.status = state;
  ports.post({ type: 'status', uri, state });
}

/** Tells the page where the cursor is, if that is news. */
export function tellCursor(memory: Memory, ports: ConversationPorts, uri: string): void {
  const cursor = ports.cursorOf(uri);
  if (isDeepStrictEqual(cursor, memory.cursor)) return;
  memory.cursor = cursor;
  ports.post({ type: 'cursor', uri, ...(cursor && { cursor }) });
}
