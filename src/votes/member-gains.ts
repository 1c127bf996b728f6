import type { Institution } from '../situation/index.ts';
import type { Study } from '../study/index.ts';

/** What a package is worth to each member: in every draw, and with every input at its median. */
export interface MemberGains {
  readonly draws: readonly Float64Array[];
  readonly central: Float64Array;
}

/** Gains of actors by draw and at the medians. */
export interface ActorGains {
  readonly draws: readonly Float64Array[];
  readonly central: Float64Array;
}

/** A member's gain is that of the actor it follows plus its own leaning; common inputs make members vote alike. */
export function memberGains(
  { compiled, draws, medians }: Study,
  { members }: Institution,
  actors: ActorGains,
): MemberGains {
  const input = (member: Institution['members'][number]) =>
    member.leaning === undefined ? -1 : (compiled.inputOf.get(member.leaning) ?? -1);
  return {
    draws: members.map((member) => {
      const gains = actors.draws[compiled.actors.indexOf(member.follows)];
      const leaning = draws.columns[input(member)];
      return leaning === undefined ? gains : sumOf(gains, leaning);
    }),
    central: Float64Array.from(members, (member) => {
      const gain = actors.central[compiled.actors.indexOf(member.follows)];
      return gain + (input(member) < 0 ? 0 : medians[input(member)]);
    }),
  };
}

function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length);
  for (let s = 0; s < sum.length; s++) sum[s] = a[s] + b[s];
  return sum;
}
