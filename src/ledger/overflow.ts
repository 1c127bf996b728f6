/** A sum of money too large for whole minor units of its currency: the reader's numbers are to blame, not the program. */
export class MoneyOverflow extends Error {
  override readonly name = 'MoneyOverflow';
  readonly amount: number;

  constructor(amount: number) {
    super(`sum of money beyond 2^53 minor units: ${amount}`);
    this.amount = amount;
  }
}
