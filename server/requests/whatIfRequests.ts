import type { Connection } from 'vscode-languageserver';
import {
  MOVE_SCENES_REQUEST,
  type MoveScenesAnswer,
  type MoveScenesParams,
  WHAT_IF_NOTIFICATION,
  type WhatIfParams,
} from '../../protocol/whatIfMessages.js';
import { answering } from './answer.js';
import { background } from '../work/background.js';
import { moveScenesIn } from '../features/moveScenes.js';
import type { ServerState } from './serverState.js';

/** Hears of what-ifs, and moves their scenes. */
export function registerWhatIfs(connection: Connection, state: ServerState): void {
  const { documents, scripts, settings, whatIfs } = state;
  const reply = answering(connection);
  connection.onNotification(WHAT_IF_NOTIFICATION, ({ uri, script }: WhatIfParams) => {
    if (script === undefined) return whatIfs.forget(uri);
    whatIfs.set(uri, script);
    // It may have been opened, and read, as a script of its own.
    settings.forget(uri);
    const schedule = scripts.get(uri)?.schedule;
    if (schedule !== undefined) background(connection.console, schedule.hear());
  });
  connection.onRequest(MOVE_SCENES_REQUEST, (params: MoveScenesParams, token) =>
    reply<MoveScenesAnswer | null>(token, null, () => {
      const document = documents.get(params.uri);
      const spoken = documents.get(params.linesOf ?? params.uri);
      return document === undefined || spoken === undefined ? null : moveScenesIn(document, spoken, params);
    }),
  );
}

/** Lets the what-ifs of a script hear what its author says now. */
export async function hearInWhatIfs({ scripts, whatIfs }: ServerState, script: string): Promise<void> {
  for (const uri of whatIfs.of(script)) await scripts.get(uri)?.schedule.hear();
}
