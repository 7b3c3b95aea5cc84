import type { FrameLocator, Locator } from 'playwright-core';

import { keptState } from './keptState.js';
import { until } from './until.js';
import type { Workbench } from './workbench.js';

/** The arc panel beside the text, as a writer sees and uses it. */
export class ArcPanel {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** The panel's page. */
  get page(): FrameLocator {
    return this.#workbench.webview();
  }

  /** Opens the panel by the button above the text. */
  async open(): Promise<void> {
    await this.#workbench.page.getByRole('button', { name: 'Open Arc' }).first().click();
    await this.plot().waitFor();
  }

  /** Waits until the panel shows a script by its title and has read all of it. */
  async shows(title: string): Promise<void> {
    await this.page.locator('h1').filter({ hasText: title }).waitFor();
    await this.page
      .getByRole('status')
      .filter({ hasText: /Reading|Loading|Waiting/u })
      .waitFor({ state: 'hidden' });
  }

  plot(): Locator {
    return this.page.locator('.plot');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Chooses what a menu of the panel offers, by the beginning of its label. */
  async choose(menu: string, item: string): Promise<void> {
    await this.button(menu).click();
    await this.page
      .getByRole('menu', { name: menu })
      .locator('.menu-item')
      .filter({ hasText: item })
      .first()
      .click();
  }

  /** Rests the mouse over the chart, so far from its left edge as a share of its width, and says what shows there. */
  async hover(share: number): Promise<string> {
    const { width = 0, height = 0 } = (await this.plot().boundingBox()) ?? {};
    await this.plot().hover({ position: { x: width * share, y: height / 3 } });
    const heading = this.page.locator('.tooltip .tip-heading');
    await heading.waitFor();
    return heading.innerText();
  }

  /** Clicks where the mouse is. */
  async click(): Promise<void> {
    const { mouse } = this.#workbench.page;
    await mouse.down();
    await mouse.up();
  }

  /** How far the playhead is from the left edge of the chart; absent when it does not show. */
  async playhead(): Promise<number | undefined> {
    const [plot, head] = await Promise.all([
      this.plot().boundingBox(),
      this.page.locator('.playhead').boundingBox(),
    ]);
    return plot === null || head === null ? undefined : head.x - plot.x;
  }

  /** A scene's row of the table, its cells in one text. The table must show. */
  row(heading: string): Promise<string> {
    return this.page.locator('tbody tr').filter({ hasText: heading }).first().innerText();
  }

  /** Loads the window again as it was left, once all of these words stand in what the workbench has kept. */
  async reload(...kept: readonly string[]): Promise<void> {
    const { page } = this.#workbench;
    await until(
      `${kept.join(', ')} in what is kept`,
      async () => {
        const state = await page.evaluate(keptState);
        return kept.filter((word) => !state.includes(word));
      },
      (missing) => missing.length === 0,
    );
    const address = new URL(page.url());
    // It names the file to open, and with it nothing else would be.
    address.searchParams.delete('payload');
    await page.goto(address.href);
    await this.plot().waitFor();
  }
}
