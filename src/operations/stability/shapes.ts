import { z } from 'zod';
import { diagnosticShape } from '../../diagnostics/result.ts';
import type { Frozen } from '../../frozen.ts';
import { forbiddenShape } from '../../report/result.ts';
import { concepts } from '../../stability/index.ts';
import { conflictAnswerShape, packageStabilityShape, stabilityLists } from '../../stability/result.ts';
import { aboutShape, filesShape, packageShape, warningsShape } from '../shared/shapes.ts';

export const conflictStabilityShape = z.strictObject({
  kind: z.literal('conflict').describe('answers of a conflict in a file'),
  ...conflictAnswerShape.shape,
  diagnostics: z.array(diagnosticShape).describe('warnings and notes on the file'),
  files: filesShape,
});

const proposalShape = z.strictObject({
  proposal: z.string().nullable().describe('id of the proposal; null for a package of one’s own'),
  title: z.string().describe('title of the proposal'),
  package: packageShape,
  state: z.number().nullable().describe('its number; null where it is not feasible at the medians'),
  kept: packageStabilityShape
    .nullable()
    .describe('the test of whether it is kept; null: nobody can move any issue alone'),
  says: z.array(z.string()).describe('one sentence an actor: what would tempt it, what holds it'),
});

export const situationStabilityShape = z.strictObject({
  kind: z.literal('situation').describe('answers of the packages of a situation'),
  about: aboutShape,
  ...stabilityLists,
  listed: z
    .enum(['all', 'named'])
    .describe('above 4,096 packages only no deal and the packages asked about are listed'),
  numbers: z.array(z.number()).describe('numbers of the states listed, from 1 among all feasible packages'),
  packages: z.number().describe('feasible packages'),
  equilibriaCounts: z
    .record(z.enum(concepts), z.number())
    .nullable()
    .describe('by concept: equilibria among all feasible packages; null: too many to look at'),
  proposals: z.array(proposalShape).describe('every package asked about'),
  forbidden: forbiddenShape,
  labels: z.record(z.string(), z.string()).describe('names of actors, and of options by issue.option'),
  diagnostics: warningsShape,
  files: filesShape,
});

export type ConflictStability = Frozen<z.infer<typeof conflictStabilityShape>>;
export type SituationStability = Frozen<z.infer<typeof situationStabilityShape>>;
