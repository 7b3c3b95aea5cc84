import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { findFindings } from '../../core/index.js';
import { analysisDocument, sarifLog } from '../../report/index.js';
import { EVEN_NORMS, readMade, talk, times } from '../core/findingScripts.js';
import { fixture } from './fixture.js';
import { TWO_SCENES } from './screenplays.js';

/** The parts of SARIF 2.1.0 (OASIS, 2020) that the log uses, with what the standard requires of each. */
const record = (properties: Readonly<Record<string, object>>, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const text = { type: 'string', minLength: 1 };
const from = (minimum: number) => ({ type: 'integer', minimum });
const message = record({ text }, ['text']);
const region = record({ startLine: from(1), startColumn: from(1), endLine: from(1), endColumn: from(1) }, [
  'startLine',
]);
const physicalLocation = record(
  { artifactLocation: record({ uri: { type: 'string', pattern: '^[^\\s\\\\]+$' } }, ['uri']), region },
  ['artifactLocation'],
);
const location = record({ id: from(0), physicalLocation, message }, ['physicalLocation']);
const locations = { type: 'array', items: location, uniqueItems: true };
const result = record(
  {
    ruleId: text,
    ruleIndex: from(0),
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations,
    relatedLocations: locations,
    properties: { type: 'object' },
  },
  ['message'],
);
const rule = record(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    defaultConfiguration: record({ level: { enum: ['none', 'note', 'warning', 'error'] } }, []),
  },
  ['id'],
);
const driver = record(
  { name: text, version: text, rules: { type: 'array', items: rule, uniqueItems: true } },
  ['name'],
);
const notification = record(
  {
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message,
    locations: {
      type: 'array',
      items: record(
        {
          physicalLocation: record({ artifactLocation: record({ uri: text }, ['uri']) }, [
            'artifactLocation',
          ]),
        },
        [],
      ),
    },
  },
  ['message'],
);
const invocation = record(
  {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: { type: 'array', items: notification },
  },
  ['executionSuccessful'],
);
const run = record(
  {
    tool: record({ driver }, ['driver']),
    invocations: { type: 'array', items: invocation },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
    properties: { type: 'object' },
  },
  ['tool'],
);
const validate = new Ajv2020({ allErrors: true }).compile(
  record({ $schema: { type: 'string' }, version: { const: '2.1.0' }, runs: { type: 'array', items: run } }, [
    'version',
    'runs',
  ]),
);

describe('sarifLog', () => {
  const { script, analysis } = readMade([
    { lines: talk(times(14, 0.2)) },
    { lines: talk([-0.5, -0.5, -0.5, -0.5]) },
    { lines: talk([0.6, 0.6, 0.6, 0.6]) },
  ]);
  const findings = findFindings(script, analysis, EVEN_NORMS);
  const source = script.screenplay.text;
  const logOf = (file: string) =>
    sarifLog(analysisDocument(file, analysis, undefined, 'm', { findings }), source, '1.2.3');
  const [made] = logOf('my script.fountain').runs;

  it('has the structure of SARIF 2.1.0', () => {
    assert.ok(validate(JSON.parse(JSON.stringify(logOf('a.fountain')))), JSON.stringify(validate.errors));
  });

  it('is refused by that structure without a message', () => {
    const log = JSON.parse(JSON.stringify(logOf('a.fountain')));
    delete log.runs[0].results[0].message;
    assert.equal(validate(log), false);
  });

  it('has a result for each finding, all of them notes, under a rule that is listed', () => {
    assert.deepEqual(
      made?.results.map(({ ruleId }) => ruleId),
      findings.map(({ code }) => `undercurrent/${code}`),
    );
    for (const { ruleId, ruleIndex, level } of made?.results ?? []) {
      assert.equal(made?.tool.driver.rules[ruleIndex]?.id, ruleId);
      assert.equal(level, 'note');
    }
  });

  it('points at the heading or line, and at the evidence, by lines and columns from 1', () => {
    const lines = source.split('\n');
    for (const { locations: places, relatedLocations } of made?.results ?? []) {
      for (const { physicalLocation: place } of [...places, ...relatedLocations]) {
        const { startLine, startColumn, endLine, endColumn } = place.region;
        assert.equal(startLine, endLine);
        const shown = lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1);
        assert.match(shown ?? '', /^(?:INT\. ROOM - DAY|That is line \d+ .*\.)$/u);
      }
    }
  });

  const uris: Readonly<Record<string, string>> = {
    'my script.fountain': 'my%20script.fountain',
    'acts/one#2.fountain': 'acts/one%232.fountain',
    '/home/a/b.fountain': 'file:///home/a/b.fountain',
    'C:\\scripts\\b.fountain': 'file:///C:/scripts/b.fountain',
  };
  for (const [path, uri] of Object.entries(uris)) {
    it(`names ${path} as ${uri}`, () => {
      const place = logOf(path).runs[0]?.results[0]?.locations[0]?.physicalLocation;
      assert.equal(place?.artifactLocation.uri, uri);
    });
  }

  it('says that lines read as the author says, where any does', () => {
    const { analysis: corrected } = fixture(TWO_SCENES, undefined, () => -0.8);
    const log = sarifLog(analysisDocument('two.fountain', corrected), TWO_SCENES, '1.2.3');
    assert.ok(validate(JSON.parse(JSON.stringify(log))), JSON.stringify(validate.errors));
    assert.match(log.runs[0]?.properties?.author ?? '', /as the author says/u);
    assert.equal(made?.properties, undefined);
  });

  it('is a run with success for a text that was read', () => {
    assert.deepEqual(made?.invocations, [{ executionSuccessful: true }]);
  });

  it('is a run without results or success, and with the reason, for a text that cannot be read', () => {
    const log = sarifLog(analysisDocument('a', undefined, 'no text'), '', '1.2.3');
    assert.ok(validate(JSON.parse(JSON.stringify(log))));
    assert.deepEqual(log.runs[0]?.results, []);
    const [told] = log.runs[0]?.invocations ?? [];
    assert.equal(told?.executionSuccessful, false);
    assert.match(told?.toolExecutionNotifications?.[0]?.message.text ?? '', /^Nothing to read yet: /u);
  });
});
