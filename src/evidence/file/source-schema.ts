import { z } from 'zod';
import { daySchema, idSchema } from './fields.ts';

const gradeLetters = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

const reliabilitySchema = z
  .strictObject({
    grade: z
      .enum(gradeLetters)
      .describe('Admiralty letter: A completely reliable … E unreliable, F cannot be judged'),
    topic: z.string().optional().describe('only for claims with this topic; without it, the general grade'),
    by: z.string().optional().describe('who graded, when not the file’s `graded.by`'),
    on: daySchema.optional().describe('when it was graded, when not `graded.on`'),
    why: z.string().optional().describe('why this grade'),
  })
  .describe('reliability belongs to the source, by topic and date');

export const sourceSchema = z
  .strictObject({
    name: z.string().min(1).describe('name of the source'),
    kind: z
      .enum(['person', 'government', 'institution', 'outlet', 'document', 'group', 'platform', 'author'])
      .describe('what it is'),
    reliability: z.array(reliabilitySchema).min(1).describe('its grades, by topic and date'),
    actor: idSchema.optional().describe('the actor of the situation for whom this source speaks'),
    interests: z.array(idSchema).optional().describe('actors whose interest colours what it says'),
    note: z.string().optional().describe('a remark for readers; no analysis reads it'),
  })
  .describe('who or what says something: outlet, speaker, document');
