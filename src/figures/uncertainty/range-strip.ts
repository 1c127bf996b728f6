import { sampledText } from '../../words/index.ts';
import { label, px } from '../frame/svg.ts';

/** The range of an input, in its own unit. */
export interface InputRange {
  readonly low: number;
  readonly high: number;
}

/** Where a strip lies in its row: its two ends, and its middle line. */
export interface StripPlace {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const endRoom = 46;

/** An input's range as a line with the amounts of its ends beside it, and a scale for what is marked on it. */
export function rangeStrip(
  { low, high }: InputRange,
  { from, to, y }: StripPlace,
): { readonly svg: string; readonly at: (value: number) => number } {
  const [left, right] = [from + endRoom, to - endRoom];
  const span = high === low ? 1 : high - low;
  const at = (value: number) => left + ((right - left) * (Math.min(Math.max(value, low), high) - low)) / span;
  const line = `<path d="M${px(left)} ${px(y)}H${px(right)}M${px(left)} ${px(y - 4)}v8M${px(right)} ${px(y - 4)}v8" stroke="var(--soft)" fill="none"/>`;
  const ends = [low, high].map((end, i) => {
    const x = i === 0 ? left - 5 : right + 5;
    return label(x, y + 4, sampledText(end), `class="s"${i === 0 ? ' text-anchor="end"' : ''}`);
  });
  return { svg: line + ends.join(''), at };
}

/** An amount of an input with its unit, where it has one. */
export function withUnit(value: number, unit: string): string {
  return unit === '' ? sampledText(value) : `${sampledText(value)} ${unit}`;
}

/** An input's name with the unit of its range, where it has one. */
export function nameWithUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name}, ${unit}`;
}
