import '../../inference/model/telemetryOff.js';
import { parseScreenplay, prepareScript, RawScript } from '../../core/index.js';
import { loadTokenModel } from '../../inference/model/tokenModel.js';
import { openModelFolder } from '../../inference/modelFolder.js';
import { windowPasses } from '../../inference/tokens/windowPasses.js';
import { featureScript, MODEL_FOLDER } from './inputs.js';

/**
 * A program of its own: prints the milliseconds that the model alone takes for all windows of the feature,
 * loaded and warm, on as many threads as its argument says. Nothing a reader does can be faster.
 */

const threads = Number(process.argv[2]);
const { wordPieces } = await openModelFolder(MODEL_FOLDER);
const script = prepareScript(parseScreenplay(featureScript().text), (text) => wordPieces.count(text));
const passes = new RawScript(script).texts.flatMap((texts) =>
  windowPasses(texts, wordPieces).map(({ pass }) => pass.tokenIds),
);
const model = await loadTokenModel({ type: 'load', modelFolder: MODEL_FOLDER, threads });
for (const tokenIds of passes.slice(0, 5)) await model.logits(tokenIds);
const start = performance.now();
for (const tokenIds of passes) await model.logits(tokenIds);
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - start, count: passes.length }));
