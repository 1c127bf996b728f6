import { expect, test } from 'vitest';
import { sharingWork } from './share-work.ts';

const stays = new AbortController().signal;

/** Work that ends when it is told to, and counts how often it was begun. */
function slow() {
  const begun: {
    readonly end: (value: string) => void;
    readonly signal: AbortSignal;
    readonly tell: (step: number) => void;
  }[] = [];
  const work = ({ signal, progress }: { signal: AbortSignal; progress: (step: number) => void }) =>
    new Promise<string>((resolve, reject) => {
      begun.push({ end: resolve, signal, tell: progress });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { begun, work };
}
const settle = async () => {
  for (let i = 0; i < 10; i++) await Promise.resolve();
};

test('those who want the same at once share one turn; who comes later waits for the next', async () => {
  const share = sharingWork<number, string>();
  const { begun, work } = slow();
  const told: string[] = [];
  const first = share('a', { signal: stays, progress: (step) => told.push(`first ${step}`) }, work);
  const second = share('a', { signal: stays, progress: (step) => told.push(`second ${step}`) }, work);
  const other = share('b', { signal: stays }, work);
  await settle();
  expect(begun.length).toBe(2);
  begun[0]?.tell(1);
  const late = share('a', { signal: stays }, work);
  const later = share('a', { signal: stays }, work);
  await settle();
  expect(begun.length).toBe(2);
  begun[0]?.end('x');
  begun[1]?.end('y');
  expect(await Promise.all([first, second, other])).toEqual(['x', 'x', 'y']);
  await settle();
  expect(begun.length).toBe(3);
  begun[2]?.end('z');
  expect(await Promise.all([late, later])).toEqual(['z', 'z']);
  expect(told).toEqual(['first 1', 'second 1']);
});

test('work is stopped when the last who wanted it has left, and the next turn begins', async () => {
  const share = sharingWork<number, string>();
  const { begun, work } = slow();
  const [one, two] = [new AbortController(), new AbortController()];
  const first = share('a', { signal: one.signal }, work);
  const second = share('a', { signal: two.signal }, work);
  await settle();
  one.abort('gone');
  await expect(first).rejects.toBe('gone');
  expect(begun[0]?.signal.aborted).toBe(false);
  const next = share('a', { signal: stays }, work);
  two.abort('gone, too');
  await expect(second).rejects.toBe('gone, too');
  expect(begun[0]?.signal.aborted).toBe(true);
  await settle();
  expect(begun.length).toBe(2);
  begun[1]?.end('x');
  expect(await next).toBe('x');
});

test('what fails fails for all of its turn, and for nobody after', async () => {
  const share = sharingWork<number, string>();
  const fail = async () => {
    throw new Error('no');
  };
  const both = [1, 2].map(() => share('a', { signal: stays }, fail));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await share('a', { signal: stays }, async () => 'x')).toBe('x');
});

test('who has left before nobody works for', async () => {
  const share = sharingWork<number, string>();
  const { begun, work } = slow();
  await expect(share('a', { signal: AbortSignal.abort('gone') }, work)).rejects.toBe('gone');
  await settle();
  expect(begun).toEqual([]);
});
