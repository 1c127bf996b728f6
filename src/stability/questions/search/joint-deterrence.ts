import { coalitionWalkOver } from './coalition-walk.ts';
import { type Coalitions, membersOf, remembered, type Team, teamsWithin } from './coalitions.ts';

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
  const { game, reach, gains, allGain } = tools;
  const everyone = Array.from({ length: game.movers }, (_, k) => k);
  const outside = everyone.filter((k) => !membersOf(team).includes(k));
  const rest = outside.reduce((bits, k) => bits | (1 << k), 0);
  const answers = new Map<number, Int32Array>();
  const wanted = new Map<number, Int32Array>();
  const ways = new Map<number, Int32Array>();
  const walk = coalitionWalkOver(tools);
  const teams = teamsWithin(outside).filter(mayForm);
  const answersTo = (left: number) => remembered(answers, left, () => reach(rest, left));
  const wantedAnswersTo = (left: number) =>
    remembered(wanted, left, () => {
      const found: number[] = [];
      walk.run(left, teams, (at) => {
        found.push(at);
        return false;
      });
      return Int32Array.from(found);
    });
  const waysFrom = (at: number) => remembered(ways, at, () => reach(team, at));
  return (state, concept) => {
    const isUp = (t: number) => allGain(team, state, t);
    const isTrap = (t: number) => !isUp(t) && !waysFrom(t).some(isUp);
    const isDeterred = (left: number) => {
      if (concept === 'nash') return false;
      if (concept === 'seq') return wantedAnswersTo(left).some((t) => !isUp(t));
      return answersTo(left).some(concept === 'gmr' ? (t) => !isUp(t) : isTrap);
    };
    return [...gains(team, state)].filter((left) => !isDeterred(left));
  };
}
