import '../../inference/model/telemetryOff.js';
import { env, pipeline } from '@huggingface/transformers';
import { parseScreenplay, prepareScript } from '../../core/index.js';
import { openModelFolder } from '../../inference/modelFolder.js';
import { featureScript, MODEL_FOLDER } from './inputs.js';

/**
 * A program of its own: prints the milliseconds that one fp32 `pipeline()` call a line takes over the feature,
 * loaded and warm: what one would write first. Arguments: the folder of a float model, the threads.
 */

const [, , folder = '', threads = '1'] = process.argv;
env.allowRemoteModels = false;
const { wordPieces } = await openModelFolder(MODEL_FOLDER);
const { passages } = prepareScript(parseScreenplay(featureScript().text), (text) => wordPieces.count(text));
const classify = await pipeline('token-classification', folder, {
  dtype: 'fp32',
  local_files_only: true,
  session_options: { intraOpNumThreads: Number(threads), interOpNumThreads: 1 },
});
for (const { plain } of passages.slice(0, 5)) await classify(plain.text);
const start = performance.now();
for (const { plain } of passages) await classify(plain.text);
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - start, count: passages.length }));
