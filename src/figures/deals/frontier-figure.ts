import type { Deals } from '../../deals/index.ts';
import { catalogues, gainText } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { figure } from '../frame/figure.ts';
import { fitted, label, px } from '../frame/svg.ts';
import type { Figure } from '../frame/types.ts';
import type { BoardRow } from './board-row.ts';
import type { DealBoard } from './deal-board.ts';
import { changesText } from './deal-board.ts';

const { subtitles, dealTopics, figureClaims } = catalogues.en;
const claims = figureClaims.frontier;

const plot = { left: 46, right: 14, top: 14, height: 260 } as const;

/**
 * The gains of two parties against each other: undominated packages as a staircase of dots, the zone of possible agreement
 * shaded, no deal where the lines of zero cross, recommended points and proposals numbered and named below. Null for any
 * other number of parties, or where a value of no deal is unknown.
 * @example
 * const board = {
 *   parties: [
 *     { id: 'n', name: 'North', actor: 0, reservation: 0.2 },
 *     { id: 's', name: 'South', actor: 1, reservation: 0.3 },
 *   ],
 *   issues: [{ id: 'water', question: 'How much water?', options: ['None', 'All'] }],
 *   noDeal: [0],
 *   rows: [
 *     {
 *       kind: 'proposal',
 *       name: 'All of it',
 *       package: [1],
 *       values: [0.6, 0.2],
 *       gains: [0.4, -0.1],
 *       blockedBy: [1],
 *       othersBlocking: [],
 *     },
 *   ],
 * };
 * frontierFigure(board, { frontier: { points: [{ package: [1], values: [0.6, 0.2] }] } }).title // => 'What North and South could gain: one of them loses by every package'
 */
export function frontierFigure(board: DealBoard, found: Deals, width: number = usualWidth): Figure | null {
  const [first, second] = board.parties;
  if (board.parties.length !== 2 || first?.reservation == null || second?.reservation == null) return null;
  const reservation = [first.reservation, second.reservation];
  const points = found.frontier.points.map(
    ({ values }) => values.map((value, i) => value - (reservation[i] ?? 0)) as [number, number],
  );
  const named = board.rows.filter(({ kind }) => kind !== 'undominated');
  const all = [...points, [0, 0] as const, ...named.map((row) => pairOf(row))];
  const across = scale(
    all.map(([x]) => x),
    plot.left,
    width - plot.right,
  );
  const up = scale(
    all.map(([, y]) => y),
    plot.top + plot.height,
    plot.top,
  );
  const bottom = plot.top + plot.height;
  const body = [
    `<rect x="${px(across(0))}" y="${plot.top}" width="${px(width - plot.right - across(0))}" height="${px(up(0) - plot.top)}" fill="var(--line)" opacity="0.45"/>`,
    `<path d="M${px(across(0))} ${plot.top}V${bottom}M${plot.left} ${px(up(0))}H${width - plot.right}" stroke="var(--ink)" fill="none"/>`,
    ...ticks(across, up, all),
    ...points.map(
      ([x, y]) => `<circle cx="${px(across(x))}" cy="${px(up(y))}" r="2" fill="var(--ink)" opacity="0.55"/>`,
    ),
    // Recommended points last, on top; where a proposal is the same package, its wider ring shows around them.
    ...named.map((row, n) => marker(row, n + 1, across, up)).reverse(),
    fitted(plot.left, bottom + 34, `gain of ${first.name}, utility →`, width - plot.left - plot.right, soft),
    `<g transform="translate(11 ${bottom}) rotate(-90)">${fitted(0, 0, `gain of ${second.name}, utility →`, plot.height, soft)}</g>`,
    ...named.map((row, n) => legend(row, n + 1, bottom + 54 + n * 17, width)),
  ];
  const free = points.filter(([x, y]) => x >= 0 && y >= 0).length;
  return figure({
    id: 'frontier',
    key: drawingKey('frontier', width),
    topic: dealTopics.frontier(first.name, second.name),
    claim: free === 0 ? claims.none : claims.some(free),
    subtitle: subtitles.frontier,
    description: `${points.length} undominated packages as dots, gain of ${first.name} to the right, of ${second.name} upwards, over no deal in utility (all issues together are 1). In the shaded corner neither loses. Numbers are recommended points (filled) and proposals (hollow).`,
    width,
    height: bottom + 54 + named.length * 17,
    body,
    table: tableOf(board),
  });
}

const soft = { attributes: 'class="s"' };

function pairOf({ gains }: BoardRow): readonly [number, number] {
  return [gains[0] ?? 0, gains[1] ?? 0];
}

/** From gains to pixels, with a little air at both ends. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const low = values.reduce((a, b) => Math.min(a, b), 0);
  const high = values.reduce((a, b) => Math.max(a, b), 0);
  const air = (high - low || 1) * 0.06;
  return (value) => from + ((value - low + air) * (to - from)) / (high - low + 2 * air || 1);
}

type Scale = (value: number) => number;

/** The least, zero and the most of each axis. */
function ticks(across: Scale, up: Scale, all: readonly (readonly [number, number])[]): readonly string[] {
  const bottom = plot.top + plot.height;
  const ends = (axis: 0 | 1) => {
    const values = all.map((point) => point[axis]);
    const low = values.reduce((a, b) => Math.min(a, b), 0);
    const high = values.reduce((a, b) => Math.max(a, b), 0);
    const near = (high - low) * 0.12;
    return [low, 0, high].filter((value, i) => i === 1 || Math.abs(value) > near);
  };
  return [
    ...ends(0).map((value) => label(across(value) - 12, bottom + 16, gainText(value), 'class="s"')),
    ...ends(1).map((value) => label(16, up(value) + 4, gainText(value), 'class="s"')),
  ];
}

function marker(row: BoardRow, number: number, across: Scale, up: Scale): string {
  const [x, y] = pairOf(row);
  const isRule = row.kind === 'recommended';
  const fill = isRule ? 'var(--ink)' : 'var(--paper)';
  const text = `class="s b" text-anchor="middle" style="fill:${isRule ? 'var(--paper)' : 'var(--ink)'}"`;
  return `<circle cx="${px(across(x))}" cy="${px(up(y))}" r="${isRule ? 8 : 10.5}" fill="${fill}" stroke="var(--ink)"/>${label(across(x), up(y) + 4, String(number), text)}`;
}

function legend(row: BoardRow, number: number, y: number, width: number): string {
  const gains = row.gains.map((gain) => gainText(gain)).join(' ');
  const attributes = row.kind === 'recommended' ? 'class="b"' : '';
  return fitted(6, y, `${number}  ${gains}  ${row.name}`, width - 36, { attributes });
}

function tableOf(board: DealBoard): Figure['table'] {
  return {
    columns: [
      { label: 'package' },
      { label: 'kind' },
      ...board.parties.map(({ name }) => ({ label: `gain of ${name}`, unit: 'utility' })),
      { label: 'instead of no deal' },
    ],
    rows: board.rows.map((row) => [row.name, row.kind, ...row.gains, changesText(board, row.package)]),
  };
}
