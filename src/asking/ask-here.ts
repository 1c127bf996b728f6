import { placedInOrder } from '../diagnostics/index.ts';
import { textHash } from '../evidence/index.ts';
import { servedLimits } from '../operations/shared/limits.ts';
import { toJson } from '../operations/shared/run.ts';
import { type Context, InputError } from '../operations/shared/types.ts';
import type { OperationEntry } from '../operations.ts';
import { DatabaseError } from '../queue/index.ts';
import { cleanPath, type Store, seenWith } from '../store/index.ts';
import { printPlaced, renderTerminal } from '../words/index.ts';
import type { AnswerInput, Asker, Inquiry, InquiryOutcome } from './asker.ts';

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
  { operation: name, raw, signal, progress, inWords = false, rights, namesInputs = false }: Inquiry,
): Promise<InquiryOutcome> {
  const seen = rights === undefined ? store : seenWith(rights, store);
  const texts = new Map<string, string>();
  const context: Context = {
    store: namesInputs ? noting(seen, texts) : seen,
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
    return { kind: 'answered', json, words: inWords ? said() : null, inputs: inputsOf(texts) };
  } catch (error) {
    if (signal.aborted && error === signal.reason) return { kind: 'left' };
    if (error instanceof InputError)
      return { kind: 'refused', diagnostics: placedInOrder(error.diagnostics, error.texts) };
    if (error instanceof DatabaseError) return { kind: 'away', because: error.message };
    return { kind: 'failed', error };
  }
}

/** The same store, writing down what was read. */
function noting(store: Store, texts: Map<string, string>): Store {
  const reading = (way: 'readText' | 'readDamaged') => async (path: string) => {
    const text = await store[way](path);
    if (text !== undefined) texts.set(cleanPath(path), text);
    return text;
  };
  return { ...store, readText: reading('readText'), readDamaged: reading('readDamaged') };
}

function inputsOf(texts: ReadonlyMap<string, string>): readonly AnswerInput[] {
  return [...texts]
    .map(([path, text]) => ({ path, hash: textHash(text) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
