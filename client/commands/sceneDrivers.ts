import { driverRows, driversTitle } from '../words/findingTexts.js';
import type { CommandPorts } from './commandPorts.js';
import { pickInScene } from './pickInScene.js';

/** Lists the lines of a scene by how hard they pull what it reads as, and goes to the one that is chosen. */
export function pickSceneDriver(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { server, say } = ports;
  return pickInScene(ports, argument, {
    ask: (place) => server.drivers(place),
    list: (answer) => ({
      rows: driverRows(say, answer.lines),
      title: driversTitle(say, answer),
      placeHolder: say('Each line with its pull on the scene, and the words that weigh in it'),
    }),
  });
}
