import { catalogues, percentNarrow, whole } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { emptyFigure, figure, figureId } from '../frame/figure.ts';
import { label, px } from '../frame/svg.ts';
import type { Figure, FigureTable } from '../frame/types.ts';

/** The estimate of a share after so many draws. */
export interface ConvergenceLook {
  readonly draws: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface ConvergenceData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  /** In the order of draws made. */
  readonly looks: readonly ConvergenceLook[];
}

const say = catalogues.en.uncertaintyFigures.convergence;
const left = 44;
const rightGap = 30;
const top = 12;
const bottom = 172;

/**
 * How an estimated share settles as draws are added, in the band of its interval; draws on a scale of doublings.
 * @example
 * convergenceFigure({
 *   id: 'example',
 *   title: 'All four tests',
 *   looks: [{ draws: 256, estimate: 0.5, low: 0.4, high: 0.6 }, { draws: 512, estimate: 0.52, low: 0.45, high: 0.59 }],
 * }).title // => 'All four tests: after 512 draws it is known to 7 % either way'
 */
export function convergenceFigure(
  { id: given, title, looks }: ConvergenceData,
  width: number = usualWidth,
): Figure {
  const id = figureId('convergence', given);
  const table = tableOf(looks);
  const [first, last] = [looks[0], looks.at(-1)];
  if (first === undefined || last === undefined) return emptyFigure(id, title, say.none, table, width);
  const right = width - rightGap;
  const span = Math.max(1e-9, Math.log2(last.draws / first.draws));
  const x = (draws: number) =>
    looks.length === 1 ? (left + right) / 2 : left + ((right - left) * Math.log2(draws / first.draws)) / span;
  const [least, most] = [
    Math.min(...looks.map(({ low }) => low)),
    Math.max(...looks.map(({ high }) => high)),
  ];
  const [floor, ceiling] = [
    Math.floor(least * 10) / 10,
    Math.max(Math.ceil(most * 10) / 10, Math.floor(least * 10) / 10 + 0.1),
  ];
  const y = (share: number) => bottom - ((bottom - top) * (share - floor)) / (ceiling - floor);
  const along = (of: (look: ConvergenceLook) => number, order: readonly ConvergenceLook[]) =>
    order.map((look) => `${px(x(look.draws))} ${px(y(of(look)))}`).join('L');
  const band = `<path d="M${along(({ high }) => high, looks)}L${along(({ low }) => low, looks.toReversed())}Z" fill="var(--mark)" fill-opacity="0.2"/>`;
  const line = `<path d="M${along(({ estimate }) => estimate, looks)}" stroke="var(--mark)" stroke-width="2" fill="none"/>`;
  const dots = looks.map(
    ({ draws, estimate }) =>
      `<circle cx="${px(x(draws))}" cy="${px(y(estimate))}" r="3" fill="var(--mark)"/>`,
  );
  return figure({
    id,
    key: drawingKey(id, width),
    topic: title,
    claim: say.claim(whole(last.draws), percentNarrow((last.high - last.low) / 2)),
    subtitle: say.subtitle,
    description: say.description(looks.length),
    width,
    height: bottom + 36,
    body: [shareAxis(floor, ceiling, y, right), band, line, ...dots, drawsAxis(looks, x, right)],
    table,
  });
}

/** Every tenth; every fifth of a tenth where only one is shown. */
function shareAxis(floor: number, ceiling: number, y: (share: number) => number, right: number): string {
  const step = ceiling - floor > 0.5 ? 0.2 : ceiling - floor > 0.15 ? 0.1 : 0.02;
  const count = Math.round((ceiling - floor) / step);
  return Array.from({ length: count + 1 }, (_, k) => floor + k * step)
    .map(
      (share) =>
        `<path d="M${left} ${px(y(share))}H${right}" class="g"/>${label(left - 5, y(share) + 4, `${Math.round(100 * share)} %`, 'class="s" text-anchor="end"')}`,
    )
    .join('');
}

/** As many amounts as have room, the last always. */
function drawsAxis(looks: readonly ConvergenceLook[], x: (draws: number) => number, right: number): string {
  let free = Number.POSITIVE_INFINITY;
  const texts = looks.toReversed().map(({ draws }) => {
    const tick = `<path d="M${px(x(draws))} ${bottom}v4" stroke="var(--soft)"/>`;
    if (x(draws) > free - 70) return tick;
    free = x(draws);
    return tick + label(x(draws), bottom + 16, whole(draws), 'class="s" text-anchor="middle"');
  });
  return texts.join('') + label((left + right) / 2, bottom + 31, say.draws, 'class="s" text-anchor="middle"');
}

function tableOf(looks: readonly ConvergenceLook[]): FigureTable {
  const { draws, estimate, low, high } = say.columns;
  return {
    columns: [
      { label: draws },
      ...[estimate, low, high].map((one) => ({ label: one, unit: 'share of draws' })),
    ],
    rows: looks.map((look) => [look.draws, look.estimate, look.low, look.high]),
  };
}
