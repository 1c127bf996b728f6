import { Hono, type Context as HonoContext } from 'hono';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Asker } from '../asking/index.ts';
import { askHere } from '../asking/index.ts';
import type { AuditLog, FileArchive, RemarkArchive, RunArchive } from '../database/index.ts';
import { nearestName, placedInOrder } from '../diagnostics/index.ts';
import { makeShelf, type Shelf } from '../mcp/index.ts';
import { runOperation, toJson } from '../operations/shared/run.ts';
import { InputError } from '../operations/shared/types.ts';
import { type OperationEntry, operations as registry } from '../operations.ts';
import { DatabaseError } from '../queue/index.ts';
import { type Store, seenWith } from '../store/index.ts';
import { addressOf } from './address-of.ts';
import { answerQuestion } from './answer-question.ts';
import { archiveRoutes } from './archive-routes.ts';
import { askAs, keepOnce } from './ask-as.ts';
import { answerAssistant } from './assistants.ts';
import { auditRoutes } from './audit-routes.ts';
import { docsHeaders, docsPages } from './docs-pages.ts';
import { fileRoutes } from './files.ts';
import { type Access, guarded } from './guard.ts';
import { indexPage } from './index-page.ts';
import { type LoginDesk, loginRoutes } from './login.ts';
import { type Meter, metered } from './meter.ts';
import { openApi } from './open-api.ts';
import { otherMethod } from './other-methods.ts';
import { problem } from './problem.ts';
import { remarkRoutes } from './remark-routes.ts';
import { type LogLine, logged } from './request-log.ts';
import { runRoutes } from './run-routes.ts';
import { boundedSending } from './send-whole.ts';
import { strangerIn } from './strangers.ts';
import { tellAudit } from './tell-audit.ts';
import type { Visitor } from './visitor.ts';

export interface AppOptions {
  readonly store: Store;
  /** Refuse requests that name, or come from a page of, another machine: no web page can reach in. */
  readonly isLocalOnly: boolean;
  /** The registry; tests bring their own. */
  readonly operations?: readonly OperationEntry[];
  /** Who works the answers out; the thread that listens where left out. */
  readonly asker?: Asker;
  /** What a database knows beyond the newest texts; null where files are a folder's. */
  readonly archive?: FileArchive | null;
  /** The same files, written by somebody whose name is kept where the place keeps names. */
  readonly writtenBy?: (name: string) => Store;
  /** Who did what, where it is kept. */
  readonly audit?: AuditLog | null;
  /** What was asked, where it is kept. */
  readonly runs?: RunArchive | null;
  /** What people have said about claims and numbers, over all files, where that is kept apart. */
  readonly remarks?: RemarkArchive | null;
  /** Who may ask; everybody where left out. */
  readonly access?: Access;
  /** The way in for people, where there is one. */
  readonly login?: Omit<LoginDesk, 'audit'>;
  /** Whether every request comes through a proxy, which tells whose it is. */
  readonly isBehindProxy?: boolean;
  /** Whether files may be written. */
  readonly isWritable?: boolean;
  /** Where the documents stand as pages; none are given out where left out. */
  readonly docs?: URL;
  /** Where counts of requests are kept; none are where left out. */
  readonly meter?: Meter;
  /** Hears of every request once it is answered. */
  readonly log?: (line: LogLine) => void;
}

/**
 * The routes: POST /api/<operation> with its input as JSON answers the same bytes as the command line's --json.
 *
 * @example
 * (await app({ store, isLocalOnly: true }).request('/health')).status // => 200
 */
export function app({
  store,
  isLocalOnly,
  operations = registry,
  asker = askHere(store, operations),
  archive = null,
  writtenBy = () => store,
  audit = null,
  runs = null,
  remarks = null,
  access,
  login,
  isBehindProxy = false,
  isWritable = false,
  docs,
  meter,
  log,
}: AppOptions): Hono {
  const routes = new Hono();
  const names = operations.map((one) => one.name);
  routes.use(requestId({ limitLength: 80 }));
  if (log !== undefined) routes.use(logged(log));
  if (meter !== undefined) routes.use(metered(meter, names));
  routes.use('/docs/*', docsHeaders);
  routes.use(
    secureHeaders({ contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'unsafe-inline'"] } }),
  );
  routes.use(async (c, next) => {
    const stranger = strangerIn(c, isLocalOnly);
    return stranger === undefined ? next() : problem(c, 403, { detail: stranger });
  });
  routes.use(boundedSending(mostSending));
  if (access !== undefined) routes.use(guarded(access, addressOf(isBehindProxy)));
  const told = tellAudit(audit);
  if (login !== undefined) routes.route('/', loginRoutes({ ...login, audit: told }));
  const seenBy = (c: HonoContext) => {
    const visitor = c.get('visitor');
    return visitor === undefined ? store : seenWith(visitor.rights, writtenBy(visitor.name));
  };
  const keptOnce = runs === null ? null : keepOnce(runs);
  const askerOf = (c: HonoContext) => {
    const visitor = c.get('visitor');
    return askAs(asker, visitor && { visitor, isUnchanged: c.get('isUnchanged') }, keptOnce);
  };
  routes.get('/', (c) => c.html(indexPage(operations, docs !== undefined)));
  routes.get('/health', (c) => c.json({ ok: true }));
  routes.get('/ready', (c) => ready(c, store, asker));
  if (meter !== undefined) routes.get('/metrics', (c) => meter.told(c, asker));
  routes.get('/openapi.json', async (c) => c.body(toJson(await openApi(operations)), 200, json));
  routes.get('/schema/:of', (c) => schema(c, store, operations));
  routes.post('/api/:operation', (c) => {
    const name = c.req.param('operation');
    return names.includes(name)
      ? answerQuestion(c, name, askerOf(c), { areKept: runs !== null })
      : unknownOperation(c, name, names);
  });
  const shelfOf = shelves();
  // Each request stands for itself: a stream that waits for what no request has asked would be held open for nothing.
  routes.post('/mcp', (c) => {
    const shelf = shelfOf(c.get('visitor'));
    return answerAssistant(c, { store: seenBy(c), asker: askerOf(c), shelf });
  });
  routes.route('/', archiveRoutes(archive));
  routes.route('/files', fileRoutes({ isWritable, seenBy, told, archive }));
  routes.route('/audit', auditRoutes(audit));
  routes.route('/runs', runRoutes(runs));
  routes.route('/remarks', remarkRoutes(remarks));
  routes.route('/docs', docsPages(docs));
  routes.notFound((c) => {
    // An address alone starts no analysis: a picture or a link of any web page makes a browser ask for one.
    const other = otherMethod(c);
    if (other !== undefined) return other;
    const hint = 'POST /api/<operation>; GET /openapi.json lists them';
    return problem(c, 404, { detail: 'there is nothing here', hint });
  });
  routes.onError((error, c) => {
    if (error instanceof DatabaseError) {
      c.header('retry-after', '5');
      return problem(c, 503, { detail: error.message, hint: error.hint });
    }
    // Nobody reads it any more; servers write such a request down as 499.
    if (c.req.raw.signal.aborted || error.message === 'aborted') return new Response(null, { status: 499 });
    console.error(error);
    return problem(c, 500, { detail: 'the server failed; see its output' });
  });
  return routes;
}

/** Bytes of answers that are on their way at once. */
const mostSending = 200_000_000;

const mostShelves = 100;

/** Results are kept for whoever asked, as long as their rights are the same: a link opens nothing for another, nor what one may see no more. */
function shelves(): (visitor: Visitor | undefined) => Shelf {
  const made = new Map<string, Shelf>();
  return (visitor) => {
    const key = JSON.stringify(visitor ?? null);
    const shelf = made.get(key) ?? makeShelf({ mostCharacters: 20_000_000 });
    made.delete(key);
    made.set(key, shelf);
    for (const [oldest] of made) if (made.size > mostShelves) made.delete(oldest);
    return shelf;
  };
}

const json = { 'content-type': 'application/json; charset=utf-8' };

function unknownOperation(c: HonoContext, name: string, names: readonly string[]): Response {
  const near = nearestName(name, names);
  const hint = near === undefined ? `operations are: ${names.join(', ')}` : `did you mean '${near}'?`;
  return problem(c, 404, { detail: `'${name.slice(0, 80)}' is no operation`, hint });
}

/** Whether questions would be answered now: the files can be reached, and not too many wait. */
async function ready(c: HonoContext, store: Store, asker: Asker): Promise<Response> {
  const load = asker.load();
  const isThere = await store.isFolder('.').catch(() => false);
  if (!isThere) return problem(c, 503, { detail: 'the files cannot be reached' });
  return c.json({ ok: true, ...load });
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
    if (!(error instanceof InputError)) throw error;
    const diagnostics = placedInOrder(error.diagnostics, error.texts);
    return problem(c, 404, { detail: 'there is no such schema', diagnostics });
  }
}
