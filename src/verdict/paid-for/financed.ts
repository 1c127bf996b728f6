/** Months of a covered account in one draw, amounts in one unit: what it needs and what of that nobody funds. */
export interface CoveredMonths {
  readonly need: ArrayLike<number>;
  readonly gap: ArrayLike<number>;
}

/** The covered time as months of the ledger: the firm ones, and those after them. `to` is not part of it. */
export interface CoveredTime {
  /** Month in which the package takes effect. */
  readonly starts: number;
  readonly from: number;
  readonly firmTo: number;
  readonly to: number;
}

/** Is what the package says it covers financed? Residuals are shares of the need; infinite where a gap stands without need. */
export interface Financed {
  readonly isFinanced: boolean;
  /** κ = 1 − G(p)/G(n); null where no deal leaves no gap. */
  readonly closes: number | null;
  readonly residualFirm: number;
  /** Null where no covered month follows the firm ones. */
  readonly residualProspects: number | null;
  readonly gapFirm: number;
  readonly gapCovered: number;
  /** Gap after the covered time, and before the package takes effect: listed, never failed. */
  readonly after: number;
  readonly before: number;
}

/** A gap below this part of the need is none: rounding of the ledger. */
export const leastGap = 1e-6;

/** W1 is the first twelve months of the later of the covered time's start and the deal's; W2 what follows of the covered time. */
export function coveredTime(from: number, to: number, starts: number): CoveredTime {
  const first = Math.max(from, starts);
  return { starts, from: first, firmTo: Math.min(first + 12, to), to };
}

/**
 * One draw: financed iff the residual of the firm months is at most `firm`, and that of those after them at most `prospects`. `without` is
 * the gap of all covered months with no deal.
 */
export function financedInDraw(
  { need, gap }: CoveredMonths,
  without: number,
  { starts, from, firmTo, to }: CoveredTime,
  firm: number,
  prospects: number,
): Financed {
  const gapFirm = sum(gap, from, firmTo);
  const gapAfter = sum(gap, firmTo, to);
  const residualFirm = residual(gapFirm, sum(need, from, firmTo));
  const residualProspects = firmTo >= to ? null : residual(gapAfter, sum(need, firmTo, to));
  return {
    isFinanced:
      isAtMost(residualFirm, firm) && (residualProspects === null || isAtMost(residualProspects, prospects)),
    closes: without <= 0 ? null : 1 - (gapFirm + gapAfter) / without,
    residualFirm,
    residualProspects,
    gapFirm,
    gapCovered: gapFirm + gapAfter,
    after: sum(gap, to, gap.length),
    before: sum(gap, 0, starts),
  };
}

function residual(gap: number, need: number): number {
  if (gap <= leastGap * need || gap === 0) return 0;
  return need === 0 ? Number.POSITIVE_INFINITY : gap / need;
}

function isAtMost(value: number, most: number): boolean {
  return value <= most + 1e-9;
}

function sum(months: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let t = from; t < Math.min(to, months.length); t++) total += months[t] as number;
  return total;
}
