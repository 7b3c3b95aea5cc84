import { Uri, workspace } from 'vscode';
import type { ExportFormat } from '../../protocol/exportFormats.js';
import type { DocumentReadings, Readings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import type { Server } from '../connection/server.js';
import type { ArcPanel } from './arcPanel.js';
import { currentExport } from './currentExport.js';

export interface ExportPorts {
  readonly server: Server;
  readonly readings: Readings;
  readonly arcPanel: ArcPanel;
  readonly say: Say;
}

/** Why there is nothing to write, in words that end a sentence. */
export class NothingToExport extends Error {}

/**
 * The content of an exported file, of the script as it is now: what has not been read yet is read first. Rejects once the
 * writer has given up, and opens no panel for a picture then.
 */
export async function exportContent(
  ports: ExportPorts,
  uri: string,
  format: ExportFormat,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { server, readings, arcPanel, say } = ports;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const textFormat = format === 'png' ? 'svg' : format;
  // What the writer has chosen for one script says nothing of another.
  const state = arcPanel.shown() === uri ? arcPanel.state() : undefined;
  const script = {
    version: () => document.version,
    isRead: (version: number) => isRead(readings, uri, version),
    read: async () => void (await server.rescore(uri)),
    text: () => server.exportText({ uri, format: textFormat, ...(state && { state }) }),
  };
  const answer = await currentExport(script, signal);
  if (answer === null || answer === 'edited')
    throw new NothingToExport(whyNothing(say, server, readings.of(uri), answer));
  return format === 'png' ? arcPanel.paint(answer.text, signal) : Buffer.from(answer.text);
}

function isRead(readings: Readings, uri: string, version: number): boolean {
  const { status } = readings.of(uri);
  return (
    status?.version === version && (status.state.kind === 'ready' || status.state.kind === 'cannot tell')
  );
}

function whyNothing(say: Say, server: Server, { status }: DocumentReadings, answer: null | 'edited'): string {
  const state = status?.state;
  if (server.state() !== 'running') return say('Undercurrent has stopped');
  if (state?.kind === 'failed') return say('the script could not be read ({0})', state.reason);
  if (answer === 'edited') return say('the script was edited while it was being read');
  return say('there is too little text for an arc');
}
