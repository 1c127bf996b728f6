import { parentPort, workerData } from 'node:worker_threads';
import { type ThreadData, workOf } from './tasks.ts';
import type { ThreadAnswer } from './thread.ts';

/** The program of a thread: one task after the other, on the data that it was started with. */
const work = workOf(workerData as ThreadData);
const say = (answer: ThreadAnswer, hands: Iterable<ArrayBuffer> = []) =>
  parentPort?.postMessage(answer, [...hands]);

parentPort?.on('message', async (task: unknown) => {
  try {
    const result = await work.ask(task);
    say({ kind: 'done', result }, work.hands(result));
  } catch (error) {
    say({ kind: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
});
say({ kind: 'ready' });
