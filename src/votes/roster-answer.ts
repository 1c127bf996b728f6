import type { PowerIndices } from './indices/index.ts';
import type { RosterAnswer, RosterMember } from './result.ts';

/**
 * The indices of a roster as plain data for JSON: whole numbers of any size as digits.
 *
 * @example
 * const council = { members: ['a', 'b', 'c'], rule: { kind: 'quota', weights: [2, 1, 1], quota: 3 } };
 * rosterAnswer(powerIndices(council)).winningCoalitions // => '3'
 */
export function rosterAnswer(indices: PowerIndices): RosterAnswer {
  const member = (one: PowerIndices['members'][number]): RosterMember => ({
    swings: String(one.swings),
    banzhaf: one.banzhaf,
    penrose: one.penrose,
    shapleyShubik: one.shapleyShubik,
    colemanPrevent: one.colemanPrevent,
    colemanInitiate: one.colemanInitiate,
    deeganPackel: one.deeganPackel,
    johnston: one.johnston,
    hasVeto: one.hasVeto,
    isDummy: one.isDummy,
    isDictator: one.isDictator,
  });
  return {
    winningCoalitions: String(indices.winning),
    passage: indices.collectivity,
    members: Object.fromEntries(indices.members.map((one) => [one.name, member(one)])),
    coalitions: String(indices.coalitions),
    blockingCoalitions: String(indices.blocking),
    minimalWinningCoalitions: indices.minimalWinning === null ? null : String(indices.minimalWinning),
    withoutCoalitionIndices: indices.withoutCoalitionIndices,
    engine: indices.engine,
  };
}
