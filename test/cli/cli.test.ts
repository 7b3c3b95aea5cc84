import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScreenplay } from '../../core/index.js';
import { isSentence, runCli, SAMPLE, startCli, temporaryFolder } from './runCli.js';

const SCRIPT =
  'INT. ROOM - DAY\n\nBOB\nI love you so much, and I am so glad that you came back to me.\n\nAMY\nI hate this place.\n';

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
      'an unknown format': () => ['analyze', SAMPLE, '--format', 'pdf'],
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

    it('and leaves no half a file behind', () => {
      assert.deepEqual(
        readdirSync(home.path).filter((name) => name.endsWith('.tmp')),
        [],
      );
    });
  });

  describe('does not read what it cannot', () => {
    const texts: Readonly<Record<string, readonly [string, RegExp]>> = {
      'an empty file': ['', /no scene/u],
      'a title page alone': ['Title: Nothing yet\n', /no scene/u],
      'an essay': ['It was the best of times, it was the worst of times.\n\n'.repeat(20), /can't tell/u],
      'another language': [
        `INT. WOHNUNG - TAG\n\n${'Er geht durch das Zimmer und sieht aus dem Fenster, bis sie kommt.\n\n'.repeat(9)}`,
        /can't tell/u,
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
        assert.doesNotMatch(json.stdout, /valence/u);
      });
    }
  });

  describe('parse --json', () => {
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

    for (const format of ['text', 'json', 'csv', 'html']) {
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

    it('never changes the script', async () => {
      const path = file('mine.fountain', SCRIPT);
      await runCli(['analyze', path], home.path);
      assert.equal(readFileSync(path, 'utf8'), SCRIPT);
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
      await new Promise((resolve) => child.once('close', resolve));
      assert.equal(stderr, '');
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
