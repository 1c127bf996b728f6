import type { Proposal, Situation } from '../../situation/index.ts';
import { numberedProposals } from '../../verdict/index.ts';

/** The proposal that a user names, by its id or by its number in the tables; undefined where there is none. */
export function proposalNamed(situation: Situation, name: string): Proposal | undefined {
  const named = situation.proposals.find(({ id }) => id === name);
  if (named !== undefined || !/^[1-9]\d*$/.test(name)) return named;
  return numberedProposals(situation)[Number(name) - 1];
}
