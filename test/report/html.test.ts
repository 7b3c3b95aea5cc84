import assert from 'node:assert/strict';
import { analysisDocument, analysisHtml } from '../../report/index.js';
import { fixture } from './fixture.js';
import { assertSelfContained, elementsOf, visibleText } from './markupChecks.js';
import { HOSTILE, LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from './screenplays.js';

function htmlOf(text: string, model?: string): string {
  const { analysis, screenplay } = fixture(text);
  return analysisHtml(analysisDocument('a.fountain', analysis, undefined, model), screenplay);
}

describe('analysisHtml', () => {
  const winding = htmlOf(WINDING_ROUND, 'fake-1');
  const text = visibleText(winding);

  it('is one well-formed page that fetches and runs nothing', () => {
    elementsOf(winding);
    assertSelfContained(winding);
    assert.match(
      winding,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/u,
    );
  });

  it('counts no scene before the first heading', () => {
    const opened = htmlOf(`The sea, and laughter.\n\nA dog barks, and people laugh.\n\n${TWO_SCENES}`);
    const words = visibleText(opened);
    assert.match(words, /\b2 scenes\b/u);
    assert.match(words, /Of 2 scenes,/u);
    const numbers = [...opened.matchAll(/<td class="number">(.*?)<\/td>/gu)].map(([, cell = '']) =>
      visibleText(cell).trim(),
    );
    assert.deepEqual(numbers, ['', '4A', '2']);
  });

  it('tells what reads as the author says, and quotes it so', () => {
    const { analysis, screenplay } = fixture(WINDING_ROUND, undefined, (_, index) =>
      index < 100 ? 0.9 : -0.9,
    );
    const page = analysisHtml(analysisDocument('a.fountain', analysis), screenplay);
    assert.match(visibleText(page), /\b\d+ lines read as the author says/u);
    assert.match(page, /⊖<\/span> the author reads it as unpleasant/u);
    assert.doesNotMatch(text, /the author (?:says|reads)/u);
  });

  it('names the file, but not the folders it lies in', () => {
    const { analysis, screenplay } = fixture(WINDING_ROUND);
    const page = analysisHtml(analysisDocument('/home/nell/secret/a_b.fountain', analysis), screenplay);
    assert.match(visibleText(page), /\ba_b\.fountain\b/u);
    assert.doesNotMatch(page, /secret/u);
    const untitled = analysisHtml(analysisDocument('secret/a_b.fountain', analysis));
    assert.match(untitled, /<title>a_b\.fountain · how it reads<\/title>/u);
    assert.doesNotMatch(untitled, /secret/u);
  });

  it('has the title page, the summary, the arc, the turns, the tables and the shape', () => {
    assert.match(winding, /<h1><bdi><span class="bold">THE WINDING ROUND<\/span><\/bdi><\/h1>/u);
    assert.match(winding, /<title>THE WINDING ROUND · how it reads<\/title>/u);
    const headings = [...winding.matchAll(/<h2[^>]*>(.*?)<\/h2>/gu)].map(([, heading]) => heading);
    assert.deepEqual(headings, [
      'How it reads',
      'The arc',
      'Where it turns',
      'Scene by scene',
      'The characters',
      'The shape of the whole',
      'What this is, and is not',
    ]);
    assert.match(text, /Of 19 scenes, \d+ reads? as pleasant/u);
    assert.match(text, /Read by the model fake-1 \./u);
  });

  it('leads from every scene it names to a row, and says where there is too little to say', () => {
    const ids = new Set([...winding.matchAll(/\bid="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...winding.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    assert.ok(links.length > 3 && links.every((id) => ids.has(id)));
    assert.equal(winding.match(/<tr id="scene-/gu)?.length, 19);
    assert.match(
      winding,
      /TREVANE WORKSHOP - CONTINUOUS<\/bdi><\/span>.*?<td class="nothing" colspan="4">too little to say/u,
    );
  });

  it('quotes lines as they stand on the page, with their emphasis', () => {
    const quoted = htmlOf(LASTING_CHANGE.replaceAll('gone', '*gone*'));
    assert.match(
      quoted,
      /<p class="dialogue"><bdi>He died, and she is <span class="italic">gone<\/span>, no\./u,
    );
    assert.match(
      visibleText(quoted),
      /(?:for about .* pages?|over the rest) the level reads \d\.\d\d lower/u,
    );
  });

  it('shows hostile text as text, cut where it is long', () => {
    const hostile = htmlOf(HOSTILE);
    const names = elementsOf(hostile);
    assert.deepEqual(
      [...names].filter((name) => !elementsOf(winding).has(name)),
      [],
    );
    assertSelfContained(hostile);
    const shown = visibleText(hostile);
    assert.match(shown, /<script>alert\(1\)<\/script><\/title><\/style> bold/u);
    assert.match(shown, /"><img src=x onerror=alert\(1\)>/u);
    assert.match(shown, /INT\. <b onmouseover='x'>A<\/b> & "B" <\/style>/u);
    assert.doesNotMatch(hostile, /[\u0000\u0007]/u);
    assert.ok(Math.max(...shown.split(' ').map(({ length }) => length)) < 100);
    const outside = hostile.replaceAll(/<bdi.*?<\/bdi>|<title>.*?<\/title>/gsu, '');
    assert.doesNotMatch(outside, /\u202E/u, 'what the script says stands in <bdi> only');
  });

  it('tells why a text is not read, and shows no number of it', () => {
    const { analysis } = fixture(TWO_SCENES);
    const html = analysisHtml(analysisDocument('a.fountain', analysis, 'not English'));
    assert.match(visibleText(html), /Undercurrent cannot tell: it does not look like English/u);
    assert.doesNotMatch(html, /<svg|<table/u);
    const empty = analysisHtml(analysisDocument('a.fountain', analysis, 'no text'));
    assert.match(visibleText(empty), /Nothing to read yet: there is no action or dialogue in it\./u);
  });

  const quiet: readonly (readonly [string, string])[] = [
    ['an empty file', ''],
    ['a scene without text', 'INT. A - DAY\n'],
    ['text before the first heading', 'Only this.\n\nINT. B - DAY\n\nAnd this.\n'],
  ];
  for (const [name, script] of quiet) {
    it(`is a page without an arc for ${name}`, () => {
      const html = htmlOf(script);
      elementsOf(html);
      assert.match(visibleText(html), /There is too little text for an arc/u);
      assert.doesNotMatch(html, /class="uc-arc"/u);
    });
  }

  it('never calls a script good or bad', () => {
    assert.doesNotMatch(
      text.replace('how good a scene is', ''),
      /\b(?:good|bad|weak|poor|quality|score|rating)\b/iu,
    );
  });
});
