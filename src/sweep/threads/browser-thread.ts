import type { PoolThread, ThreadAnswer } from './thread.ts';

let threads = 0;

/** A thread of a browser over data that can be copied, once it is ready; null where it does not come so far. */
export async function browserThread(data: unknown): Promise<PoolThread | null> {
  const name = `pool ${performance.timeOrigin} ${Math.random()} ${++threads}`;
  const worker = new Worker(new URL('./sweep-worker.js', import.meta.url), { type: 'module', name });
  const closing = new AbortController();
  let answered: (answer: ThreadAnswer) => void = () => undefined;
  let ended: (error: Error) => void = () => undefined;
  const end = (words: string) => {
    if (closing.signal.aborted) return;
    closing.abort();
    worker.terminate();
    ended(new Error(words));
  };
  worker.addEventListener('message', ({ data: answer }: MessageEvent<ThreadAnswer>) => answered(answer));
  worker.addEventListener('messageerror', () => end('an answer could not be read'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(event.message || 'a thread could not be started');
  });
  const told = (given?: { readonly task: unknown }) =>
    new Promise<ThreadAnswer>((resolve, reject) => {
      [answered, ended] = [resolve, reject];
      if (closing.signal.aborted) reject(new Error('a thread has ended'));
      else if (given !== undefined) worker.postMessage(given.task);
    });
  const ask = (task: unknown) => told({ task });
  try {
    await told();
    // A thread that ends without a word, as where memory runs out, gives up its lock: it may while it takes the data in.
    navigator.locks
      ?.request(name, { signal: closing.signal }, () => end('a thread has ended'))
      .catch(() => undefined);
    const { kind } = await ask(data);
    if (kind === 'ready') return { ask, end: async () => end('it was closed') };
    end('it could not take the data in');
  } catch {
    end('it did not come so far');
  }
  return null;
}
