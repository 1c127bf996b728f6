import { snap } from '../numeric/index.ts';
import { countReaching } from './count-zone.ts';
import { type Listing, listing } from './listing.ts';
import type { Prepared } from './prepared.ts';
import { forParties } from './restrict.ts';
import type { PartyVeto } from './result.ts';
import { search } from './search.ts';

/**
 * Who stands in the way: what each party accepts, what it alone rejects, and what needing its consent costs the others.
 * Small spaces are written out and read once for all parties; in others each party takes two counts and two searches.
 */
export function vetoes(prepared: Prepared, zone: string | null): readonly PartyVeto[] {
  const listed = listing(prepared.diagram);
  return listed === undefined ? vetoesBySearch(prepared, zone) : vetoesAmong(listed, prepared);
}

/** One reading of all packages: who refuses each, and what it is worth to the others. */
export function vetoesAmong(
  { size, columns }: Listing,
  { reservation, parties }: Pick<Prepared, 'reservation' | 'parties'>,
): readonly PartyVeto[] {
  const least = reservation.map(snap);
  const accepted = new Float64Array(parties.length);
  const soleBlocks = new Float64Array(parties.length);
  const free = new Float64Array(parties.length).fill(Number.NEGATIVE_INFINITY);
  const bound = new Float64Array(parties.length).fill(Number.NEGATIVE_INFINITY);
  const gains = new Float64Array(parties.length);
  for (let p = 0; p < size; p++) {
    let [refusals, last, sum] = [0, 0, 0];
    for (let i = 0; i < parties.length; i++) {
      const value = columns[i][p];
      gains[i] = value - reservation[i];
      sum += gains[i];
      if (snap(value) >= least[i]) accepted[i] = accepted[i] + 1;
      else {
        refusals++;
        last = i;
      }
    }
    if (refusals === 1) {
      soleBlocks[last] = soleBlocks[last] + 1;
      free[last] = Math.max(free[last], sum - gains[last]);
    } else if (refusals === 0)
      for (let i = 0; i < parties.length; i++) bound[i] = Math.max(bound[i], sum - gains[i]);
  }
  const isAlone = parties.length === 1;
  return parties.map((party, i) => ({
    party,
    soleBlocks: isAlone ? null : String(soleBlocks[i]),
    acceptable: String(accepted[i]),
    // What all accept, the others accept without it, too.
    price: isAlone || bound[i] === Number.NEGATIVE_INFINITY ? null : Math.max(0, free[i] - bound[i]),
  }));
}

export function vetoesBySearch(
  { diagram, reservation, parties }: Prepared,
  zone: string | null,
): readonly PartyVeto[] {
  const all = parties.map((_, i) => i);
  const count = (kept: readonly number[]) => {
    const columns = [...kept, ...Array.from(diagram.floors.keys(), (l) => parties.length + l)];
    const floors = [...kept.map((i) => reservation[i]), ...diagram.floors];
    return countReaching(
      diagram,
      columns,
      floors,
      columns.map(() => false),
    );
  };
  return parties.map((party, i) => {
    const others = all.filter((j) => j !== i);
    const without = others.length === 0 ? null : count(others);
    return {
      party,
      soleBlocks: without === null || zone === null ? null : String(without - BigInt(zone)),
      acceptable: count([i])?.toString() ?? null,
      price: others.length === 0 ? null : priceOf(diagram, reservation, i, others),
    };
  });
}

function priceOf(
  diagram: Prepared['diagram'],
  reservation: readonly number[],
  party: number,
  others: readonly number[],
): number | null {
  const weights = Float64Array.from(reservation, (_, j) => (j === party ? 0 : 1));
  const free = search(
    forParties(diagram, others),
    others.map((j) => reservation[j]),
    { kind: 'sum', weights: new Float64Array(others.length).fill(1) },
    { mustGain: others.map(() => true) },
  );
  const bound = search(
    diagram,
    reservation,
    { kind: 'sum', weights },
    { mustGain: reservation.map(() => true) },
  );
  if (free.best === undefined || bound.best === undefined || !free.isProven || !bound.isProven) return null;
  return Math.max(0, free.bound - bound.bound);
}
