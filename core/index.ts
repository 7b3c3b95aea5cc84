export * from './screenplay/elements.js';
export { parseScreenplay } from './screenplay/parse.js';
export { type TextEdit, updateScreenplay } from './screenplay/update.js';
export { DIMENSIONS, type Dimension, type Emotion, EMOTIONS, OUTPUT_COUNT } from './reading/emotions.js';
export { type RawReading, rawOutputs } from './reading/rawReading.js';
export type { CancelSignal, Reader, ReadOptions, WindowTexts } from './reading/reader.js';
export { splitWords } from './reading/words.js';
