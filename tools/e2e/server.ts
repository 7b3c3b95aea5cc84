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
  /** The ids of the server's own processes in whose command line this stands. */
  processes(part: string): Promise<readonly number[]>;
  /** Ends the server with all its processes and removes its files. May be called twice. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** The extensions to install. */
  readonly vsixes: readonly string[];
  /** The folder to copy and serve. */
  readonly folder: string;
  /** Whether the folder is one that the writer has not said they trust. */
  readonly restricted?: boolean;
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
  'security.workspace.trust.startupPrompt': 'never',
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

/** Starts a VS Code server on a free port of this machine, with empty data, these extensions, and a copy of a folder. */
export async function startServer({
  vsixes,
  folder,
  restricted = false,
}: ServerOptions): Promise<WorkbenchServer> {
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
    const installs = vsixes.flatMap((vsix) => ['--install-extension', vsix]);
    await run(process.execPath, [SERVER, ...installs, ...folders]);
    const { port, group, stop } = await launch([
      ...folders,
      ...(restricted ? [] : ['--disable-workspace-trust']),
    ]);
    return {
      address: `http://127.0.0.1:${port}`,
      folder: copy,
      changeSettings: (settings) => writeJson(machineSettings, settings),
      processes: (part) => processesOf(group, part),
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
  /** The id of the group that all its processes belong to. */
  readonly group: number;
  readonly stop: () => Promise<void>;
}

async function launch(options: readonly string[]): Promise<Launched> {
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
      ...['--disable-telemetry', ...options],
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
    return { port: await portOf(server), group: Number(server.pid), stop };
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

async function processesOf(group: number, part: string): Promise<readonly number[]> {
  const { stdout } = await run('ps', ['-e', '-o', 'pid=,pgid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, groupId, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return Number(groupId) === group && command.includes(part) ? [Number(pid)] : [];
  });
}

async function writeJson(path: string, value: Settings): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, JSON.stringify(value, undefined, 2));
}
