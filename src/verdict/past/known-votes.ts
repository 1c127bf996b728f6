import type { Compiled, Package, Situation } from '../../situation/index.ts';
import { type Draws, type Study, utilities } from '../../study/index.ts';
import type { VoteTaken } from '../ratified/ratify.ts';
import type { Disagreements } from './ground.ts';

/** A vote that was taken: on which options, and against what instead of no deal. */
export type VoteOn = VoteTaken & { readonly options: Package; readonly otherwise: Package };

/** What votes of some draws were asked of; where all of it is the same, gains alone can tell two votes apart. */
interface Asked {
  readonly inputs: Compiled['inputs'];
  readonly institutions: Situation['institutions'];
  readonly noDeal: Situation['noDeal'];
  readonly seed: number;
}

interface KnownVotes extends Asked {
  readonly byVote: Map<string, { readonly columns: readonly Float64Array[]; readonly passed: Uint8Array }>;
}

const knownByDraws = new WeakMap<Draws, KnownVotes>();

/**
 * In which draws a vote passes, taken over from a study of the same draws in which all whom the members follow gain the same: worlds
 * differ by linkages alone, and most votes are on what no linkage touches.
 */
export function voteInDraws(
  study: Study,
  { worst }: Pick<Disagreements, 'worst'>,
  vote: VoteOn,
  packages: { readonly to: Int32Array; readonly from: Int32Array },
  ask: () => Uint8Array,
): Uint8Array {
  // Only worlds look back.
  if (study.situation.worlds.length === 0) return ask();
  const { byVote } = knownVotes(study);
  const name = JSON.stringify(vote);
  const followed = study.situation.institutions
    .filter(({ id }) => id === vote.institution)
    .flatMap(({ members }) => members.map(({ follows }) => study.compiled.actors.indexOf(follows)));
  const all = [utilities(study, packages.to), utilities(study, packages.from), worst];
  const columns = [...new Set(followed)].flatMap((i) => all.map((of) => of[i] as Float64Array));
  const known = byVote.get(name);
  if (known?.columns.every((column, k) => isEqual(column, columns[k]))) return known.passed;
  const passed = ask();
  byVote.set(name, { columns, passed });
  return passed;
}

function knownVotes({ situation, compiled, draws, seed }: Study): KnownVotes {
  const { institutions, noDeal } = situation;
  const asked: Asked = { inputs: compiled.inputs, institutions, noDeal, seed };
  const found = knownByDraws.get(draws);
  if (
    found !== undefined &&
    (Object.keys(asked) as (keyof Asked)[]).every((key) => found[key] === asked[key])
  )
    return found;
  const fresh: KnownVotes = { ...asked, byVote: new Map() };
  knownByDraws.set(draws, fresh);
  return fresh;
}

function isEqual(column: Float64Array, other: Float64Array | undefined): boolean {
  if (column === other) return true;
  if (other === undefined || column.length !== other.length) return false;
  for (let s = 0; s < column.length; s++) if (column[s] !== other[s]) return false;
  return true;
}
