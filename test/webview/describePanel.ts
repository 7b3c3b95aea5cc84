import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import {
  launchBrowser,
  missingForPanel,
  openPanel,
  type PanelOptions,
  type PanelPage,
} from '../../tools/panel/panelPage.js';

/** Opens the page anew; every page is closed after its test. */
export type Open = (options?: PanelOptions) => Promise<PanelPage>;

/** A suite that runs in one browser. Without a browser or the built page it is skipped, and its title says why. */
export function describePanel(title: string, tests: (open: Open) => void): void {
  const missing = missingForPanel();
  if (missing !== undefined) {
    describe.skip(`${title} (${missing})`, () => tests(() => Promise.reject(new Error(missing))));
    return;
  }
  describe(title, () => {
    const browsers: Browser[] = [];
    const panels: PanelPage[] = [];
    before(async () => void browsers.push(await launchBrowser()));
    afterEach(async () => {
      const errors = panels.flatMap((panel) => panel.errors);
      await Promise.all(panels.splice(0).map((panel) => panel.close()));
      assert.deepEqual(errors, [], 'what the page has reported');
    });
    after(() => Promise.all(browsers.map((browser) => browser.close())));
    tests(async (options) => {
      const [browser] = browsers;
      if (browser === undefined) throw new Error('The browser is open inside tests only.');
      const panel = await openPanel(browser, options);
      panels.push(panel);
      return panel;
    });
  });
}
