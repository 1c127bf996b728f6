import { afterEach, expect, test, vi } from 'vitest';
import { workbench } from '../../../http/index.ts';
import { memoryStore } from '../../../store/index.ts';
import { sharedCase } from './shared-case.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const path = 'river/situation.yaml';

/** The server itself, whose answers to reads are kept back for as long as the test holds them. */
function serverOf(text: string) {
  const store = memoryStore(new Map([[path, text]]));
  const routes = workbench({ store, file: path, isOwn: true, program: new Map() });
  let held: Promise<void> = Promise.resolve();
  vi.stubGlobal('fetch', async (to: string, init?: RequestInit) => {
    const response = await routes.request(`http://127.0.0.1/${to}`, {
      ...init,
      headers: { ...init?.headers, host: '127.0.0.1', origin: 'http://127.0.0.1' },
    });
    if (init?.method !== 'PUT') await held;
    return response;
  });
  return {
    store,
    hold: () => {
      let goOn = () => {};
      held = new Promise((resolve) => {
        goOn = resolve;
      });
      return () => goOn();
    },
  };
}

test('what was read before a save and comes in after it takes nothing back, and what is newer is found by the next look', async () => {
  const { store, hold } = serverOf('a: 1');
  const shared = sharedCase();
  await shared.begin();
  await store.writeText(path, 'a: 2');
  expect([...(await shared.look())]).toEqual([[path, 'a: 2']]);
  shared.take(path, 'a: 2');
  await store.writeText('river/notes.md', 'seen');
  const goOn = hold();
  const late = shared.look();
  expect((await shared.save(path, 'a: 3')).kind).toBe('saved');
  goOn();
  expect([...(await late)]).toEqual([]);
  expect(shared.baseOf(path)).toBe('a: 3');
  expect([...(await shared.look())]).toEqual([['river/notes.md', 'seen']]);
});
