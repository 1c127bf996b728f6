import { catalogues, percentNarrow, sampledText } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { amountAttribute, fine } from '../frame/bar.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { escapeXml, label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { valueAxisBelow, valueScale } from '../frame/value-axis.ts';

/** Draws by what a test turns on: at least zero passes. */
export interface DistributionData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** What was measured, in words, with its unit. */
  readonly output: string;
  /** Edges of the bars, ascending, one more than shares; one of them is 0 wherever draws lie on both sides. */
  readonly edges: readonly number[];
  /** Share of the draws in each bar, 0 to 1. */
  readonly shares: readonly number[];
}

const say = catalogues.en.uncertaintyFigures.distribution;
const left = 14;
const rightGap = 14;
const top = 40;
const tall = 150;

/**
 * How the draws lie around the flip of a test, as a histogram; each bar says its mass under a pointer.
 * @example
 * distributionFigure({
 *   id: 'example',
 *   title: 'Accepted',
 *   output: 'gain of the worst-off signatory',
 *   edges: [-0.2, 0, 0.2],
 *   shares: [0.25, 0.75],
 * }).title // => 'Accepted: 75 % of the draws lie on the side that passes, by gain of the worst-off signatory'
 */
export function distributionFigure(data: DistributionData, width: number = usualWidth): Figure {
  const id = figureId('distribution', data.id);
  const { edges, shares, title, output } = data;
  if (edges.length !== shares.length + 1 && shares.length > 0)
    throw new RangeError(`${shares.length} shares between ${edges.length} edges`);
  const table = tableOf(data);
  if (shares.length === 0) return emptyFigure(id, title, say.none, table, width);
  const right = width - rightGap;
  const scale = valueScale(edges, left, right, 6);
  const most = Math.max(...shares);
  const bottom = top + tall;
  const passes = shares.reduce((sum, share, i) => ((edges[i] ?? 0) >= 0 ? sum + share : sum), 0);
  const bars = shares.map((share, i) => {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]];
    const [a, b] = [scale.at(from), scale.at(to)];
    const height = most === 0 ? 0 : (tall * share) / most;
    const look = from >= 0 ? 'fill="var(--good)"' : 'fill="var(--bad)" fill-opacity="0.75"';
    const words = escapeXml(say.mass(sampledText(from), sampledText(to), percentNarrow(share)));
    return `<rect data-along="y" data-amount="${amountAttribute(share)}" x="${px(a)}" y="${fine(bottom - height)}" width="${fine(Math.max(0.5, b - a - 1))}" height="${fine(height)}" ${look}><title>${words}</title></rect>`;
  });
  const zero = scale.at(0);
  const tallest = shares.indexOf(most);
  const middle = (scale.at(edges[tallest] ?? 0) + scale.at(edges[tallest + 1] ?? 0)) / 2;
  const words = [
    passes < 1
      ? label(Math.max(zero - 8, 80), 14, say.fails(percentNarrow(1 - passes)), 'class="m" text-anchor="end"')
      : '',
    passes > 0
      ? label(
          Math.min(Math.max(zero + 8, 88), right - 74),
          14,
          say.passes(percentNarrow(passes)),
          'class="m"',
        )
      : '',
  ];
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: say.claim(percentNarrow(passes), output),
    subtitle: say.subtitle(output),
    description: say.description(shares.length, output),
    width,
    height: bottom + 36,
    body: [
      valueAxisBelow(scale, top, bottom, output),
      ...bars,
      label(
        Math.max(18, Math.min(right - 18, middle)),
        top - 5,
        percentNarrow(most),
        'class="s" text-anchor="middle"',
      ),
      `<path d="M${px(zero)} ${top - 22}V${bottom}" stroke="var(--ink)" stroke-width="2"/>`,
      ...words,
    ],
    table,
  });
}

function tableOf({ edges, shares }: DistributionData): FigureTable {
  const { from, to, share } = say.columns;
  return {
    columns: [{ label: from }, { label: to }, { label: share, unit: 'share of draws' }],
    rows: shares.map((one, i) => [edges[i] ?? null, edges[i + 1] ?? null, one]),
  };
}
