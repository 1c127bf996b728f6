/** The colours of one ground: actors' hues in the situation's order, and what every figure means by the others. */
export interface Palette {
  readonly paper: string;
  /** Text, and marks that mean nothing by their colour. */
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly band: string;
  /** The one series of a figure that belongs to no actor. */
  readonly mark: string;
  /** Yes, a gain; no, a loss. Side, shape or hatching say it, too. */
  readonly good: string;
  readonly bad: string;
  readonly actors: readonly string[];
  /** Actors beyond the hues, and whatever belongs to no actor: they are named beside their mark. */
  readonly other: string;
}

/**
 * One palette for all figures, found by search: every hue 4.5:1 against its ground, and apart from the others for
 * trichromats and in dichromats' eyes (Machado, Oliveira & Fernandes 2009); `palette.test.ts` holds the distances. More
 * than six hues cannot be told apart, so the seventh actor is grey.
 */
export const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#1b1f24',
    soft: '#59606a',
    line: '#c9ced6',
    band: '#e9ecf0',
    mark: '#3b4654',
    good: '#1a5f9e',
    bad: '#b23a0e',
    actors: ['#1350f1', '#117363', '#8d2a77', '#726935', '#741f31', '#3d7ca9'],
    other: '#6c737d',
  },
  dark: {
    paper: '#14171b',
    ink: '#e8eaed',
    soft: '#a7adb6',
    line: '#4a515b',
    band: '#262c34',
    mark: '#b4bdca',
    good: '#4c9be0',
    bad: '#f08a55',
    actors: ['#9ab4ff', '#20cab6', '#b67cb5', '#dcc23f', '#d17f90', '#bdecb9'],
    other: '#9aa1ab',
  },
};

/** As many actors have a hue of their own. */
export const actorHues = palettes.light.actors.length;

/** The class that colours an actor by its place in the situation, the same in every figure; grey beyond the hues and without a place. */
export function actorClass(place: number | undefined): string {
  return place !== undefined && place >= 0 && place < actorHues ? `a${place}` : 'ax';
}

/** Styles inside every SVG, so that a figure saved alone reads in light and dark, and prints dark on white. */
export const figureStyle = [
  'text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif;fill:var(--ink)}',
  '.s{font-size:11px;fill:var(--soft)}.m{font-size:11px}.b{font-weight:600}.g{stroke:var(--line);stroke-opacity:.6}',
  '.w{fill:var(--c);fill-opacity:.36;stroke:var(--c);stroke-opacity:.55;stroke-width:.5}',
  `svg,:host{${variables(palettes.light)}}`,
  `@media screen and (prefers-color-scheme:dark){svg,:host{${variables(palettes.dark)}}}`,
  ...palettes.light.actors.map((_, i) => `.a${i}{--c:var(--c${i})}`),
  '.ax{--c:var(--other)}',
  // Paper is narrower than some figures and cannot be scrolled.
  '@media print{svg{max-width:100%}}',
].join('');

function variables({ actors, ...meanings }: Palette): string {
  const hues = actors.map((colour, i) => `--c${i}:${colour}`);
  return [...Object.entries(meanings).map(([name, colour]) => `--${name}:${colour}`), ...hues].join(';');
}
