import { catalogues, percentNarrow, sampledText } from '../../words/index.ts';
import { usualWidth } from '../frame/at-widths.ts';
import { type Framed, framed } from '../frame/figure.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** A number of the file, held at either end of its range while all others are drawn as ever. */
export interface Swing {
  readonly name: string;
  /** Which answer it moves: a test, or all four together. */
  readonly test: string;
  readonly low: SwingEnd;
  readonly high: SwingEnd;
  /** Where the answer tips; null where it does not within the range. */
  readonly tipping: number | null;
}

export interface SwingEnd {
  readonly value: number;
  /** Share of draws that pass with it. */
  readonly probability: number;
}

export interface SwingData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly swings: readonly Swing[];
}

const say = catalogues.en.answerFigures.swing;
const rowHeight = 54;
const side = 46;

/**
 * What a proposal turns on: for each number the share of draws that pass at both ends of its range, the widest swing first, and
 * where it tips.
 * @example
 * swingFigure({
 *   id: 'example',
 *   title: 'Swap',
 *   swings: [{
 *     name: 'levy',
 *     test: 'accepted',
 *     low: { value: 1, probability: 0.2 },
 *     high: { value: 3, probability: 0.8 },
 *     tipping: 2,
 *   }],
 * }).title // => 'Swap: levy moves it most, from 20 to 80 %'
 */
export function swingFigure({ id, title, swings }: SwingData, width: number = usualWidth): Figure {
  const sorted = [...swings].sort((a, b) => sizeOf(b) - sizeOf(a));
  const [first] = sorted;
  return framed(
    { kind: 'swing', of: id, topic: title, none: say.none, table: tableOf(sorted), width },
    first === undefined ? null : () => drawn(first, sorted, width),
  );
}

function drawn(first: Swing, sorted: readonly Swing[], width: number): Framed {
  const bottom = sorted.length * rowHeight + 2;
  const at = (share: number) => side + (width - 2 * side) * share;
  const axis = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<path d="M${px(at(share))} 0V${bottom}" class="g"/>` +
      label(at(share), bottom + 15, `${100 * share} %`, 'class="s" text-anchor="middle"'),
  );
  return {
    claim: say.claim(first.name, percentNarrow(first.low.probability), percentNarrow(first.high.probability)),
    subtitle: say.subtitle,
    description: say.description(sorted.length),
    height: bottom + 22,
    body: [...axis, ...sorted.map((one, i) => row(one, i * rowHeight, at, width))],
  };
}

function sizeOf({ low, high }: Swing): number {
  return Math.abs(high.probability - low.probability);
}

/** The number and its range above; below a bar between both shares, filled at the end where the number is high. */
function row(
  { name, test, low, high, tipping }: Swing,
  top: number,
  at: (share: number) => number,
  width: number,
) {
  const y = top + 41;
  const range = say.range(
    sampledText(low.value),
    sampledText(high.value),
    tipping === null ? null : sampledText(tipping),
  );
  const [left, right] = low.probability <= high.probability ? [low, high] : [high, low];
  const mark = (end: SwingEnd) =>
    `<circle cx="${px(at(end.probability))}" cy="${px(y)}" r="4.5" fill="${end === high ? 'var(--mark)' : 'var(--paper)'}" stroke="var(--mark)" stroke-width="1.6"/>`;
  return [
    `<rect x="0" y="${px(top + 2)}" width="${width}" height="30" fill="var(--paper)"/>`,
    fitted(0, top + 14, name, width, { size: 13.6, attributes: 'class="b"' }),
    label(0, top + 28, `${test}; ${range}`, 'class="s"'),
    `<path d="M${px(at(left.probability))} ${px(y)}H${px(at(right.probability))}" stroke="var(--mark)" stroke-width="6" stroke-opacity="0.35"/>`,
    mark(low),
    mark(high),
    label(at(left.probability) - 8, y + 4, percentNarrow(left.probability), 'class="m" text-anchor="end"'),
    label(at(right.probability) + 8, y + 4, percentNarrow(right.probability), 'class="m"'),
  ].join('');
}

function tableOf(swings: readonly Swing[]): FigureTable {
  const { number, answer, low, atLow, high, atHigh, tips } = say.columns;
  return {
    columns: [
      { label: number },
      { label: answer },
      { label: low },
      { label: atLow, unit: 'share of draws' },
      { label: high },
      { label: atHigh, unit: 'share of draws' },
      { label: tips },
    ],
    rows: swings.map((one) => [
      one.name,
      one.test,
      one.low.value,
      one.low.probability,
      one.high.value,
      one.high.probability,
      one.tipping,
    ]),
  };
}
