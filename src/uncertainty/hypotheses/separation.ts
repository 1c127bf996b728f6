/** How well a report whether something is so would tell two hypotheses apart. */
export interface Separation {
  /** Expected loss of uncertainty about which of them holds, 0 to 1 bit. */
  readonly bits: number;
  /** How much likelier the first makes a report that it is so than the second does; null: one of them rules it out. */
  readonly ifYes: number | null;
  /** The same of a report that it is not so. */
  readonly ifNo: number | null;
}

export interface SeparationOptions {
  /** Chance of the first hypothesis before the report; one half where left out. */
  readonly prior?: number;
  /**
   * Share of such reports that show the truth; the rest say yes as often under either hypothesis, and it is not known which. 1 where
   * left out.
   */
  readonly reliability?: number;
}

/**
 * The diagnosticity of a report (Heuer 1999, chapter 8) in numbers: the likelihood ratios of both of its answers (Good 1950), and the
 * expected information about which of two hypotheses holds (Lindley 1956). `first` and `second`: how likely it is so under each.
 *
 * @example
 * separation(1, 0.5).ifYes // => 2
 * separation(0.9, 0.9).bits // => 0
 */
export function separation(
  first: number,
  second: number,
  { prior = 0.5, reliability = 1 }: SeparationOptions = {},
): Separation {
  const either = prior * first + (1 - prior) * second;
  const told = (share: number) => reliability * share + (1 - reliability) * either;
  const [one, other] = [told(first), told(second)];
  const yes = prior * one + (1 - prior) * other;
  const after =
    yes * uncertainty((prior * one) / yes) + (1 - yes) * uncertainty((prior * (1 - one)) / (1 - yes));
  return {
    ifYes: ratio(one, other),
    ifNo: ratio(1 - one, 1 - other),
    bits: Math.max(0, uncertainty(prior) - after),
  };
}

/** Entropy of a yes or no, in bits; what never happens (0/0) adds none. */
function uncertainty(chance: number): number {
  if (!(chance > 0 && chance < 1)) return 0;
  return -chance * Math.log2(chance) - (1 - chance) * Math.log2(1 - chance);
}

function ratio(one: number, other: number): number | null {
  if (one === other) return 1;
  return one === 0 || other === 0 ? null : one / other;
}
