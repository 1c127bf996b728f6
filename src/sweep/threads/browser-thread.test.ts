import { afterEach, expect, test, vi } from 'vitest';
import { browserThread } from './browser-thread.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What a thread does with what it is told, in order; it has begun by itself. */
type Does = 'answers' | 'fails' | 'ends' | 'cannot be read' | 'throws';

/** A browser of one thread that does these one after the other. */
function browserWith(begins: boolean, deeds: readonly Does[]) {
  const left = [...deeds];
  const found = { terminated: 0 };
  let release: (() => void) | undefined;
  class Thread extends EventTarget {
    constructor() {
      super();
      const event = begins
        ? new MessageEvent('message', { data: { kind: 'alive' } })
        : Object.assign(new Event('error'), { message: '' });
      setTimeout(() => this.dispatchEvent(event));
    }
    postMessage() {
      const does = left.shift();
      if (does === 'throws') throw new Error('it cannot be copied');
      if (does === 'cannot be read') setTimeout(() => this.dispatchEvent(new Event('messageerror')));
      // It says nothing any more: its lock alone tells.
      if (does === 'ends') setTimeout(() => release?.());
      const data =
        does === 'fails'
          ? { kind: 'failed', words: 'too large' }
          : { kind: left.length === deeds.length - 1 ? 'ready' : 'done', result: 7 };
      if (does === 'answers' || does === 'fails')
        setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })));
    }
    terminate() {
      found.terminated++;
    }
  }
  const request = (_name: string, _options: object, given: () => void) => {
    release = given;
    return new Promise(() => undefined);
  };
  vi.stubGlobal('Worker', Thread);
  vi.stubGlobal('navigator', { locks: { request } });
  return found;
}

test.each<readonly [string, boolean, readonly Does[]]>([
  ['cannot be started', false, []],
  ['ends as it takes its data in', true, ['ends']],
  ['cannot do anything with its data', true, ['fails']],
  ['cannot be told its data', true, ['throws']],
  ['cannot be understood', true, ['cannot be read']],
])('a thread that %s is none, and is not left behind', async (_, begins, deeds) => {
  const found = browserWith(begins, deeds);
  expect(await browserThread({})).toBeNull();
  expect(found.terminated).toBe(1);
});

test('a thread answers its tasks until it ends, and refuses those that it had and those that come', async () => {
  const found = browserWith(true, ['answers', 'answers', 'fails', 'ends']);
  const thread = await browserThread({});
  expect(await thread?.ask('one')).toEqual({ kind: 'done', result: 7 });
  expect(await thread?.ask('two')).toEqual({ kind: 'failed', words: 'too large' });
  await expect(thread?.ask('three')).rejects.toThrow('a thread has ended');
  await expect(thread?.ask('four')).rejects.toThrow('a thread has ended');
  expect(found.terminated).toBe(1);
});
