import type { NumberChange } from '../../protocol.ts';
import { type MemberActName, switchesIn } from '../../switches.ts';
import type { MemberView } from '../../worker/votes-scene.ts';

export type ActsOf = ReadonlyMap<string, MemberActName>;

/** What members are told to do, by name. */
export function actsIn(changes: readonly NumberChange[]): ActsOf {
  return new Map(
    switchesIn(changes).flatMap((one) => (one.kind === 'member' ? [[one.member, one.act] as const] : [])),
  );
}

/** Where a member stands in the picture: told, or as it gains in most draws. */
export function sideOf({ name, yes, standsAside }: MemberView, acts: ActsOf): 'yes' | 'no' | 'out' {
  const act = acts.get(name);
  if (act !== undefined) return act === 'inFavour' ? 'yes' : act === 'against' ? 'no' : 'out';
  return standsAside >= 0.5 ? 'out' : yes ? 'yes' : 'no';
}
