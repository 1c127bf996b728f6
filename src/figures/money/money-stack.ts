/** One source of money, month by month; negative where it takes money out. */
export interface MoneyLayer {
  readonly name: string;
  /** Place of its actor in the situation, which is its colour; grey when left out. Layers of one colour differ in pattern. */
  readonly actor?: number;
  /** Which pattern of its colour, so that it looks alike in the figures of all proposals; the next free one when left out. */
  readonly variant?: number;
  readonly values: readonly number[];
}

export interface MoneyStackData {
  /** Tells apart several such figures on one page. */
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly months: readonly string[];
  /** What a column is; a quarter is named by its first month. */
  readonly column?: 'month' | 'quarter';
  readonly layers: readonly MoneyLayer[];
  /** What must be paid each month. */
  readonly need: readonly number[];
  /** What no source covers. */
  readonly unfunded: readonly number[];
}
