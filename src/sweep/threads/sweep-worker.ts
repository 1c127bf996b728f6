import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadAnswer } from './pool.ts';
import { buffersIn, doTask, type ThreadData, type ThreadTask } from './tasks.ts';

/** The program of a thread: one task after the other, on the data that it was started with. */
const data = workerData as ThreadData;
const say = (answer: ThreadAnswer, hands: Iterable<ArrayBuffer> = []) =>
  parentPort?.postMessage(answer, [...hands]);

parentPort?.on('message', (task: ThreadTask) => {
  try {
    const result = doTask(data, task);
    say({ kind: 'done', result }, buffersIn(result));
  } catch (error) {
    say({ kind: 'failed', words: error instanceof Error ? error.message : String(error) });
  }
});
say({ kind: 'ready' });
