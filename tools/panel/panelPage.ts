/// <reference lib="dom" />
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { FromPanel, ToPanel } from '../../protocol/panelMessages.js';
import type { PanelState } from '../../protocol/panelState.js';
import { panelHtml } from '../../report/index.js';
import { chromiumPath, ROOT } from '../e2e/places.js';
import { type EditorTheme, THEMES, type ThemeName } from './themes.js';

/** An address that leads nowhere: every file of the page is answered from here. */
const ORIGIN = 'http://panel.test';
const FILES: Readonly<Record<string, string>> = { '/panel.js': 'text/javascript', '/panel.css': 'text/css' };

/** Far more than a slow machine needs, in milliseconds. */
const PATIENCE = 90_000;

export interface PanelOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  /** What the page kept before it was reloaded. */
  readonly kept?: PanelState;
  /** Sent as soon as the page says that it listens. */
  readonly onReady?: readonly ToPanel[];
  /** The page's words in another language. */
  readonly words?: Readonly<Record<string, string>>;
}

/** What this machine lacks for a test of the page; `undefined` when all is there. */
export function missingForPanel(): string | undefined {
  if (!existsSync(chromiumPath())) return `no ${chromiumPath()}: install Chromium, or name it with CHROMIUM`;
  return existsSync(join(ROOT, 'dist/panel.js')) ? undefined : 'no dist/panel.js: npm run build';
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
    timeout: PATIENCE,
  });
}

/** The panel's page with a host that records what it is told. Nothing else can be reached from it. */
export class PanelPage {
  readonly page: Page;
  /** What would have gone wrong unseen: errors, refused by the content security policy or thrown. */
  readonly errors: readonly string[];

  constructor(page: Page, errors: readonly string[]) {
    this.page = page;
    this.errors = errors;
  }

  /** Sends messages and waits until they are painted. */
  async send(...messages: readonly ToPanel[]): Promise<void> {
    await this.page.evaluate(async (all) => {
      for (const message of all) window.postMessage(message, '*');
      await new Promise((resolve) => setTimeout(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, messages);
  }

  /** What the page has said so far. */
  messages(): Promise<readonly FromPanel[]> {
    return this.page.evaluate(() => (window as unknown as { said: FromPanel[] }).said);
  }

  /** The last thing it said of one kind; waits until there is one. */
  async said<Type extends FromPanel['type']>(type: Type): Promise<Extract<FromPanel, { type: Type }>> {
    await this.page.waitForFunction(
      (wanted) =>
        (window as unknown as { said: FromPanel[] }).said.some((message) => message.type === wanted),
      type,
    );
    const last = (await this.messages()).findLast((message) => message.type === type);
    return last as Extract<FromPanel, { type: Type }>;
  }

  forget(): Promise<void> {
    return this.page.evaluate(() => {
      (window as unknown as { said: FromPanel[] }).said.length = 0;
    });
  }

  kept(): Promise<PanelState | undefined> {
    return this.page.evaluate(() => (window as unknown as { kept?: PanelState }).kept);
  }

  setTheme(name: ThemeName): Promise<void> {
    return this.page.evaluate(wearTheme, THEMES[name] as EditorTheme);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

export async function openPanel(browser: Browser, options: PanelOptions = {}): Promise<PanelPage> {
  const { theme = 'dark', width = 1200, height = 640, kept, onReady = [], words } = options;
  const colorScheme = THEMES[theme].colorScheme;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    const contentType = FILES[path];
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: html(words) });
    if (contentType === undefined) return route.abort();
    return route.fulfill({ contentType, body: readFileSync(join(ROOT, 'dist', path)) });
  });
  // The loader of the tests names functions through a helper that the page has not.
  await page.addInitScript('globalThis.__name = (made) => made;');
  await page.addInitScript(fakeHost, { kept, onReady });
  await page.addInitScript(wearThemeWhenLoaded, THEMES[theme] as EditorTheme);
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => (window as unknown as { said: FromPanel[] }).said.length > 0);
  const panel = new PanelPage(page, errors);
  await panel.send();
  return panel;
}

function html(words: PanelOptions['words']): string {
  return panelHtml({
    nonce: 'bm9uY2U',
    scriptUri: `${ORIGIN}/panel.js`,
    styleUri: `${ORIGIN}/panel.css`,
    cspSource: ORIGIN,
    lang: 'en',
    ...(words && { words }),
  });
}

/** What VS Code gives a page, in the page. */
function fakeHost({ kept, onReady }: { kept: PanelState | undefined; onReady: readonly ToPanel[] }): void {
  const host = { said: [] as FromPanel[], kept };
  Object.assign(window, host, {
    acquireVsCodeApi: () => ({
      postMessage: (message: FromPanel) => {
        (window as unknown as { said: FromPanel[] }).said.push(message);
        if (message.type === 'ready') for (const answer of onReady) window.postMessage(answer, '*');
      },
      getState: () => kept,
      setState: (state: PanelState) => Object.assign(window, { kept: state }),
    }),
  });
}

function wearTheme({ bodyClass, colorScheme, variables }: EditorTheme): void {
  const { style } = document.documentElement;
  style.cssText = '';
  style.colorScheme = colorScheme;
  for (const [name, value] of Object.entries(variables)) style.setProperty(`--vscode-${name}`, value);
  document.body.className = bodyClass;
}

function wearThemeWhenLoaded(theme: EditorTheme): void {
  const wear = () => {
    const { style } = document.documentElement;
    style.colorScheme = theme.colorScheme;
    for (const [name, value] of Object.entries(theme.variables)) style.setProperty(`--vscode-${name}`, value);
    document.body.className = theme.bodyClass;
  };
  // The body is there when the page's own script runs, and not yet when this one does.
  new MutationObserver((_, observer) => {
    if (document.body === null) return;
    observer.disconnect();
    wear();
  }).observe(document, { childList: true, subtree: true });
}
