import type { Worker } from 'node:worker_threads';

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

/** What a thread answers: a result, or a failure in words. */
export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly words: string };

/**
 * Starts threads over data that can be copied; null where there are none to be had: in a browser, or where the program that they
 * run does not stand beside this one. Whoever asks then does the work itself.
 */
export async function startPool<Task>(threads: number, data: unknown): Promise<ThreadPool<Task> | null> {
  const { Worker } = await import('node:worker_threads').catch(() => ({ Worker: undefined }));
  if (Worker === undefined) return null;
  const program = new URL('./sweep-worker.js', import.meta.url);
  const started = await withThreadFlags(() =>
    Promise.all(
      Array.from({ length: threads }, () =>
        begun(() => new Worker(program, { workerData: data, resourceLimits })),
      ),
    ),
  );
  const workers = started.filter((one) => one !== null);
  if (workers.length > 0) return poolOf<Task>(workers);
  await giveFlagsBack();
  return null;
}

/** A thread once it says that it is ready; null where it does not come so far. */
function begun(make: () => Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = make();
      const end = () => resolve(null);
      worker.once('message', () => {
        worker.removeListener('error', end);
        worker.removeListener('exit', end);
        resolve(worker);
      });
      worker.once('error', end);
      worker.once('exit', end);
    } catch {
      resolve(null);
    }
  });
}

interface Waiting<Task> {
  readonly task: Task;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

function poolOf<Task>(workers: readonly Worker[]): ThreadPool<Task> {
  const queue: Waiting<Task>[] = [];
  const free = [...workers];
  const alive = new Set(workers);
  const next = () => {
    for (let one = queue[0]; one !== undefined && free.length > 0; one = queue[0]) {
      queue.shift();
      give(free.pop() as Worker, one);
    }
    if (alive.size === 0) for (const { reject } of queue.splice(0)) reject(new Error('no thread is left'));
  };
  const give = (worker: Worker, { task, resolve, reject }: Waiting<Task>) => {
    const settle = (end: () => void, isAlive: boolean) => {
      // One by one: a thread listens to who listens to it.
      worker
        .removeListener('message', onMessage)
        .removeListener('error', onError)
        .removeListener('exit', onExit);
      if (isAlive) free.push(worker);
      else alive.delete(worker);
      end();
      next();
    };
    const onMessage = (answer: ThreadAnswer) => {
      if (answer.kind === 'done') settle(() => resolve(answer.result), true);
      else settle(() => reject(new Error(answer.kind === 'failed' ? answer.words : 'no answer')), true);
    };
    const onError = (error: Error) => settle(() => reject(error), false);
    const onExit = () => settle(() => reject(new Error('a thread has ended')), false);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  };
  let isOpen = true;
  return {
    threads: workers.length,
    ask: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
      if (!isOpen) return;
      isOpen = false;
      await giveFlagsBack();
    },
  };
}
