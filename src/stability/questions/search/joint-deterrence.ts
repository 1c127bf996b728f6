import { coalitionWalkOver } from './coalition-walk.ts';
import { type Coalitions, membersOf, remembered, type Team, teamsWithin } from './coalitions.ts';
import { type Walk, walkOver } from './walk.ts';

/** The concepts that coalitions are judged by. */
export const coalitionConcepts = ['nash', 'gmr', 'smr', 'seq'] as const;
export type CoalitionConcept = (typeof coalitionConcepts)[number];

/** The joint improvements of one coalition that nothing deters, by state and concept. */
export type Undeterred = (state: number, concept: CoalitionConcept) => readonly number[];

/**
 * Nash_H, GMR_H, SMR_H and SEQ_H (Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008): an answer deters a coalition
 * once a single member is not better off by it; it comes from the actors outside, in SEQ_H by improvements of the
 * coalitions that these may form.
 */
export function undeterredBy(tools: Coalitions, team: Team, mayForm: (team: Team) => boolean): Undeterred {
  const { game, walk, gains, allGain } = tools;
  const members = membersOf(team);
  const outside = Array.from({ length: game.movers }, (_, k) => k).filter((k) => !members.includes(k));
  // A second walk, because the escape from an answer is sought while answers are.
  const flight = walkOver(game);
  const wantedAnswersTo = wantedAnswers(tools, teamsWithin(outside).filter(mayForm));
  return (state, concept) => {
    const isUp = (t: number) => allGain(team, state, t);
    const isTrap = (t: number) => !isUp(t) && !meets(flight, t, members, isUp);
    const isDeterred = (left: number) => {
      if (concept === 'nash') return false;
      if (concept === 'seq') return wantedAnswersTo(left).some((t) => !isUp(t));
      return meets(walk, left, outside, concept === 'gmr' ? (t) => !isUp(t) : isTrap);
    };
    return [...gains(team, state)].filter((left) => !isDeterred(left));
  };
}

/** Do some actors together reach a state of a kind? */
function meets(
  walk: Walk,
  start: number,
  movers: readonly number[],
  isSought: (state: number) => boolean,
): boolean {
  let isMet = false;
  walk.run(start, movers, undefined, (at) => {
    isMet = isSought(at);
    return isMet;
  });
  return isMet;
}

/** What coalitions of the actors outside reach from a state by joint improvements. Remembered. */
function wantedAnswers(tools: Coalitions, teams: readonly Team[]): (left: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  const walk = coalitionWalkOver(tools);
  return (left) =>
    remembered(known, left, () => {
      const found: number[] = [];
      walk.run(left, teams, (at) => {
        found.push(at);
        return false;
      });
      return Int32Array.from(found);
    });
}
