import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import type { Frozen } from '../../frozen.ts';
import { aboutShape } from '../shared/shapes.ts';

const coalitionsShape = z.strictObject({
  size: z.number().describe('members in each of the smallest'),
  count: z.string().describe('how many there are of that size'),
  listed: z.array(z.array(z.string())),
  cheapest: z
    .strictObject({ members: z.array(z.string()), price: z.number() })
    .nullable()
    .describe('the set whose consent costs least; price: the gains that its members lack, in utility'),
});

export const voteShape = z.strictObject({
  institution: z.string(),
  options: z.array(z.strictObject({ issue: z.string(), option: z.string() })),
  base: z.string(),
  label: z.string(),
  rule: z.string(),
  isUsed: z.boolean().describe('the first legal base argued for is the one used'),
  passesAtMedians: z.boolean(),
  probability: z.number(),
  members: z.array(
    z.strictObject({
      name: z.string(),
      weight: z.number(),
      follows: z.string(),
      gain: z.number(),
      price: z.number(),
      vote: z.enum(['yes', 'no', 'abstain']),
      probabilityYes: z.number(),
      pivotal: z.number().describe('share of the draws in which its vote decides'),
    }),
  ),
  blocking: coalitionsShape.nullable().describe('who could stop it, whoever else agrees'),
  missing: coalitionsShape
    .nullable()
    .describe('whose consent would make it pass; null where it passes at the medians'),
  uncounted: z.string().nullable().describe('why coalitions are missing in a body too large to search'),
});

const powerShape = z.strictObject({
  engine: z.string(),
  members: z.array(
    z.strictObject({
      name: z.string(),
      shapleyShubik: z.number(),
      banzhaf: z.number(),
      penrose: z.number(),
      colemanPrevent: z.number(),
      colemanInitiate: z.number(),
    }),
  ),
});

export const situationVotesShape = z.strictObject({
  kind: z.literal('situation'),
  about: aboutShape,
  title: z.string(),
  package: z.record(z.string(), z.string()),
  probability: z.number().describe('share of draws in which every decision passes on the base that is used'),
  probabilityAtBest: z.number().describe('the same on the base that serves each decision best'),
  isRatifiedAtMedians: z.boolean(),
  votes: z.array(voteShape).describe('every decision under every legal base argued for'),
  power: z
    .record(z.string(), powerShape)
    .describe('by institution and base: power of members whatever is decided'),
  renewals: z.array(
    z.strictObject({
      event: z.string(),
      on: z.string(),
      says: z.string(),
      otherwise: z.record(z.string(), z.string()),
      vote: voteShape,
      lapse: z.array(z.strictObject({ actor: z.string(), gain: z.number(), probabilityGains: z.number() })),
    }),
  ),
  labels: z.record(z.string(), z.string()).describe('names of actors, issues and institutions'),
});

export const rosterVotesShape = z.strictObject({
  kind: z.literal('roster'),
  winningCoalitions: z.string(),
  passage: z.number().describe('winning coalitions of all coalitions'),
  members: z.record(
    z.string(),
    z.strictObject({
      swings: z.string(),
      banzhaf: z.number(),
      penrose: z.number(),
      shapleyShubik: z.number(),
      colemanPrevent: z.number(),
      colemanInitiate: z.number(),
      deeganPackel: z.number().nullable(),
      johnston: z.number().nullable(),
      hasVeto: z.boolean(),
      isDummy: z.boolean(),
      isDictator: z.boolean(),
    }),
  ),
  coalitions: z.string(),
  blockingCoalitions: z.string(),
  minimalWinningCoalitions: z.string().nullable(),
  withoutCoalitionIndices: z
    .string()
    .nullable()
    .describe('why Deegan–Packel and Johnston are missing, where they are'),
  engine: z.string(),
  diagnostics: z.array(diagnosticShape),
});

export type SituationVotes = Frozen<z.infer<typeof situationVotesShape>>;
export type RosterVotes = Frozen<z.infer<typeof rosterVotesShape>>;
