import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, SETTING_WORDS } from '../../protocol/settings.js';
import { readManifest, readText } from './manifestFiles.js';

describe('the settings that docs/editors.md tells other editors of', () => {
  const rows = [...readText('docs/editors.md').matchAll(/^\| `(\w+)` \| (`.*`) \| `(.+)` \|/gmu)];
  const words: Readonly<Record<string, readonly string[]>> = {
    ...SETTING_WORDS,
    projectCalibration: ['true', 'false'],
  };

  it('are all but those of marks that other editors have not', () =>
    assert.deepEqual(
      rows.map(([, name]) => name).sort(),
      Object.keys(DEFAULT_SETTINGS)
        .filter((name) => !/Marks$/u.test(name))
        .sort(),
    ));
  for (const [, name = '', values = '', fallback] of rows)
    it(`${name} has the words and the default of the code`, () => {
      const defaults: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
      assert.equal(String(defaults[name]), fallback);
      assert.deepEqual(values.replaceAll('`', '').split(', '), words[name]);
    });
});

describe('the settings in the manifest', () => {
  const { properties } = readManifest().contributes.configuration;
  const words: Readonly<Record<string, readonly string[]>> = SETTING_WORDS;

  it('are those that the code knows', () => {
    const known = Object.keys(DEFAULT_SETTINGS).map((name) => `undercurrent.${name}`);
    assert.deepEqual(Object.keys(properties).sort(), known.sort());
  });

  for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
    const property = properties[`undercurrent.${name}`];
    it(`${name} has the same default`, () => assert.equal(property?.default, value));
    it(`${name} takes the same words, each explained`, () => {
      assert.deepEqual(property?.enum, words[name]);
      assert.equal(property?.enumDescriptions?.length, words[name]?.length);
      if (words[name] === undefined) assert.equal(property?.type, typeof value);
    });
  }
});
