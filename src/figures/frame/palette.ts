/**
 * One palette for all figures: Okabe & Ito (2008), safe for the common colour blindnesses, darkened to at least 3:1
 * against white and lightened to 3:1 against the dark ground. Actors keep their colour by their order everywhere.
 */
const light = ['#0060a8', '#b04a00', '#00795a', '#9c3f80', '#6b5b00', '#1f7fa6', '#5c5c5c', '#8a3b12'];
const dark = ['#5fb3f0', '#f0954a', '#35c79c', '#e58fc8', '#d9c84a', '#7fd0f2', '#b8b8b8', '#e0a080'];

export function actorClass(index: number): string {
  return `a${index % light.length}`;
}

/** Styles inside every SVG, so that a figure saved alone reads in light and dark, and prints dark on white. */
export const figureStyle = [
  'text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans","DejaVu Sans",sans-serif;fill:var(--ink)}',
  '.s{font-size:11px;fill:var(--soft)}.b{font-weight:600}',
  `svg,:host{--ink:#1b1f24;--soft:#59606a;--line:#c9ced6;--band:#e4ebf3;--mark:#0060a8;--bad:#b3261e;--good:#00795a;--paper:#fff;${vars(light)}}`,
  `@media screen and (prefers-color-scheme:dark){svg,:host{--ink:#e8eaed;--soft:#a7adb6;--line:#4a515b;--band:#25303d;--mark:#5fb3f0;--bad:#ff8a80;--good:#35c79c;--paper:#14171b;${vars(dark)}}}`,
  ...light.map((_, i) => `.a${i}{--c:var(--c${i})}`),
].join('');

function vars(colours: readonly string[]): string {
  return colours.map((colour, i) => `--c${i}:${colour}`).join(';');
}
