import type { Worker as NodeWorker } from 'node:worker_threads';
import { browserThread } from './browser-thread.ts';
import type { PoolThread, ThreadAnswer } from './thread.ts';

/** Threads that do tasks, each with the same data at hand from its start. */
export interface ThreadPool<Task> {
  readonly threads: number;
  /** What a free thread makes of the task; rejects where it fails there, or where its thread has ended. */
  readonly ask: (task: Task) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Room for the many short-lived columns of draws; twice or four times as much spared one collection in twenty, no more. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/**
 * What a thread's heap and compiler start with; no number hangs on either. Each full collection throws away the compiled code of
 * closures that no run holds at that moment, and compiling them again took a third of a sweep's work: a heap that starts large is
 * collected in full four times in 6,000 draws instead of thirteen. Less inlining took a third off what compiling then cost.
 */
const threadFlags = {
  heap: '--initial-heap-size=512',
  inlining: '--max-inlined-bytecode-size-cumulative=400',
};

/** V8's own: what whoever works later, in a server, gets. */
const usualFlags = { heap: '--initial-heap-size=0', inlining: '--max-inlined-bytecode-size-cumulative=920' };

/** How many pools are at work in this process. */
let open = 0;

/**
 * Flags are the whole process's. That of the heap is read when a heap is made, so that it holds for these threads alone; that of inlining
 * whenever something is compiled, so that it holds until the last pool is closed.
 */
async function withThreadFlags<T>(start: () => Promise<T>): Promise<T> {
  const { setFlagsFromString } = await import('node:v8');
  open++;
  setFlagsFromString(threadFlags.heap);
  setFlagsFromString(threadFlags.inlining);
  return start().finally(() => setFlagsFromString(usualFlags.heap));
}

async function giveFlagsBack(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  open--;
  if (open === 0) setFlagsFromString(usualFlags.inlining);
}

/**
 * Starts threads over data that can be copied, those of the browser where it is one; null where there are none to be had: where the
 * program that they run does not stand beside this one. Whoever asks then does the work itself.
 */
export async function startPool<Task>(threads: number, data: unknown): Promise<ThreadPool<Task> | null> {
  const start = async (begin: () => Promise<PoolThread | null>) => {
    const started = await Promise.all(Array.from({ length: threads }, begin));
    return started.filter((one) => one !== null);
  };
  if (isBrowser()) {
    const begun = await start(() => browserThread(data));
    return begun.length === 0 ? null : poolOf<Task>(begun, async () => undefined);
  }
  const { Worker } = await import('node:worker_threads').catch(() => ({ Worker: undefined }));
  if (Worker === undefined) return null;
  const program = new URL('./sweep-worker.js', import.meta.url);
  const begun = await withThreadFlags(() =>
    start(() => nodeThread(() => new Worker(program, { workerData: data, resourceLimits }))),
  );
  if (begun.length > 0) return poolOf<Task>(begun, giveFlagsBack);
  await giveFlagsBack();
  return null;
}

/** Node has no threads under this name, and is where modules of its own are to be had. */
function isBrowser(): boolean {
  return typeof Worker === 'function';
}

/** A thread once it says that it is ready; null where it does not come so far. */
function nodeThread(make: () => NodeWorker): Promise<PoolThread | null> {
  return new Promise((resolve) => {
    try {
      const worker = make();
      const end = () => resolve(null);
      worker.once('message', () => {
        worker.removeListener('error', end);
        worker.removeListener('exit', end);
        resolve({ ask: (task) => askNode(worker, task), end: () => worker.terminate() });
      });
      worker.once('error', end);
      worker.once('exit', end);
    } catch {
      resolve(null);
    }
  });
}

function askNode(worker: NodeWorker, task: unknown): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    // One by one: a thread listens to who listens to it.
    const settled = () =>
      worker
        .removeListener('message', onMessage)
        .removeListener('error', onError)
        .removeListener('exit', onExit);
    const onMessage = (answer: ThreadAnswer) => {
      settled();
      resolve(answer);
    };
    const onError = (error: Error) => {
      settled();
      reject(error);
    };
    const onExit = () => onError(new Error('a thread has ended'));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}

interface Waiting<Task> {
  readonly task: Task;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

function poolOf<Task>(threads: readonly PoolThread[], closed: () => Promise<void>): ThreadPool<Task> {
  const queue: Waiting<Task>[] = [];
  const free = [...threads];
  const alive = new Set(threads);
  const next = () => {
    for (let one = queue[0]; one !== undefined && free.length > 0; one = queue[0]) {
      queue.shift();
      give(free.pop() as PoolThread, one);
    }
    if (alive.size === 0) for (const { reject } of queue.splice(0)) reject(new Error('no thread is left'));
  };
  const give = (thread: PoolThread, { task, resolve, reject }: Waiting<Task>) => {
    thread
      .ask(task)
      .then(
        (answer) => {
          free.push(thread);
          if (answer.kind === 'done') resolve(answer.result);
          else reject(new Error(answer.kind === 'failed' ? answer.words : 'no answer'));
        },
        (error: unknown) => {
          alive.delete(thread);
          reject(error);
        },
      )
      .then(next);
  };
  let isOpen = true;
  return {
    threads: threads.length,
    ask: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
      if (!isOpen) return;
      isOpen = false;
      await closed();
    },
  };
}
