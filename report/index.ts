export { analysisDocument, type Observations } from './analysisDocument.js';
export type {
  AnalysisDocument,
  FindingDocument,
  PassageDocument,
  SceneDocument,
  ScriptDocument,
} from './documentTypes.js';
export { findingDocuments } from './findingDocuments.js';
export { arcSvg, arcViewSvg } from './arcSvg.js';
export { scenesCsv } from './csv.js';
export { analysisHtml } from './html.js';
export { sarifLog } from './sarif.js';
export type { ArcView } from './panel/arcView.js';
export { makeArcView, type ArcSource } from './panel/makeArcView.js';
export { ownWords, wordsOf } from './panel/evidence.js';
export { sceneMatches, withWhatIf } from './panel/whatIfView.js';
export { type ArcShown, FIRST_SHOWN } from './panel/arcShown.js';
export { axisTicks } from './panel/pageAxis.js';
export { posterHtml, posterSvg } from './panel/poster.js';
export { panelHtml, type PanelHtmlOptions } from './panel/panelHtml.js';
export { plainTitle } from './page/frontMatter.js';
export { authorsSentence } from './text/authorsWord.js';
export { shorten } from './text/markup.js';
export {
  AUTHOR_MARKS,
  CANNOT_TELL,
  counted,
  countScenes,
  eighthsText,
  levelLength,
  lengthText,
  nearestShape,
  NOT_READ_YET,
  pageNumber,
  pagesText,
  playingTime,
  POLARITY_MARKS,
  POLARITY_WORDS,
  refusalText,
  signed,
  TOO_LITTLE,
} from './text/words.js';
