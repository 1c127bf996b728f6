import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Drilled, type DrillSetup, numbersFrom } from './drill.ts';
import { serveCommand, startCommand } from './server.ts';

/** Values that no setting means, and that programs have stumbled over. */
const junk: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  9_007_199_254_740_992,
  '',
  ' ',
  '\0',
  '\ud800',
  '../../etc/passwd',
  '/etc/passwd',
  '__proto__',
  'constructor',
  "'; drop table file; --",
  '$(reboot)',
  '%00',
  '\u202e',
  'x'.repeat(5000),
  'a/'.repeat(20_000),
  [],
  [[[[[]]]]],
  {},
  { __proto__: null },
  { a: { a: { a: { a: 1 } } } },
];

const bodies: readonly (string | Buffer)[] = [
  '',
  '{',
  '[',
  'null',
  '"x"',
  '0',
  '[]',
  '{"a":1,"a":2}',
  '\ufeff{}',
  '{"situation":'.repeat(50),
  '['.repeat(20_000),
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
  `{"situation":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  `{"${'k'.repeat(500_000)}":1}`,
  '{"situation":"x","situation":"y"}',
  '{"__proto__":{"situation":"x"}}',
  '{"samples":1e999}',
  Buffer.from([0x22, 0xff, 0xfe, 0x22]),
  gzipSync('{"situation":"x"}'),
  `a: ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `{"text":"${'y'.repeat(20_000)}"}`,
];
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'];
const types = ['application/json', 'text/plain', 'multipart/form-data', 'application/xml', '', '*/*', ';;;'];

interface OpenApiFile {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiRoute>>>>;
}

interface OpenApiRoute {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value: object }>> }>
    >;
  };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | undefined;
}

/** Sends requests that are wrong in some way to every route that the server describes: none may be answered as its own failure. */
export async function malformed(
  { main, database, seed }: DrillSetup,
  { requests }: { readonly requests: number },
): Promise<Drilled> {
  const place = database === null ? [] : ['--database', database.url];
  const server = await startCommand(serveCommand(main, '--write', ...place));
  const described: OpenApiFile = await (await fetch(`${server.address}/openapi.json`)).json();
  const routes = Object.entries(described.paths).flatMap(([path, ways]) =>
    Object.entries(ways).map(([method, route]) => ({ path, method: method.toUpperCase(), route })),
  );
  const random = numbersFrom(seed);
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const made: Asked[] = Array.from({ length: requests }, () => wrongOf(oneOf(routes), random, oneOf));
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  let next = 0;
  const send = async () => {
    for (let asked = made[next++]; asked !== undefined; asked = made[next++]) {
      const status = await statusOf(server.address, asked);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500 || status === 0) failures.push(`${status}: ${JSON.stringify(asked).slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 16 }, send));
  if ((await fetch(`${server.address}/health`)).status !== 200) failures.push('the server is no more');
  if (server.told() !== '') failures.push(`the server says: ${server.told().slice(0, 300)}`);
  await server.stop();
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  return {
    figures: `${requests} malformed requests to ${routes.length} routes: ${counts.join(', ')}`,
    failures: failures.slice(0, 10),
  };
}

type Pick = <T>(all: readonly T[]) => T;

function wrongOf(
  { path, method, route }: { readonly path: string; readonly method: string; readonly route: OpenApiRoute },
  random: () => number,
  oneOf: Pick,
): Asked {
  const place = path.replaceAll(/\{(\w+)\}/g, () => inAddress(oneOf(junk)));
  const query = (route.parameters ?? [])
    .filter((one) => one.in === 'query' && random() < 0.7)
    .map(({ name }) => `${name}=${inAddress(oneOf(junk))}`);
  const headers: Record<string, string> = {};
  if (random() < 0.5) headers['content-type'] = oneOf(types);
  if (random() < 0.1) headers['accept'] = 'text/event-stream';
  if (random() < 0.05) headers['content-encoding'] = oneOf(['gzip', 'br', 'identity', 'x']);
  if (random() < 0.05) headers['range'] = oneOf(['bytes=0-0', 'bytes=-1', 'bytes=9-1,a', 'lines=1']);
  if (random() < 0.1) headers['x-request-id'] = 'r'.repeat(200);
  for (const one of route.parameters ?? [])
    if (one.in === 'header' && random() < 0.7) headers[one.name] = oneOf(['*', '"x"', 'W/"y"', '", "', '']);
  return {
    method: random() < 0.15 ? oneOf(methods) : method,
    path: query.length > 0 ? `${place}?${query.join('&')}` : place,
    headers,
    body: route.requestBody === undefined && random() < 0.9 ? undefined : bodyOf(route, random, oneOf),
  };
}

/** No JSON, or an example with a setting or two that mean nothing. */
function bodyOf(route: OpenApiRoute, random: () => number, oneOf: Pick): string | Buffer {
  const examples = Object.values(route.requestBody?.content['application/json']?.examples ?? {});
  if (examples.length === 0 || random() < 0.3) return oneOf(bodies);
  const settings: Record<string, unknown> = { ...oneOf(examples).value };
  const names = [...Object.keys(settings), 'situation', 'samples', 'nothing', '__proto__'];
  for (let i = 0; i < 1 + Math.floor(2 * random()); i++)
    Object.defineProperty(settings, oneOf(names), {
      value: oneOf(junk),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  // No long analysis is started by chance: the case is none, or a setting is unknown, which refuses the whole.
  if (random() < 0.5 && 'situation' in settings) settings['situation'] = oneOf(junk);
  else settings['no such setting'] = oneOf(junk);
  return JSON.stringify(settings);
}

function inAddress(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [...text.slice(0, 2000)]
    .map((letter) => (/\p{Cs}/u.test(letter) ? '%ff' : encodeURIComponent(letter)))
    .join('');
}

/** A request by its letters: what fetch would put right is sent as it is. 0 where no answer comes, which is a failure. */
function statusOf(address: string, { method, path, headers, body }: Asked): Promise<number> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const sent = request({ hostname, port, method, path, headers, timeout: 60_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0));
    sent.on('timeout', () => sent.destroy());
    // Without a length Node sends the body of a GET as it would the next request.
    if (body !== undefined) sent.setHeader('content-length', Buffer.byteLength(body));
    sent.end(body);
  });
}
