import { type Compiled, type Draws, type Institution, medianDraw } from '../situation/index.ts';

/** What a package is worth to each member: in every draw, and with every input at its median. */
export interface MemberGains {
  readonly draws: readonly Float64Array[];
  readonly central: Float64Array;
}

/** A member's gain is that of the actor it follows plus its own leaning; common inputs make members vote alike. */
export function memberGains(
  { members }: Institution,
  compiled: Compiled,
  draws: Draws,
  actors: { readonly draws: readonly Float64Array[]; readonly central: Float64Array },
): MemberGains {
  const medians = medianDraw(compiled);
  const input = (member: Institution['members'][number]) =>
    member.leaning === undefined ? -1 : (compiled.inputOf.get(member.leaning) ?? -1);
  return {
    draws: members.map((member) => {
      const gains = actors.draws[compiled.actors.indexOf(member.follows)] as Float64Array;
      const leaning = draws.columns[input(member)];
      return leaning === undefined ? gains : gains.map((gain, s) => gain + (leaning[s] as number));
    }),
    central: Float64Array.from(members, (member) => {
      const gain = actors.central[compiled.actors.indexOf(member.follows)] as number;
      return gain + (input(member) < 0 ? 0 : (medians[input(member)] as number));
    }),
  };
}
