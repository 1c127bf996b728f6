import { EventEmitter } from 'node:events';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { boundedSending, sendWhole } from './send-whole.ts';

const routes = new Hono();
routes.use(boundedSending(1_000_000));
routes.get('/:characters', (c) => sendWhole(c, 'x'.repeat(Number(c.req.param('characters'))), {}));

/** One who asks and has not yet taken the answer. */
const ask = async (characters: number) => {
  const outgoing = new EventEmitter();
  const answer = await routes.request(`/${characters}`, {}, { outgoing });
  return { status: answer.status, isTaken: () => outgoing.emit('close') };
};

test('answers that nobody takes fill so much memory and no more; small ones are always sent', async () => {
  const first = await ask(600_000);
  expect(first.status).toBe(200);
  expect((await ask(600_000)).status).toBe(503);
  expect((await ask(100_000)).status).toBe(200);
  first.isTaken();
  first.isTaken();
  const next = await ask(600_000);
  expect([next.status, (await ask(600_000)).status]).toEqual([200, 503]);
  next.isTaken();
});

test('one that is larger than all room is sent alone', async () => {
  const { status, isTaken } = await ask(2_000_000);
  expect([status, (await ask(200_000)).status]).toEqual([200, 503]);
  isTaken();
  expect((await ask(200_000)).status).toBe(200);
});
