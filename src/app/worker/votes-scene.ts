import { quotasOf } from '../../report/index.ts';
import type { Situation } from '../../situation/index.ts';
import type { RatifiedTest } from '../../verdict/index.ts';
import { type Vote, votesOn } from '../../votes/index.ts';
import type { NumberChange } from '../protocol.ts';
import { numbersIn } from '../switches.ts';
import { changedTo } from './level.ts';
import { levelOf, type Session, verdictIn } from './session.ts';

type Decision = RatifiedTest['decisions'][number];

interface Asked {
  readonly changes: readonly NumberChange[];
  readonly proposal: string;
  readonly samples: number;
}

/** One member of a body on one decision, as it votes by its gain. */
export interface MemberView {
  readonly name: string;
  readonly follows: string;
  /** Its part of the body’s weight, 0 to 1: of the population, where the rule counts that. */
  readonly weight: number;
  readonly yes: boolean;
  /** Share of draws in which it says yes. */
  readonly saysYes: number;
  /** Share of draws in which it alone decides. */
  readonly decides: number;
  /** What would turn it: in its own utility, and in money where the file says what money is worth to it. */
  readonly lacks: number;
  readonly payment: { readonly amount: number; readonly currency: string; readonly unit: string } | null;
  /** Share of draws in which it stands aside, in whatever company. */
  readonly standsAside: number;
}

/** One decision on one legal base. */
export interface VoteView {
  readonly body: string;
  readonly label: string;
  readonly rule: string;
  readonly isUsed: boolean;
  readonly passes: number;
  /** Members and part of the weight that must say yes; null where the rule has no such line. */
  readonly least: number | null;
  readonly share: number | null;
  readonly members: readonly MemberView[];
}

export interface VotesScene {
  readonly kind: 'votes';
  readonly votes: readonly VoteView[];
}

/** Every decision of a package by member, as all vote who are not told otherwise. */
export function votesScene(session: Session, { changes, proposal, samples }: Asked): VotesScene {
  // What members are told to do is shown over what they would do.
  const changed = changedTo(levelOf(session, samples), numbersIn(changes));
  const { situation } = changed.study;
  const chosen = situation.proposals.find(({ id }) => id === proposal)?.package ?? situation.noDeal;
  const decisions = verdictIn(changed, proposal).ratified?.decisions ?? [];
  const { votes } = votesOn(changed.study, chosen);
  return { kind: 'votes', votes: votes.map((vote) => viewOf(vote, decisions, situation)) };
}

function viewOf(vote: Vote, decisions: readonly Decision[], { institutions, actors }: Situation): VoteView {
  // The base in use is asked as the test asks it, leanings and standing aside counted.
  const tested = decisions.find((one) => isOf(one, vote));
  const total = vote.members.reduce((sum, { weight }) => sum + weight, 0);
  const refuses = (name: string) => tested?.refusing.find((one) => one.name === name)?.share ?? 0;
  const outside = (name: string) =>
    (tested?.outside ?? []).reduce(
      (sum, { members, share }) => (members.includes(name) ? sum + share : sum),
      0,
    );
  return {
    body: institutions.find(({ id }) => id === vote.institution)?.name ?? vote.institution,
    label: vote.label,
    rule: vote.rule,
    isUsed: vote.isUsed,
    passes: tested?.probability ?? vote.probability,
    ...quotasOf(vote.rule, vote.members.length),
    members: vote.members.map((member) => {
      const saysYes = tested === undefined ? member.probabilityYes : 1 - refuses(member.name);
      const consent = tested?.consents.find((one) => one.member === member.name);
      return {
        name: member.name,
        follows: actors.find(({ id }) => id === member.follows)?.name ?? member.follows,
        weight: total === 0 ? 0 : member.weight / total,
        yes: saysYes >= 0.5,
        saysYes,
        decides: member.pivotal,
        lacks: consent?.lacks ?? member.price,
        payment: consent?.money ?? null,
        standsAside: outside(member.name),
      };
    }),
  };
}

function isOf(decision: Decision, vote: Vote): boolean {
  return (
    vote.isUsed &&
    decision.institution === vote.institution &&
    decision.base === vote.base &&
    decision.options.length === vote.options.length &&
    decision.options.every(({ issue }, k) => issue === vote.options[k]?.issue)
  );
}
