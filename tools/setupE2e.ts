import { installWorkbench, isWorkbenchInstalled } from './e2e/install.js';
import { missingForWorkbench, WORKBENCH } from './e2e/places.js';

/** `npm run setup:e2e`: installs the VS Code server that the end-to-end tests and `npm run try` run in. */

if (isWorkbenchInstalled()) {
  process.stdout.write(`The workbench is installed in ${WORKBENCH}.\n`);
} else {
  process.stdout.write(`Installing the workbench (about 290 MB) in ${WORKBENCH} ...\n`);
  installWorkbench();
  process.stdout.write('The workbench is installed.\n');
}
const missing = missingForWorkbench();
process.stdout.write(
  missing === undefined ? 'The end-to-end tests can run.\n' : `The end-to-end tests still need: ${missing}\n`,
);
