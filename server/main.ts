import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { openReadingModel, readNorms } from './reading/readingModel.js';
import { SYSTEM_CLOCK } from './reading/readingSchedule.js';
import { startServer } from './server.js';

const MODEL_FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'models', 'undercurrent-reader');

startServer(createConnection(ProposedFeatures.all), {
  clock: SYSTEM_CLOCK,
  openModel: ({ cacheFolder, ...wishes }) =>
    openReadingModel({
      modelFolder: MODEL_FOLDER,
      background: true,
      ...(cacheFolder !== undefined && { cache: { folder: cacheFolder } }),
      ...wishes,
    }),
  norms: () => readNorms(MODEL_FOLDER),
});
