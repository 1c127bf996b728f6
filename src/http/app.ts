import { Hono, type Context as HonoContext } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { nearestName, placeDiagnostics, sortDiagnostics } from '../diagnostics/index.ts';
import { runOperation, toJson } from '../operations/run.ts';
import { InputError } from '../operations/types.ts';
import { operations } from '../operations.ts';
import type { Store } from '../store/index.ts';
import { indexPage } from './index-page.ts';
import { openApi } from './open-api.ts';

export interface AppOptions {
  readonly store: Store;
  /** Refuse requests whose Host header names another machine, so that a web page cannot reach in by DNS rebinding. */
  readonly isLocalOnly: boolean;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const bodyBytes = 1_000_000;

/** The routes: POST /api/<operation> with its input as JSON answers the same bytes as the command line's --json. */
export function app({ store, isLocalOnly }: AppOptions): Hono {
  const routes = new Hono();
  routes.use(
    secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"] } }),
  );
  routes.use(async (c, next) => {
    const host = c.req.header('host');
    if (isLocalOnly && host !== undefined && !loopback.test(host)) {
      return c.json({ error: `host '${host.slice(0, 80)}' is not this machine` }, 403);
    }
    return next();
  });
  const tooLarge = (c: HonoContext) => c.json({ error: `the request is over ${bodyBytes} bytes` }, 413);
  routes.use('/api/*', bodyLimit({ maxSize: bodyBytes, onError: tooLarge }));
  routes.get('/', (c) => c.html(indexPage()));
  routes.get('/health', (c) => c.json({ ok: true }));
  routes.get('/openapi.json', async (c) => c.body(toJson(await openApi()), 200, json));
  routes.post('/api/:operation', (c) => answer(c, store));
  routes.notFound((c) =>
    c.json(
      { error: 'there is nothing here', hint: 'POST /api/<operation>; GET /openapi.json lists them' },
      404,
    ),
  );
  routes.onError((_, c) => c.json({ error: 'the server failed; see its output' }, 500));
  return routes;
}

const json = { 'content-type': 'application/json; charset=utf-8' };

async function answer(c: HonoContext, store: Store): Promise<Response> {
  const name = c.req.param('operation') ?? '';
  const entry = operations.find((one) => one.name === name);
  if (entry === undefined) {
    const near = nearestName(
      name,
      operations.map((one) => one.name),
    );
    return c.json(
      {
        error: `'${name.slice(0, 80)}' is no operation`,
        ...(near === undefined ? {} : { hint: `did you mean '${near}'?` }),
      },
      404,
    );
  }
  const body = await c.req.text();
  let raw: unknown;
  try {
    raw = body.trim() === '' ? {} : JSON.parse(body);
  } catch (error) {
    return c.json({ error: `the body is not JSON: ${(error as Error).message}` }, 400);
  }
  try {
    const output = await runOperation(await entry.load(), raw, { store, signal: c.req.raw.signal });
    return c.body(toJson(output), 200, json);
  } catch (error) {
    if (!(error instanceof InputError)) {
      console.error(error);
      throw error;
    }
    const diagnostics = placeDiagnostics(sortDiagnostics(error.diagnostics), error.texts);
    return c.body(toJson({ diagnostics }), 422, json);
  }
}
