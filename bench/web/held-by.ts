import type { Page } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

/** What the page and each of its threads hold after a collection, in megabytes: objects + memory of columns. */
export async function heldBy(tab: Page): Promise<ReadonlyMap<string, string>> {
  const session = await tab.context().newCDPSession(tab);
  const shown = ({ usedSize, backingStorageSize }: HeapUsage) =>
    `${(usedSize / 1e6).toFixed(1)} + ${(backingStorageSize / 1e6).toFixed(1)}`;
  const found = new Map<string, string>();
  await session.send('HeapProfiler.collectGarbage');
  found.set('the page', shown((await session.send('Runtime.getHeapUsage')) as HeapUsage));
  const threads: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => void threads.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  for (const [k, sessionId] of threads.entries()) {
    const ask = (id: number, method: string) =>
      new Promise<HeapUsage>((resolve) => {
        session.on('Target.receivedMessageFromTarget', (told) => {
          const answer = JSON.parse(told.message) as { id?: number; result: HeapUsage };
          if (told.sessionId === sessionId && answer.id === id) resolve(answer.result);
        });
        void session.send('Target.sendMessageToTarget', {
          sessionId,
          message: JSON.stringify({ id, method }),
        });
      });
    await ask(1, 'HeapProfiler.collectGarbage');
    found.set(`thread ${k + 1}`, shown(await ask(2, 'Runtime.getHeapUsage')));
  }
  await session.detach();
  return found;
}
