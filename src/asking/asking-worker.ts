import { getPriority, setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { operations } from '../operations.ts';
import { askHere } from './ask-here.ts';
import type { Asker, Inquiry, InquiryOutcome, WorkDone } from './asker.ts';
import { openPlace, type StorePlace } from './store-place.ts';

/** A question as it goes to a thread: what a thread cannot be given stays with whoever asked. */
export interface ThreadInquiry extends Omit<Inquiry, 'signal' | 'progress' | 'asker'> {
  readonly place: StorePlace;
  /** What the thread gives way by to the one that listens. */
  readonly niceness: number;
  /** Where progress is told; closed by whoever asked. */
  readonly port: MessagePort | null;
}

/** Steps are told no faster than anybody reads them, in milliseconds. */
const pauseBetweenSteps = 100;

// A thread has one place: its server's.
let opened: Promise<Asker> | undefined;

/** The program of a thread of the server: answers one question. It is stopped by ending the thread. */
export async function answerQuestion({
  place,
  port,
  niceness,
  ...question
}: ThreadInquiry): Promise<InquiryOutcome> {
  giveWay(niceness);
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

/** On Linux a priority is a thread's own; elsewhere it is the whole process's, which is left alone. */
function giveWay(niceness: number): void {
  if (process.platform === 'linux' && getPriority() !== niceness) setPriority(niceness);
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
