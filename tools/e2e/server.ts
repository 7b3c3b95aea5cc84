import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

import { VSCODE_SERVER } from './places.js';

export type Settings = Readonly<Record<string, unknown>>;

export interface WorkbenchServer {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string;
  /** The folder that it serves: a copy, so that nothing done there reaches the original. */
  readonly folder: string;
  /** Replaces the settings of this machine; an open workbench takes them over at once. */
  changeSettings(settings: Settings): Promise<void>;
  /** Ends the server with all its processes and removes its files. May be called twice. */
  stop(): Promise<void>;
}

/** A quiet workbench that asks nothing and looks for nothing outside. */
const QUIET: Settings = {
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // As on a desktop; in a browser it would save by itself.
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const SERVER = join(VSCODE_SERVER, 'out', 'server-main.js');
const run = promisify(execFile);

/**
 * Starts a VS Code server on a free port of this machine, with empty data, the one extension, and a copy of a folder.
 *
 * @param vsix The extension to install.
 * @param folder The folder to copy and serve.
 */
export async function startServer(vsix: string, folder: string): Promise<WorkbenchServer> {
  const place = await mkdtemp(join(tmpdir(), 'undercurrent-workbench-'));
  const removePlace = () => rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removePlace);
  const copy = join(place, basename(folder));
  const userSettings = join(place, 'data', 'data', 'User', 'settings.json');
  // Of the two, the server tells an open workbench only when this one changes.
  const machineSettings = join(place, 'data', 'data', 'Machine', 'settings.json');
  const cleanUp = () => {
    removePlace();
    process.off('exit', removePlace);
  };
  try {
    await cp(folder, copy, { recursive: true });
    await writeJson(userSettings, QUIET);
    await writeJson(machineSettings, {});
    const folders = ['--server-data-dir', join(place, 'data'), '--extensions-dir', join(place, 'extensions')];
    await run(process.execPath, [SERVER, '--install-extension', vsix, ...folders]);
    const { port, stop } = await launch(folders);
    return {
      address: `http://127.0.0.1:${port}`,
      folder: copy,
      changeSettings: (settings) => writeJson(machineSettings, settings),
      stop: async () => {
        await stop();
        cleanUp();
      },
    };
  } catch (error) {
    cleanUp();
    throw error;
  }
}

interface Launched {
  readonly port: string;
  readonly stop: () => Promise<void>;
}

async function launch(folders: readonly string[]): Promise<Launched> {
  // A process group of its own: whatever the server starts can be ended with it.
  const server = spawn(
    process.execPath,
    [
      SERVER,
      ...[
        '--host',
        '127.0.0.1',
        '--port',
        '0',
        '--without-connection-token',
        '--accept-server-license-terms',
      ],
      ...['--disable-telemetry', '--disable-workspace-trust', ...folders],
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const killGroup = () => kill(server);
  // Before what was registered earlier: files can be removed when nobody writes them.
  process.prependOnceListener('exit', killGroup);
  const stop = async () => {
    killGroup();
    await exited;
    process.off('exit', killGroup);
  };
  try {
    return { port: await portOf(server), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits for the line in which the server tells its port, and keeps its output flowing afterwards. */
function portOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const read = (chunk: Buffer) => {
      output.push(chunk.toString());
      const [, port] = /Extension host agent listening on (\d+)/u.exec(output.join('')) ?? [];
      if (port === undefined) return;
      for (const stream of [server.stdout, server.stderr]) stream?.off('data', read).resume();
      resolve(port);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`The workbench's server did not start:\n${output.join('')}`)));
  });
}

function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

async function writeJson(path: string, value: Settings): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, JSON.stringify(value, undefined, 2));
}
