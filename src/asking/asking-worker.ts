import { setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { operations } from '../operations.ts';
import { askHere } from './ask-here.ts';
import type { Asker, Inquiry, InquiryOutcome, WorkDone } from './asker.ts';
import { openPlace, type StorePlace } from './store-place.ts';

/** A question as it goes to a thread: what a thread cannot be given stays with whoever asked. */
export interface ThreadInquiry extends Omit<Inquiry, 'signal' | 'progress'> {
  readonly place: StorePlace;
  /** Where progress is told; closed by whoever asked. */
  readonly port: MessagePort | null;
}

/** Steps are told no faster than anybody reads them, in milliseconds. */
const pauseBetweenSteps = 100;

// The thread that listens goes first: on Linux a priority is a thread's own, elsewhere the whole process's, which is left alone.
if (process.platform === 'linux') setPriority(5);

// A thread has one place: its server's.
let opened: Promise<Asker> | undefined;

/** The program of a thread of the server: answers one question. It is stopped by ending the thread. */
export async function answerQuestion({ place, port, ...question }: ThreadInquiry): Promise<InquiryOutcome> {
  const asker = await askerOf(place);
  const { signal } = new AbortController();
  let told = Number.NEGATIVE_INFINITY;
  const progress = (step: WorkDone) => {
    const now = performance.now();
    if (now - told < pauseBetweenSteps) return;
    told = now;
    port?.postMessage(step);
  };
  const asked = await asker.ask({ ...question, signal, progress });
  // Errors lose what they are on the way from thread to thread.
  return asked.kind === 'failed' ? { ...asked, error: messageOf(asked.error) } : asked;
}

function askerOf(place: StorePlace): Promise<Asker> {
  opened ??= openPlace(place, 1)
    .then(({ store }) => askHere(store, operations))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
