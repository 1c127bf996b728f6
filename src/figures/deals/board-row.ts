import type { DealPoint } from '../../deals/index.ts';
import { snap } from '../../numeric/index.ts';

export interface BoardParty {
  readonly id: string;
  readonly name: string;
  /** Its place among all actors, which fixes its colour. */
  readonly actor: number;
  /** Its value of no deal; null when unknown. */
  readonly reservation: number | null;
}

/** A package worth showing. */
export interface BoardRow {
  readonly kind: 'recommended' | 'proposal' | 'undominated';
  readonly name: string;
  readonly package: readonly number[];
  readonly values: readonly number[];
  /** Gain of each party over no deal; null where its value of no deal is unknown. */
  readonly gains: readonly (number | null)[];
  /** Indices of the parties that must sign and lose. */
  readonly blockedBy: readonly number[];
  /** Names of those without a column who must sign and lose. */
  readonly othersBlocking: readonly string[];
}

/** Who must sign a package, and which of them have no column and lose. */
export interface Signatories {
  readonly required: readonly string[];
  readonly othersBlocking: readonly string[];
}

/** A package with its gains over no deal and who, having to sign, loses by it; all parties sign where nothing else is said. */
export function boardRow(
  kind: BoardRow['kind'],
  name: string,
  point: DealPoint,
  parties: readonly BoardParty[],
  { required, othersBlocking }: Signatories = { required: parties.map(({ id }) => id), othersBlocking: [] },
): BoardRow {
  const gains = parties.map(({ reservation }, i) => gainOver(reservation, point.values[i] as number));
  return {
    kind,
    name,
    package: point.package,
    values: point.values,
    gains,
    blockedBy: gains.flatMap((gain, i) =>
      gain !== null && gain < 0 && required.includes(parties[i]?.id ?? '') ? [i] : [],
    ),
    othersBlocking,
  };
}

/** Differences below the grid of values are no gain and no loss. */
function gainOver(reservation: number | null, value: number): number | null {
  if (reservation === null) return null;
  return snap(value) === snap(reservation) ? 0 : value - reservation;
}
