import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Asker, Inquiry, InquiryOutcome, WorkDone } from './asker.ts';
import type { ThreadInquiry } from './asking-worker.ts';
import type { StorePlace } from './store-place.ts';

export interface ThreadLimits {
  /** Questions that are worked on at once; the rest wait. */
  readonly threads?: number;
  /** Questions that may wait before the next is refused. */
  readonly mostWaiting?: number;
  /** Seconds that one question may take, waiting included. */
  readonly seconds?: number;
  /** Memory of one question, in megabytes. */
  readonly megabytes?: number;
}

/**
 * Answers on threads beside the one that listens, so that no question makes another wait for the door. A question whose asker leaves,
 * or that takes too long, is ended with its thread; a new thread takes its place.
 *
 * @example
 * typeof askOnThreads // => 'function'
 */
export function askOnThreads(
  place: StorePlace,
  {
    threads = availableParallelism(),
    mostWaiting = 100,
    seconds = 600,
    megabytes = 2_000,
  }: ThreadLimits = {},
): Asker {
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
  let asked = 0;
  const ask = async (question: Inquiry): Promise<InquiryOutcome> => {
    if (asked >= threads + mostWaiting) return { kind: 'busy' };
    const clock = AbortSignal.timeout(1000 * seconds);
    const signal = AbortSignal.any([question.signal, clock]);
    const channel = listenTo(question.progress);
    asked += 1;
    try {
      // What a thread is given is data: the signal and the way to tell of progress stay here.
      const { signal: _, progress: __, ...rest } = question;
      const task = { ...rest, place, port: channel?.port2 ?? null };
      return await pool.run(task, { signal, transferList: channel === null ? [] : [channel.port2] });
    } catch (error) {
      if (question.signal.aborted) return { kind: 'left' };
      if (clock.aborted) return { kind: 'overdue', seconds };
      if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
        return { kind: 'too-large', megabytes };
      return { kind: 'failed', error };
    } finally {
      asked -= 1;
      channel?.port1.close();
    }
  };
  return {
    ask,
    load: () => ({ working: Math.min(asked, threads), waiting: Math.max(0, asked - threads) }),
    close: () => pool.destroy(),
  };
}

function listenTo(progress: ((step: WorkDone) => void) | undefined): MessageChannel | null {
  if (progress === undefined) return null;
  const channel = new MessageChannel();
  channel.port1.on('message', progress);
  return channel;
}
