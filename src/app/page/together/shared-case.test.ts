import { afterEach, expect, test, vi } from 'vitest';
import { workbench } from '../../../http/index.ts';
import { memoryStore } from '../../../store/index.ts';
import { sharedCase } from './shared-case.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const path = 'river/situation.yaml';

/** The server itself, whose answers to reads are kept back for as long as the test holds them. */
function serverOf(text: string, file = path) {
  const store = memoryStore(new Map([[file, text]]));
  const routes = workbench({ store, file, isOwn: true, program: new Map() });
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

test('another case that a server started since shows at the same address is none of this one’s changes', async () => {
  const { store } = serverOf('a: 1');
  const shared = sharedCase();
  await shared.begin();
  serverOf('b: 1', 'other/situation.yaml');
  await expect(shared.look()).rejects.toThrow('other/situation.yaml');
  // Nor where it is looked at again, and none of it is taken for what was read.
  await expect(shared.look()).rejects.toThrow();
  expect([shared.baseOf(path), shared.baseOf('other/situation.yaml')]).toEqual(['a: 1', '']);
  expect(await store.readText(path)).toBe('a: 1');
});

test('a server that has ended saves nothing, and says so; what was read stands', async () => {
  serverOf('a: 1');
  const shared = sharedCase();
  await shared.begin();
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await shared.save(path, 'a: 2')).toMatchObject({ kind: 'failed' });
  const { store } = serverOf('a: 1');
  expect(await shared.save(path, 'a: 2')).toMatchObject({ kind: 'saved' });
  expect(await store.readText(path)).toBe('a: 2');
});
