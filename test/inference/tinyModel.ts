import {
  cueOf,
  OUTPUT_COUNT,
  OUTPUTS,
  type RawReading,
  type Reader,
  type ReadOptions,
  textOf,
  type WindowTexts,
} from '../../core/index.js';
import { outputColumns, type OutputColumns } from '../../inference/model/outputColumns.js';
import { WordPieces } from '../../inference/tokens/wordPieces.js';
import { throwIfCancelled } from '../../inference/throwIfCancelled.js';

export const VOCABULARY = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '[',
  ']',
  'sep',
  'go',
  '##ing',
  'no',
  '.',
  '!',
];

/** The id of a token of the tiny vocabulary. */
export function idOf(token: string): number {
  return VOCABULARY.indexOf(token);
}

/** A BERT tokenizer of few tokens: `going` is `go ##ing`, `no.` is `no .`, everything else is unknown. */
export function tinyWordPieces(vocabulary: readonly string[] = VOCABULARY): WordPieces {
  const tokenizer = {
    version: '1.0',
    added_tokens: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'].map((content) => ({
      id: idOf(content),
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
    },
  };
  return new WordPieces(tokenizer, { tokenizer_class: 'BertTokenizer' });
}

/** The columns of a model that gives these outputs, in this order. */
export function columnsOf(names: readonly string[]): OutputColumns {
  return outputColumns(Object.fromEntries(names.map((name, column) => [String(column), name])));
}

/** All of `OUTPUTS`, then the pooling logit. */
export const ALL_COLUMNS = columnsOf([...OUTPUTS, 'pooling']);

/** A reading of one word whose numbers tell readings apart. */
export function fakeReading(seed: number): RawReading {
  return {
    contributions: Float32Array.from({ length: OUTPUT_COUNT }, (_, output) => Math.sin(seed + output)),
  };
}

/** A reader without a model: each passage's reading is made of its length. Remembers what it was asked. */
export class FakeReader implements Reader {
  readonly version: string;
  readonly asked: WindowTexts[] = [];
  closed = false;

  constructor(version = '0123456789abcdef0123456789abcdef') {
    this.version = version;
  }

  countTokens(text: string): number {
    return text.length;
  }

  async read(windows: readonly WindowTexts[], { signal, onWindow }: ReadOptions = {}) {
    const readings: (readonly RawReading[])[] = [];
    for (const [index, texts] of windows.entries()) {
      throwIfCancelled(signal);
      this.asked.push(texts);
      const ofWindow = texts.map((text) => fakeReading(cueOf(text).length + textOf(text).length));
      readings.push(ofWindow);
      onWindow?.(index, ofWindow, true);
    }
    return readings;
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
