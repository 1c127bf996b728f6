import { textWidth } from './svg.ts';

/** Coordinates and widths that are no plain numbers. */
export function badNumbers(svg: string): readonly string[] {
  const values = [...svg.matchAll(/ (?:x|y|cx|cy|r|d|width|height|viewBox)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  return values.filter((value) => !/^[-\d.\sMLHVCZvhlz]+$/.test(value) || /\d-|--/.test(value));
}

/** Texts that leave the picture or touch another, by the measure that the figures themselves lay out with. */
export function collisions(svg: string): readonly string[] {
  const boxes = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>(.*?)<\/text>/g)].map(
    ([, x = '', y = '', attributes = '', inner = '']) => {
      const text = inner.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '?');
      const wide = textWidth(text, /class="s|11px/.test(attributes) ? 11 : 12);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
      const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      return { text, left, right: left + wide, top: Number(y) - 8, bottom: Number(y) + 2 };
    },
  );
  const outside = boxes.filter(({ left, right }) => left < -1 || right > 361).map(({ text }) => text);
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
  return [...outside, ...touching];
}
