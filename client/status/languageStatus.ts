import { type Disposable, languages, LanguageStatusSeverity } from 'vscode';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import { FOUNTAIN } from '../screenplays/fountainDocument.js';
import type { Readings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import type { Server } from '../connection/server.js';
import { type StatusText, statusText } from '../words/statusTexts.js';

const SEVERITIES: Readonly<Record<StatusText['severity'], LanguageStatusSeverity>> = {
  information: LanguageStatusSeverity.Information,
  error: LanguageStatusSeverity.Error,
};

/** How far the reading is, where VS Code shows what languages have to say. */
export interface LanguageStatus extends Disposable {
  update(): void;
}

export function createLanguageStatus(
  server: Server,
  readings: Readings,
  current: CurrentScreenplay,
  say: Say,
): LanguageStatus {
  const item = languages.createLanguageStatusItem('undercurrent.status', { language: FOUNTAIN });
  item.name = 'Undercurrent';
  item.command = { title: say('Show Log'), command: 'undercurrent.showLog' };
  const update = (): void => {
    const uri = current.editor()?.document.uri.toString();
    const { status, marks } = uri === undefined ? {} : readings.of(uri);
    const { text, detail, busy, severity } = statusText(say, server.state(), status, marks?.author);
    item.text = text;
    item.detail = detail ?? 'Undercurrent';
    item.busy = busy;
    item.severity = SEVERITIES[severity];
  };
  update();
  const listener = current.onChange(update);
  return {
    update,
    dispose() {
      listener.dispose();
      item.dispose();
    },
  };
}
