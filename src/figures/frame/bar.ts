import { px } from './svg.ts';

/** A bar along one axis, from one amount to another. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** From amounts to pixels, one scale for all bars that a reader compares. */
  readonly at: (amount: number) => number;
  /** Upper edge and thickness. */
  readonly y: number;
  readonly height: number;
  readonly look: string;
}

/** A horizontal bar exactly as long as its amount. One too short to be seen carries a hairline, which is no bar. */
export function bar({ from, to, at, y, height, look }: Bar): string {
  if (from === to) return '';
  const [a, b] = [at(Math.min(from, to)), at(Math.max(from, to))];
  const drawn = `<rect data-amount="${amountAttribute(to - from)}" x="${px(a)}" y="${px(y)}" width="${fine(b - a)}" height="${px(height)}" ${look}/>`;
  return b - a < leastSeen ? drawn + hairline(at(to), y, height) : drawn;
}

/** Says that there is something where a bar of true length would not be seen. */
export function hairline(x: number, y: number, height: number): string {
  return `<path class="hair" d="M${px(x)} ${px(y)}v${px(height)}" stroke="var(--ink)" stroke-width="0.75"/>`;
}

/** Lengths below this are not seen on common screens. */
export const leastSeen = 1;

/** A hundredth of a pixel: lengths are amounts. */
export function fine(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Seven digits that count: enough to hold a length to its amount. */
export function amountAttribute(amount: number): string {
  return String(Number(amount.toPrecision(7)));
}
