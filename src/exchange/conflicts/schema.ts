import { z } from 'zod';
import { idSchema } from '../../evidence/index.ts';

const text = z.string().min(1);

const moveSchema = z.string().regex(/^\s*[^\s>]+\s*->\s*[^\s>]+\s*$/, 'a move is written from -> to');

const takenSchema = z.union([z.string(), z.boolean(), z.array(z.union([z.string(), z.boolean()])).min(1)]);

const patternSchema = z
  .union([z.string().min(1), z.record(idSchema, takenSchema)])
  .describe(
    'states with these options: `{ full: yes, licence: [short, long] }`, or letters Y, N and - by option',
  );

const stateSchema = z
  .union([z.int().min(1), z.string().min(1), z.record(idSchema, takenSchema)])
  .describe('a state: its number from 1, a pattern that fits it alone, or its name in a list of states');

const controllerSchema = z
  .union([idSchema, z.array(idSchema)])
  .describe('who moves it; of several, each alone');

const directions = ['both', 'forward', 'back'] as const;

const optionSchema = z.strictObject({
  label: text.optional().describe('the option in words'),
  controller: controllerSchema.optional(),
  moves: z
    .enum(directions)
    .optional()
    .describe('forward: once taken it stays; back: once left it stays so; both unless stated'),
});

const issueSchema = z.strictObject({
  label: text.optional().describe('the issue in words'),
  controller: controllerSchema.optional(),
  options: z
    .union([z.array(idSchema).min(2), z.record(idSchema, text)])
    .describe('its options in order, by id; a map gives their words'),
  moves: z
    .strictObject({ never: z.array(moveSchema).describe('moves that cannot be made: short -> long') })
    .optional()
    .describe('how it can be moved, when not freely'),
});

const infeasibleSchema = z
  .strictObject({
    never: patternSchema.optional(),
    at_most_one: z
      .array(z.string())
      .min(2)
      .optional()
      .describe('options of which two cannot be taken together'),
    at_least_one: z.array(z.string()).min(1).optional().describe('options of which one must be taken'),
    requires: z
      .record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]))
      .optional()
      .describe('an option, and what must be taken with it'),
    because: text.optional().describe('why'),
  })
  .describe('one of never, at_most_one, at_least_one and requires');

const preferenceSchema = z
  .strictObject({
    ranking: z
      .array(z.union([stateSchema, z.array(stateSchema).min(1)]))
      .min(1)
      .optional()
      .describe('every state, best to worst; lists are ties'),
    statements: z.array(text).optional().describe('what the actor wants, most important first'),
    payoffs: z
      .union([
        z.array(z.union([z.number(), z.string()])),
        z.record(z.string(), z.union([z.number(), z.string()])),
      ])
      .optional()
      .describe('by state in order, or by the name of the state; `2 to 5` where it is known no better'),
  })
  .describe('one of ranking, statements and payoffs');

/** The format of conflict files, `docs/conflict-files.md`. */
export const conflictSchema = z
  .strictObject({
    conflict: idSchema.describe('a name for the conflict'),
    title: text.optional().describe('title of the conflict'),
    source: text.optional().describe('whose model this is'),
    note: text.optional().describe('a remark for readers; no analysis reads it'),
    actors: z
      .record(
        idSchema,
        z.union([
          text,
          z.strictObject({
            name: text.describe('name of the actor'),
            note: text.optional().describe('a remark for readers'),
          }),
        ]),
      )
      .describe('who takes part, by id: a name, or a name with a note'),
    options: z.record(idSchema, optionSchema).optional().describe('what is taken or not'),
    issues: z
      .record(idSchema, issueSchema)
      .optional()
      .describe('what has several options, of which one holds'),
    infeasible: z.array(infeasibleSchema).optional().describe('states that cannot be'),
    merge: z
      .array(z.union([patternSchema, z.array(patternSchema).min(1)]))
      .optional()
      .describe('states that nobody tells apart: all that fit are one, numbered by the first of them'),
    states: z
      .union([z.array(idSchema).min(1), z.record(idSchema, text)])
      .optional()
      .describe('states as they are, instead of options and issues'),
    arcs: z.record(idSchema, z.array(moveSchema)).optional().describe('by actor, its moves between states'),
    preferences: z.record(idSchema, preferenceSchema).describe('by actor: how it ranks the states'),
    status_quo: stateSchema.optional(),
    coalitions: z
      .array(z.array(idSchema).min(1))
      .optional()
      .describe('who stands together; all others alone'),
  })
  .describe('A conflict for the graph model: actors, options, what is infeasible, preferences');

export type ConflictData = z.infer<typeof conflictSchema>;
export type StateReference = z.infer<typeof stateSchema>;
export type Pattern = z.infer<typeof patternSchema>;
