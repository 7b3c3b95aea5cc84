import { parseScreenplay, problemsOf, type Screenplay } from '../core/index.js';
import { type Command, write } from './command.js';
import { Failure, UsageFailure } from './failure.js';
import { readOptions } from './options.js';
import { readScreenplayFile, shownName } from './screenplayFile.js';
import { fit, printable } from './text/columns.js';

const HELP = `Usage: undercurrent parse FILE... [--json]

Prints the elements of Fountain screenplays: scene headings, cues, dialogue and
the rest, with where each stands. A FILE called - is standard input.

  --json   one JSON document a line, one line a file:
           {"file", "elements": [...], "problems": [...]}
           Lines count from 0, offsets in UTF-16 units, "end" exclusive,
           "endLine" inclusive.
`;

/** With what stands before it, a line of the usual terminal. */
const TEXT_COLUMNS = 56;

export const parseCommand: Command = {
  name: 'parse',
  summary: 'print the elements of Fountain screenplays',
  help: HELP,
  async run(args, { stdin, stdout, stderr, signal }) {
    const { values, positionals } = readOptions('parse', args, { json: { type: 'boolean' } });
    if (positionals.length === 0)
      throw new UsageFailure('There is no file to parse. See undercurrent parse --help.');
    let exitCode = 0;
    for (const file of positionals) {
      if (signal.aborted) break;
      const name = shownName(file);
      try {
        const screenplay = parseScreenplay(await readScreenplayFile(file, stdin));
        const told = { elements: screenplay.elements, problems: problemsOf(screenplay) };
        await write(stdout, values.json === true ? asJson(name, told) : asText(name, told));
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        await write(stderr, `${error.message}\n`);
        exitCode = error.exitCode;
      }
    }
    return exitCode;
  },
};

/** What is told of a screenplay. */
type Told = Pick<Screenplay, 'elements' | 'problems'>;

function asJson(file: string, { elements, problems }: Told): string {
  return `${JSON.stringify({ file, elements, problems })}\n`;
}

function asText(file: string, { elements, problems }: Told): string {
  const lines = [
    printable(file),
    ...elements.map(
      ({ line, type, text }) => `${String(line + 1).padStart(6)}  ${type.padEnd(14)} ${firstLine(text)}`,
    ),
    ...problems.map(
      ({ line, message }) => `${String(line + 1).padStart(6)}  problem        ${printable(message)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return fit(line, TEXT_COLUMNS).trimEnd();
}
