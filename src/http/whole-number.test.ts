import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { wholeNumberAsked } from './whole-number.ts';

const routes = new Hono();
routes.get('/', (c) => {
  const asked = wholeNumberAsked(c, { name: 'limit', most: 200 });
  return asked instanceof Response ? asked : c.json({ asked });
});

const asking = async (query: string) => {
  const answer = await routes.request(`/${query}`);
  return answer.status === 200 ? (await answer.json()).asked : answer.status;
};

test('a number in an address is digits, once', async () => {
  expect(await asking('')).toBe(null);
  expect(await asking('?limit=1')).toBe(1);
  expect(await asking('?limit=200')).toBe(200);
});

test.each([
  '',
  '0',
  '-1',
  '+1',
  '01',
  '1.0',
  '1e1',
  '0x10',
  '%201',
  '1_0',
  '201',
  '9'.repeat(400),
  'NaN',
  '١',
])('limit=%s is no number of any list', async (text) => {
  expect(await asking(`?limit=${text}`)).toBe(422);
});

test('two numbers of one name are none', async () => {
  expect(await asking('?limit=5&limit=100')).toBe(422);
});
