import { z } from 'zod';

const cubeSchema = z.array(z.tuple([z.int(), z.enum(['Y', 'N', '-'])]));

const rankingSchema = z.array(z.union([z.int(), z.array(z.int())]));

const actorSchema = z.looseObject({
  name: z.string(),
  options: z.array(z.int()),
  preferences: z.array(z.union([cubeSchema, z.looseObject({ members: z.array(cubeSchema) })])).optional(),
  preferenceRanking: rankingSchema.optional(),
  preferenceVector: rankingSchema.optional(),
});

/** What is read of the files that GMCR+ and gmcr-py save; other keys are passed over. */
export const gmcrSchema = z.looseObject({
  title: z.string().optional(),
  options: z.array(
    z.looseObject({
      name: z.string(),
      permittedDirection: z.enum(['both', 'fwd', 'back']).optional(),
    }),
  ),
  decisionMakers: z.array(actorSchema),
  infeasibles: z.array(cubeSchema).optional(),
  useManualPreferenceRanking: z.boolean().optional(),
  useManualPreferenceVectors: z.boolean().optional(),
  coalitions: z.array(z.union([z.int(), z.array(z.int())])).optional(),
});

export type GmcrData = z.infer<typeof gmcrSchema>;
export type GmcrActor = z.infer<typeof actorSchema>;
export type GmcrCube = z.infer<typeof cubeSchema>;
