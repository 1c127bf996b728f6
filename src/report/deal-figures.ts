import {
  answerFigures,
  atWidths,
  type DealBoard,
  dealBoard,
  type Figure,
  frontierFigure,
  packageStripsFigure,
  redLineFigure,
} from '../figures/index.ts';
import type { ReportData } from './types.ts';

/** What the section on deals shows besides its tables. */
export interface DealFigures {
  readonly board: DealBoard;
  /** The frontier of two parties; strips for any other number. Null when there is no package to show. */
  readonly packages: Figure | null;
  readonly redLines: Figure | null;
  /** Concessions, payments, trades, improvements, ranks: those that there are. */
  readonly more: readonly Figure[];
}

/** The figures of the report's section on deals; null where the deals were not asked for. */
export function dealFigures({
  situation,
  deals,
  dealAnswers,
  verdicts,
}: Pick<ReportData, 'situation' | 'deals' | 'dealAnswers' | 'verdicts'>): DealFigures | null {
  if (deals === null) return null;
  const board = dealBoard(situation, deals, dealAnswers, verdicts);
  const lines = dealAnswers?.redLines ?? [];
  return {
    board,
    packages:
      board.rows.length === 0
        ? null
        : atWidths((width) => frontierFigure(board, deals, width) ?? packageStripsFigure(board, width)),
    more: dealAnswers === null ? [] : answerFigures(board, dealAnswers, situation),
    redLines: lines.every(({ best }) => best === null)
      ? null
      : atWidths((width) => redLineFigure(board, lines, deals.solutions.nash?.package ?? null, width)),
  };
}
