export { analysisDocument, type Observations } from './analysisDocument.js';
export type {
  AnalysisDocument,
  FindingDocument,
  PassageDocument,
  SceneDocument,
  ScriptDocument,
} from './documentTypes.js';
export { arcSvg } from './arcSvg.js';
export { scenesCsv } from './csv.js';
export { analysisHtml } from './html.js';
export { sarifLog } from './sarif.js';
export { plainTitle } from './page/frontMatter.js';
export { shorten } from './text/markup.js';
export { CANNOT_TELL, counted, eighthsText, POLARITY_WORDS, signed, TOO_LITTLE } from './text/words.js';
