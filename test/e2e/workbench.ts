import { mkdirSync } from 'node:fs';
import { extname, join } from 'node:path';

import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';

import { chromiumPath, ROOT, SAMPLES, vsixPath } from '../../tools/e2e/places.js';
import { type Settings, startServer, type WorkbenchServer } from '../../tools/e2e/server.js';
import { labels, type StatusItem, statusItems } from './dom.js';
import { Editor } from './editor.js';
import { PATIENCE, SOON, succeeds, until } from './until.js';

/** A list with many rows takes its time. */
const LIST_PATIENCE = 15_000;
const SCREENSHOTS = process.env['UNDERCURRENT_SCREENSHOTS'] ?? join(ROOT, 'test', 'e2e', 'screenshots');

/** A browser that runs as root and without a graphics card, and fetches nothing behind the tests. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

/** Each theme's name in the settings, and the class that the workbench wears with it. */
const THEMES = {
  darkModern: ['Default Dark Modern', 'vscode-theme-defaults-themes-dark_modern-json'],
  lightModern: ['Default Light Modern', 'vscode-theme-defaults-themes-light_modern-json'],
  darkHighContrast: ['Default High Contrast', 'vscode-theme-defaults-themes-hc_black-json'],
  lightHighContrast: ['Default High Contrast Light', 'vscode-theme-defaults-themes-hc_light-json'],
} as const;

export type Theme = keyof typeof THEMES;
export const ALL_THEMES = Object.keys(THEMES) as readonly Theme[];

export interface WorkbenchOptions {
  /** The file to open, by its name in the folder. */
  readonly file: string;
  /** The folder whose copy is opened; the samples unless told. */
  readonly folder?: string;
  /** The extension; what `vsixPath` finds unless told. */
  readonly vsix?: string;
  /** Other extensions beside it. */
  readonly neighbours?: readonly string[];
  /** Whether the folder is one that the writer has not said they trust. */
  readonly restricted?: boolean;
  /** Settings to start with. */
  readonly settings?: Settings;
}

/**
 * Starts a VS Code workbench with the extension and opens a file in it. Nothing is left running when it fails.
 *
 * The server is the real one, so is the extension host; what a writer's VS Code has and this one has not: file
 * search (no ripgrep) and log files (no native logger).
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = await startServer({
    vsixes: [...(options.neighbours ?? []), options.vsix ?? vsixPath()],
    folder: options.folder ?? SAMPLES,
    restricted: options.restricted ?? false,
  });
  try {
    if (options.settings !== undefined) await server.changeSettings(options.settings);
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: FLAGS,
      timeout: PATIENCE,
    });
    try {
      const page = await newPage(browser);
      await page.goto(addressOf(server, options.file));
      const workbench = new Workbench(server, browser, page, options.settings ?? {});
      await workbench.editor.root.locator('.view-line').first().waitFor();
      return workbench;
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // Pictures show no half-faded things.
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE);
  // The loader that runs the tests marks functions by this name, which pages do not know.
  await context.addInitScript('globalThis.__name ??= (value) => value;');
  return context.newPage();
}

function addressOf(server: WorkbenchServer, file: string): string {
  const { host } = new URL(server.address);
  const payload = [['openFile', `vscode-remote://${host}${join(server.folder, file)}`]];
  const query = new URLSearchParams({ folder: server.folder, payload: JSON.stringify(payload) });
  return `${server.address}/?${query}`;
}

/** What a writer can see and do in the workbench. Every method waits until the thing it speaks of is there. */
export class Workbench {
  readonly page: Page;
  /** The first text editor. */
  readonly editor: Editor;
  /** The opened folder on disk: a copy in a temporary place. */
  readonly folder: string;
  readonly #server: WorkbenchServer;
  readonly #browser: Browser;
  #settings: Settings;

  constructor(server: WorkbenchServer, browser: Browser, page: Page, settings: Settings) {
    this.#server = server;
    this.#browser = browser;
    this.#settings = settings;
    this.page = page;
    this.editor = new Editor(page);
    this.folder = server.folder;
  }

  /** The text editor of a group, from 0 at the left. */
  editorOf(group: number): Editor {
    return new Editor(this.page, group);
  }

  /** The ids of the workbench's own processes, on the server's side, in whose command line this stands. */
  processes(part: string): Promise<readonly number[]> {
    return this.#server.processes(part);
  }

  /** Opens another file of the folder. */
  async open(file: string): Promise<void> {
    await this.#chooseIn('Control+p', join(this.folder, file), file);
    await this.page.locator(`.tab.active[data-resource-name="${file}"]`).first().waitFor();
  }

  /** Runs a command of the palette by its whole title: `Undercurrent: Show Arc`. It must be enabled by now. */
  async run(title: string): Promise<void> {
    await this.#chooseIn('F1', `>${title}`, title);
  }

  /**
   * Waits until a text has the keyboard: its tab is there sooner.
   *
   * @param address A part of its encoded address that no other text has.
   */
  async untilIn(address: string): Promise<void> {
    await this.page
      .locator(`.editor-instance .monaco-editor.focused[data-uri*="${address}"]`)
      .first()
      .waitFor();
  }

  /** The labels of the open quick pick, without the details under them. */
  async picks(): Promise<string[]> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return rows.locator('.label-name:not(.quick-input-list-label-meta *)').allInnerTexts();
  }

  /** Types into the quick pick with this placeholder, once it is open: typed too soon, it would go into the text. */
  async filterPicks(placeholder: string, text: string): Promise<void> {
    await this.page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`).fill(text);
  }

  /** Chooses in the open quick pick by the whole label. */
  async pick(label: string): Promise<void> {
    await this.#row(label).click();
  }

  /** Saves in the dialog that opens, under this path. */
  async saveAs(path: string): Promise<void> {
    const box = this.#quickInput();
    await until(
      'a proposal of the dialog',
      () => box.inputValue(),
      // It is an older list, or not ready, as long as it proposes no such file.
      (proposed) => extname(proposed) === extname(path),
    );
    await until(
      'a dialog that is closed',
      async () => {
        if (!(await box.isVisible())) return true;
        // While it lists a folder it takes no key.
        if ((await box.inputValue()) !== path) await succeeds(box.fill(path, { timeout: SOON }));
        await succeeds(box.press('Enter', { timeout: SOON }));
        return succeeds(box.waitFor({ state: 'hidden', timeout: SOON }));
      },
      (closed) => closed,
    );
  }

  /** Changes settings on top of those in force, as if on the settings page. */
  async changeSettings(settings: Settings): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    await this.#server.changeSettings(this.#settings);
  }

  /** Changes the colour theme, and waits until it shows. */
  async useTheme(theme: Theme): Promise<void> {
    const [name, className] = THEMES[theme];
    await this.changeSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
  }

  /** All items of the status bar that show. */
  statusItems(): Promise<readonly StatusItem[]> {
    return this.page.locator('.statusbar-item').evaluateAll(statusItems);
  }

  /** Waits until an item of the status bar reads so, and returns it. */
  async statusItem(text: RegExp): Promise<StatusItem> {
    const find = async () => (await this.statusItems()).find((item) => text.test(item.text));
    const found = await until(`${text} in the status bar`, find, (item) => item !== undefined);
    return found as StatusItem;
  }

  /** What the language status (the braces beside the language) says, a string for each item. */
  async languageStatus(): Promise<string[]> {
    const items = this.page.locator('.hover-language-status .element');
    // It closes again when the item changes under the mouse, as it does while a script is read.
    const said = await until(
      'the language status',
      async () => {
        await this.page.locator('[id="status.languageStatus"]').click();
        await succeeds(items.first().waitFor({ timeout: SOON }));
        return items.allInnerTexts();
      },
      (texts) => texts.length > 0,
    );
    // It stays for as long as the mouse rests on it.
    await this.page.mouse.move(0, 0);
    await this.page.keyboard.press('Escape');
    return said;
  }

  /** The notifications that show. */
  notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** Presses a button of a notification. */
  async answerNotification(button: string): Promise<void> {
    await this.page.locator('.notifications-toasts').getByRole('button', { name: button }).first().click();
  }

  /**
   * Opens the Problems panel and returns its rows: `Info: MESSAGE at line 3 and character 1. generated by SOURCE`.
   *
   * @param filter Only rows that hold this text; of all problems the panel may have more than it shows.
   */
  async problems(filter = ''): Promise<readonly string[]> {
    const panel = this.page.locator('.markers-panel');
    await until(
      'the list of problems',
      async () => {
        if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+m');
        return succeeds(panel.waitFor({ timeout: SOON }));
      },
      (shown) => shown,
    );
    const filterBox = this.page.locator('input[placeholder^="Filter (e.g."]');
    if ((await filterBox.inputValue()) !== filter) await filterBox.fill(filter);
    return panel.locator('.monaco-list-row[aria-level="2"]').evaluateAll(labels);
  }

  /** Shows a view container by its title in the activity bar. */
  async showSideBar(title: string): Promise<void> {
    const entry = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`.action-label[aria-label^="${title}"]`) });
    // A click on the one that shows would hide it.
    if ((await entry.getAttribute('aria-selected')) !== 'true') await entry.click();
    await this.page.locator('.part.sidebar .composite.title').filter({ hasText: title }).waitFor();
  }

  /**
   * Unfolds a tree view in the side bar and returns its rows in view, as a screen reader says them: label and
   * description.
   *
   * @param view The view's title, `Scenes`; its container must show.
   */
  async treeRows(view: string): Promise<readonly string[]> {
    const header = this.page.locator(`.pane-header[aria-label="${view} Section"]`);
    // A view that is alone in its container hides its header, and is unfolded.
    await header.waitFor({ state: 'attached' });
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
    const pane = this.page.locator('.part.sidebar .pane').filter({ has: header });
    return pane.locator('.pane-body .monaco-list-row').evaluateAll(labels);
  }

  /** The page inside the visible webview, for locators. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('#active-frame');
  }

  /** Takes a picture of the window, and returns where it lies. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const path = join(SCREENSHOTS, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /** Closes the browser and ends the server with everything it started. */
  async close(): Promise<void> {
    try {
      await this.#browser.close();
    } finally {
      await this.#server.stop();
    }
  }

  /** Opens a list by key, filters it and chooses a row by its whole label. */
  async #chooseIn(key: string, text: string, label: string): Promise<void> {
    const box = this.#quickInput();
    await until(
      `${label}, chosen`,
      async () => {
        await this.page.keyboard.press(key);
        const chosen =
          (await succeeds(box.fill(text, { timeout: LIST_PATIENCE }))) &&
          (await succeeds(this.#row(label).click({ timeout: LIST_PATIENCE })));
        // Focus that comes late may close a list, or leave out what belongs to the text; leaving it sets both right.
        if (!chosen) await this.page.keyboard.press('Escape');
        return chosen;
      },
      (chosen) => chosen,
    );
  }

  #row(label: string) {
    return this.page.locator('.quick-input-list .label-name').getByText(label, { exact: true }).first();
  }

  #quickInput() {
    return this.page.locator('.quick-input-widget input[type="text"]');
  }
}
