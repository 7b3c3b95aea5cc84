import assert from 'node:assert/strict';
import { FINDING_CODES, type Finding, prepareScript } from '../../core/index.js';
import { arcViewSvg, posterSvg } from '../../report/index.js';
import { FIRST_SHOWN } from '../../report/panel/arcShown.js';
import { drawsFindings, findingPlaces } from '../../report/panel/findingPlaces.js';
import { sceneInWords } from '../../report/panel/panelWords.js';
import { tableColumns, tableRows } from '../../report/panel/tableRows.js';
import { fixture, rawByWords } from './fixture.js';
import { elementsOf, visibleText } from './markupChecks.js';
import { TWO_SCENES, WINDING_ROUND } from './screenplays.js';
import { viewOf, viewOfFixture, viewWithFindings } from './views.js';

const view = viewWithFindings(fixture(WINDING_ROUND));
const plain = viewOf(WINDING_ROUND);
const sceneOf = (code: string) => {
  const found = view.scenes.find(({ findings = [] }) => findings.some((finding) => finding.code === code));
  assert.ok(found !== undefined, code);
  return found;
};
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('findings in the view', () => {
  it('stand in their scenes, with what they say in short and in full', () => {
    const codes = view.scenes.flatMap(({ index, findings = [] }) =>
      findings.map(({ code, title, isQuiet }) => [index, code, title, isQuiet]),
    );
    assert.deepEqual(codes, [
      [3, 'on-the-nose', 'A line names its own feeling', undefined],
      [8, 'possible-irony', 'A line that may mean its opposite', undefined],
      [13, 'low-evidence', 'Too little to say', true],
    ]);
    assert.match(
      sceneOf('on-the-nose').findings?.[0]?.message ?? '',
      /^This line names its own feeling .*\.$/u,
    );
    assert.ok(plain.scenes.every(({ findings }) => findings === undefined));
  });

  it('quote the lines that weigh most, with the words that pull them their way', () => {
    const [irony] = sceneOf('possible-irony').findings ?? [];
    assert.deepEqual(
      irony?.evidence.map(({ line, shows, speaker, words }) => [line, shows, speaker, words.length]),
      [
        [318, 'the lines around it', undefined, 0],
        [323, 'the line', 'BAKER', 1],
        [330, 'the lines around it', 'BAKER', 0],
      ],
    );
    const [word] = irony.evidence[1]?.words ?? [];
    assert.deepEqual([word?.word, word?.contribution.toFixed(3)], ['no', '-1.200']);
  });

  it('have no words where the line reads as its author said', () => {
    const annasLines = (said: number | undefined) => {
      const read = fixture(TWO_SCENES, undefined, ({ speaker }) => (speaker === 'ANNA' ? said : undefined));
      const { passages } = prepareScript(read.screenplay, (text) => text.length);
      const evidence = passages.map(({ start, end }, passage) => ({ start, end, passage, shows: 'a line' }));
      const finding: Finding = { code: 'flat-scene', scene: 0, start: 0, end: 1, message: '', evidence };
      const raw = passages.map(({ plain: { text } }) => rawByWords(text));
      const [scene] = viewOfFixture(read, {}, { findings: [finding], raw }).scenes;
      return scene?.findings?.[0]?.evidence.filter(({ speaker }) => speaker === 'ANNA') ?? [];
    };
    assert.ok(annasLines(undefined).some(({ words }) => words.length > 0));
    assert.ok(annasLines(0.9).every(({ byAuthor, words }) => byAuthor === true && words.length === 0));
  });

  it('go by their place in the text, whatever an older version counted', () => {
    const read = fixture(TWO_SCENES);
    const { passages, scenes } = prepareScript(read.screenplay, (text) => text.length);
    const [garden, line] = [scenes[1], passages.at(-1)];
    assert.ok(garden !== undefined && line !== undefined);
    const { start, end } = line;
    const older: Finding = {
      code: 'flat-scene',
      scene: 7,
      start: garden.start,
      end: garden.start + 1,
      message: 'Flat.',
      evidence: [
        { passage: 99, start, end, shows: 'the line' },
        { passage: 0, start: start + 1, end, shows: 'what is no line any more' },
      ],
    };
    const raw = passages.map(({ plain: { text } }) => rawByWords(text));
    const [first, second] = viewOfFixture(read, {}, { findings: [older], raw }).scenes;
    assert.equal(first?.findings, undefined);
    assert.deepEqual(
      second?.findings?.[0]?.evidence.map((one) => [one.line, one.shows]),
      [[line.line, 'the line']],
    );
  });
});

describe('findings in words', () => {
  it('are told of a scene by their titles', () => {
    assert.match(sceneInWords(sceneOf('on-the-nose'), view), /, findings: A line names its own feeling$/u);
    assert.doesNotMatch(sceneInWords(view.scenes[0] ?? sceneOf('none'), view), /findings/u);
  });

  it('are a column of the table where there are any', () => {
    const at = tableColumns(view).findIndex(({ id }) => id === 'findings');
    const cells = tableRows(view).map((row) => row.cells[at]);
    assert.deepEqual(
      [cells[0], cells[8], cells[13]],
      ['–', 'A line that may mean its opposite', 'Too little to say'],
    );
    assert.ok(!tableColumns(plain).some(({ id }) => id === 'findings'));
    const sorted = tableRows(view, { column: 'findings', descending: true }).map(({ scene }) => scene);
    assert.deepEqual(sorted.slice(0, 3), [3, 8, 13], 'too little to say comes after what stands out');
  });
});

describe('the marks of findings', () => {
  const drawn = arcViewSvg(view, FIRST_SHOWN) ?? '';

  it('are one for each scene, whatever is found in it, another for what is told only where somebody looks', () => {
    const places = findingPlaces(view.scenes).map(({ scene, isQuiet }) => [scene.index, isQuiet]);
    assert.deepEqual(places, [
      [3, false],
      [8, false],
      [13, true],
    ]);
    elementsOf(drawn);
    assert.equal(count(drawn, '<g class="uc-finding"><title>'), 3);
    assert.equal(count(drawn, '<circle opacity=".5"'), 1);
    assert.match(drawn, /TREVANE KITCHEN - NIGHT, page \d ✱ This line names its own feeling/u);
    assert.match(visibleText(drawn), /Intended Findings/u);
  });

  it('are not drawn where they are not shown, on a poster, and where only too little is said', () => {
    const none = { ...FIRST_SHOWN, findings: false };
    for (const svg of [arcViewSvg(view, none), arcViewSvg(plain, FIRST_SHOWN), posterSvg(view, FIRST_SHOWN)])
      assert.doesNotMatch(
        visibleText(svg ?? '') + (svg ?? '').replace(/<style>[^]*?<\/style>/u, ''),
        /uc-finding|Findings/u,
      );
    assert.ok(!drawsFindings({ scenes: [sceneOf('low-evidence')] }, FIRST_SHOWN));
  });
});

describe('the titles of findings', () => {
  it('are there for every code', () => {
    const read = fixture(TWO_SCENES);
    const findings = FINDING_CODES.map((code): Finding => ({
      code,
      scene: 0,
      start: 0,
      end: 1,
      message: '',
      evidence: [],
    }));
    const [scene] = viewOfFixture(read, {}, { findings, raw: [] }).scenes;
    assert.deepEqual(
      scene?.findings?.filter(({ code, title }) => title === code),
      [],
    );
    assert.equal(scene?.findings?.length, FINDING_CODES.length);
  });
});
