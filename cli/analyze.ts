import {
  type Analysis,
  Analyst,
  findIllegible,
  type Illegible,
  parseScreenplay,
  prepareScript,
  type Screenplay,
} from '../core/index.js';
import { analysisDocument, analysisHtml, plainTitle, scenesCsv } from '../report/index.js';
import { type Command, type Surroundings, write } from './command.js';
import { UsageFailure } from './failure.js';
import { CACHE_OPTIONS, MODEL_HELP, MODEL_OPTIONS, modelAnswer, type OpenModel, withModel } from './model.js';
import { oneOf, readOptions } from './options.js';
import { writeOutputFile } from './outputFile.js';
import { createProgressBar } from './progressBar.js';
import { readScreenplayFile } from './screenplayFile.js';
import { analysisText } from './text/analysisText.js';
import { PLAIN_STYLE, type Style, styleFor } from './text/style.js';

const FORMATS = ['text', 'json', 'csv', 'html'] as const;
type Format = (typeof FORMATS)[number];

const HELP = `Usage: undercurrent analyze FILE [OPTION]...

Reads a Fountain screenplay and prints its emotional arc: what each scene and
each line reads as, the largest turns, the characters.

  --format text|json|csv|html
                   text for the terminal, JSON (see the schema in the package),
                   CSV with a row for each scene, or one HTML file
  --out PATH       write to a file instead of the terminal
${MODEL_HELP}
  --cache-dir DIR  keep readings there, for the next time
  --no-cache       keep none

A text that is not English, or no screenplay, is not read: undercurrent says so.
`;

const CANNOT_TELL: Readonly<Record<Illegible, string>> = {
  'no text': 'there is no scene in it yet, and nothing to read',
  'no screenplay': "can't tell: it does not look like a screenplay (no scene headings, hardly any dialogue)",
  'not English': "can't tell: it does not look like English, the only language that can be read so far",
};

export const analyzeCommand: Command = {
  name: 'analyze',
  summary: 'read the emotional arc of a screenplay',
  help: HELP,
  async run(args, surroundings) {
    const options = {
      format: { type: 'string' },
      out: { type: 'string' },
      ...MODEL_OPTIONS,
      ...CACHE_OPTIONS,
    } as const;
    const { values, positionals } = readOptions('analyze', args, options);
    const [file, ...others] = positionals;
    if (file === undefined)
      throw new UsageFailure('There is no file to analyze. See undercurrent analyze --help.');
    if (others.length > 0) throw new UsageFailure('Only one file can be analyzed at a time.');
    const format = oneOf('format', values.format ?? 'text', FORMATS);
    const screenplay = parseScreenplay(await readScreenplayFile(file));
    const outcome = await withModel(values, surroundings, true, (model) =>
      read(screenplay, model, surroundings),
    );
    const { illegible } = outcome;
    if (illegible !== undefined) await write(surroundings.stderr, `${file}: ${CANNOT_TELL[illegible]}.\n`);
    const style =
      values.out === undefined ? styleFor(surroundings.stdout, surroundings.environment) : PLAIN_STYLE;
    const text = render(format, file, screenplay, outcome, style);
    if (values.out === undefined) await write(surroundings.stdout, text);
    else if (text !== '') await writeOutputFile(values.out, text);
    return 0;
  },
};

/** What reading a screenplay came to: an analysis, or why there is none. */
interface Outcome {
  readonly model: string;
  readonly analysis?: Analysis;
  readonly illegible?: Illegible;
}

async function read(
  screenplay: Screenplay,
  { reader, calibration }: OpenModel,
  { stderr, signal }: Surroundings,
): Promise<Outcome> {
  const script = prepareScript(screenplay, (text) => reader.countTokens(text));
  const model = reader.version;
  const illegible = findIllegible(script);
  if (illegible !== undefined) return { model, illegible };
  const analyst = new Analyst(calibration);
  const progress = createProgressBar(stderr, 'Reading line');
  const onProgress = (passagesRead: number) => progress.update(passagesRead, script.passages.length);
  try {
    const readings = await modelAnswer(analyst.read(script, reader, { signal, onProgress }), signal);
    return { model, analysis: analyst.analyze(script, readings) };
  } finally {
    progress.clear();
  }
}

function render(
  format: Format,
  file: string,
  screenplay: Screenplay,
  { model, analysis, illegible }: Outcome,
  style: Style,
): string {
  // Not for the terminal, which shows few of its many rounded numbers.
  const document = () => analysisDocument(file, analysis, illegible, model);
  switch (format) {
    case 'text':
      return analysis === undefined ? '' : analysisText(plainTitle({ file }, screenplay), analysis, style);
    case 'json':
      return `${JSON.stringify(document())}\n`;
    case 'csv':
      return scenesCsv(document());
    case 'html':
      return analysisHtml(document(), screenplay);
  }
}
