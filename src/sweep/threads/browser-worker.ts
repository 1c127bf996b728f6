import { type ThreadData, type ThreadWork, workOf } from './tasks.ts';
import type { ThreadAnswer } from './thread.ts';

/** The program of a browser's thread: first the data, then one task after the other on it. */
let work: ThreadWork | null = null;

const say = (answer: ThreadAnswer, hands: Iterable<ArrayBuffer> = []) =>
  postMessage(answer, { transfer: [...hands] });

addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  try {
    if (work === null) {
      work = workOf(data as ThreadData);
      say({ kind: 'ready' });
      return;
    }
    const result = await work.ask(data);
    say({ kind: 'done', result }, work.hands(result));
  } catch (error) {
    say({ kind: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
});

addEventListener('messageerror', () => say({ kind: 'failed', words: 'what was asked could not be read' }));

// It is given data once it holds the lock that tells when it has ended; pages that came over a plain network have none.
if (navigator.locks === undefined) say({ kind: 'alive' });
else
  navigator.locks.request(self.name, () => {
    say({ kind: 'alive' });
    return new Promise(() => undefined);
  });
