/** A colour by day and by night. */
interface ThemeColor {
  readonly light: string;
  readonly dark: string;
}

/**
 * The colours of pictures and pages. Pleasant is orange and unpleasant is blue: the pair that all common
 * forms of colour blindness keep apart, and neither says good or bad.
 */
const COLORS: Readonly<Record<string, ThemeColor>> = {
  paper: { light: '#fdfcf9', dark: '#191817' },
  sheet: { light: '#ffffff', dark: '#211f1d' },
  ink: { light: '#23201c', dark: '#ece7df' },
  muted: { light: '#6b645b', dark: '#a49c91' },
  line: { light: '#e4dfd6', dark: '#3a3632' },
  pleasant: { light: '#b8560a', dark: '#f2a155' },
  neutral: { light: '#736b62', dark: '#a29a8f' },
  unpleasant: { light: '#2a6cb0', dark: '#74b0ef' },
  'series-1': { light: '#388a34', dark: '#89d185' },
  'series-2': { light: '#652d90', dark: '#b180d7' },
  'series-3': { light: '#9a6c00', dark: '#cca700' },
  'series-4': { light: '#c2255c', dark: '#f06595' },
  'series-5': { light: '#23201c', dark: '#ece7df' },
};

const POLARITY_CSS =
  '.uc-positive{fill:var(--uc-pleasant)}.uc-neutral{fill:var(--uc-neutral)}.uc-negative{fill:var(--uc-unpleasant)}';

/**
 * Style rules that give an element the colours as `--uc-*` properties, by the reader's colour scheme. A page
 * around a picture may set `--undercurrent-*` properties, which come first. On paper it is always day.
 */
export function themeCss(selector: string): string {
  return [
    `${selector}{color-scheme:light dark;${properties('light')}}`,
    `@media screen and (prefers-color-scheme:dark){${selector}{${properties('dark')}}}`,
    POLARITY_CSS,
  ].join('\n');
}

/** As `themeCss`, by day always: for what is printed. */
export function paperCss(selector: string): string {
  return [`${selector}{color-scheme:light;${properties('light')}}`, POLARITY_CSS].join('\n');
}

function properties(scheme: keyof ThemeColor): string {
  return Object.entries(COLORS)
    .map(([name, color]) => `--uc-${name}:var(--undercurrent-${name},${color[scheme]});`)
    .join('');
}
