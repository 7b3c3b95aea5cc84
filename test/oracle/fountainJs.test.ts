import assert from 'node:assert/strict';
import { Fountain, type Token } from 'fountain-js';
import { type ElementType, parseScreenplay } from '../../core/index.js';
import { corpusScreenplays, sampleScreenplays, type NamedScreenplay } from '../corpus.js';

const COMPARED: readonly ElementType[] = ['scene_heading', 'character', 'parenthetical', 'dialogue'];

/**
 * Where the two parsers differ on the scripts at hand, each with its reason. A text is let pass only for the
 * parser it is listed under.
 */
const KNOWN_DIFFERENCES: readonly {
  readonly type: ElementType;
  readonly only: 'fountain-js' | 'undercurrent';
  readonly pattern: RegExp;
  readonly reason: string;
}[] = [
  {
    type: 'character',
    only: 'undercurrent',
    pattern: /^SETHE \(VO\) DENVER$/u,
    reason: 'a name in capitals may hold parentheses',
  },
  {
    type: 'dialogue',
    only: 'undercurrent',
    pattern: /^my Beloved and she Beloved is my/u,
    reason: 'the speech under that name',
  },
  {
    type: 'scene_heading',
    only: 'undercurrent',
    pattern: /^INT\. (?:BIOLOGY CLASS|CAFETERIA) - DAY \w/u,
    reason: 'a heading needs no blank line after it',
  },
];

/**
 * Known difference: to fountain-js a cue without any letter (`-----`, `81-82`) is one, and one with a small
 * letter beyond ASCII (`AGENTíS`). To us they are action, with all that stands under them.
 */
function withoutAsciiCues(tokens: readonly Token[]): readonly Token[] {
  let dropped = false;
  return tokens.filter((token) => {
    if (token.type === 'character') dropped = isAsciiOnlyCue(token.text ?? '');
    else if (!SPOKEN.includes(token.type)) dropped = false;
    return !dropped;
  });
}

function isAsciiOnlyCue(cue: string): boolean {
  const [name = ''] = cue.split('(');
  return !/\p{L}/u.test(name) || /(?![a-z])\p{Ll}/u.test(name);
}

const SPOKEN: readonly string[] = ['dialogue_begin', 'dialogue', 'parenthetical', 'lyrics'];

const textsOf = (tokens: readonly Token[], type: ElementType): readonly string[] =>
  tokens.filter((token) => token.type === type).map((token) => normalize(token.text ?? ''));

function normalize(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** What stands in `texts` and not in `others`, counted: two equal texts need two partners. */
function unmatched(texts: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

function unexplained(texts: readonly string[], type: ElementType, only: 'fountain-js' | 'undercurrent') {
  const known = KNOWN_DIFFERENCES.filter(
    (difference) => difference.type === type && difference.only === only,
  );
  return texts.filter((text) => !known.some(({ pattern }) => pattern.test(text)));
}

function assertAgrees({ text }: NamedScreenplay): void {
  const tokens = withoutAsciiCues(new Fountain().parse(text, true).tokens);
  const { elements } = parseScreenplay(text);
  for (const type of COMPARED) {
    const theirs = textsOf(tokens, type);
    const ours = elements
      .filter((element) => element.type === type)
      .map((element) => normalize(element.text));
    assert.deepEqual(
      unexplained(unmatched(theirs, ours), type, 'fountain-js'),
      [],
      `${type} only in fountain-js`,
    );
    assert.deepEqual(unexplained(unmatched(ours, theirs), type, 'undercurrent'), [], `${type} only in ours`);
  }
}

describe('fountain-js and we agree', () => {
  for (const screenplay of sampleScreenplays()) {
    it(screenplay.name, () => assertAgrees(screenplay));
  }

  it('on the scripts of UNDERCURRENT_CORPUS', function () {
    const corpus = corpusScreenplays();
    if (corpus.length === 0) this.skip();
    for (const screenplay of corpus) assertAgrees(screenplay);
  });
});
