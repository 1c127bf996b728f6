import { type ThreadData, type ThreadWork, workOf } from './tasks.ts';
import type { ThreadAnswer } from './thread.ts';

/** The program of a browser's thread: first the data, then one task after the other on it. */
let work: ThreadWork | null = null;

const say = (answer: ThreadAnswer, hands: Iterable<ArrayBuffer> = []) =>
  postMessage(answer, { transfer: [...hands] });

addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  try {
    if (work === null) begin(data as ThreadData);
    else {
      const result = await work.ask(data);
      say({ kind: 'done', result }, work.hands(result));
    }
  } catch (error) {
    say({ kind: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
});

/** Ready once it holds the lock that tells when it has ended; pages that came over a plain network have none. */
function begin(data: ThreadData): void {
  work = workOf(data);
  const ready = () => say({ kind: 'ready' });
  if (navigator.locks === undefined) ready();
  else
    navigator.locks.request(self.name, () => {
      ready();
      return new Promise(() => undefined);
    });
}
