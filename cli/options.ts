import { parseArgs } from 'node:util';
import { UsageFailure } from './failure.js';

interface OptionTypes {
  readonly [name: string]: { readonly type: 'string' | 'boolean'; readonly multiple?: boolean };
}

/** What may be given more than once has all its values. */
type ValueOf<Type extends OptionTypes[string]> = Type extends { readonly multiple: true }
  ? readonly string[]
  : Type['type'] extends 'boolean'
    ? boolean
    : string;

interface ReadOptions<Types extends OptionTypes> {
  readonly values: {
    readonly [Name in keyof Types]?: ValueOf<Types[Name]>;
  };
  readonly positionals: readonly string[];
}

/** Reads a command's options and files; throws a `UsageFailure` that names what was not understood. */
export function readOptions<Types extends OptionTypes>(
  command: string,
  args: readonly string[],
  options: Types,
): ReadOptions<Types> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    refuseEmpty(command, values, positionals);
    return { values: values as ReadOptions<Types>['values'], positionals };
  } catch (error) {
    if (error instanceof UsageFailure) throw error;
    const sentence = error instanceof Error ? (error.message.split(/[.;] /u)[0] ?? '') : String(error);
    const hint = UNKNOWN_LETTER.test(sentence) ? ' A file whose name begins with - comes after --.' : '';
    throw new UsageFailure(`${sentence.replace(/\.$/u, '')}.${hint} See undercurrent ${command} --help.`);
  }
}

/** What a file called `-dash.fountain` is taken for. */
const UNKNOWN_LETTER = /^Unknown option '-[^-]/u;

/** An empty name or value is a variable that was never set, and would be taken for the present folder. */
function refuseEmpty(
  command: string,
  values: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
): void {
  const [option] = Object.keys(values).filter((name) => [values[name]].flat().includes(''));
  const what = option === undefined ? 'The name of a file' : `The value of --${option}`;
  if (option !== undefined || positionals.includes(''))
    throw new UsageFailure(`${what} is empty. See undercurrent ${command} --help.`);
}

/** The value of an option that takes one of a few words. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined)
    throw new UsageFailure(`The option --${option} takes ${words.join(', ')}, not ${value}.`);
  return word;
}
