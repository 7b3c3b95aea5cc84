// Not from the index: the client would carry all of core for four words.
import { type Genre, GENRES } from '../core/findings/genre.js';

/** The settings `undercurrent.*`, as a client sends them for one document. */
export interface Settings {
  /** Which lines of dialogue get a mark at their end. */
  readonly lineMarks: 'off' | 'turns' | 'strong' | 'every';
  /** A tinted bar beside every scene. */
  readonly sceneMarks: boolean;
  /** When the script is read. */
  readonly read: 'typing' | 'save' | 'demand';
  /** `auto`: on where the editor does not draw marks itself. */
  readonly inlayHints: 'auto' | 'on' | 'off';
  readonly codeLens: 'auto' | 'on' | 'off';
  /** What the script sets out to be: loosens the findings that do not fit. */
  readonly genre: Genre;
  /** Whether the lines that an author has not corrected follow the corrections, once there are enough of them. */
  readonly projectCalibration: boolean;
  /** How the model is run. */
  readonly runtime: 'auto' | 'native' | 'wasm';
}

export const DEFAULT_SETTINGS: Settings = {
  lineMarks: 'strong',
  sceneMarks: true,
  read: 'typing',
  inlayHints: 'auto',
  codeLens: 'auto',
  genre: 'any',
  projectCalibration: true,
  runtime: 'auto',
};

/** The words each setting takes, the default among them. */
export const SETTING_WORDS = {
  lineMarks: ['off', 'turns', 'strong', 'every'],
  read: ['typing', 'save', 'demand'],
  inlayHints: ['auto', 'on', 'off'],
  codeLens: ['auto', 'on', 'off'],
  genre: GENRES,
  runtime: ['auto', 'native', 'wasm'],
} as const;

/** Settings from whatever a client sent: what is missing or not understood is the default. */
export function sanitizeSettings(json: unknown): Settings {
  const values: Readonly<Record<string, unknown>> =
    typeof json === 'object' && json !== null ? { ...json } : {};
  const word = <Word extends string>(name: string, words: readonly Word[], fallback: Word): Word =>
    words.find((candidate) => candidate === values[name]) ?? fallback;
  const flag = (name: 'sceneMarks' | 'projectCalibration'): boolean => {
    const value = values[name];
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  return {
    lineMarks: word('lineMarks', SETTING_WORDS.lineMarks, DEFAULT_SETTINGS.lineMarks),
    sceneMarks: flag('sceneMarks'),
    read: word('read', SETTING_WORDS.read, DEFAULT_SETTINGS.read),
    inlayHints: word('inlayHints', SETTING_WORDS.inlayHints, DEFAULT_SETTINGS.inlayHints),
    codeLens: word('codeLens', SETTING_WORDS.codeLens, DEFAULT_SETTINGS.codeLens),
    genre: word('genre', SETTING_WORDS.genre, DEFAULT_SETTINGS.genre),
    projectCalibration: flag('projectCalibration'),
    runtime: word('runtime', SETTING_WORDS.runtime, DEFAULT_SETTINGS.runtime),
  };
}
