import { commands, type Disposable } from 'vscode';
import { clearCache } from './clearCache.js';
import type { CommandPorts } from './commandPorts.js';
import { describeScene } from './describeScene.js';
import { exportArc } from './exportArc.js';
import { goToLine } from './goToLine.js';
import { goToTurn } from './goToTurn.js';
import { readLineAs } from './readLineAs.js';
import { rescore } from './rescore.js';
import { showLegend } from './showLegend.js';
import { pickStrongestLine } from './strongestLines.js';
import { toggleMarks } from './toggleMarks.js';

export function registerCommands(ports: CommandPorts): readonly Disposable[] {
  const works: Readonly<Record<string, (argument?: unknown) => unknown>> = {
    describeScene: () => describeScene(ports),
    nextTurn: () => goToTurn(ports, 'next'),
    previousTurn: () => goToTurn(ports, 'previous'),
    strongestLines: () => pickStrongestLine(ports),
    readLineAs: (place) => readLineAs(ports, place),
    rescore: () => rescore(ports),
    clearCache: () => clearCache(ports),
    openArc: () => ports.arcPanel.open(),
    exportArc: (format) => exportArc(ports, format),
    showLog: () => ports.log.show(),
    toggleMarks: () => toggleMarks(ports),
    showLegend,
    goToScene: (line) => typeof line === 'number' && goToLine(ports.current, line),
  };
  return Object.entries(works).map(([name, work]) => commands.registerCommand(`undercurrent.${name}`, work));
}
