import { textWidth } from './svg.ts';

/** Coordinates and widths that are no plain numbers. */
export function badNumbers(svg: string): readonly string[] {
  const values = [...svg.matchAll(/ (?:x|y|cx|cy|r|d|width|height|viewBox)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  return values.filter((value) => !/^[-\d.\sMLHVCZvhlza]+$/.test(value) || /\d-|--/.test(value));
}

/** Texts that leave the picture or touch another, by the measure that the figures themselves lay out with. */
export function collisions(svg: string): readonly string[] {
  const [left = 0, top = 0, width = 0, height = 0] = viewBox(svg);
  const boxes = textBoxes(svg);
  const outside = boxes
    .filter(
      (box) =>
        box.left < left - 1 || box.right > left + width + 1 || box.top < top || box.bottom > top + height,
    )
    .map(({ text }) => `${text} leaves the picture`);
  const touching = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
  return [...outside, ...touching];
}

function viewBox(svg: string): readonly number[] {
  return (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
}

/** The boxes of all texts that are not turned and have one place; what only a pointer shows is left out. */
function textBoxes(svg: string) {
  return [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"([^>]*)>(.*?)<\/text>/g)].map(
    ([, x = '', y = '', attributes = '', inner = '']) => {
      const seen = inner.replace(/<title>[^<]*<\/title>/g, '');
      const text = seen.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, '?');
      const wide = textWidth(text, /class="[sm]|11px/.test(attributes) ? 11 : 12);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
      const left = Number(x) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
      return { text, left, right: left + wide, top: Number(y) - 8, bottom: Number(y) + 2 };
    },
  );
}

/** What makes a picture no well-formed XML: an element not closed, a bare `<` or `&`, an attribute without quotes. */
export function markupFaults(svg: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const tag = /<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<]*")*) *(\/?)>/g;
  let end = 0;
  for (const { 0: all, 1: closes, 2: name = '', 3: attributes = '', 4: isEmpty, index } of svg.matchAll(
    tag,
  )) {
    const between = svg.slice(end, index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(between)) faults.push(`bare markup: ${between}`);
    if (closes === '/') {
      const last = open.pop();
      if (last !== name) faults.push(`${last} is closed by ${name}`);
    } else if (isEmpty !== '/') open.push(name);
    const names = [...attributes.matchAll(/ ([\w:-]+)=/g)].map(([, one]) => one);
    if (new Set(names).size < names.length) faults.push(`an attribute twice: ${all}`);
    if (name === 'script') faults.push(all);
    end = index + all.length;
  }
  if (end < svg.length) faults.push(`after the end: ${svg.slice(end)}`);
  return [...faults, ...open.map((name) => `${name} is not closed`)];
}
