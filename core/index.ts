export * from './screenplay/elements.js';
export { lineBreakOf } from './screenplay/lines.js';
export { parseScreenplay } from './screenplay/parse.js';
export { type TextEdit, updateScreenplay } from './screenplay/update.js';
export { tidied } from './screenplay/tidied.js';
export { isScreenplayName } from './screenplay/fileNames.js';
export { type MovedScenes, moveScenes, type ScenePlace, stepPlace } from './screenplay/moveScenes.js';

export type { PlainText, Segment } from './script/plainText.js';
export { toSourceRange } from './script/plainText.js';
export type { Passage, Scene } from './script/passages.js';
export { MAX_PASSAGE_TOKENS } from './script/passages.js';
export { speakerName, speakerNames } from './script/speakerNames.js';
export { splitToLimit } from './script/sentences.js';
export { cutTexts, MAX_WINDOW_TOKENS, type Window } from './script/windows.js';
export { RawScript } from './script/rawScript.js';
export { prepareScript, prepareSteps, type Script } from './script/script.js';
export { findIllegible, type Illegible } from './script/legibility.js';
export { LINES_PER_PAGE } from './script/layout.js';

export { type Calibration, type Knot, parseCalibration } from './reading/calibration.js';
export {
  DIMENSIONS,
  type Dimension,
  type Emotion,
  EMOTIONS,
  type Output,
  OUTPUT_COUNT,
  OUTPUTS,
  withoutNeutral,
} from './reading/emotions.js';
export type { Delivery } from './reading/delivery.js';
export { drivingWords, type DrivingWord } from './reading/drivers.js';
export { cueOf, type CuedText, type PassageText, textOf, withoutParentheses } from './reading/passageText.js';
export {
  joinReadings,
  type RawReading,
  rawOutputs,
  type ReadingPart,
  valencePull,
} from './reading/rawReading.js';
export type { CancelSignal, Reader, ReadOptions, WindowTexts } from './reading/reader.js';
export { calibrate, calibrateOutputs, type Polarity, type Reading } from './reading/reading.js';
export { splitWords } from './reading/words.js';
export { clamp } from './statistics/weighted.js';

export { ownText } from './ownText.js';
export { finish, type Steps } from './steps.js';
export { Analyst, type ReadScriptOptions, type ScriptReadings } from './analyst.js';
export { type Analysis, type AnalyzedPassage, type AnalyzedScene, analyzeScript } from './analysis.js';
export type { Estimate } from './statistics/estimate.js';
export { type ChangePoint, type EmotionArc, findSceneExtremes, type SceneExtreme } from './arc/emotionArc.js';
export {
  ARC_POINTS,
  MIN_ARC_LINES,
  readLevel,
  readSeries,
  type Residuals,
  type SeriesAxis,
  type SeriesLine,
} from './arc/series.js';
export { weightOf } from './arc/readLines.js';
export type { EmotionShare, SceneReading, ValueTurn } from './arc/sceneReading.js';
export { type PullingLine, scenePulls } from './arc/scenePulls.js';
export type { ArcPoint } from './arc/smooth.js';
export {
  STORY_SHAPES,
  storyShapeAt,
  type StoryShape,
  type StoryShapeMatch,
  type StoryShapeReading,
} from './arc/storyShapes.js';
export type { CharacterReading } from './characters/characters.js';
export { type CharacterInScene, characterInScene } from './characters/characterInScene.js';
export { readHome } from './characters/home.js';
export type { Displacement, HomeBase, UtteranceDynamics } from './characters/utteranceDynamics.js';

export {
  type Evidence,
  type Finding,
  FINDING_CODES,
  type FindingCode,
  isQuiet,
  type Unusual,
} from './findings/finding.js';
export { findFindings, findingSteps, type FindingOptions } from './findings/findFindings.js';
export { type Genre, GENRES } from './findings/genre.js';
export { type Measure, MEASURES, normOf, type Norms, parseNorms } from './findings/norms.js';
export { findingContext, type FindingContext, type FindingRule } from './findings/rule.js';
export { FINDING_RULES } from './findings/rules.js';
export { begunTone } from './intent/begunTone.js';
export {
  type IntendedArc,
  type IntendedPoint,
  type IntentGap,
  readIntendedArc,
} from './intent/intendedArc.js';
export { type IntendedMark, marksIn } from './intent/marks.js';
export { type IntendedScene, leadOf, readIntent } from './intent/readIntent.js';
export { problemsOf, unknownTones } from './intent/unknownTones.js';
export { type Feeling, feelingOf, FEELINGS } from './reading/feelingWords.js';

export { type Anchor, anchorOf, findAnchor, hashTexts } from './author/anchors.js';
export {
  type AuthorFile,
  authorFileText,
  type Correction,
  type IgnoredFinding,
  mergeAuthorFiles,
  NOTHING_SAID,
  parseAuthorFile,
  restoring,
} from './author/authorFile.js';
export { ignoredPlaces, ignoring, lineOf, toldFindings } from './author/ignored.js';
export {
  type AuthorReadings,
  correctedIn,
  correctionOf,
  heardFromAuthor,
  isCorrected,
  withCorrection,
} from './author/corrections.js';
export { MIN_CORRECTIONS, type ProjectCalibration } from './author/projectCalibration.js';

export { type Change, changeBetween } from './whatIf/changes.js';
export { matchScenes, type SceneContent, type SceneMatch } from './whatIf/matchScenes.js';
