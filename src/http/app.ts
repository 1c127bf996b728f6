import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { nearestName, placedInOrder } from '../diagnostics/index.ts';
import { servedLimits } from '../operations/shared/limits.ts';
import { runOperation, toJson } from '../operations/shared/run.ts';
import { InputError, type Operation } from '../operations/shared/types.ts';
import { type OperationEntry, operations as registry } from '../operations.ts';
import type { Store } from '../store/index.ts';
import { indexPage } from './index-page.ts';
import { openApi } from './open-api.ts';
import { strangerIn } from './strangers.ts';

export interface AppOptions {
  readonly store: Store;
  /** Refuse requests that name, or come from a page of, another machine: no web page can reach in. */
  readonly isLocalOnly: boolean;
  /** The registry; tests bring their own. */
  readonly operations?: readonly OperationEntry[];
}

const bodyBytes = 1_000_000;

/**
 * The routes: POST /api/<operation> with its input as JSON answers the same bytes as the command line's --json.
 *
 * @example
 * (await app({ store, isLocalOnly: true }).request('/health')).status // => 200
 */
export function app({ store, isLocalOnly, operations = registry }: AppOptions): Hono {
  const routes = new Hono();
  routes.use(
    secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"] } }),
  );
  routes.use(async (c, next) => {
    const stranger = strangerIn(c, isLocalOnly);
    return stranger === undefined ? next() : c.json({ error: stranger }, 403);
  });
  const tooLarge = (c: HonoContext) => c.json({ error: `the request is over ${bodyBytes} bytes` }, 413);
  routes.use('/api/*', bodyLimit({ maxSize: bodyBytes, onError: tooLarge }));
  routes.get('/', (c) => c.html(indexPage(operations)));
  routes.get('/health', (c) => c.json({ ok: true }));
  routes.get('/openapi.json', async (c) => c.body(toJson(await openApi(operations)), 200, json));
  routes.get('/schema/:of', (c) => schema(c, store, operations));
  const named = async (c: HonoContext, read: () => Promise<unknown>) => {
    const name = c.req.param('operation') ?? '';
    const entry = operations.find((one) => one.name === name);
    if (entry === undefined) return unknownOperation(c, name, operations);
    const operation = await entry.load();
    return answer(c, operation, store, read);
  };
  routes.post('/api/:operation', (c) => named(c, () => readBody(c)));
  // A picture or a link of any web page makes a browser ask for an address: an address starts no analysis.
  routes.get('/api/:operation', (c) => {
    c.header('allow', 'POST');
    return c.json({ error: 'an analysis is started by POST', hint: 'send its settings as JSON' }, 405);
  });
  routes.notFound((c) => {
    const hint = 'POST /api/<operation>; GET /openapi.json lists them';
    return c.json({ error: 'there is nothing here', hint }, 404);
  });
  routes.onError((error, c) => {
    console.error(error);
    return c.json({ error: 'the server failed; see its output' }, 500);
  });
  return routes;
}

const json = { 'content-type': 'application/json; charset=utf-8' };
function unknownOperation(c: HonoContext, name: string, operations: readonly OperationEntry[]): Response {
  const names = operations.map((one) => one.name);
  const near = nearestName(name, names);
  const hint = near === undefined ? `operations are: ${names.join(', ')}` : `did you mean '${near}'?`;
  return c.json({ error: `'${name.slice(0, 80)}' is no operation`, hint }, 404);
}

class MalformedBody extends Error {}

async function readBody(c: HonoContext): Promise<unknown> {
  const body = await c.req.text();
  try {
    return body.trim() === '' ? {} : JSON.parse(body);
  } catch (error) {
    throw new MalformedBody(`the body is not JSON: ${(error as Error).message}`);
  }
}

async function answer(
  c: HonoContext,
  operation: Operation,
  store: Store,
  read: () => Promise<unknown>,
): Promise<Response> {
  const { signal } = c.req.raw;
  try {
    const context = { store, signal, limits: servedLimits };
    const output = await runOperation(operation, await read(), context);
    return c.body(toJson(output), 200, json);
  } catch (error) {
    // Nobody reads it any more; servers write such a request down as 499.
    if (signal.aborted && error === signal.reason) return new Response(null, { status: 499 });
    if (error instanceof MalformedBody) return c.json({ error: error.message }, 400);
    if (error instanceof InputError) return c.body(toJson(problems(error)), 422, json);
    throw error;
  }
}

function problems({ diagnostics, texts }: InputError): object {
  return { diagnostics: placedInOrder(diagnostics, texts) };
}

/** The JSON Schema alone, at an address that editors can be pointed to. */
async function schema(
  c: HonoContext,
  store: Store,
  operations: readonly OperationEntry[],
): Promise<Response> {
  const entry = operations.find((one) => one.name === 'schema');
  if (entry === undefined) return c.notFound();
  try {
    const of = c.req.param('of')?.replace(/\.json$/, '');
    const output = (await runOperation(await entry.load(), { of }, { store })) as { readonly schema: object };
    return c.body(toJson(output.schema), 200, { 'content-type': 'application/schema+json; charset=utf-8' });
  } catch (error) {
    if (error instanceof InputError) return c.body(toJson(problems(error)), 404, json);
    throw error;
  }
}
