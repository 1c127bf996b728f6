/** Where a sum grew too large. */
export interface OverflowPlace {
  readonly month: string;
  readonly instrument: string;
}

/** A sum of money too large for whole minor units of its currency: the file's numbers are to blame, not the program. */
export class MoneyOverflow extends Error {
  override readonly name = 'MoneyOverflow';
  readonly amount: number;

  constructor(amount: number, place?: OverflowPlace) {
    const where = place === undefined ? '' : ` in ${place.month}, by '${place.instrument}'`;
    super(
      `a sum of money grows beyond 2^53 minor units${where}: ${amount.toPrecision(3)}; take a larger unit, or fewer decimals`,
    );
    this.amount = amount;
  }
}
