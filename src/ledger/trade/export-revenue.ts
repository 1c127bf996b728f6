/** What decides a period's export revenue from one commodity. Volumes in millions a day, prices in dollars a unit. */
export interface ExportTerms {
  readonly days: number;
  /** Exported a day, in millions of units (barrels for oil). */
  readonly volumePerDay: number;
  /** Share of the volume that a sanction cuts off, 0 to 1; 0 when left out. */
  readonly volumeCut?: number;
  readonly benchmark: number;
  /** What buyers take off the benchmark because of the risk, in dollars a unit. */
  readonly discount: number;
  /** Highest price at which the covered share may be sold; no cap when left out. */
  readonly cap?: number;
  /** Share of the volume that the cap reaches, 0 to 1; all of it when left out. */
  readonly coveredShare?: number;
  /** Share of gross revenue that reaches the budget, 0 to 1. */
  readonly budgetShare: number;
}

/** Revenue in millions of dollars, and who gets it. */
export interface ExportRevenue {
  readonly price: number;
  readonly revenue: number;
  readonly budget: number;
  readonly company: number;
}

/**
 * What a period's exports bring in under discount, cap and volume cut:
 * `revenue = days · q (1 − s) · [k min(P − d, c) + (1 − k)(P − d)]`, a price never below zero.
 * A smaller volume is taken at the same price: see `quantityCutLoss` for what that overstates.
 *
 * @example
 * exportRevenue({ days: 365, volumePerDay: 5, benchmark: 70, discount: 10, cap: 50, coveredShare: 0.4, budgetShare: 0.5 }).price // => 56
 */
export function exportRevenue({
  days,
  volumePerDay,
  volumeCut = 0,
  benchmark,
  discount,
  cap = Number.POSITIVE_INFINITY,
  coveredShare = 1,
  budgetShare,
}: ExportTerms): ExportRevenue {
  checkAtLeastZero({ days, volumePerDay, benchmark, discount, cap });
  checkShares({ volumeCut, coveredShare, budgetShare });
  const price = exportPrice(benchmark, discount, cap, coveredShare);
  const revenue = days * volumePerDay * (1 - volumeCut) * price;
  const budget = budgetShare * revenue;
  return { price, revenue, budget, company: revenue - budget };
}

/** The price of a unit: the cap binds for the covered share alone, and nobody pays to have it taken. */
export function exportPrice(benchmark: number, discount: number, cap: number, coveredShare: number): number {
  const market = Math.max(0, benchmark - discount);
  return coveredShare * Math.min(market, cap) + (1 - coveredShare) * market;
}

/** What decides the loss from selling less. */
export interface QuantityCut {
  readonly volumePerDay: number;
  /** Share of the volume that is cut, 0 to 1. */
  readonly cut: number;
  readonly price: number;
  /** Cost of extraction that is saved, in dollars a unit. */
  readonly costPerUnit: number;
  /** How much the world price rises because less is sold, in dollars a unit. */
  readonly priceRise: number;
}

/**
 * Profit lost a day when a share of the volume can no longer be sold, in millions of dollars:
 * `s q (P − c) − (1 − s) q ΔP`. Saved costs and a higher world price make it smaller than the lost sales `s q P`.
 *
 * @example
 * quantityCutLoss({ volumePerDay: 4, cut: 0.25, price: 60, costPerUnit: 20, priceRise: 2 }) // => 34
 */
export function quantityCutLoss({ volumePerDay, cut, price, costPerUnit, priceRise }: QuantityCut): number {
  checkAtLeastZero({ volumePerDay, price, costPerUnit });
  checkShares({ cut });
  return cut * volumePerDay * (price - costPerUnit) - (1 - cut) * volumePerDay * priceRise;
}

function checkAtLeastZero(given: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(given))
    if (!(value >= 0)) throw new RangeError(`${name}: ${value}`);
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function checkShares(given: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(given))
    if (!isShare(value)) throw new RangeError(`${name}: ${value}`);
}
