import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { SharedModel } from './openModel.js';
import { SYSTEM_CLOCK } from './readingSchedule.js';
import { startServer } from './server.js';

startServer(createConnection(ProposedFeatures.all), {
  clock: SYSTEM_CLOCK,
  createModel: (cacheFolder, onFallback) =>
    new SharedModel({
      modelFolder: join(dirname(dirname(fileURLToPath(import.meta.url))), 'models', 'undercurrent-reader'),
      background: true,
      ...(cacheFolder !== undefined && { cache: { folder: cacheFolder } }),
      onFallback,
    }),
});
