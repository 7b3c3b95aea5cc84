import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  anchorOf,
  authorFileText,
  hashTexts,
  parseScreenplay,
  prepareScript,
  type Screenplay,
} from '../../core/index.js';
import type { AnalysisDocument } from '../../report/index.js';
import { countWords } from '../core/fakeReadings.js';
import { isSentence, runCli, SAMPLE, startCli, temporaryFolder } from './runCli.js';

const SCRIPT =
  'INT. ROOM - DAY\n\nBOB\nI love you so much, and I am so glad that you came back to me.\n\nAMY\nI hate this place.\n';

/** Fourteen lines of one tone: a scene that hardly moves. */
const FLAT = `INT. ROOM - DAY\n\n${'BOB\nThe table is by the window.\n\nAMY\nThe chair is by the door.\n\n'.repeat(7)}`;

describe('undercurrent', () => {
  const home = temporaryFolder();
  after(() => home.remove());

  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(home.path, name);
    writeFileSync(path, content);
    return path;
  };

  describe('tells what it can do', () => {
    for (const args of [['--help'], ['analyze', '--help'], ['parse', '--help'], ['score', '--help'], []]) {
      it(`undercurrent ${args.join(' ')}`, async () => {
        const { exitCode, stdout, stderr } = await runCli(args, home.path);
        assert.ok(exitCode === 0 && stdout.startsWith('Usage: undercurrent') && stderr === '');
        assert.ok(stdout.split('\n').every((line) => line.length <= 80));
      });
    }

    for (const args of [
      ['help', 'analyze'],
      ['--help', 'analyze'],
    ]) {
      it(`undercurrent ${args.join(' ')}`, async () => {
        const { exitCode, stdout } = await runCli(args, home.path);
        assert.equal(exitCode, 0);
        assert.match(stdout, /^Usage: undercurrent analyze/u);
      });
    }

    it('undercurrent analyze --help, with its codes', async () => {
      const { stdout } = await runCli(['analyze', '--help'], home.path);
      assert.match(stdout, /flat-scene,.*\s+intent-mismatch\n/su);
      assert.match(stdout, /Exit codes: 0 .* 1 .* 2 .* 3 /su);
    });

    it('undercurrent --version', async () => {
      const { stdout } = await runCli(['--version'], home.path);
      assert.match(stdout, /^\d+\.\d+\.\d+\n$/u);
    });
  });

  describe('says in a sentence what is wrong', () => {
    const calls: Readonly<Record<string, () => readonly string[]>> = {
      'an unknown command': () => ['analyse'],
      'an unknown option': () => ['analyze', '--colour'],
      'no file': () => ['analyze'],
      'two files': () => ['analyze', SAMPLE, SAMPLE],
      'a missing file': () => ['analyze', join(home.path, 'nowhere.fountain')],
      'a folder': () => ['analyze', home.path],
      'a binary file': () => [
        'analyze',
        file('picture.png', Uint8Array.from([137, 80, 78, 71, 0, 0, 1, 2, 3])),
      ],
      'a Final Draft file': () => [
        'analyze',
        file('a.fdx', '<?xml version="1.0"?>\n<FinalDraft DocumentType="Script"></FinalDraft>'),
      ],
      'a Rich Text file': () => ['analyze', file('a.rtf', '{\\rtf1\\ansi INT. ROOM - DAY}')],
      'an empty name': () => ['analyze', ''],
      'an empty value': () => ['analyze', SAMPLE, '--cache-dir', ''],
      'a name that begins with a hyphen': () => ['analyze', '-dash.fountain'],
      'help with an unknown command': () => ['help', 'analyse'],
      'an unknown format': () => ['analyze', SAMPLE, '--format', 'pdf'],
      'an unknown finding': () => ['analyze', SAMPLE, '--fail-on', 'dullness'],
      'an unknown finding among others': () => ['analyze', SAMPLE, '--fail-on', 'flat-scene,dullness'],
      'a finding that is never printed': () => ['analyze', SAMPLE, '--fail-on', 'low-evidence'],
      'an unknown genre': () => ['analyze', SAMPLE, '--findings', '--genre', 'opera'],
      'findings where there is no place for them': () => ['analyze', SAMPLE, '--findings', '--format', 'csv'],
      'findings of a model without norms': () => ['analyze', SAMPLE, '--findings', '--model', home.path],
      'an unknown runtime': () => ['analyze', SAMPLE, '--runtime', 'gpu'],
      'a bad thread count': () => ['analyze', SAMPLE, '--threads', 'many'],
      'a model that is not there': () => ['analyze', SAMPLE, '--model', home.path],
      'a place that is not there': () => ['analyze', SAMPLE, '--out', join(home.path, 'no', 'where.txt')],
      'a place that is a folder': () => ['analyze', SAMPLE, '--out', home.path],
      'parse without a file': () => ['parse'],
      'score with a file': () => ['score', SAMPLE],
    };
    for (const [what, args] of Object.entries(calls)) {
      it(what, async () => {
        const { exitCode, stdout, stderr } = await runCli(args(), home.path);
        assert.notEqual(exitCode, 0);
        assert.equal(stdout, '');
        assert.ok(isSentence(stderr), JSON.stringify(stderr));
      });
    }

    it('and what to do', async () => {
      const said = async (...args: readonly string[]) => (await runCli(args, home.path)).stderr;
      assert.match(await said('analyze', '-dash.fountain'), /begins with - comes after --\./u);
      assert.match(
        await said('analyze', join(home.path, 'a.fdx')),
        /a Final Draft file\. Export it as Fountain\./u,
      );
      assert.match(await said('analyze', join(home.path, 'a.rtf')), /Rich Text .* Export it as Fountain\./u);
    });

    it('without what would steer a terminal', async () => {
      const { stderr } = await runCli(['parse', 'no\u001B[31mwhere'], home.path);
      assert.ok(isSentence(stderr) && !stderr.includes('\u001B'));
    });

    it('and in plain words where readings cannot be kept', async () => {
      const folder = join(file('no-folder', ''), 'cache');
      const { exitCode, stderr } = await runCli(['analyze', SAMPLE, '--cache-dir', folder], home.path);
      assert.equal(exitCode, 0);
      assert.ok(isSentence(stderr) && !/\bE[A-Z]{3,}\b/u.test(stderr), stderr);
    });

    it('and leaves no half a file behind', () => {
      assert.deepEqual(
        readdirSync(home.path).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });
  });

  describe('does not read what it cannot', () => {
    const texts: Readonly<Record<string, readonly [string, RegExp]>> = {
      'an empty file': ['', /Nothing to read yet: there is no action or dialogue/u],
      'a title page alone': ['Title: Nothing yet\n', /Nothing to read yet: there is no action or dialogue/u],
      'a heading alone': ['INT. KITCHEN - DAY\n', /Nothing to read yet/u],
      'an essay': [
        'It was the best of times, it was the worst of times.\n\n'.repeat(20),
        /Undercurrent cannot tell/u,
      ],
      'another language': [
        `INT. WOHNUNG - TAG\n\n${'Er geht durch das Zimmer und sieht aus dem Fenster, bis sie kommt.\n\n'.repeat(9)}`,
        /Undercurrent cannot tell/u,
      ],
    };
    for (const [what, [text, reason]] of Object.entries(texts)) {
      it(what, async () => {
        const path = file('unread.fountain', text);
        const { exitCode, stdout, stderr } = await runCli(['analyze', path], home.path);
        assert.deepEqual([exitCode, stdout], [0, '']);
        assert.match(stderr, reason);
        const json = await runCli(['analyze', path, '--format', 'json'], home.path);
        assert.equal(JSON.parse(json.stdout).verdict, 'cannot tell');
        assert.ok(!('findings' in JSON.parse(json.stdout)));
        const found = await runCli(['analyze', path, '--findings', '--format', 'json'], home.path);
        assert.deepEqual(JSON.parse(found.stdout).findings, []);
        assert.doesNotMatch(json.stdout, /valence/u);
      });
    }

    it('and then neither passes a check nor leaves the last report standing', async () => {
      const [path, report] = [file('unread.fountain', ''), file('report.txt', 'An older report.')];
      const args = ['analyze', path, '--fail-on', 'flat-scene', '--out', report];
      const { exitCode, stderr } = await runCli(args, home.path);
      assert.equal(exitCode, 1);
      assert.equal(readFileSync(report, 'utf8'), stderr);
    });
  });

  it('parse sends a terminal nothing but text', async () => {
    const path = file(
      'steering.fountain',
      `INT. \u001B[31mRED - DAY\n\nBOB\nHi \u001B]0;title\u0007there, it is me.\n`,
    );
    const { stdout } = await runCli(['parse', path], home.path);
    assert.match(stdout, /INT\. \[31mRED - DAY\n.*Hi \]0;title there/su);
    assert.doesNotMatch(stdout, /(?!\n)\p{Cc}/u);
  });

  describe('parse --json', () => {
    it('tells of marks that are left out among the problems', async () => {
      const path = file('marked.fountain', `${SCRIPT}\n\n[[tone: purple]]\n`);
      const { stdout } = await runCli(['parse', path, '--json'], home.path);
      const { problems } = JSON.parse(stdout) as Screenplay;
      assert.ok(problems.some(({ code }) => code === 'unknown-tone'));
    });

    it('prints one document a line, as the library gives it', async () => {
      const path = file('script.fountain', SCRIPT);
      const { stdout, exitCode } = await runCli(['parse', path, SAMPLE, '--json'], home.path);
      const documents = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.equal(exitCode, 0);
      assert.deepEqual(
        documents.map((document) => document.file),
        [path, SAMPLE],
      );
      const { elements, problems } = parseScreenplay(SCRIPT);
      assert.deepEqual(documents[0], { file: path, elements, problems });
    });

    it('goes on after a file that cannot be read', async () => {
      const { stdout, exitCode, stderr } = await runCli(['parse', 'nowhere', SAMPLE, '--json'], home.path);
      assert.ok(exitCode === 1 && stdout.trim().split('\n').length === 1 && isSentence(stderr));
    });

    const encodings: Readonly<Record<string, Uint8Array>> = {
      'UTF-8': Buffer.from('RENÉ\nÇa va.'),
      'UTF-8 with a byte order mark': Buffer.from('\uFEFFRENÉ\nÇa va.'),
      'UTF-16, little end first': Buffer.from('\uFEFFRENÉ\nÇa va.', 'utf16le'),
      'UTF-16, big end first': Buffer.from('\uFEFFRENÉ\nÇa va.', 'utf16le').swap16(),
      'Windows-1252': Buffer.from('REN\xC9\n\xC7a va.', 'latin1'),
    };
    for (const [encoding, bytes] of Object.entries(encodings)) {
      it(`reads ${encoding}`, async () => {
        const { stdout } = await runCli(['parse', file('encoded.fountain', bytes), '--json'], home.path);
        const texts = JSON.parse(stdout).elements.map((element: { readonly text: string }) => element.text);
        assert.deepEqual(texts, ['RENÉ', 'Ça va.']);
      });
    }

    it('reads UTF-8 with a damaged byte as UTF-8', async () => {
      const bytes = Buffer.concat([Buffer.from('RENÉ\nÇa va '), Buffer.of(0xff), Buffer.from('à peu près.')]);
      const { stdout } = await runCli(['parse', file('damaged.fountain', bytes), '--json'], home.path);
      assert.equal(JSON.parse(stdout).elements[1].text, 'Ça va \uFFFDà peu près.');
    });
  });

  describe('score', () => {
    const score = async (lines: readonly unknown[], ...options: readonly string[]) => {
      const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      const result = await runCli(['score', ...options], home.path, input);
      return {
        ...result,
        answers: result.stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      };
    };

    it('answers line by line, in order, with ids and 28 probabilities', async () => {
      const { answers, exitCode } = await score([
        { id: 'a', text: 'I love this, thank you so much!' },
        {
          id: 2,
          lines: [
            'Where is she?',
            { text: 'She is dead.', kind: 'dialogue', speaker: 'BOB', parenthetical: 'flat' },
          ],
        },
        { text: 'I hate you. You disgust me.' },
      ]);
      assert.equal(exitCode, 0);
      assert.deepEqual(
        answers.map(({ id }) => id),
        ['a', 2, null],
      );
      assert.deepEqual(
        answers.map(({ readings }) => readings.length),
        [1, 2, 1],
      );
      const [love] = answers[0].readings;
      const [hate] = answers[2].readings;
      assert.equal(Object.keys(love.emotions).length, 28);
      assert.ok(
        love.valence > 0 && hate.valence < 0 && love.polarity === 'positive' && hate.polarity === 'negative',
      );
      assert.ok(
        Object.values(love.emotions).every(
          (probability) => Number(probability) >= 0 && Number(probability) <= 1,
        ),
      );
    });

    it('reads a line with its parenthetical only where it is asked to', async () => {
      const text = 'I am fine.';
      const lines = [{ text }, { text, parenthetical: '(angrily)' }, { text, parenthetical: null }];
      const valences = async (...options: readonly string[]) =>
        (await score(lines, ...options)).answers.map(({ readings }) => readings[0].valence);
      const [alone, cued, none] = await valences();
      assert.deepEqual([cued, none], [alone, alone]);
      const [aloneAgain, withCue, withNone] = await valences('--parentheticals');
      assert.deepEqual([aloneAgain, withNone], [alone, alone]);
      assert.notEqual(withCue, alone);
    });

    it('answers a malformed line in its place and goes on', async () => {
      const { answers, exitCode } = await score([
        '{',
        '[]',
        { id: 7 },
        { id: 8, lines: ['a', 3] },
        { text: 5 },
        { id: 9, text: 'Fine.' },
      ]);
      assert.equal(exitCode, 1);
      assert.deepEqual(
        answers.map(({ id, line }) => [id, line]),
        [
          [null, 1],
          [null, 2],
          [7, 3],
          [8, 4],
          [null, 5],
          [9, undefined],
        ],
      );
      assert.ok(
        answers.slice(0, 5).every(({ error }) => typeof error === 'string') &&
          answers[5].readings.length === 1,
      );
    });

    it('takes a byte order mark before the first line', async () => {
      const { exitCode } = await runCli(['score'], home.path, '\uFEFF{"text": "Fine."}\n');
      assert.equal(exitCode, 0);
    });

    it('answers before the next line is written', async () => {
      const child = startCli(['score'], home.path);
      const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      for (const id of [1, 2]) {
        child.stdin.write(`${JSON.stringify({ id, text: 'Fine.' })}\n`);
        const { value } = await answers.next();
        assert.equal(JSON.parse(String(value)).id, id);
      }
      child.stdin.end();
      assert.equal(await new Promise((resolve) => child.once('close', resolve)), 0);
    });

    it('reads the same text alone as the same reading, whatever stands around it', async () => {
      const text = 'We are going to lose everything.';
      const { answers } = await score([{ text }, { text: 'Happy birthday!' }, { text }]);
      assert.deepEqual(answers[0].readings, answers[2].readings);
    });

    it('reads a text longer than a window whole, and an empty one at all', async () => {
      const { answers, exitCode } = await score([
        { text: 'I am so happy to see you, my dear. '.repeat(80) },
        { text: '' },
        { lines: [] },
      ]);
      assert.equal(exitCode, 0);
      assert.deepEqual(
        answers.map(({ readings }) => readings.length),
        [1, 1, 0],
      );
      assert.equal(answers[0].readings[0].polarity, 'positive');
    });

    it('never gives a polarity that its valence contradicts', async () => {
      const words = [
        'love',
        'hate',
        'the table',
        'death',
        'a gift',
        'maybe',
        'I see',
        'no',
        'stop it',
        'beautiful',
      ];
      const { answers } = await score(
        words.flatMap((one) => words.map((two) => ({ text: `${one} and ${two}` }))),
      );
      for (const { readings } of answers) {
        const [{ valence, polarity }] = readings;
        assert.ok(
          polarity === 'neutral' || (polarity === 'positive') === valence > 0,
          `${valence} ${polarity}`,
        );
      }
    });
  });

  describe('analyze', () => {
    it('prints an arc that fits 80 columns, without colour where there is no terminal', async () => {
      const { stdout, stderr, exitCode } = await runCli(['analyze', SAMPLE], home.path);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.ok(stdout.includes('A FAITHFUL RENDERING') && stdout.includes('Largest turns'));
      assert.ok(stdout.split('\n').every((line) => [...line].length <= 80));
      assert.ok(!stdout.includes('\u001B'));
    });

    it('is as wide as COLUMNS says', async () => {
      for (const columns of [60, 140]) {
        const { stdout } = await runCli(['analyze', SAMPLE], home.path, '', { COLUMNS: String(columns) });
        assert.equal(Math.max(...stdout.split('\n').map((line) => [...line].length)), columns);
      }
    });

    it('reads standard input and writes standard output where a name is -', async () => {
      const named = await runCli(['analyze', SAMPLE], home.path);
      const piped = await runCli(['analyze', '-', '--out', '-'], home.path, readFileSync(SAMPLE, 'utf8'));
      assert.deepEqual([piped.exitCode, piped.stderr, piped.stdout], [0, '', named.stdout]);
      const parsed = await runCli(['parse', '-'], home.path, SCRIPT);
      assert.match(parsed.stdout, /^standard input\n {5}1 {2}scene_heading/u);
    });

    it('is headed by the name of a file that has no title page, as it is', async () => {
      const { stdout } = await runCli(['analyze', file('my_new_script.fountain', SCRIPT)], home.path);
      assert.match(stdout, /^my_new_script\.fountain\n/u);
    });

    it('honours FORCE_COLOR, and NO_COLOR above it', async () => {
      const colored = await runCli(['analyze', SAMPLE], home.path, '', { FORCE_COLOR: '1' });
      const plain = await runCli(['analyze', SAMPLE], home.path, '', { FORCE_COLOR: '1', NO_COLOR: '1' });
      assert.ok(colored.stdout.includes('\u001B[') && !plain.stdout.includes('\u001B['));
    });

    it('gives the same result cold, from the cache, and without one', async () => {
      const folder = join(home.path, 'readings');
      const call = ['analyze', SAMPLE, '--format', 'json', '--cache-dir', folder];
      const cold = await runCli(call, home.path);
      assert.ok(readdirSync(folder).length > 0);
      const warm = await runCli(call, home.path);
      const uncached = await runCli(['analyze', SAMPLE, '--format', 'json', '--no-cache'], home.path);
      assert.equal(warm.stdout, cold.stdout);
      assert.equal(uncached.stdout, cold.stdout);
    });

    for (const format of ['text', 'json', 'csv', 'html', 'sarif']) {
      it(`writes ${format} to a file, whole, and over an older one`, async () => {
        const path = file(`out.${format}`, 'old');
        const { exitCode, stdout } = await runCli(
          ['analyze', SAMPLE, '--format', format, '--out', path],
          home.path,
        );
        assert.deepEqual([exitCode, stdout], [0, '']);
        assert.ok(readFileSync(path, 'utf8').length > 500);
      });
    }

    it('prints findings only when asked, in text and JSON, and exits with 0 all the same', async () => {
      const path = file('flat.fountain', FLAT);
      const plain = await runCli(['analyze', path, '--format', 'json'], home.path);
      assert.ok(!('findings' in JSON.parse(plain.stdout)));
      const json = await runCli(['analyze', path, '--findings', '--format', 'json'], home.path);
      const { findings } = JSON.parse(json.stdout);
      assert.deepEqual(
        findings.map(({ code, scene }: { readonly code: string; readonly scene: number }) => [code, scene]),
        [['flat-scene', 0]],
      );
      const text = await runCli(['analyze', path, '--findings'], home.path);
      assert.match(text.stdout, /^ {3}1 {2}flat-scene: INT\. ROOM - DAY$/mu);
      assert.match(
        text.stdout,
        /keeps\s+near\s+one\s+level[^.]*\sless\s+than\s[^.]*\sof\s+42\s+produced\s+features/u,
      );
      assert.ok(text.stdout.split('\n').every((line) => [...line].length <= 80));
      assert.deepEqual([plain.exitCode, json.exitCode, text.exitCode], [0, 0, 0]);
    });

    it('fails on the findings that it is told to, and on no other', async () => {
      const path = file('flat.fountain', FLAT);
      const codes = await Promise.all(
        [
          ['flat-scene'],
          ['undercurrent/flat-scene'],
          ['tonal-whiplash'],
          ['flat-scene', '--fail-on', 'tonal-whiplash'],
          ['tonal-whiplash', '--fail-on', 'flat-scene'],
          ['tonal-whiplash, undercurrent/flat-scene'],
          ['tonal-whiplash,subtext-gap'],
        ].map(async (codes) => {
          const { exitCode, stdout } = await runCli(['analyze', path, '--fail-on', ...codes], home.path);
          assert.doesNotMatch(stdout, /^Findings/mu);
          return exitCode;
        }),
      );
      assert.deepEqual(codes, [3, 3, 0, 3, 3, 3, 0]);
    });

    it('says what it fails on, and where', async () => {
      const path = file('flat.fountain', `\n\n${FLAT}`);
      const { stderr } = await runCli(['analyze', path, '--fail-on', 'flat-scene'], home.path);
      assert.ok(
        stderr.startsWith(`${path}:3: flat-scene: `) && stderr.trim().split('\n').length === 1,
        stderr,
      );
      const passes = await runCli(['analyze', path, '--fail-on', 'tonal-whiplash'], home.path);
      assert.equal(passes.stderr, '');
    });

    it('loosens what a genre makes ordinary', async () => {
      const args = [
        'analyze',
        file('flat.fountain', FLAT),
        '--fail-on',
        'tonal-whiplash',
        '--genre',
        'comedy',
      ];
      assert.equal((await runCli(args, home.path)).exitCode, 0);
    });

    it('leaves out what the author ignores, and says when it cannot tell what that is', async () => {
      const path = file('ignored.fountain', FLAT);
      mkdirSync(join(home.path, '.undercurrent'), { recursive: true });
      const beside = join(home.path, '.undercurrent', 'ignored.fountain.json');
      writeFileSync(beside, '{"version":1,"ignored":[{"code":"flat-scene","in":"script"}]}');
      const { exitCode } = await runCli(['analyze', path, '--fail-on', 'flat-scene'], home.path);
      assert.equal(exitCode, 0);
      writeFileSync(beside, '<<<<<<< mine');
      const broken = await runCli(['analyze', path, '--fail-on', 'flat-scene'], home.path);
      assert.ok(broken.exitCode === 1 && isSentence(broken.stderr), broken.stderr);
    });

    it('lets the corrections of the author outrank the model, unless it is to be left alone', async () => {
      const path = file('corrected.fountain', FLAT);
      const script = prepareScript(parseScreenplay(FLAT), countWords);
      const texts = script.passages.map(({ plain }) => plain.text);
      const correction = { at: anchorOf(hashTexts(texts), 2), words: '', valence: -0.7, model: 0 };
      mkdirSync(join(home.path, '.undercurrent'), { recursive: true });
      const beside = join(home.path, '.undercurrent', 'corrected.fountain.json');
      writeFileSync(beside, authorFileText({ ignored: [], corrections: [correction] }));
      const readings = async (...options: readonly string[]) => {
        const { stdout } = await runCli(['analyze', path, '--format', 'json', ...options], home.path);
        const { passages } = JSON.parse(stdout) as AnalysisDocument;
        return passages.map(({ reading }) => reading);
      };
      const heard = await readings();
      const alone = await readings('--model-alone');
      assert.deepEqual([heard[2]?.valence, heard[2]?.author?.by], [-0.7, 'correction']);
      assert.equal(heard[2]?.author?.model.valence, alone[2]?.valence);
      assert.deepEqual(
        alone.filter((reading) => reading?.author !== undefined),
        [],
      );
      assert.deepEqual(heard.toSpliced(2, 1), alone.toSpliced(2, 1));
      assert.match(
        (await runCli(['analyze', path], home.path)).stdout,
        /^1 line reads as the author says\. /mu,
      );
      const text = await runCli(['analyze', path, '--model-alone'], home.path);
      assert.doesNotMatch(text.stdout, /author/u);
    });

    it('says where the other lines follow what the corrections have in common', async () => {
      const path = file('recalibrated.fountain', FLAT);
      const script = prepareScript(parseScreenplay(FLAT), countWords);
      const hashes = hashTexts(script.passages.map(({ plain }) => plain.text));
      const corrections = hashes
        .slice(0, 12)
        .map((_, index) => ({ at: anchorOf(hashes, index), words: '', valence: 0.8, model: 0 }));
      mkdirSync(join(home.path, '.undercurrent'), { recursive: true });
      writeFileSync(
        join(home.path, '.undercurrent', 'recalibrated.fountain.json'),
        authorFileText({ ignored: [], corrections }),
      );
      const { stdout } = await runCli(['analyze', path], home.path);
      assert.match(
        stdout,
        /^12 lines read as the author says, and the others follow what these\s+corrections/mu,
      );
    });

    it('says which marks it leaves out', async () => {
      const { exitCode, stderr } = await runCli(
        ['analyze', file('marked.fountain', SCRIPT.replace('BOB', '[[tone: hopefull]]\n\nBOB'))],
        home.path,
      );
      assert.equal(exitCode, 0);
      assert.match(stderr, /marked\.fountain:3: “hopefull” names no tone .* Near it: hopeful\.$/mu);
    });

    it('writes findings as SARIF', async () => {
      const args = ['analyze', file('flat.fountain', FLAT), '--format', 'sarif'];
      const log = JSON.parse((await runCli(args, home.path)).stdout);
      const [run] = log.runs;
      assert.deepEqual([log.version, run.tool.driver.name], ['2.1.0', 'undercurrent']);
      assert.match(run.tool.driver.version, /^\d+\.\d+\.\d+$/u);
      assert.deepEqual(
        run.results.map(({ ruleId }: { readonly ruleId: string }) => ruleId),
        ['undercurrent/flat-scene'],
      );
    });

    it('never changes the script', async () => {
      const path = file('mine.fountain', SCRIPT);
      await runCli(['analyze', path], home.path);
      assert.equal(readFileSync(path, 'utf8'), SCRIPT);
    });

    it('does not write over the script, by whatever name', async () => {
      const path = file('mine.fountain', SCRIPT);
      symlinkSync(path, join(home.path, 'other-name'));
      for (const out of [
        path,
        join(home.path, 'elsewhere', '..', 'mine.fountain'),
        join(home.path, 'other-name'),
      ]) {
        const { exitCode, stderr } = await runCli(['analyze', path, '--out', out], home.path);
        assert.ok(exitCode === 2 && isSentence(stderr), stderr);
        assert.equal(readFileSync(path, 'utf8'), SCRIPT);
      }
    });

    it('does not write over another script, nor where it may not', async () => {
      const [other, report] = [file('other.fountain', SCRIPT), file('mine.txt', 'mine')];
      const { exitCode, stderr } = await runCli(['analyze', SAMPLE, '--out', other], home.path);
      assert.ok(exitCode === 2 && isSentence(stderr), stderr);
      assert.equal(readFileSync(other, 'utf8'), SCRIPT);
      chmodSync(report, 0o600);
      assert.equal((await runCli(['analyze', SAMPLE, '--out', report], home.path)).exitCode, 0);
      assert.equal(statSync(report).mode & 0o777, 0o600);
    });

    it('writes through a link, and to what is no file', async () => {
      const [report, link] = [file('report.txt', ''), join(home.path, 'link.txt')];
      symlinkSync(report, link);
      await runCli(['analyze', SAMPLE, '--out', link], home.path);
      assert.ok(lstatSync(link).isSymbolicLink() && readFileSync(report, 'utf8') !== '');
      const { exitCode } = await runCli(['analyze', SAMPLE, '--out', '/dev/null'], home.path);
      assert.ok(exitCode === 0 && lstatSync('/dev/null').isCharacterDevice());
    });

    it('works from any folder', async () => {
      mkdirSync(join(home.path, 'elsewhere'), { recursive: true });
      const { exitCode } = await runCli(
        ['analyze', SAMPLE, '--out', join(home.path, 'elsewhere', 'a.txt')],
        home.path,
      );
      assert.equal(exitCode, 0);
    });
  });

  describe('ends quietly', () => {
    it('when nobody reads any more', async () => {
      const child = startCli(['parse', ...Array.from({ length: 60 }, () => SAMPLE), '--json'], home.path);
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.stdout.destroy());
      const exitCode = await new Promise((resolve) => child.once('close', resolve));
      assert.deepEqual([exitCode, stderr], [141, '']);
    });

    it('with its result where nobody hears its messages', async () => {
      const path = file('marked.fountain', SCRIPT.replace('BOB', '[[tone: hopefull]]\n\nBOB'));
      const child = startCli(['analyze', path], home.path);
      child.stderr.destroy();
      const exited = new Promise((resolve) => child.once('close', resolve));
      let stdout = '';
      child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
      assert.equal(await exited, 0);
      assert.match(stdout, /marked\.fountain\n/u);
    });

    it('on Ctrl-C while it waits for its file', async () => {
      const pipe = join(home.path, 'pipe.fountain');
      execFileSync('mkfifo', [pipe]);
      const child = startCli(['analyze', pipe], home.path);
      // Opens when the command does.
      const writer = await open(pipe, 'w');
      child.kill('SIGINT');
      const by = await new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)));
      await writer.close();
      assert.equal(by, 'SIGINT');
    });

    it('on Ctrl-C', async () => {
      const child = startCli(['score'], home.path);
      let stderr = '';
      child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
      child.stdout.once('data', () => child.kill('SIGINT'));
      const lines = `${JSON.stringify({ text: 'Hello there.' })}\n`.repeat(20000);
      child.stdin.on('error', () => undefined).write(lines);
      const exitCode = await new Promise((resolve) => child.once('close', resolve));
      assert.deepEqual([exitCode, stderr], [130, '']);
    });
  });
});
