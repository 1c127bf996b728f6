/**
 * What packages are worth in money: net present values by combination of the options of those issues that move money.
 * Plain columns, filled when they are asked for by whoever holds the ledger.
 */
export interface StudyMoney {
  /** Issues whose options move money, ascending. */
  readonly issues: readonly number[];
  /** To whom money is worth something, and the input that says how much in utility a unit; −1: one. */
  readonly worths: readonly { readonly actor: number; readonly input: number }[];
  /** By combination: net present value of every actor with all inputs at their medians. */
  readonly central: Map<number, Float64Array>;
  /** By combination: net present value in the first draws, as many as were asked; a column an actor. */
  readonly drawn: Map<number, readonly Float64Array[]>;
  /** Who fills in a combination; null where all that will be asked is there, as in a copy sent to another thread. */
  readonly source: MoneySource | null;
}

/** Whoever can work out the money of a package (option indices). */
export interface MoneySource {
  readonly central: (chosen: Int32Array) => Float64Array;
  readonly drawn: (chosen: Int32Array, samples: number) => readonly Float64Array[];
}
