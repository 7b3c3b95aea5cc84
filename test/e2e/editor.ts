import type { Locator, Page } from 'playwright-core';

import {
  type DrawnDecoration,
  drawnDecorations,
  type DrawnLine,
  drawnLines,
  type DrawnPicture,
  drawnPictures,
  placeOfText,
} from './dom.js';
import { SOON, succeeds, until } from './until.js';

export type { DrawnDecoration, DrawnLine, DrawnPicture } from './dom.js';

/** A text editor of the workbench, as a writer sees it: only lines in view are there. */
export class Editor {
  readonly #page: Page;
  /** The editor's element. */
  readonly root: Locator;

  /** @param index Which of the editors side by side. */
  constructor(page: Page, index = 0) {
    this.#page = page;
    this.root = page.locator('.part.editor .editor-instance .monaco-editor').nth(index);
  }

  /** The lines in view, from the top. */
  lines(): Promise<readonly DrawnLine[]> {
    return this.root.evaluate(drawnLines);
  }

  /** Waits until some line in view reads exactly so, and returns it. */
  async line(text: string): Promise<DrawnLine> {
    const find = async () => (await this.lines()).find((line) => line.text === text);
    const found = await until(`a line ${JSON.stringify(text)}`, find, (line) => line !== undefined);
    return found as DrawnLine;
  }

  /**
   * Puts the cursor at a line and column (both from 1), brings them into view, and gives the editor the focus. What the
   * workbench was still about to do may move the cursor once more; then it is put there again.
   */
  async goTo(line: number, column = 1): Promise<void> {
    const there = `Ln ${line}, Col ${column}`;
    const box = this.#page.locator('.quick-input-widget input');
    await until(
      `the cursor at ${line}:${column}`,
      async () => {
        await this.#page.keyboard.press('Control+g');
        await succeeds(box.fill(`:${line}:${column}`, { timeout: SOON }));
        // Not by the keyboard alone: where the box has closed again, the text would take the key.
        await succeeds(box.press('Enter', { timeout: SOON }));
        // Where no text is active the box stays, and leaving it brings the text back.
        if (!(await succeeds(box.waitFor({ state: 'hidden', timeout: SOON }))))
          await this.#page.keyboard.press('Escape');
        const status = this.#page.locator('[id="status.editor.selection"]').filter({ hasText: there });
        await succeeds(status.waitFor({ timeout: SOON }));
        return this.cursor();
      },
      (at) => at === there,
    );
    await this.root.locator('.view-lines').waitFor();
  }

  /** Where the status bar says that the cursor is, `Ln 2, Col 20`; empty where no text is active. */
  cursor(): Promise<string> {
    const status = this.#page.locator('[id="status.editor.selection"]');
    return status.innerText({ timeout: SOON }).catch(() => '');
  }

  /** Types at the cursor, key by key, as a writer does. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Puts text at the cursor at once, as pasting does: a key of it might choose what VS Code suggests meanwhile. */
  async insert(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  /** Presses keys, in Playwright's words: `Control+Shift+K`. */
  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  /** Takes back the last edit. */
  async undo(): Promise<void> {
    await this.press('Control+z');
  }

  /** Saves the edits made (there must be some), and waits until the tab shows that nothing is unsaved. */
  async save(): Promise<void> {
    const unsaved = this.#page.locator('.tab.active.dirty');
    await unsaved.waitFor();
    await this.press('Control+s');
    await unsaved.waitFor({ state: 'detached' });
  }

  /**
   * Rests the mouse on the first text in view that reads so (on one row), and returns what the hover says.
   *
   * @param expected What it must say: its parts come one after the other.
   */
  async hover(text: string, expected = /\S/u): Promise<string> {
    await this.#page.mouse.move(0, 0);
    const hover = this.#page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)');
    await hover.waitFor({ state: 'hidden' });
    return until(
      `a hover on ${JSON.stringify(text)}`,
      async () => {
        if ((await hover.count()) === 0) await this.#restMouseOn(text);
        const shown = await succeeds(hover.waitFor({ timeout: SOON }));
        return shown ? hover.innerText({ timeout: SOON }).catch(() => '') : '';
      },
      (shown) => !shown.startsWith('Loading') && expected.test(shown),
    );
  }

  /** What extensions have drawn on the lines in view; findings' squiggles are not among it. */
  decorations(): Promise<readonly DrawnDecoration[]> {
    return this.root.evaluate(drawnDecorations);
  }

  /** The pictures in the margin beside the lines in view; a wrapped line has one for each row. */
  pictures(): Promise<readonly DrawnPicture[]> {
    return this.root.evaluate(drawnPictures);
  }

  /** The code lenses in view. */
  async codeLenses(): Promise<readonly string[]> {
    const said = await this.root.locator('.codelens-decoration').allInnerTexts();
    return said.map((text) => text.replace(/\u00a0/gu, ' ').trim()).filter((text) => text !== '');
  }

  /** The titles of what the light bulb offers at the cursor. The menu stays open for `applyAction`. */
  async actions(): Promise<string[]> {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action');
    await until(
      'actions at the cursor',
      async () => {
        if ((await rows.count()) > 0) return true;
        await this.press('Control+.');
        // While findings are asked for anew there are none for a moment.
        return succeeds(rows.first().waitFor({ timeout: SOON }));
      },
      (shown) => shown,
    );
    return rows.locator('.title').allInnerTexts();
  }

  /** Applies one of the `actions`. */
  async applyAction(title: string): Promise<void> {
    const rows = this.#page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title });
    await until(
      `the action ${title}, chosen`,
      async () => {
        await this.actions();
        // The menu takes clicks only after the mouse has moved.
        await this.#page.mouse.move(0, 0);
        return succeeds(rows.first().click({ timeout: SOON }));
      },
      (chosen) => chosen,
    );
  }

  /** The hover answers to a mouse that moves, not to one that appears. */
  async #restMouseOn(text: string): Promise<void> {
    const place = await this.root.evaluate(placeOfText, text);
    if (place === undefined) return;
    await this.#page.mouse.move(0, 0);
    await this.#page.mouse.move(place.x - 2, place.y);
    await this.#page.mouse.move(place.x, place.y);
  }
}
