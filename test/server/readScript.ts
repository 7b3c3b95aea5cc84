import {
  Analyst,
  type Emotion,
  EMOTIONS,
  parseScreenplay,
  prepareScript,
  type RawReading,
  RawScript,
} from '../../core/index.js';
import { ScriptDocument } from '../../server/documents/scriptDocument.js';
import { hearAuthor, type ScriptReading } from '../../server/reading/scriptReading.js';
import { countWords, PLAIN_CALIBRATION } from '../core/fakeReadings.js';
import { URI } from './scripts.js';
import { FakeReader } from './session.js';

/** By so much each word lowers an emotion in a fake reading, all words together. */
const UNLIKELY = -3;

/** The reading of a script, with the emotions whose names stand in a line as likely as is said. */
export async function readScript(
  text: string,
  likely: Partial<Readonly<Record<Emotion, number>>> = {},
): Promise<ScriptReading> {
  const document = new ScriptDocument(URI, 1, parseScreenplay(text));
  const script = prepareScript(document.screenplay, countWords);
  const read = new RawScript(script);
  await new FakeReader().read(read.texts, {
    onWindow: (index, readings) => void read.take(index, readings),
  });
  const raw = read.lines.map(
    (reading, index) => reading && withEmotions(reading, script.passages[index]?.plain.text ?? '', likely),
  );
  return hearAuthor(
    { document, script, raw, rawDeliveries: read.deliveries(), model: 'fake' },
    new Analyst(PLAIN_CALIBRATION),
    { corrections: [], calibrates: false },
    new AbortController().signal,
  );
}

function withEmotions(
  { contributions }: RawReading,
  text: string,
  likely: Partial<Readonly<Record<Emotion, number>>>,
): RawReading {
  const changed = contributions.slice();
  for (const [index, emotion] of EMOTIONS.entries()) {
    const probability = likely[emotion];
    if (probability === undefined || !text.includes(emotion)) continue;
    changed[index] = (changed[index] ?? 0) + Math.log(probability / (1 - probability)) - UNLIKELY;
  }
  return { contributions: changed };
}
