import { z } from 'zod';
import { answers, conventions, deals, peerFigures } from '../deals/index.ts';
import { dealsWords } from './deals-words.ts';
import { situationInput } from './inputs.ts';
import { loadSpace } from './load-space.ts';
import { aboutShape, answersShape, dealsShape, diagnosticShape, peerShape } from './shapes.ts';
import type { Operation } from './types.ts';

const input = z.strictObject({
  ...situationInput,
  situation: z
    .string()
    .min(1)
    .describe('a situation, or a negotiation domain: GENIUS folder, GeniusWeb, NegoLog or normalised JSON'),
  parties: z
    .array(z.string())
    .optional()
    .describe('whose agreement is needed; the file’s required parties otherwise'),
  withoutAnswers: z
    .boolean()
    .default(false)
    .describe('only zone, frontier and recommended points: no red lines, concessions, logrolls'),
  convention: z
    .enum(conventions)
    .default('literature')
    .describe('also give points as another program defines them, for comparison'),
  timeLimit: z
    .number()
    .positive()
    .max(3600)
    .optional()
    .describe('seconds a single search may take before it gives the gap; results then depend on the machine'),
  eps: z
    .number()
    .positive()
    .max(0.5)
    .optional()
    .describe('guarantee wanted for continuous issues of a domain'),
});

const output = z.strictObject({
  about: z.strictObject({ ...aboutShape.shape, asOf: z.string().nullable() }),
  ...dealsShape,
  answers: answersShape.nullable(),
  peer: peerShape.nullable(),
  notes: z.array(z.string()).describe('what was assumed in reading a domain'),
  diagnostics: z.array(diagnosticShape),
});

type Input = z.infer<typeof input>;
type Output = z.infer<typeof output>;

export const operation: Operation<Input, Output> = {
  name: 'deals',
  summary: 'Is there a deal, which packages are best, who vetoes, what would open the way',
  description:
    'The whole package space at the medians of all inputs, exactly and without listing it: size of the zone of possible agreement, Pareto frontier, Nash, Kalai–Smorodinsky, egalitarian and utilitarian points, price of each veto, cost of each red line, smallest concessions that open an empty zone, logrolls, improvements of proposals. Reads situations and negotiation domains of other programs.',
  input,
  output,
  positional: ['situation'],
  examples: [
    {
      input: { situation: 'situations/us-russia-2025', withoutAnswers: false, convention: 'literature' },
      says: 'the package space of the example',
    },
    {
      input: {
        situation: 'situations/us-russia-2025',
        parties: ['us', 'ru'],
        withoutAnswers: true,
        convention: 'literature',
      },
      says: 'what two of them could agree on',
    },
  ],
  async run(given, { store, progress }) {
    const { space, about, notes, diagnostics, ...questions } = await loadSpace(store, given);
    const limits =
      given.timeLimit === undefined
        ? {}
        : { timeLimit: given.timeLimit * 1000, now: () => performance.now() };
    const onProgress = (done: number, of: number, phase: string) => progress?.(done, of, phase);
    const found = deals(space, { ...limits, onProgress });
    const { payers, ...asked } = questions;
    const more = given.withoutAnswers
      ? null
      : answers(space, found, { ...asked, ...(payers !== undefined && { payers }), onProgress });
    return {
      about,
      ...found,
      answers: more,
      peer: peerFigures(space, found, given.convention) ?? null,
      notes,
      diagnostics,
    };
  },
  words: dealsWords,
};
