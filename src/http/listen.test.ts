import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { expect, test, vi } from 'vitest';
import { listenUntilStopped } from './listen.ts';

/** One request; the answer's headers. */
function ask(address: string, agent: Agent | undefined, headers: Record<string, string> = {}) {
  return new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
    const sent = request(address, { ...(agent !== undefined && { agent }), headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.headers));
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('a connection is kept for longer than is promised, so that no request meets its end', async () => {
  const { fetch } = { fetch: () => new Response('x') };
  let told = (_: string) => {};
  const there = new Promise<string>((resolve) => (told = resolve));
  const ended = listenUntilStopped('serve', { fetch, port: 0, host: '127.0.0.1' }, (address) =>
    told(address),
  );
  const address = await there;
  const agent = new Agent({ keepAlive: true });
  const kept = await ask(address, agent);
  expect([kept['connection'], kept['keep-alive']]).toEqual(['keep-alive', 'timeout=120']);
  const closed = await ask(address, agent, { connection: 'close' });
  expect([closed['connection'], closed['keep-alive']]).toEqual(['close', undefined]);
  process.emit('SIGTERM');
  await ended;
  agent.destroy();
});

test('told to stop amid an answer, it closes the connection with that answer, and waits for no other question', async () => {
  // The clock of its patience stands still: only the answer can end it.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  let answerNow = () => {};
  let asked = () => {};
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const fetch = async () => {
    asked();
    await new Promise<void>((resolve) => (answerNow = resolve));
    return new Response('x');
  };
  let told = (_: string) => {};
  const there = new Promise<string>((resolve) => (told = resolve));
  const ended = listenUntilStopped('serve', { fetch, port: 0, host: '127.0.0.1' }, (address) =>
    told(address),
  );
  const agent = new Agent({ keepAlive: true });
  const answer = ask(await there, agent);
  await isAsked;
  process.emit('SIGTERM');
  answerNow();
  await answer;
  await ended;
  agent.destroy();
  vi.useRealTimers();
});

test.each([
  ['a body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{'],
  ['a body in chunks', 'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n'],
  ['headers', 'GET / HTTP/1.1\r\nhost: x\r\nslow: '],
])('%s that never end are 408, and the connection is closed', async (_, begun) => {
  const fetch = async (asked: Request) => new Response(await asked.text());
  let told = (_: string) => {};
  const there = new Promise<string>((resolve) => (told = resolve));
  const ended = listenUntilStopped(
    'serve',
    { fetch, port: 0, host: '127.0.0.1', requestMs: 200 },
    (address) => told(address),
  );
  const socket = connect(Number(new URL(await there).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  socket.write(begun);
  await new Promise((resolve) => socket.on('close', resolve));
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  process.emit('SIGTERM');
  await ended;
});

test.each([
  ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'content-length: 2\r\ncontent-length: 40\r\n\r\n{}'],
  ['a space before the colon', 'content-length : 2\r\n\r\n{}'],
  ['a folded header', 'x: a\r\n content-length: 2\r\n\r\n'],
])('a request with %s is refused, and what follows it is never taken for another', async (_, odd) => {
  const asked: string[] = [];
  const fetch = (request: Request) => {
    asked.push(request.url);
    return new Response('x');
  };
  let told = (_: string) => {};
  const there = new Promise<string>((resolve) => (told = resolve));
  const ended = listenUntilStopped('serve', { fetch, port: 0, host: '127.0.0.1' }, (address) =>
    told(address),
  );
  const socket = connect(Number(new URL(await there).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  socket.on('error', () => {});
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\n${odd}GET /smuggled HTTP/1.1\r\nhost: x\r\n\r\n`);
  await new Promise((resolve) => socket.on('close', resolve));
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  expect(asked.filter((url) => url.includes('smuggled'))).toEqual([]);
  process.emit('SIGTERM');
  await ended;
});

test('an answer that nobody takes is let go, and one that takes its time is waited for', async () => {
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
  const fetch = async (asked: Request, ...[env]: unknown[]) => {
    const { outgoing } = env as { readonly outgoing: { once: (event: 'close', act: () => void) => unknown } };
    if (new URL(asked.url).pathname === '/large') {
      outgoing.once('close', letGo);
      return new Response('x'.repeat(50_000_000));
    }
    // Longer than an answer may lie about.
    await isLetGo;
    return new Response('x');
  };
  let told = (_: string) => {};
  const there = new Promise<string>((resolve) => (told = resolve));
  const listening = { fetch, port: 0, host: '127.0.0.1', requestMs: 200 };
  const ended = listenUntilStopped('serve', listening, (address) => told(address));
  const address = await there;
  const slow = ask(address, undefined);
  // It never reads: what it is sent fills what the system holds for it, and no more.
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write('GET /large HTTP/1.1\r\nhost: x\r\n\r\n');
  await isLetGo;
  expect(await slow).toMatchObject({ 'keep-alive': 'timeout=120' });
  socket.destroy();
  process.emit('SIGTERM');
  await ended;
});
