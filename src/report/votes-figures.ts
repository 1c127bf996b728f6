import {
  atWidths,
  type BlockingData,
  blockingFigure,
  type ChamberData,
  chamberFigure,
  type Figure,
  powerFigure,
} from '../figures/index.ts';
import { toNumber } from '../numeric/index.ts';
import type { Situation } from '../situation/index.ts';
import { bodyOf, powerIndices, toRational, type Vote } from '../votes/index.ts';
import { catalogues } from '../words/index.ts';
import { namesOf } from './paid-for-words.ts';
import { quotasOf } from './quotas.ts';
import type { ReportData } from './types.ts';

const { figureTitles } = catalogues.en;

/** The chambers of each proposal, on the legal bases in use. */
export type VoteFigures = ReadonlyMap<string, readonly Figure[]>;

/** A picture of the first vote on the base in use, the table has all; null where the situation has no institutions. */
export function voteFigures({ situation, votes }: ReportData): VoteFigures | null {
  if (votes === null) return null;
  return new Map(
    [...votes.byProposal].map(([id, found]) => [
      id,
      found
        .filter(({ isUsed, members }) => isUsed && members.length > 3)
        .slice(0, 1)
        .map((vote) => chamberOf(id, vote, situation)),
    ]),
  );
}

function chamberOf(id: string, vote: Vote, situation: Situation): Figure {
  const total = vote.members.reduce((sum, { weight }) => sum + weight, 0);
  const isWeighted = new Set(vote.members.map(({ weight }) => weight)).size > 1;
  const { least, share } = quotasOf(vote.rule, vote.members.length);
  const data: ChamberData = {
    id,
    title: `${namesOf(situation)(`institution:${vote.institution}`)}: ${vote.label}`,
    rows: [
      { label: 'members', unit: '', quota: least, total: vote.members.length },
      ...(isWeighted
        ? [{ label: 'weight', unit: '% of weight', quota: share === null ? null : 100 * share, total: 100 }]
        : []),
    ],
    members: vote.members.map((member) => {
      const actor = situation.actors.findIndex(({ id: one }) => one === member.follows);
      return {
        name: member.name,
        ...(actor < 0 ? {} : { actor }),
        side:
          member.vote === 'yes'
            ? ('yes' as const)
            : member.vote === 'no'
              ? ('no' as const)
              : ('open' as const),
        probabilityYes: member.probabilityYes,
        weights: isWeighted ? [1, (100 * member.weight) / total] : [1],
        pivotal: member.pivotal,
      };
    }),
  };
  return atWidths((width) => chamberFigure(data, width));
}

/** Every decision on the base in use: its chamber, the minority that could stop it and power where members weigh differently. */
export function figuresOfVotes(situation: Situation, votes: readonly Vote[]): readonly Figure[] {
  const power = powerOfWeights(situation, votes);
  const decided = votes
    .filter(({ isUsed }) => isUsed)
    .flatMap((vote, i, used) => {
      const id = used.length === 1 ? vote.institution : `${vote.institution}-${i + 1}`;
      const minority = blockingOf(id, vote, situation);
      return [
        ...(vote.members.length > 1 ? [chamberOf(id, vote, situation)] : []),
        ...(minority === null ? [] : [minority]),
      ];
    });
  return [...decided, ...(power === null ? [] : [power])];
}

/** As much of a vote as the minority that blocks is drawn from. */
type Counted = Pick<Vote, 'institution' | 'rule' | 'label'> & {
  readonly members: readonly Pick<Vote['members'][number], 'name' | 'weight' | 'follows' | 'vote'>[];
};

/** Null where the rule does not count members and weight together. */
export function blockingOf(id: string, vote: Counted, situation: Situation): Figure | null {
  const { least, share } = quotasOf(vote.rule, vote.members.length);
  if (least === null || share === null) return null;
  const total = vote.members.reduce((sum, { weight }) => sum + weight, 0);
  const data: BlockingData = {
    id,
    body: `${namesOf(situation)(`institution:${vote.institution}`)}, ${vote.label}`,
    members: vote.members.map((member) => {
      const actor = situation.actors.findIndex(({ id: one }) => one === member.follows);
      return {
        name: member.name,
        // One hue is one actor: members that follow another actor's gain are grey.
        ...(actor < 0 || situation.actors[actor]?.name !== member.name ? {} : { actor }),
        side: member.vote === 'abstain' ? ('open' as const) : member.vote,
        share: member.weight / total,
      };
    }),
    // Article 16(4) TEU: a blocking minority needs four members; Article 238(2) TFEU has no such floor.
    stops: {
      members: vote.members.length - least + 1,
      share: 1 - share,
      fewest: vote.rule === 'qualified majority' ? 4 : 1,
    },
  };
  return atWidths((width) => blockingFigure(data, width));
}

/** Power by rule alone in the first body whose members weigh differently: two indices beside the weights. */
export function powerOfWeights(situation: Situation, votes: readonly Vote[]): Figure | null {
  const vote = votes.find(({ rule }) => rule === 'qualified majority');
  const institution = situation.institutions.find(({ id }) => id === vote?.institution);
  const base = institution?.bases.find(({ id }) => id === vote?.base);
  if (institution === undefined || base === undefined) return null;
  const { members } = powerIndices(bodyOf(institution, base.rule), { withCoalitionIndices: false });
  const weights = institution.members.map(({ weight }) => toNumber(toRational(weight)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const data = {
    id: institution.id,
    title: figureTitles.power(institution.name, String(vote?.rule)),
    indices: [
      { name: 'Shapley–Shubik', values: members.map(({ shapleyShubik }) => shapleyShubik) },
      { name: 'Banzhaf', values: members.map(({ banzhaf }) => banzhaf) },
    ],
    members: institution.members.map(({ name }, i) => ({ name, weightShare: (weights[i] ?? 0) / total })),
  };
  return atWidths((width) => powerFigure(data, width));
}
