import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import type { Frozen } from '../../frozen.ts';
import { probability } from '../../numeric/result.ts';
import { powerShape, renewalShape, rosterAnswerShape, voteShape } from '../../votes/result.ts';
import { aboutShape, filesShape, packageShape, warningsShape } from '../shared/shapes.ts';

export const situationVotesShape = z.strictObject({
  kind: z.literal('situation').describe('votes on a package of a situation'),
  about: aboutShape,
  title: z.string().describe('title of the package'),
  package: packageShape,
  probability: probability('share of draws in which every decision passes on the base that is used'),
  probabilityAtBest: probability('the same on the base that serves each decision best'),
  isRatifiedAtMedians: z.boolean().describe('whether all of it passes with every input at its median'),
  votes: z.array(voteShape).describe('every decision under every legal base argued for'),
  power: z
    .record(z.string(), powerShape)
    .describe('by institution and base: power of members whatever is decided'),
  renewals: z.array(renewalShape).describe('what lapses unless a body renews it, after the day asked about'),
  labels: z.record(z.string(), z.string()).describe('names of actors, issues and institutions'),
  files: filesShape,
  diagnostics: warningsShape,
});

export const rosterVotesShape = z.strictObject({
  kind: z.literal('roster').describe('power indices of a roster'),
  ...rosterAnswerShape.shape,
  diagnostics: z.array(diagnosticShape).describe('warnings and notes on the file'),
});

export type SituationVotes = Frozen<z.infer<typeof situationVotesShape>>;
export type RosterVotes = Frozen<z.infer<typeof rosterVotesShape>>;
