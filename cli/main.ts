import { analyzeCommand } from './analyze.js';
import { type Command, type Surroundings, write } from './command.js';
import { Failure, UsageFailure } from './failure.js';
import { lspCommand } from './lsp.js';
import { parseCommand } from './parse.js';
import { scoreCommand } from './score.js';
import { ownVersion } from './version.js';

const COMMANDS: readonly Command[] = [analyzeCommand, parseCommand, scoreCommand, lspCommand];

const HELP = `Usage: undercurrent COMMAND [OPTION]...

Reads the emotional flow of Fountain screenplays, on this machine alone.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n')}

  --help, --version; --help COMMAND tells more of it.
`;

/** The exit codes a shell gives a command that was ended by Ctrl-C, by a kill, or because nobody reads on. */
const ENDED_BY = { SIGINT: 130, SIGTERM: 143, SIGPIPE: 141 } as const;

async function main(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await write(surroundings.stdout, rest[0] === undefined ? HELP : commandNamed(rest[0]).help);
    return 0;
  }
  if (name === '--version' || name === '-v') {
    await write(surroundings.stdout, `${ownVersion()}\n`);
    return 0;
  }
  const command = commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    await write(surroundings.stdout, command.help);
    return 0;
  }
  return command.run(rest, surroundings);
}

function commandNamed(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new UsageFailure(`There is no command ${name}. See undercurrent --help.`);
  return command;
}

/** Milliseconds in which a command that is to end may tidy up. */
const TIDYING_TIME = 1000;

const interruption = new AbortController();
const { signal } = interruption;
const endBy = (by: keyof typeof ENDED_BY) => () => interruption.abort(ENDED_BY[by]);
for (const by of ['SIGINT', 'SIGTERM'] as const) {
  process.once(by, () => {
    endBy(by)();
    // Nobody listens any more, so it ends the process, which an exit would not: that waits for every system call, and
    // reading a pipe may never be over.
    setTimeout(() => process.kill(process.pid, by), TIDYING_TIME).unref();
  });
}
process.stdout.on('error', endBy('SIGPIPE'));
// What nobody hears of is no reason to stop: the result goes to standard output.
process.stderr.on('error', () => undefined);

main(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  signal,
}).then(
  (exitCode) => {
    process.exitCode = signal.aborted ? Number(signal.reason) : exitCode;
  },
  (error: unknown) => {
    process.exitCode = error instanceof Failure ? error.exitCode : 1;
    if (signal.aborted) process.exitCode = Number(signal.reason);
    else if (error instanceof Failure) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`Something went wrong inside undercurrent: ${String(error)}\n`);
  },
);
