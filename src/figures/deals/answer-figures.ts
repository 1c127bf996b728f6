import type { Answers, DealPoint } from '../../deals/index.ts';
import type { Situation } from '../../situation/index.ts';
import { catalogues } from '../../words/index.ts';
import { atWidths } from '../frame/at-widths.ts';
import type { Figure, FigureTable } from '../frame/types.ts';
import { boardRow } from './board-row.ts';
import { changesText, type DealBoard } from './deal-board.ts';
import { type StripEntry, type StripWords, stripFigure } from './strip-figure.ts';

const { subtitles, dealTopics, figureClaims: claims } = catalogues.en;

/**
 * What opens an empty zone, what to trade, what would be better than each proposal, what payments do, and what ranks alone
 * say: a figure each, where there is an answer.
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
 * const nothing = { concessions: null, sidePayments: null, logrolls: [], improvements: [], rankings: null };
 * answerFigures(board, nothing, { proposals: [] }) // => []
 */
export function answerFigures(board: DealBoard, answers: Answers, situation: Situation): readonly Figure[] {
  return [
    concessionFigure(board, answers),
    paymentFigure(board, answers),
    logrollFigure(board, answers),
    improvementFigure(board, answers, situation),
    rankingFigure(board, answers),
  ].flatMap((figure) => figure ?? []);
}

function stripsAtWidths(board: DealBoard, entries: readonly StripEntry[], words: StripWords): Figure | null {
  return entries.length === 0 ? null : atWidths((width) => stripFigure(board, entries, words, width));
}

/** A package by its gains over no deal. */
function packageEntry(
  board: DealBoard,
  name: string,
  point: DealPoint,
  more: FigureTable['rows'][number] = [],
): StripEntry {
  const { gains, blockedBy } = boardRow('undominated', name, point, board.parties);
  return {
    strip: { name, gains, blockedBy },
    data: [name, ...gains, ...more, changesText(board, point.package)],
  };
}

function gainColumns({ parties }: DealBoard, what: string): FigureTable['columns'] {
  return parties.map(({ name }) => ({ label: `${what} ${name}`, unit: 'utility' }));
}

function namesOf({ parties }: DealBoard, ids: readonly string[]): string {
  return ids.map((id) => parties.find((party) => party.id === id)?.name ?? id).join(' and ');
}

function concessionFigure(board: DealBoard, { concessions }: Answers): Figure | null {
  if (concessions === null) return null;
  const { uniform, total, fewest, conflicts, issues } = concessions;
  const entries = [
    ...(uniform === null ? [] : [packageEntry(board, 'All give way, each as little as possible', uniform)]),
    ...(total === null ? [] : [packageEntry(board, 'As little as possible in sum', total)]),
    ...fewest.map(({ parties, concession }) =>
      packageEntry(board, `${namesOf(board, parties)} alone: as little as possible`, concession),
    ),
  ];
  const opening = issues.filter(({ opens }) => opens).map(({ issue }) => board.issues[issue]?.question ?? '');
  return stripsAtWidths(board, entries, {
    id: 'concessions',
    topic: dealTopics.concessions,
    claim: claims.concessions(namesOf(board, conflicts[0] ?? []), conflicts[0]?.length ?? 0),
    description: [
      'No package leaves everybody at least as well off as no deal. Each row is a package that would do if those on the right gave up that much, in utility.',
      ...conflicts.map(
        (set) => `No package satisfies ${namesOf(board, set)}${set.length > 1 ? ' together' : ''}.`,
      ),
      issues.length === 0
        ? ''
        : `A new option could open it on ${opening.length === 0 ? 'no single issue' : opening.join(' ')}.`,
    ]
      .join(' ')
      .trim(),
    last: 'gives way',
    columns: [
      { label: 'what is made small' },
      ...gainColumns(board, 'gain of'),
      { label: 'instead of no deal' },
    ],
  });
}

function paymentFigure(board: DealBoard, { sidePayments }: Answers): Figure | null {
  if (sidePayments === null) return null;
  const { gains, transfers, surplus, overLimit, others, unit } = sidePayments;
  const before = packageEntry(board, 'The package by itself', sidePayments, ['']);
  const paid = [
    ...transfers.map((money, i) => `${board.parties[i]?.name ?? ''} ${money.toPrecision(3)}`),
    ...others.map(({ party, transfer }) => `${party} ${transfer.toPrecision(3)}`),
  ];
  const after: StripEntry = {
    strip: {
      name: 'With payments that share the surplus equally',
      gains,
      blockedBy: gains.flatMap((gain, i) => (gain < -5e-11 ? [i] : [])),
    },
    data: ['with payments', ...gains, paid.join('; '), changesText(board, sidePayments.package)],
  };
  return stripsAtWidths(board, [before, after], {
    id: 'side-payments',
    topic: dealTopics.sidePayments,
    claim: surplus < 0 ? claims.sidePayments.none : claims.sidePayments.share(surplus.toPrecision(2), unit),
    description: `The package with the largest joint surplus, ${surplus.toPrecision(2)} ${unit}${surplus < 0 ? ': no payments make a deal' : ''}.${overLimit.length === 0 ? '' : ` ${namesOf(board, overLimit)} would have to pay more than it can.`} Gain over no deal in utility.`,
    last: 'loses',
    columns: [
      { label: 'case' },
      ...gainColumns(board, 'gain of'),
      { label: 'received', unit },
      { label: 'instead of no deal' },
    ],
  });
}

/** More trades than this nobody compares. */
const mostTrades = 8;

function logrollFigure(board: DealBoard, { logrolls }: Answers): Figure | null {
  const name = (issue: number) => (board.issues[issue]?.id ?? '').replaceAll(/[_-]/g, ' ');
  const option = (issue: number, k: number) => board.issues[issue]?.options[k] ?? '';
  const entries = logrolls
    .slice(0, mostTrades)
    .map(({ parties: [a, b], issues: [i, j], options: [k, l], changes }): StripEntry => {
      const [first, second] = [board.parties[a]?.name ?? '', board.parties[b]?.name ?? ''];
      return {
        strip: {
          name: `${first} gives way on ${name(i)} (${option(i, k)}), ${second} on ${name(j)} (${option(j, l)})`,
          gains: changes,
          blockedBy: changes.flatMap((change, p) => (change < -5e-11 ? [p] : [])),
        },
        data: [first, second, name(i), option(i, k), name(j), option(j, l), ...changes],
      };
    });
  return stripsAtWidths(board, entries, {
    id: 'logrolls',
    topic: dealTopics.logrolls,
    claim: claims.logrolls(logrolls.length, entries.length),
    subtitle: subtitles.logrolls,
    description: `Pairs of changes from no deal: each alone hurts one of two parties, both together help both, and nobody loses. Change of utility; the ${entries.length} best of ${logrolls.length}.`,
    last: 'loses',
    columns: [
      { label: 'gives way first' },
      { label: 'gives way second' },
      { label: 'first issue' },
      { label: 'its option' },
      { label: 'second issue' },
      { label: 'its option' },
      ...gainColumns(board, 'change for'),
    ],
  });
}

function improvementFigure(
  board: DealBoard,
  { improvements }: Answers,
  { proposals }: Situation,
): Figure | null {
  const entries = improvements.flatMap(({ proposal, fairest, better }): readonly StripEntry[] => {
    if (fairest === null) return [];
    const title = proposals.find(({ id }) => id === proposal)?.title ?? proposal;
    return [
      {
        strip: { name: `Instead of “${title}”`, gains: fairest.gains, blockedBy: [] },
        data: [title, better?.length ?? null, ...fairest.gains, changesText(board, fairest.package)],
      },
    ];
  });
  const best = improvements.length - entries.length;
  return stripsAtWidths(board, entries, {
    id: 'improvements',
    topic: dealTopics.improvements,
    claim: claims.improvements(entries.length, improvements.length),
    subtitle: subtitles.improvements,
    description: `For each proposal the undominated package whose smallest improvement is largest: gain over the proposal in utility, not over no deal.${best === 0 ? '' : ` Nothing is better for all than ${best} of the ${improvements.length} proposals.`}`,
    last: 'loses',
    columns: [
      { label: 'proposal' },
      { label: 'undominated packages better for all' },
      ...gainColumns(board, 'improvement for'),
      { label: 'instead of no deal' },
    ],
  });
}

function rankingFigure(board: DealBoard, { rankings }: Answers): Figure | null {
  if (rankings === null) return null;
  const { fallback, borda, condorcet, ranked } = rankings;
  const entry = (name: string, point: typeof borda) => packageEntry(board, name, point, point.ranks);
  return stripsAtWidths(
    board,
    [
      entry('Fallback bargaining', fallback),
      entry('Borda: best mean rank', borda),
      ...(condorcet === null ? [] : [entry('Preferred by majorities to every other', condorcet)]),
    ],
    {
      id: 'rankings',
      topic: dealTopics.rankings,
      claim: claims.rankings(grouped(fallback.depth), grouped(ranked)),
      description: `Of ${grouped(ranked)} packages in each party’s order, all fall back together to the first ${grouped(fallback.depth)} before one package is among everybody’s. ${condorcet === null ? 'No package is preferred by majorities to every other. ' : ''}Gain over no deal in utility; the ranks stand in the data.`,
      last: 'loses',
      columns: [
        { label: 'rule' },
        ...gainColumns(board, 'gain of'),
        ...board.parties.map(({ name }) => ({ label: `rank for ${name}`, unit: '1 is best' })),
        { label: 'instead of no deal' },
      ],
    },
  );
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
