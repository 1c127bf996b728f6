import { createHash } from 'node:crypto';
import { placedInOrder } from '../diagnostics/index.ts';
import { servedLimits } from '../operations/shared/limits.ts';
import { toJson } from '../operations/shared/run.ts';
import { type Context, InputError } from '../operations/shared/types.ts';
import type { OperationEntry } from '../operations.ts';
import { DatabaseError } from '../queue/index.ts';
import { type Store, seenWith } from '../store/index.ts';
import { printPlaced, renderTerminal } from '../words/index.ts';
import type { Asker, Inquiry, InquiryOutcome } from './asker.ts';
import { notingReads } from './store-readings.ts';

/**
 * Answers on this thread, one block of work after the other: for tests, and inside the threads of a server.
 *
 * @example
 * askHere(memoryStore(new Map()), []).load() // => { working: 0, waiting: 0 }
 */
export function askHere(store: Store, operations: readonly OperationEntry[]): Asker {
  let working = 0;
  return {
    ask: async (question) => {
      working += 1;
      try {
        return await answered(store, operations, question);
      } finally {
        working -= 1;
      }
    },
    load: () => ({ working, waiting: 0 }),
    close: async () => {},
  };
}

async function answered(
  store: Store,
  operations: readonly OperationEntry[],
  { operation: name, raw, signal, progress, inWords = false, rights }: Inquiry,
): Promise<InquiryOutcome> {
  const seen = rights === undefined ? store : seenWith(rights, store);
  const noted = notingReads(seen);
  const context: Context = {
    store: noted.store,
    signal,
    limits: servedLimits,
    ...(progress !== undefined && {
      progress: (done: number, total: number, phase: string) => progress({ done, total, phase }),
    }),
  };
  try {
    const entry = operations.find((one) => one.name === name);
    if (entry === undefined) throw new Error(`there is no operation '${name}'`);
    const { output, words, warnings } = await (await entry.load()).answer(raw, context);
    const said = () =>
      [printPlaced(warnings), renderTerminal(words('en'))].filter((text) => text !== '').join('\n');
    const json = new TextEncoder().encode(toJson(output));
    const hash = createHash('sha256').update(json).digest('hex');
    return { kind: 'answered', json, hash, words: inWords ? said() : null, readings: noted.readings() };
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { kind: 'left' };
    if (error instanceof InputError)
      return {
        kind: 'refused',
        diagnostics: placedInOrder(error.diagnostics, error.texts),
        readings: noted.readings(),
      };
    if (error instanceof DatabaseError) return { kind: 'away', because: error.message };
    return { kind: 'failed', error };
  }
}
