import {
  type Analysis,
  Analyst,
  type AuthorFile,
  type Finding,
  type FindingCode,
  findFindings,
  findIllegible,
  type Genre,
  isQuiet,
  NOTHING_SAID,
  type Norms,
  parseScreenplay,
  prepareScript,
  readIntendedArc,
  type Screenplay,
  type Script,
  toldFindings,
  unknownTones,
} from '../core/index.js';
import type { OpenModel } from '../inference/index.js';
import { findingDocuments, refusalText } from '../report/index.js';
import { type Command, type Surroundings, write } from './command.js';
import { UsageFailure } from './failure.js';
import {
  failingCodes,
  FINDING_HELP,
  FINDING_OPTIONS,
  FOUND,
  genreOf,
  readAuthorFile,
  readNorms,
} from './findings.js';
import { CACHE_OPTIONS, MODEL_HELP, MODEL_OPTIONS, modelAnswer, modelFolder, withModel } from './model.js';
import { oneOf, readOptions } from './options.js';
import { refuseScriptAsOutput, writeOutputFile } from './outputFile.js';
import { createProgressBar } from './progressBar.js';
import { FORMATS, type Outcome, render, type TextLook } from './render.js';
import { readScreenplayFile, shownName, STANDARD_STREAM } from './screenplayFile.js';
import { columnsFor, printable, USUAL_COLUMNS } from './text/columns.js';
import { PLAIN_STYLE, styleFor } from './text/style.js';
import { ownVersion } from './version.js';

const HELP = `Usage: undercurrent analyze FILE [OPTION]...

Reads a Fountain screenplay and prints its emotional arc: what each scene and
each line reads as, the largest turns, the characters. A FILE called - is
standard input.

  --format text|json|csv|html|sarif
                   text for the terminal, JSON (see the schema in the package),
                   CSV with a row for each scene, one HTML file, or the findings
                   as SARIF 2.1.0 for tools that review
  --out PATH       write to a file instead of standard output (-)
${FINDING_HELP}
  --model-alone    leave out what the author said of the script in
                   .undercurrent/ beside it: corrections of lines, which outrank
                   the model (in JSON marked as "author") and from eight on move
                   the other lines, and ignored findings
${MODEL_HELP}
  --cache-dir DIR  keep readings there, for the next time
  --no-cache       keep none

A text that is not English, or no screenplay, is not read: undercurrent says so.
From forty words on it tells another language.

Exit codes: 0 when all went well, also for a text that is not read; 1 when
something failed; 2 when the call was not understood; ${FOUND} for --fail-on.
`;

export const analyzeCommand: Command = {
  name: 'analyze',
  summary: 'read the emotional arc of a screenplay',
  help: HELP,
  async run(args, surroundings) {
    const options = {
      format: { type: 'string' },
      out: { type: 'string' },
      'model-alone': { type: 'boolean' },
      ...FINDING_OPTIONS,
      ...MODEL_OPTIONS,
      ...CACHE_OPTIONS,
    } as const;
    const { values, positionals } = readOptions('analyze', args, options);
    const [path, ...others] = positionals;
    if (path === undefined)
      throw new UsageFailure('There is no file to analyze. See undercurrent analyze --help.');
    if (others.length > 0) throw new UsageFailure('Only one file can be analyzed at a time.');
    const format = oneOf('format', values.format ?? 'text', FORMATS);
    const failOn = failingCodes(values['fail-on']);
    const genre = genreOf(values.genre);
    const prints = values.findings === true || format === 'sarif';
    if (values.findings === true && (format === 'csv' || format === 'html'))
      throw new UsageFailure(`There is no place for --findings in ${format}: take text, json or sarif.`);
    const norms = prints || failOn.length > 0 ? readNorms(modelFolder(values)) : undefined;
    const out = values.out === STANDARD_STREAM ? undefined : values.out;
    if (out !== undefined) await refuseScriptAsOutput(path, out);
    const screenplay = parseScreenplay(await readScreenplayFile(path, surroundings.stdin));
    const file = shownName(path);
    await write(surroundings.stderr, marksLeftOut(file, screenplay));
    const isAlone = values['model-alone'] === true || path === STANDARD_STREAM;
    const said = isAlone ? NOTHING_SAID : await readAuthorFile(path);
    const outcome = await withModel(values, surroundings, true, (model) =>
      read(screenplay, model, surroundings, said, norms && { norms, genre, failOn }),
    );
    const { illegible } = outcome;
    const refusal = illegible && `${printable(file)}: ${refusalText(illegible)}\n`;
    if (refusal !== undefined) await write(surroundings.stderr, refusal);
    const { findings = [], ...rest } = outcome;
    const shown = { ...rest, ...(prints && { findings }) };
    const look = out === undefined ? lookFor(surroundings) : PLAIN_LOOK;
    const text = render(format, file, screenplay, shown, look, ownVersion());
    if (out === undefined) await write(surroundings.stdout, text);
    else await writeOutputFile(out, text === '' ? (refusal ?? '') : text);
    if (refusal !== undefined && failOn.length > 0) return 1;
    const failing = findings.filter(({ code }) => failOn.includes(code));
    await write(surroundings.stderr, failures(file, failing, outcome.analysis));
    return failing.length > 0 ? FOUND : 0;
  },
};

const PLAIN_LOOK: TextLook = { style: PLAIN_STYLE, columns: USUAL_COLUMNS };

function lookFor({ stdout, environment }: Surroundings): TextLook {
  return { style: styleFor(stdout, environment), columns: columnsFor(stdout, environment) };
}

/** The findings that make the command fail, a line each with their place, as compilers tell of theirs. */
function failures(file: string, failing: readonly Finding[], analysis: Analysis | undefined): string {
  return findingDocuments(failing, analysis?.scenes ?? [], analysis?.passages ?? [])
    .map(({ code, line, message }) => `${printable(`${file}:${line + 1}: ${code}: ${message}`)}\n`)
    .join('');
}

/** The author's marks that are not understood, a sentence each. */
function marksLeftOut(file: string, screenplay: Screenplay): string {
  return unknownTones(screenplay)
    .map(({ line, message }) => `${printable(`${file}:${line + 1}: ${message}`)}\n`)
    .join('');
}

interface Lookout {
  readonly norms: Norms;
  readonly genre: Genre;
  /** These are told whatever else says the same. */
  readonly failOn: readonly FindingCode[];
}

async function read(
  screenplay: Screenplay,
  { reader, calibration }: OpenModel,
  { stderr, environment, signal }: Surroundings,
  said: AuthorFile,
  lookout: Lookout | undefined,
): Promise<Outcome> {
  const script = prepareScript(screenplay, (text) => reader.countTokens(text));
  const model = reader.version;
  const illegible = findIllegible(script);
  if (illegible !== undefined) return { model, illegible };
  const analyst = new Analyst(calibration);
  const progress = createProgressBar(stderr, environment, 'Reading line');
  const onProgress = (passagesRead: number) => progress.update(passagesRead, script.passages.length);
  try {
    const readings = await modelAnswer(analyst.read(script, reader, { signal, onProgress }), signal);
    const heard = analyst.hear(script, readings.lines, said.corrections);
    const analysis = analyst.analyze(script, { ...readings, lines: heard.readings });
    const intended = readIntendedArc(script, analysis);
    const findings = lookout && findingsOf(script, analysis, said, lookout);
    return { model, analysis, ...(findings && { findings }), ...(intended && { intended }) };
  } finally {
    progress.clear();
  }
}

/** The findings that are told, less those that the author ignores. */
function findingsOf(
  script: Script,
  analysis: Analysis,
  { ignored }: AuthorFile,
  { norms, genre, failOn }: Lookout,
) {
  const found = findFindings(script, analysis, norms, { genre });
  return toldFindings(found, ignored, script, failOn).filter((finding) => !isQuiet(finding));
}
