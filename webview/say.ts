import { type Say, sayBy } from '../report/text/say.js';

/** The page's own words in the writer's language: its host has put the dictionary into the page (`panelHtml`). */
export const say: Say = sayBy(wordsOf(document.getElementById('panel')?.dataset['words']));

function wordsOf(json = '{}'): Readonly<Record<string, string>> {
  return JSON.parse(json) as Readonly<Record<string, string>>;
}
