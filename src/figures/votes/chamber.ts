/** One way of counting the members, with what is needed to pass. */
export interface ChamberRow {
  readonly label: string;
  /** Of the weights, e.g. `%`; empty when heads are counted. */
  readonly unit: string;
  /** The weight of yes that is needed; null when all must agree. */
  readonly quota: number | null;
  readonly total: number;
}

/** A member with how it would vote. */
export interface ChamberMember {
  readonly name: string;
  /** Place in the situation of the actor that it follows, which is its colour; none when left out. */
  readonly actor?: number;
  readonly side: 'yes' | 'no' | 'open';
  /** Share of the draws, 0 to 1. */
  readonly probabilityYes: number;
  /** One for each row, in the same order. */
  readonly weights: readonly number[];
  /** Share of the draws in which its vote decides, 0 to 1. */
  readonly pivotal: number;
}
