import { contradictions, saidOn } from '../../evidence/index.ts';
import type { Situation } from '../../situation/index.ts';
import { firstDay, monthOf, showMonth } from '../../text/index.ts';

/** The claims that one voice made in one month. */
export interface ClaimMonth {
  readonly month: string;
  /** An actor's name, the press, or other sources. */
  readonly lane: string;
  readonly claims: number;
  /** How many of them another claim contradicts. */
  readonly contested: number;
}

/** Claims by month and voice from a month on; those before it and those without a day are counted alone. */
export function claimMonths(
  situation: Situation,
  from: string,
): { readonly months: readonly ClaimMonth[]; readonly earlier: number; readonly undated: number } {
  const { evidence, actors } = situation;
  const disputed = new Set(contradictions(evidence).flatMap(({ claims }) => claims));
  const found = new Map<string, ClaimMonth>();
  let earlier = 0;
  let undated = 0;
  for (const claim of evidence.claims.values()) {
    const said = saidOn(claim, evidence);
    if (said === undefined) undated++;
    else if (said.length < 7 || said.slice(0, 7) < from) earlier++;
    else {
      const [month, lane] = [firstDay(said).slice(0, 7), laneOf(claim.source, situation)];
      const key = `${month} ${lane}`;
      const { claims = 0, contested = 0 } = found.get(key) ?? {};
      const more = disputed.has(claim.id) ? 1 : 0;
      found.set(key, { month, lane, claims: claims + 1, contested: contested + more });
    }
  }
  const lanes = [...actors.map(({ name }) => name), press, others];
  const months = [...found.values()].sort(
    (a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || (a.month < b.month ? -1 : 1),
  );
  return { months, earlier, undated };
}

const press = 'Press';
const others = 'Other sources';

/** Speakers by the actor they speak for; everybody else is press or expert. */
function laneOf(sourceId: string, { evidence, actors }: Situation): string {
  const source = evidence.sources.get(sourceId);
  const actor = actors.find(({ id }) => id === source?.actor);
  if (actor !== undefined) return actor.name;
  const isPress = source?.kind === 'outlet' || source?.kind === 'platform' || source?.kind === 'author';
  return isPress ? press : others;
}

/** The month that lies so many months before a day; after it where the number is negative. */
export function monthBefore(day: string, months: number): string {
  return showMonth((monthOf(day) ?? 0) - months);
}
