import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../corpus.js';
import { sourcesOf, readManifest, readText } from './manifestFiles.js';
import { VOCABULARY } from './vocabulary.js';

/** What Better Fountain binds, and what a hand on a screenplay should not lose. */
const TAKEN = ['ctrl+shift+v', 'ctrl+shift+v p', 'ctrl+shift+b', 'f5', 'alt+up', 'alt+down'];

/** The type of the arc panel. */
const PANEL = 'undercurrent.arc';

describe('the manifest', () => {
  const { activationEvents, contributes } = readManifest();
  const commands = contributes.commands.map(({ command }) => command);
  const sources = sourcesOf();

  it('wakes the extension for screenplays and their panel only', () =>
    assert.deepEqual(activationEvents, ['onLanguage:fountain', `onWebviewPanel:${PANEL}`]));

  it('names the panel as the code does', () =>
    assert.match(sources, new RegExp(`PANEL_TYPE = '${PANEL}'`, 'u')));

  it('has the commands that the code registers', () => {
    const registered = readText('client/commands/index.ts').matchAll(/^ {4}(\w+)(?:: |,$)/gmu);
    assert.deepEqual([...registered].map(([, name]) => `undercurrent.${name}`).sort(), [...commands].sort());
  });

  it('keeps to its own names', () => {
    for (const { command, category } of contributes.commands) {
      assert.match(command, /^undercurrent\./u);
      assert.equal(category, 'Undercurrent');
    }
    for (const { id } of contributes.colors) assert.match(id, /^undercurrent\./u);
  });

  it('puts known commands into menus and under keys, in screenplays only, where no one else is', () => {
    const menus = Object.values(contributes.menus).flat();
    for (const { command } of [...menus, ...contributes.keybindings])
      assert.ok(commands.includes(command), command);
    for (const { key, when } of contributes.keybindings) {
      assert.ok(!TAKEN.includes(key), key);
      assert.match(when, /editorLangId == fountain/u);
    }
  });

  it('finds in the panel too what works on a script', () => {
    const palette = contributes.menus['commandPalette'] ?? [];
    const ofScripts = palette.filter(({ when = '' }) => when.includes('editorLangId == fountain'));
    assert.ok(ofScripts.length > 10);
    for (const { command, when } of ofScripts)
      assert.match(when ?? '', new RegExp(`\\|\\| activeWebviewPanelId == ${PANEL}$`, 'u'), command);
  });

  it('reads the script in the panel where no screenplay is in sight', () => {
    const rescore = contributes.commands.find(({ command }) => command === 'undercurrent.rescore');
    assert.match(rescore?.enablement ?? '', new RegExp(`\\|\\| activeWebviewPanelId == ${PANEL}$`, 'u'));
  });

  it('marks up words only where VS Code reads marks', () => {
    const texts = Object.entries(
      JSON.parse(readText('package.nls.json')) as Readonly<Record<string, string>>,
    );
    const isRead = (text: string) => !/(?<!\*)\*(?!\*)/u.test(text);
    assert.deepEqual(
      texts.filter(([key, text]) => !(key.startsWith('legend.') ? isRead(text) : !/\*|__/u.test(text))),
      [],
    );
  });

  it('offers what is about a script alone in no editor of a what-if', () => {
    const alone = ['undercurrent.readLineAs', 'undercurrent.whatIf'];
    const offered = contributes.menus['editor/context']?.filter(({ command }) => alone.includes(command));
    assert.deepEqual(
      offered?.map(({ command, when }) => [command, when]),
      alone.map((command) => [
        command,
        'editorLangId == fountain && !(resourcePath in undercurrent.whatIfs)',
      ]),
    );
  });

  it('does not ask in a what-if how a line reads', () => {
    const asking = ['undercurrent.readLineAs', 'undercurrent.readSceneAs'];
    const palette = contributes.menus['commandPalette']?.filter(({ command }) => asking.includes(command));
    assert.equal(palette?.length, asking.length);
    for (const { when } of palette) assert.match(when ?? '', /!\(resourcePath in undercurrent\.whatIfs\)/u);
  });

  it('has the colours that the code asks for, for all kinds of theme', () => {
    const asked = new Set(
      [...sources.matchAll(/'(undercurrent\.(?:scene[A-Z]\w+|\w*pleasant|neutral))'/gu)].map(([, id]) => id),
    );
    assert.deepEqual([...asked].sort(), contributes.colors.map(({ id }) => id).sort());
    for (const { id, defaults } of contributes.colors) {
      const kinds = ['dark', 'light', 'highContrast', 'highContrastLight'];
      for (const kind of kinds)
        assert.match(defaults[kind] ?? '', /^#[0-9a-f]{6}(?:[0-9a-f]{2})?$/u, `${id} ${kind}`);
    }
  });

  it('names pictures that are there', () => {
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    for (const { media } of steps) {
      const path = media['svg'] ?? media['markdown'] ?? '';
      assert.ok(existsSync(join(REPOSITORY, path)), path);
    }
  });

  it('has a string for every key, and no string without one', () => {
    const keys = [...readText('package.json').matchAll(/%([\w.]+)%/gu)].map(([, key]) => key);
    assert.deepEqual(
      [...new Set(keys)].sort(),
      Object.keys(JSON.parse(readText('package.nls.json')) as object).sort(),
    );
  });

  it('has every sentence of the client and the panel in the bundle for translators', () => {
    const all = ['client', 'webview', 'report'].map(sourcesOf).join('\n');
    const said = [...all.matchAll(/\bsay\(\s*'([^']+)'/gu)].map(([, text]) => text);
    const bundle = Object.keys(JSON.parse(readText('l10n/bundle.l10n.json')) as object);
    assert.deepEqual([...new Set([...said, ...VOCABULARY])].sort(), bundle.sort());
  });
});
