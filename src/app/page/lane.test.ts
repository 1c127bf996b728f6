import { expect, test } from 'vitest';
import { makeLane } from './lane.ts';

test('of work that waits only the latest is done, one at a time', async () => {
  const lane = makeLane();
  const done: number[] = [];
  let running = 0;
  let most = 0;
  const work = (k: number) => async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    done.push(k);
  };
  for (let k = 0; k < 20; k++) lane(work(k));
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(done).toEqual([0, 19]);
  expect(most).toBe(1);
});

test('work that fails leaves the lane free', async () => {
  const lane = makeLane();
  const done: string[] = [];
  lane(async () => {
    throw new Error('failed');
  });
  lane(async () => {
    done.push('next');
  });
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(done).toEqual(['next']);
});
