import { actorClass } from './palette.ts';
import { px } from './svg.ts';

/** The mark of a series: its own shape beside its colour, so that colour alone decides nothing. */
export function seriesMark(index: number, x: number, y: number, isHollow = false): string {
  const fill = isHollow ? 'var(--paper)' : 'var(--c)';
  const stroke = isHollow ? 'var(--c)' : 'var(--paper)';
  const look = `class="${actorClass(index)}" fill="${fill}" stroke="${stroke}" stroke-width="${isHollow ? 1.6 : 0.8}"`;
  const shapes = [
    `<circle cx="${px(x)}" cy="${px(y)}" r="4" ${look}/>`,
    `<path d="M${px(x)} ${px(y - 5)}l5 5l-5 5l-5 -5Z" ${look}/>`,
    `<rect x="${px(x - 3.6)}" y="${px(y - 3.6)}" width="7.2" height="7.2" ${look}/>`,
    `<path d="M${px(x)} ${px(y - 4.8)}l5 8.4h-10Z" ${look}/>`,
  ];
  return shapes[index % shapes.length] ?? '';
}
