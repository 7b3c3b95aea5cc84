import { missingForWorkbench } from '../../tools/e2e/places.js';
import { PATIENCE } from './until.js';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench.js';

/**
 * A suite that runs in one workbench, opened before its first test and closed after its last. Without a workbench,
 * a browser, the extension or what else it needs it is skipped, and its title says why. A failed test leaves a picture.
 *
 * @param options How to open it; `missing` names what else the suite needs and this machine lacks.
 * @param tests Gets a function that returns the workbench, for use inside tests and hooks.
 */
export function describeInWorkbench(
  title: string,
  options: WorkbenchOptions & { readonly missing?: string | undefined },
  tests: (workbench: () => Workbench) => void,
): void {
  const missing = options.missing ?? missingForWorkbench();
  if (missing !== undefined) {
    describe.skip(`${title} (${missing})`, () => tests(notOpen));
    return;
  }
  describe(title, function () {
    this.timeout(3 * PATIENCE);
    const opened: Workbench[] = [];
    const workbench = () => opened[0] ?? notOpen();
    before(async () => void opened.push(await openWorkbench(options)));
    afterEach(async function () {
      if (this.currentTest?.isFailed() !== true || workbench().page.isClosed()) return;
      const name = this.currentTest.fullTitle().replace(/\W+/gu, '-');
      console.log(`      picture: ${await workbench().screenshot(`failed-${name}`)}`);
    });
    after(() => Promise.all(opened.map((one) => one.close())));
    tests(workbench);
  });
}

function notOpen(): never {
  throw new Error('The workbench is open inside tests and hooks only.');
}
