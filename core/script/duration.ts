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
  const letters = text.replaceAll(/[^\p{L}\p{N}]+/gu, '').length;
  const stops = text.match(/[.!?:…]+/gu)?.length ?? 0;
  const commas = text.match(/,/gu)?.length ?? 0;
  return (letters / 3) * SECONDS_PER_THREE_LETTERS + stops * SECONDS_PER_STOP + commas * SECONDS_PER_COMMA;
}
