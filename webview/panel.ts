import { runPanel } from './controller.js';
import { connectHost } from './host.js';
import { measurePainting } from './timing.js';

/** The arc panel's page, from here on: `panelHtml` has loaded this script into an empty element. */

const painted = measurePainting();
const host = connectHost();
window.addEventListener('error', ({ message }) => host.post({ type: 'failed', message }));
window.addEventListener('unhandledrejection', ({ reason }) =>
  host.post({ type: 'failed', message: String(reason) }),
);
const root = document.getElementById('panel');
if (root !== null) runPanel(root, host, painted);
