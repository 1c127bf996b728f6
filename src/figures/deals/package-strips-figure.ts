import { catalogues } from '../../words/index.ts';
import { drawingKey, usualWidth } from '../frame/at-widths.ts';
import { figure } from '../frame/figure.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { changesText, type DealBoard } from './deal-board.ts';
import { gainStrips } from './gain-strips.ts';

const { subtitles, dealTopics, figureClaims } = catalogues.en;
const claims = figureClaims.packages;

/**
 * The packages of a board as strips: what each party gains over no deal, and who blocks.
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
 * packageStripsFigure(board).title // => 'Packages and what each party gains: 1 of 1 is blocked by somebody who must sign'
 */
export function packageStripsFigure(board: DealBoard, width: number = usualWidth): Figure {
  const { parties, rows } = board;
  const losing = rows.filter(
    ({ blockedBy, othersBlocking }) => blockedBy.length + othersBlocking.length > 0,
  ).length;
  const description =
    `${rows.length} packages: recommended points, proposals, undominated ones. Gain over no deal in utility, all issues together worth 1: a dot right of the line is a gain, a diamond left of it a loss. ` +
    `${losing} of them are blocked by somebody who must sign and loses. The data name the options in which each differs from no deal.`;
  const { svg, height } = gainStrips(
    parties,
    rows.map((row) => ({ ...row, group: row.kind, isBold: row.kind === 'recommended' })),
    'blocked by',
    width,
  );
  return figure({
    id: 'packages',
    key: drawingKey('packages', width),
    topic: dealTopics.packages,
    claim: losing === 0 ? claims.none : claims.some(losing, rows.length),
    subtitle: subtitles.packageStrips,
    description,
    width,
    height,
    body: [svg],
    table: tableOf(board),
  });
}

function tableOf(board: DealBoard): FigureTable {
  const { parties, rows } = board;
  return {
    columns: [
      { label: 'package' },
      { label: 'kind' },
      ...parties.map(({ name }) => ({ label: `gain of ${name}`, unit: 'utility' })),
      { label: 'blocked by' },
      { label: 'instead of no deal' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.kind,
      ...row.gains,
      [...row.blockedBy.map((i) => parties[i]?.name ?? ''), ...row.othersBlocking].join(', ') || 'nobody',
      changesText(board, row.package),
    ]),
  };
}
