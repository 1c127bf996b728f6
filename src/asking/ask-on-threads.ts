import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { workOf } from '../operations.ts';
import type { Asker, Inquiry, InquiryOutcome, WorkDone } from './asker.ts';
import type { ThreadInquiry } from './asking-worker.ts';
import type { StorePlace } from './store-place.ts';
import { makeTurns, type Turns } from './turns.ts';

export interface ThreadLimits {
  /** Long questions that are worked on at once, and as many short ones; the rest wait. */
  readonly threads?: number;
  /** Questions of either kind that may wait before the next is refused. */
  readonly mostWaiting?: number;
  /** Seconds that one question may take, waiting included. */
  readonly seconds?: number;
  /** Memory of one question, in megabytes. */
  readonly megabytes?: number;
}

/** Threads of their own for one kind of question. */
interface Lane {
  readonly turns: Turns;
  readonly pool: Piscina<ThreadInquiry, InquiryOutcome>;
  /** What its threads give way by to the one that listens, where a thread has a priority. */
  readonly niceness: number;
}

/** Short questions go before long ones, and the thread that listens before both. */
const niceness = { short: 1, long: 5 } as const;

/** Whoever asks a long question has time; a short one that would wait is better asked again. */
const mostWaitMs = { short: 10_000, long: Number.POSITIVE_INFINITY } as const;

/**
 * Answers on threads beside the one that listens, so that no question makes another wait for the door. Short questions have threads of
 * their own: they wait for no long one. A question whose asker leaves, or that takes too long, is ended with its thread; a new thread
 * takes its place.
 *
 * @example
 * typeof askOnThreads // => 'function'
 */
export function askOnThreads(place: StorePlace, limits: ThreadLimits = {}): Asker {
  const { seconds = 600, megabytes = 2_000 } = limits;
  const lanes = { short: openLane('short', limits), long: openLane('long', limits) };
  const ask = async (question: Inquiry): Promise<InquiryOutcome> => {
    const { turns, pool, niceness } = lanes[workOf(question.operation, question.raw)];
    const clock = AbortSignal.timeout(1000 * seconds);
    const signal = AbortSignal.any([question.signal, clock]);
    const turn = turns.take(question.asker ?? '', signal);
    if (turn === null) return { kind: 'busy', retryAfter: turns.secondsToRoom() };
    const channel = listenTo(question.progress);
    let end = () => {};
    try {
      end = await turn;
      // What a thread is given is data: the signal and the way to tell of progress stay here.
      const { signal: _, progress: __, asker: ___, ...rest } = question;
      const task = { ...rest, place, niceness, port: channel?.port2 ?? null };
      return await pool.run(task, { signal, transferList: channel === null ? [] : [channel.port2] });
    } catch (error) {
      if (question.signal.aborted) return { kind: 'left' };
      if (clock.aborted) return { kind: 'overdue', seconds };
      if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return { kind: 'too-large', megabytes };
      return { kind: 'failed', error };
    } finally {
      end();
      channel?.port1.close();
    }
  };
  const loads = () => [lanes.short, lanes.long].map(({ turns }) => turns.load());
  return {
    ask,
    load: () => ({
      working: loads().reduce((sum, { working }) => sum + working, 0),
      waiting: loads().reduce((sum, { waiting }) => sum + waiting, 0),
    }),
    close: async () => void (await Promise.all([lanes.short.pool.destroy(), lanes.long.pool.destroy()])),
  };
}

function openLane(
  work: 'short' | 'long',
  { threads = availableParallelism(), mostWaiting = 100, megabytes = 2_000 }: ThreadLimits,
): Lane {
  const pool = new Piscina<ThreadInquiry, InquiryOutcome>({
    filename: new URL('./asking-worker.js', import.meta.url).href,
    name: 'answerQuestion',
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    // A thread that waits by an atomic cannot be told to end.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
  });
  return {
    pool,
    turns: makeTurns({ places: threads, mostWaiting, mostWaitMs: mostWaitMs[work] }),
    niceness: niceness[work],
  };
}

function listenTo(progress: ((step: WorkDone) => void) | undefined): MessageChannel | null {
  if (progress === undefined) return null;
  const channel = new MessageChannel();
  channel.port1.on('message', progress);
  return channel;
}
