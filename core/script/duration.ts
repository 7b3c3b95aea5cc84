import type { ScreenplayElement } from '../screenplay/elements.js';

/** Seconds a third of a spoken letter takes; with the pauses below, the duration model of Better Fountain. */
const SECONDS_PER_THREE_LETTERS = 0.1946;
const SECONDS_PER_STOP = 0.75;
const SECONDS_PER_COMMA = 0.3;
const ACTION_LETTERS_PER_SECOND = 20;

/**
 * About how long elements play, in minutes. Speech by its letters, its sentence stops and its commas; action
 * by its characters. An estimate: silence, song and stunts are not in the text.
 */
export function estimateMinutes(elements: readonly ScreenplayElement[]): number {
  return elements.reduce((seconds, element) => seconds + secondsOf(element), 0) / 60;
}

function secondsOf({ type, text }: ScreenplayElement): number {
  if (type === 'action' || type === 'centered') return text.length / ACTION_LETTERS_PER_SECOND;
  if (type !== 'dialogue' && type !== 'lyrics') return 0;
  const { letters, stops, commas } = ASCII.test(text) ? countAscii(text) : countUnicode(text);
  return (letters / 3) * SECONDS_PER_THREE_LETTERS + stops * SECONDS_PER_STOP + commas * SECONDS_PER_COMMA;
}

interface SpokenCounts {
  readonly letters: number;
  /** Runs of marks that end a sentence or hold it up. */
  readonly stops: number;
  readonly commas: number;
}

function countUnicode(text: string): SpokenCounts {
  return {
    letters: text.replaceAll(/[^\p{L}\p{N}]+/gu, '').length,
    stops: text.match(/[.!?:…]+/gu)?.length ?? 0,
    commas: text.match(/,/gu)?.length ?? 0,
  };
}

const ASCII = /^[\x00-\x7f]*$/u;

/** The same counts in one go through the characters: a script is timed after each edit. */
function countAscii(text: string): SpokenCounts {
  let letters = 0;
  let stops = 0;
  let commas = 0;
  let inStop = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isStop = code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a;
    if (isStop && !inStop) stops += 1;
    inStop = isStop;
    if (isAsciiLetterOrDigit(code)) letters += 1;
    else if (code === 0x2c) commas += 1;
  }
  return { letters, stops, commas };
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
