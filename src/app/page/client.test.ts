import { afterEach, expect, test, vi } from 'vitest';
import type { WorkerQuestion } from '../protocol.ts';
import { Stopped, startClient } from './client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Threads that note what they are asked; the last one answers once it is told to. */
function threads() {
  const started: { readonly asked: WorkerQuestion[]; readonly answer: () => void }[] = [];
  class Thread extends EventTarget {
    readonly asked: WorkerQuestion[] = [];
    constructor() {
      super();
      const answer = () => {
        for (const { id } of this.asked)
          this.dispatchEvent(new MessageEvent('message', { data: { kind: 'done', id, result: 'answered' } }));
      };
      started.push({ asked: this.asked, answer });
    }
    postMessage(question: WorkerQuestion) {
      this.asked.push(question);
    }
    terminate() {}
  }
  vi.stubGlobal('Worker', Thread);
  vi.stubGlobal('navigator', { hardwareConcurrency: 2 });
  return started;
}

test('whoever stops an analysis that takes long stops no short question behind it', async () => {
  const started = threads();
  const client = startClient('worker.js');
  const long = client.run('drivers', {}, () => {}).catch((error: unknown) => error);
  const short = client.run('review', {}, undefined, {});
  client.stop();
  expect(await long).toBeInstanceOf(Stopped);
  const operations = () => started.at(-1)?.asked.map(({ ask }) => ask.kind === 'run' && ask.operation);
  await vi.waitFor(() => expect(operations()).toEqual(['review']));
  started.at(-1)?.answer();
  expect(await short).toBe('answered');
});
