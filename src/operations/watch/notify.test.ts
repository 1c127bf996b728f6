import { afterAll, beforeAll, expect, test } from 'vitest';
import { endless, hangUp, ModelServer, status } from '../../../test/model-server.case.ts';
import { postJson } from '../../cli/post-json.ts';
import { memoryStore } from '../../store/index.ts';
import { checkedAddress, noticeDoubts, notify } from './notify.ts';

const server = new ModelServer();
beforeAll(() => server.open());
afterAll(() => server.close());
const context = { store: memoryStore(new Map()), post: postJson };

test('news is posted once as JSON, and who does not take it is a warning', async () => {
  const outcomes: unknown[] = [];
  for (const behaviour of [
    status(204),
    status(500),
    status(302, { location: server.url }),
    hangUp,
    endless,
  ]) {
    server.behave(behaviour);
    const notified = await notify(new URL(`${server.url}/hook?token=secret`), { fresh: ['k1'] }, context);
    outcomes.push([notified.failed, server.asked.length, noticeDoubts(notified).length]);
    expect(server.asked[0]).toMatchObject({ path: '/v1/hook?token=secret', body: '{"fresh":["k1"]}' });
    expect(JSON.stringify([notified, noticeDoubts(notified)])).not.toContain('secret');
  }
  expect(outcomes).toEqual([
    [null, 1, 0],
    ['refused', 1, 1],
    ['refused', 1, 1],
    ['unreachable', 1, 1],
    ['too-large', 1, 1],
  ]);
});

test.each(['x', 'http://news.example/hook', 'ftp://127.0.0.1/', 'file:///etc/hosts'])(
  '%s is no address to notify',
  (address) => {
    expect(() => checkedAddress(address, context)).toThrow('not https');
  },
);

test('a door that sends nothing says so', () => {
  expect(() => checkedAddress('https://news.example/hook', { store: context.store })).toThrow('command line');
});
