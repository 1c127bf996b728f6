import { DatabaseError, openQueue, type PartsWaiting } from '../../queue/index.ts';
import {
  chunkText,
  planText,
  type RunChunks,
  rangeOf,
  readChunk,
  type SweepPlan,
} from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import { InputError } from '../shared/types.ts';
import { type FolderParts, refusal } from './parts.ts';
import { queueVersion } from './queue-version.ts';

const { queue: say } = catalogues.en;

/** The parts of a plan in a database, and whoever works for it as those who run them. */
export interface DatabaseParts {
  readonly parts: FolderParts;
  readonly run: RunChunks;
  readonly close: () => Promise<void>;
}

/** Puts a plan into a database, and says what whoever waits for its parts hears meanwhile. */
export async function databaseParts(
  { url, lease }: { readonly url: string; readonly lease: number | undefined },
  plan: SweepPlan,
  meanwhile: Pick<PartsWaiting, 'tick' | 'onNobody'>,
): Promise<DatabaseParts> {
  const queue = await openQueue(url, { version: queueVersion, lease }).catch(refused);
  await queue.keepPlan(plan.hash, planText(plan));
  const chunking = { samples: plan.settings.samples, chunkDraws: plan.chunkDraws };
  const keyOf = (part: number, givesUp = false) => ({ plan: plan.hash, part, givesUp });
  const read = async (part: number, givesUp = false) => {
    const key = keyOf(part, givesUp);
    const text = await queue.partText(key);
    if (text === undefined) return undefined;
    const found = readChunk(text);
    const { from, to } = rangeOf(chunking, part);
    if (found?.plan === plan.hash && found.chunk.from === from && found.chunk.to === to) return found.chunk;
    await queue.dropPart(key);
    return undefined;
  };
  return {
    parts: {
      read,
      keep: (part, found) => queue.keepPart(keyOf(part), chunkText(plan.hash, found)),
      present: async () => (await queue.presentParts(plan.hash, false)).size,
    },
    // All that are asked for at once either give up the search of moves, or none does.
    run: async (_, wanted, done) => {
      const givesUp = wanted[0]?.givesUp ?? false;
      const asked = { plan: plan.hash, parts: wanted.map(({ chunk }) => chunk), givesUp };
      const onPart = async (part: number) => {
        const found = await read(part, givesUp);
        if (found !== undefined) await done(part, found);
      };
      const aside = await queue.awaitParts(asked, { ...meanwhile, onPart }).catch(refused);
      if (aside.length > 0) throw setAsideProblem(aside);
    },
    close: queue.close,
  };
}

function setAsideProblem(aside: readonly { readonly part: number; readonly because: string }[]): InputError {
  return new InputError(
    aside.map(({ part, because }) => ({
      code: 'part-set-aside',
      severity: 'error' as const,
      message: say.setAside(part, because),
      hint: say.setAsideHint,
      file: 'sweep',
    })),
    new Map(),
  );
}

/** What is wrong with a database is said as what is wrong with any other setting. */
export function refused(error: unknown): never {
  if (error instanceof DatabaseError) throw refusal('database', error.message, error.hint, 'database');
  throw error;
}
