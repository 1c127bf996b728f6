import { z } from 'zod';
import { evidenceSchema } from '../../evidence/index.ts';
import { conflictSchema } from '../../exchange/index.ts';
import { outcomesSchema } from '../../record/index.ts';
import { estimateShape, ledgerSchema, situationSchema } from '../../situation/index.ts';

/** The file formats that have a published schema. */
export const fileSchemas: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['situation', situationSchema],
  ['evidence', evidenceSchema],
  ['ledger', ledgerSchema],
  ['outcomes', outcomesSchema],
  ['conflict', conflictSchema],
]);

/** JSON Schema, draft 2020-12, of what may be written (inputs, before defaults are filled in). */
export function jsonSchemaOf(schema: z.ZodType, title: string): Record<string, unknown> {
  let usesEstimates = false;
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // Estimates are read by our own code, which zod cannot describe: their published shape stands in once, by reference.
    override: ({ zodSchema, jsonSchema }) => {
      const meta = z.globalRegistry.get(zodSchema) as
        | { estimate?: unknown; description?: string }
        | undefined;
      if (meta?.estimate === undefined) return;
      usesEstimates = true;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key as keyof typeof jsonSchema];
      Object.assign(jsonSchema, { $ref: '#/$defs/estimate', description: meta.description });
    },
  });
  const { $schema, ...rest } = made as Record<string, unknown>;
  const definitions = (rest['$defs'] ?? {}) as Record<string, unknown>;
  if (usesEstimates) {
    const { $schema: _, ...estimate } = z.toJSONSchema(estimateShape, { io: 'input' }) as Record<
      string,
      unknown
    >;
    definitions['estimate'] = estimate;
    return { $schema, title, ...rest, $defs: definitions };
  }
  return { $schema, title, ...rest };
}
