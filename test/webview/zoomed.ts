import type { PanelState } from '../../protocol/panelState.js';
import type { PanelPage } from '../../tools/panel/panelPage.js';
import { until } from '../e2e/until.js';

/** The pages in sight, as the page tells them once they rest; waits until they are as expected. */
export async function zoomed(
  panel: PanelPage,
  accept: (zoom: PanelState['zoom']) => boolean = (zoom) => zoom !== undefined,
): Promise<PanelState['zoom']> {
  const last = async () => {
    const message = (await panel.messages()).findLast(({ type }) => type === 'state');
    return message?.type === 'state' ? { zoom: message.state.zoom } : undefined;
  };
  return (await until('the zoom', last, (told) => told !== undefined && accept(told.zoom)))?.zoom;
}
