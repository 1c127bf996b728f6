import { needsPower, powerText } from '../../words/index.ts';
import { label, px, textWidth } from './svg.ts';

/** Amounts as heights: `at(0)` is always on the picture. */
export interface ValueScale {
  readonly ticks: readonly number[];
  readonly texts: readonly string[];
  readonly at: (value: number) => number;
}

/** A scale over zero and all values with about `count` round ticks; `from` is the pixel of the least value. */
export function valueScale(values: Iterable<number>, from: number, to: number, count: number): ValueScale {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === high) high = 1;
  const step = roundStep((high - low) / count);
  const last = Math.ceil(high / step - 1e-9);
  // A little below zero does not deserve a whole step.
  const isShallow = -low < step / 2 && high > -low;
  const first = isShallow ? 0 : Math.floor(low / step + 1e-9);
  const start = isShallow ? low * 1.1 : first * step;
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  const span = last * step - start;
  return {
    ticks,
    texts: ticks.map((tick) => tickText(tick, step)),
    at: (value) => from + ((value - start) / span) * (to - from),
  };
}

/** Room that the tick labels need on the left. */
export function tickRoom({ texts }: ValueScale): number {
  return Math.ceil(texts.reduce((most, text) => Math.max(most, textWidth(text, 12.5)), 0)) + 8;
}

/** Lines across the plot with their amounts on the left; zero is drawn strong. */
export function valueAxis({ ticks, texts, at }: ValueScale, left: number, right: number): string {
  return ticks
    .map((tick, i) => {
      const y = at(tick);
      const stroke = tick === 0 ? 'stroke="var(--ink)"' : 'class="g"';
      return `<path d="M${px(left)} ${px(y)}H${px(right)}" ${stroke}/>${label(left - 5, y + 4, texts[i] ?? '', 'class="s" text-anchor="end"')}`;
    })
    .join('');
}

/** Lines down the plot with as many amounts below as have room, and what they are of; above too where the plot is long. */
export function valueAxisBelow(
  { ticks, texts, at }: ValueScale,
  top: number,
  bottom: number,
  what: string,
  isLong = false,
): string {
  const [first, last] = [at(ticks[0] ?? 0), at(ticks.at(-1) ?? 0)];
  const zero = Math.max(0, ticks.indexOf(0));
  const apart = Math.abs(at(ticks[1] ?? 1) - at(ticks[0] ?? 0));
  const widest = texts.reduce((most, text) => Math.max(most, textWidth(text, 12.5)), 0) + 8;
  // Where there is room for no more, zero and the two ends.
  const every = Math.max(1, Math.min(zero === 0 ? ticks.length : zero, Math.ceil(widest / apart)));
  const lines = ticks.map((tick, i) => {
    const x = at(tick);
    const stroke = tick === 0 ? 'stroke="var(--ink)"' : 'class="g"';
    const line = `<path d="M${px(x)} ${px(top)}V${px(bottom)}" ${stroke}/>`;
    if ((i - zero) % every !== 0) return line;
    const words = (y: number) => label(x, y, texts[i] ?? '', 'class="s" text-anchor="middle"');
    return line + words(bottom + 14) + (isLong ? words(top - 5) : '');
  });
  return lines.join('') + label((first + last) / 2, bottom + 29, what, 'class="s" text-anchor="middle"');
}

/** 1, 2 or 5 times a power of ten, at least as large as asked for. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

function tickText(tick: number, step: number): string {
  if (tick === 0) return '0';
  if (needsPower(Math.abs(tick)) || needsPower(step)) return powerText(tick);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const [whole = '', part] = Math.abs(tick).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${tick < 0 ? '−' : ''}${grouped}${part === undefined ? '' : `.${part}`}`;
}
