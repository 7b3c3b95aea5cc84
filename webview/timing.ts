/** From the page's first script to its first chart. */
const FIRST_PAINT = 'undercurrent:first-paint';
/** From a message to the frame that shows it. */
const UPDATE = 'undercurrent:update';

/**
 * Measures with the page's own performance entries how long it takes to paint. To be called by the first script;
 * what it gives is to be called after drawing, with the time of the message that was drawn, if any.
 */
export function measurePainting(): (since: number | undefined) => void {
  const first = performance.now();
  let isFirst = true;
  return (since) => {
    if (since === undefined) return;
    const isChart = document.querySelector('.chart-view:not([hidden])') !== null;
    // The frame is on the screen when the next task after it runs.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // One that is left open lives as long as the page.
      port1.close();
      performance.clearMeasures(UPDATE);
      performance.measure(UPDATE, { start: since });
      if (isFirst && isChart) performance.measure(FIRST_PAINT, { start: first });
      isFirst &&= !isChart;
    };
    port2.postMessage(undefined);
  };
}
