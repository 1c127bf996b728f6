import { countReaching } from './count-zone.ts';
import type { Prepared } from './prepared.ts';
import { forParties } from './restrict.ts';
import type { PartyVeto } from './result.ts';
import { search } from './search.ts';

/** Who stands in the way: what each party accepts, what it alone rejects, and what needing its consent costs the others. */
export function vetoes(
  { diagram, reservation, parties }: Prepared,
  zone: string | null,
): readonly PartyVeto[] {
  const all = parties.map((_, i) => i);
  const count = (kept: readonly number[]) => {
    const columns = [...kept, ...Array.from(diagram.floors.keys(), (l) => parties.length + l)];
    const floors = [...kept.map((i) => reservation[i] as number), ...diagram.floors];
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
    others.map((j) => reservation[j] as number),
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
