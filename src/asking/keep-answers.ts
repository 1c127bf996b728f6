import { createHash } from 'node:crypto';
import { isTimeless } from '../operations.ts';
import { DatabaseError } from '../queue/index.ts';
import { type Rights, type Store, seenWith } from '../store/index.ts';
import type { Asker, Inquiry, InquiryOutcome, WorkDone } from './asker.ts';
import { sharingWork } from './share-work.ts';
import { type StoreReading, wouldFindAgain } from './store-readings.ts';

export interface KeepOptions {
  /** The files that are asked about, as nobody's rights narrow them. */
  readonly store: Store;
  /** Changes whenever any file does, where the place of the files can say so without reading them. */
  readonly revision?: (() => Promise<string>) | null;
  /** Bytes of all that is kept. */
  readonly mostBytes?: number;
}

/** An answer that may be given again. */
type Kept = Extract<InquiryOutcome, { readonly kind: 'answered' | 'refused' }>;

interface Entry {
  readonly outcome: Kept;
  readonly bytes: number;
  /** By rights: the revision at which whoever had them would have found what the answer is made of. */
  readonly goodAt: Map<string, string>;
}

/** Answers to one question of several states of the files, or as several roles see them. */
const mostOfOne = 4;
const mostRights = 50;

/**
 * Answers again what was answered, as long as whoever asks would read the very texts that the answer is made of: every text, list and
 * missing file is looked at again with their own rights. The same question at once is worked out once. What hangs on the day is not kept.
 *
 * @example
 * const store = memoryStore(new Map());
 * keepAnswers(askHere(store, []), { store }).load() // => { working: 0, waiting: 0 }
 */
export function keepAnswers(
  asker: Asker,
  { store, revision = null, mostBytes = 100_000_000 }: KeepOptions,
): Asker {
  const shelf = makeShelf(mostBytes);
  const share = sharingWork<WorkDone, InquiryOutcome>();
  const counts = { again: 0, anew: 0 };
  const answered = async (question: Inquiry, name: string, rights: string): Promise<InquiryOutcome> => {
    const seen = question.rights === undefined ? store : seenWith(question.rights, store);
    const now = await revision?.();
    for (const entry of shelf.at(name)) {
      if (!(await isGood(entry, seen, rights, now))) continue;
      counts.again += 1;
      return entry.outcome;
    }
    counts.anew += 1;
    const outcome = await asker.ask(question);
    if (outcome.kind === 'answered' || outcome.kind === 'refused') shelf.put(name, outcome);
    return outcome;
  };
  const ask = async (question: Inquiry): Promise<InquiryOutcome> => {
    const name = nameOf(question);
    if (name === null) return asker.ask(question);
    const rights = rightsName(question.rights);
    try {
      return await share(`${name} ${rights}`, question, (together) =>
        answered({ ...question, ...together }, name, rights),
      );
    } catch (error) {
      if (question.signal.aborted) return { kind: 'left' };
      if (error instanceof DatabaseError) return { kind: 'away', because: error.message };
      return { kind: 'failed', error };
    }
  };
  return { ...asker, ask, kept: () => ({ ...counts, bytes: shelf.bytes() }) };
}

async function isGood(
  { outcome, goodAt }: Entry,
  seen: Store,
  rights: string,
  revision: string | undefined,
): Promise<boolean> {
  if (revision !== undefined && goodAt.get(rights) === revision) return true;
  if (!(await wouldFindAgain(seen, outcome.readings))) return false;
  if (revision !== undefined) {
    goodAt.delete(rights);
    goodAt.set(rights, revision);
    for (const [oldest] of goodAt) if (goodAt.size > mostRights) goodAt.delete(oldest);
  }
  return true;
}

function makeShelf(mostBytes: number) {
  const kept = new Map<string, readonly Entry[]>();
  let bytes = 0;
  const weigh = (entries: readonly Entry[]) => entries.reduce((sum, one) => sum + one.bytes, 0);
  const take = (name: string) => {
    const entries = kept.get(name) ?? [];
    kept.delete(name);
    bytes -= weigh(entries);
    return entries;
  };
  const set = (name: string, entries: readonly Entry[]) => {
    kept.set(name, entries);
    bytes += weigh(entries);
  };
  return {
    /** The newest first; what was asked for is the last to go. */
    at: (name: string) => {
      const entries = take(name);
      if (entries.length > 0) set(name, entries);
      return entries;
    },
    put: (name: string, outcome: Kept) => {
      const entry = { outcome, bytes: bytesOf(outcome), goodAt: new Map<string, string>() };
      // One answer must not push out all others.
      if (entry.bytes > mostBytes / 4) return;
      set(name, [entry, ...take(name)].slice(0, mostOfOne));
      for (const [oldest] of kept) if (bytes > mostBytes) take(oldest);
    },
    bytes: () => bytes,
  };
}

function bytesOf(outcome: Kept): number {
  const read = outcome.readings.reduce(
    (sum: number, one: StoreReading) => sum + 2 * one.path.length + 200,
    0,
  );
  const said =
    outcome.kind === 'answered'
      ? outcome.json.byteLength + 2 * (outcome.words?.length ?? 0)
      : 2 * JSON.stringify(outcome.diagnostics).length;
  return read + said + 500;
}

/** One name for one question, whoever asks; null where its answer hangs on more than the files. */
function nameOf({ operation, raw, inWords = false }: Inquiry): string | null {
  if (!isTimeless(operation, raw)) return null;
  try {
    const text = JSON.stringify([operation, inWords, raw ?? {}]);
    return createHash('sha256').update(text).digest('hex');
  } catch {
    // What is nested too deep to be written is asked without being kept.
    return null;
  }
}

function rightsName(rights: Rights | undefined): string {
  return rights === undefined ? '' : JSON.stringify(rights);
}
