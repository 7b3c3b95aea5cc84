import type { Polarity } from '../../core/index.js';

/** The theme colour of each polarity, where a shape stands for it. */
export const POLARITY_COLORS: Readonly<Record<Polarity, string>> = {
  positive: 'undercurrent.pleasant',
  neutral: 'undercurrent.neutral',
  negative: 'undercurrent.unpleasant',
};

/** The kinds of theme that a contributed colour has a default for, as the manifest names them. */
export type ThemeKind = 'dark' | 'light' | 'highContrast' | 'highContrastLight';

/** A colour as the manifest contributes it. */
export interface ContributedColor {
  readonly id: string;
  readonly defaults: Readonly<Record<ThemeKind, string>>;
}

/** The colours that an extension contributes. */
export function contributedColors(packageJson: unknown): readonly ContributedColor[] {
  return (packageJson as { readonly contributes: { readonly colors: readonly ContributedColor[] } })
    .contributes.colors;
}

/**
 * What our theme colours are in a kind of theme, for pictures, which themes do not reach: the manifest's defaults and
 * over them what the writer has set for all themes.
 *
 * @param customizations The setting `workbench.colorCustomizations`, whatever it holds.
 */
export function themeColors(
  colors: readonly ContributedColor[],
  kind: ThemeKind,
  customizations: unknown,
): ReadonlyMap<string, string> {
  const own: Readonly<Record<string, unknown>> =
    typeof customizations === 'object' && customizations !== null ? { ...customizations } : {};
  return new Map(
    colors.map(({ id, defaults }) => {
      const set = own[id];
      return [id, typeof set === 'string' && HEX.test(set) ? set : defaults[kind]];
    }),
  );
}

/** The only form in which VS Code takes a colour. */
const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/iu;
