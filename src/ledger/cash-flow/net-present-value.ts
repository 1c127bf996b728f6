/** How flows within a year are discounted. */
export interface Discounting {
  /** `monthly`: every period by its own date. `annual`: all periods of a year like its first. */
  readonly convention?: 'monthly' | 'annual';
  /** 12 when left out; 1 for a flow a year. */
  readonly periodsPerYear?: number;
}

/**
 * Value today of a flow of money whose first entry is today's:
 * `Σ_m cf_m / (1 + r)^(m / periodsPerYear)`, or with whole years in the exponent by the annual convention.
 * @example netPresentValue([-1000, 150, 300, 400, 500], 0.08, { periodsPerYear: 1 }) // 81.138357785718
 */
export function netPresentValue(
  flows: ArrayLike<number>,
  ratePerYear: number,
  { convention = 'monthly', periodsPerYear = 12 }: Discounting = {},
): number {
  if (!(ratePerYear > -1)) throw new RangeError(`ratePerYear: ${ratePerYear}`);
  checkPeriods(periodsPerYear);
  // Summed with the rounding error of every addition kept (Neumaier 1974): flows of billions must not lose cents.
  let [sum, lost] = [0, 0];
  for (let m = 0; m < flows.length; m++) {
    const years = convention === 'annual' ? Math.floor(m / periodsPerYear) : m / periodsPerYear;
    const value = flows[m] * (1 + ratePerYear) ** -years;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Periods are a whole number a year; anything else is the caller's mistake. */
export function checkPeriods(periodsPerYear: number): void {
  if (!(Number.isInteger(periodsPerYear) && periodsPerYear >= 1))
    throw new RangeError(`periodsPerYear: ${periodsPerYear}`);
}
