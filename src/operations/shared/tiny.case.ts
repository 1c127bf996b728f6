import { z } from 'zod';
import type { OperationEntry } from '../../operations.ts';
import { document, heading, lines, sentence } from '../../words/index.ts';
import { defineOperation } from './define-operation.ts';
import { pace } from './pace.ts';
import { InputError, type Operation, type OutputFile } from './types.ts';

const echoInput = z.strictObject({
  text: z.string().min(1).describe('words to give back'),
  more: z.array(z.string()).default(['x']).describe('more words'),
  howMany: z.int().min(1).max(9).default(2).describe('how often'),
  isLoud: z.boolean().default(false).describe('in capitals'),
  colour: z.enum(['red', 'green', 'blue']).optional().describe('paint'),
  weights: z.array(z.number()).optional().describe('numbers'),
});
const echoOutput = z.strictObject({ given: z.record(z.string(), z.unknown()) });

/** Every kind of setting, given back as it was understood. */
export const echo = defineOperation({
  name: 'echo',
  summary: 'Give the settings back',
  description: 'Answers with its own settings.',
  input: echoInput,
  output: echoOutput,
  positional: ['text', 'more'],
  examples: [{ input: { text: 'a b', more: ['x'], howMany: 3, isLoud: true }, says: 'loud, three times' }],
  run: async (given) => ({ given }),
  words: ({ given }) => document(heading(JSON.stringify(given), 1, 'x')),
});

const none = z.strictObject({});
const nothing = { input: none, positional: [], examples: [], description: '-', summary: '-' } as const;

/** Its input is always wrong, at a place in a file. */
export const refuse = defineOperation({
  ...nothing,
  name: 'refuse',
  output: none,
  run: async () => {
    const span = { start: 4, end: 7 };
    const message = "'rus' is no actor";
    const diagnostic = { code: 'unknown-actor', severity: 'error', message, file: 'f.yaml', span } as const;
    throw new InputError([diagnostic], new Map([['f.yaml', 'a: [rus]']]));
  },
  words: () => document(),
});

/** A mistake of ours. */
export const fail = defineOperation({
  ...nothing,
  name: 'fail',
  output: none,
  run: async () => {
    throw new Error('secret detail');
  },
  words: () => document(),
});

const files = z.array(z.strictObject({ path: z.string(), text: z.string() }));
const writeOutput = z.strictObject({ files });

/** Files to be written, as told. */
export function writing(given: readonly OutputFile[]): Operation {
  return defineOperation({
    ...nothing,
    name: 'writing',
    output: writeOutput,
    run: async () => ({ files: given }),
    words: (output) => document(lines(output.files.map(({ path }) => path))),
    writes: (output) => output.files,
  });
}

/** Takes its time and says how far it is. */
export const slow = defineOperation({
  ...nothing,
  name: 'slow',
  output: none,
  run: async (_, context) => {
    const at = pace(context);
    for (let done = 0; done < 13; done++) {
      await at(done, 13, 'waiting');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return {};
  },
  words: () => document(sentence('done')),
});

/** A registry of such operations. */
export function entriesOf(...all: readonly Operation[]): readonly OperationEntry[] {
  return all.map((one) => ({ name: one.name, summary: one.summary, group: 'files', load: async () => one }));
}
