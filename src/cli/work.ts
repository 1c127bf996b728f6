import { refused } from '../operations/sweep/database-parts.ts';
import { partMaker } from '../operations/sweep/make-part.ts';
import { queueVersion } from '../operations/sweep/queue-version.ts';
import { openQueue } from '../queue/index.ts';
import { catalogues } from '../words/index.ts';
import { setHeapAndCompiler } from './heap-and-compiler.ts';

const { queue: say } = catalogues.en;

export interface WorkerSettings {
  readonly database: string;
  readonly untilEmpty: boolean;
  readonly quiet: boolean;
}

/**
 * Works for a database until it is told to stop: the part at hand is ended first, as whoever calculates hears nothing. A second signal
 * stops at once where the worker waits, as for a database that is away.
 */
export async function workFor({ database: url, untilEmpty, quiet }: WorkerSettings): Promise<void> {
  setHeapAndCompiler();
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) {
        process.stderr.write(`${say.stoppedAtOnce}\n`);
        process.exit(signal === 'SIGINT' ? 130 : 143);
      }
      stop.abort();
      process.stderr.write(`${say.stopping}\n`);
    });
  const tell = (words: string) => {
    if (!quiet) process.stderr.write(`${words}\n`);
  };
  const queue = await openQueue(url, { version: queueVersion }).catch(refused);
  try {
    tell(say.working);
    const made = await queue.work(partMaker(), { signal: stop.signal, untilEmpty, tell }).catch(refused);
    tell(say.made(made));
  } finally {
    await queue.close();
  }
}
