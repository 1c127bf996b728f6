import { z } from 'zod';
import type { Frozen } from '../frozen.ts';
import { count, probability, shareOf, utility } from '../numeric/result.ts';

const names = z.array(z.string());

const chosenShape = z.strictObject({
  issue: z.string().describe('id of the issue'),
  option: z.string().describe('id of the option'),
});

const coalitionsShape = z.strictObject({
  size: count('members in each of the smallest'),
  count: z.string().describe('how many there are of that size, in digits'),
  listed: z.array(names).describe('names of the members of each, at most twenty coalitions'),
});

const memberVoteShape = z.strictObject({
  name: z.string().describe('name of the member'),
  weight: z.number().describe('its weight in the body, in the units of the file'),
  follows: z.string().describe('id of the actor whose gain it votes by'),
  gain: utility('gain over no deal with every input at its median'),
  price: utility('the gain that it lacks, in the utility of the actor that it follows, at least 0'),
  vote: z.enum(['yes', 'no', 'abstain']).describe('its vote with every input at its median'),
  probabilityYes: probability('share of draws in which it says yes'),
  pivotal: shareOf('draws in which its vote decides'),
});

/** One decision of a body on one legal base. */
export const voteShape = z.strictObject({
  institution: z.string().describe('id of the body'),
  options: z.array(chosenShape).describe('options that it must pass'),
  base: z.string().describe('id of the legal base'),
  label: z.string().describe('the legal base in words'),
  rule: z.string().describe('the decision rule in words'),
  isUsed: z.boolean().describe('the first legal base argued for is the one used'),
  passesAtMedians: z.boolean().describe('whether it passes with every input at its median'),
  probability: probability('share of draws in which it passes'),
  members: z.array(memberVoteShape).describe('every member, in the file’s order'),
  blocking: coalitionsShape
    .nullable()
    .describe('who could stop it, whoever else agrees; null: nobody, or not counted'),
  missing: coalitionsShape
    .nullable()
    .describe('whose consent would make it pass; null where it passes at the medians, or never can'),
  uncounted: z.string().nullable().describe('why coalitions are missing in a body too large to search'),
});

const lapseShape = z.strictObject({
  actor: z.string().describe('id of the actor'),
  gain: utility('its gain from the lapse, with every input at its median'),
  probabilityGains: probability('share of draws in which the lapse is a gain'),
});

/** What lapses on a day unless a body renews it. */
export const renewalShape = z.strictObject({
  event: z.string().describe('id of the event in the calendar'),
  on: z.string().describe('day on which it lapses, YYYY-MM-DD'),
  says: z.string().describe('the event in words'),
  otherwise: z
    .record(z.string(), z.string())
    .describe('option by issue: what becomes of the status quo when nobody acts'),
  vote: voteShape.describe('the vote on keeping things as they are'),
  lapse: z.array(lapseShape).describe('what the lapse would mean to each actor'),
});

/** Power indices that every answer shows, with their sources. */
const indices = {
  shapleyShubik: shareOf('orders in which its yes makes the others win (Shapley & Shubik 1954)'),
  banzhaf: shareOf('its swings of all swings, normalised (Banzhaf 1965)'),
  penrose: probability('that its vote decides if all others vote by coin (Penrose 1946)'),
  colemanPrevent: shareOf('winning coalitions that lose without it (Coleman 1971)'),
  colemanInitiate: shareOf('losing coalitions that win with it (Coleman 1971)'),
};

/** Power of the members of a body under one rule. */
export const powerShape = z.strictObject({
  engine: z.string().describe('how coalitions were counted, or why they were not'),
  members: z
    .array(z.strictObject({ name: z.string().describe('name of the member'), ...indices }))
    .describe('every member; empty where coalitions were not counted'),
});

const rosterMemberShape = z.strictObject({
  swings: z.string().describe('winning coalitions that lose when it leaves, in digits'),
  banzhaf: indices.banzhaf,
  penrose: indices.penrose,
  shapleyShubik: indices.shapleyShubik,
  colemanPrevent: indices.colemanPrevent,
  colemanInitiate: indices.colemanInitiate,
  deeganPackel: z
    .number()
    .nullable()
    .describe(
      'mean of 1/size over minimal winning coalitions with it (Deegan & Packel 1978); null: not counted',
    ),
  johnston: z
    .number()
    .nullable()
    .describe('mean of 1/critical members where it is one (Johnston 1978); null: not counted'),
  hasVeto: z.boolean().describe('nothing passes without it'),
  isDummy: z.boolean().describe('it never matters'),
  isDictator: z.boolean().describe('it alone decides'),
});

/** The power indices of a roster; whole numbers of any size as digits. */
export const rosterAnswerShape = z.strictObject({
  winningCoalitions: z.string().describe('how many coalitions win, in digits'),
  passage: shareOf('winning coalitions of all coalitions'),
  members: z.record(z.string(), rosterMemberShape).describe('by member: what it can decide'),
  coalitions: z.string().describe('all coalitions, 2^members, in digits'),
  blockingCoalitions: z.string().describe('coalitions without which all others lose, in digits'),
  minimalWinningCoalitions: z
    .string()
    .nullable()
    .describe('winning coalitions in which nobody can be spared, in digits; null: not counted'),
  withoutCoalitionIndices: z
    .string()
    .nullable()
    .describe('why Deegan–Packel and Johnston are missing, where they are'),
  engine: z.string().describe('how coalitions were counted'),
});

export type MemberVote = Frozen<z.infer<typeof memberVoteShape>>;
/** The smallest sets of members, by name. */
export type NamedCoalitions = Frozen<z.infer<typeof coalitionsShape>>;
export type VoteResult = Frozen<z.infer<typeof voteShape>>;
export type PowerResult = Frozen<z.infer<typeof powerShape>>;
export type RosterMember = Frozen<z.infer<typeof rosterMemberShape>>;
export type RosterAnswer = Frozen<z.infer<typeof rosterAnswerShape>>;
export type Chosen = Frozen<z.infer<typeof chosenShape>>;
export type RenewalResult = Frozen<z.infer<typeof renewalShape>>;
