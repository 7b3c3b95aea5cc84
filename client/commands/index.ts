import { commands, type Disposable } from 'vscode';
import { clearCache } from './clearCache.js';
import type { CommandPorts } from './commandPorts.js';
import { compareScene } from './compareScene.js';
import { compareWhatIf } from './compareWhatIf.js';
import { describeScene } from './describeScene.js';
import { discardWhatIf } from './discardWhatIf.js';
import { exportArc } from './exportArc.js';
import { goToScene } from './goToScene.js';
import { goToTurn } from './goToTurn.js';
import { moveScene } from './moveScenes.js';
import { readLineAs } from './readLineAs.js';
import { readSceneAs } from './readSceneAs.js';
import { rescore } from './rescore.js';
import { openWhatIf } from './openWhatIf.js';
import { pickSceneDriver } from './sceneDrivers.js';
import { setSceneTone } from './setSceneTone.js';
import { showEvidence } from './showEvidence.js';
import { showIgnored } from './showIgnored.js';
import { showLegend } from './showLegend.js';
import { pickStrongestLine } from './strongestLines.js';
import { takeOverWhatIf } from './takeOverWhatIf.js';
import { toggleMarks } from './toggleMarks.js';
import { whatIf } from './whatIf.js';

export function registerCommands(ports: CommandPorts): readonly Disposable[] {
  const works: Readonly<Record<string, (argument?: unknown, all?: unknown) => unknown>> = {
    describeScene: () => describeScene(ports),
    nextTurn: () => goToTurn(ports, 'next'),
    previousTurn: () => goToTurn(ports, 'previous'),
    strongestLines: () => pickStrongestLine(ports),
    readLineAs: (place) => readLineAs(ports, place),
    readSceneAs: (place) => readSceneAs(ports, place),
    rescore: () => rescore(ports),
    clearCache: () => clearCache(ports),
    openArc: () => ports.arcPanel.open(),
    exportArc: (format) => exportArc(ports, format),
    showLog: () => ports.log.show(),
    toggleMarks: () => toggleMarks(ports),
    showLegend,
    goToScene: (scene) => goToScene(ports, scene),
    showEvidence: (params) => showEvidence(ports, params),
    hideEvidence: () => ports.evidence.hide(),
    compareScene: (place) => compareScene(ports, place),
    sceneDrivers: (place) => pickSceneDriver(ports, place),
    setSceneTone: (place) => setSceneTone(ports, place),
    showIgnored: () => showIgnored(ports),
    whatIf: (scene) => whatIf(ports, scene),
    openWhatIf: () => openWhatIf(ports),
    compareWhatIf: (uri) => compareWhatIf(ports, uri),
    takeOverWhatIf: (uri) => takeOverWhatIf(ports, uri),
    discardWhatIf: (uri) => discardWhatIf(ports, uri),
    moveSceneUp: (scene, all) => moveScene(ports, 'up', scene, all),
    moveSceneDown: (scene, all) => moveScene(ports, 'down', scene, all),
  };
  return Object.entries(works).map(([name, work]) => commands.registerCommand(`undercurrent.${name}`, work));
}
