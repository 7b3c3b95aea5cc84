import { comparedRow } from '../words/findingTexts.js';
import type { CommandPorts } from './commandPorts.js';
import { pickInScene } from './pickInScene.js';

/** Lists a scene with the ones before and after it, each with how it reads, and goes to the one that is chosen. */
export function compareScene(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { server, say } = ports;
  return pickInScene(ports, argument, {
    ask: (place) => server.compare(place),
    list: ({ scenes }) => ({
      rows: scenes.map((scene) => comparedRow(say, scene)),
      title: say('This scene and the scenes around'),
      placeHolder: say('Choose one to go there'),
    }),
  });
}
