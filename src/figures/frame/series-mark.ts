import { px } from './svg.ts';

/** The mark of a series that is no actor: its shape tells it apart, so that no actor's colour stands for anything else. */
export function seriesMark(index: number, x: number, y: number, isHollow = false, size = 4): string {
  const tone = index % 8 < 4 ? 'var(--mark)' : 'var(--soft)';
  const fill = isHollow ? 'var(--paper)' : tone;
  const stroke = isHollow ? tone : 'var(--paper)';
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="${isHollow ? 1.6 : 0.8}"`;
  const [wide, half] = [px(1.25 * size), px(0.9 * size)];
  const shapes = [
    `<circle cx="${px(x)}" cy="${px(y)}" r="${px(size)}" ${look}/>`,
    `<path d="M${px(x)} ${px(y - 1.25 * size)}l${wide} ${wide}l-${wide} ${wide}l-${wide} -${wide}Z" ${look}/>`,
    `<rect x="${px(x - 0.9 * size)}" y="${px(y - 0.9 * size)}" width="${px(2 * Number(half))}" height="${px(2 * Number(half))}" ${look}/>`,
    `<path d="M${px(x)} ${px(y - 1.2 * size)}l${wide} ${px(2.1 * size)}h-${px(2 * Number(wide))}Z" ${look}/>`,
  ];
  return shapes[index % shapes.length] ?? '';
}
