import { expect, test } from 'vitest';
import { makeRate } from './rate.ts';
import { isSameSecret, makeSessions } from './sessions.ts';

const hour = 3_600_000;

test('a session ends when its time is over, when nobody uses it, and when it is told to', () => {
  let now = 0;
  const sessions = makeSessions({ hours: 12, idleHours: 2, now: () => now });
  const used = sessions.begin('a').secret;
  const idle = sessions.begin('b').secret;
  const left = sessions.begin('c').secret;
  sessions.end(left);
  expect(sessions.use(left)).toBeUndefined();
  for (now = hour; now < 12 * hour; now += hour) expect(sessions.use(used)?.account).toBe('a');
  expect([sessions.use(used), sessions.use(idle), sessions.use('x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  now = 0;
  expect(sessions.use(used)).toBeUndefined();
});

test('two sessions share neither secret nor token, and old ones do not pile up', () => {
  const sessions = makeSessions({ hours: 1, idleHours: 1, now: () => 0 });
  const [a, b] = [sessions.begin('a'), sessions.begin('a')];
  expect(new Set([a.secret, b.secret, a.session.csrf, b.session.csrf]).size).toBe(4);
  for (let i = 0; i < 10_000; i++) sessions.begin('many');
  expect(sessions.use(a.secret)).toBeUndefined();
});

test('secrets are the same or they are not', () => {
  expect([isSameSecret('a', 'a'), isSameSecret('a', 'b'), isSameSecret('', 'a')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a rate gives room again after a minute, and a crowd of names pushes out the oldest alone', () => {
  let now = 0;
  const rate = makeRate(2, () => now);
  expect([rate.take('a'), rate.take('a'), rate.take('a'), rate.hasRoom('a')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  for (let i = 0; i < 5_000; i++) rate.take(`other ${i}`);
  expect(rate.take('a')).toBe(false);
  now = 60_000;
  expect(rate.take('a')).toBe(true);
});
