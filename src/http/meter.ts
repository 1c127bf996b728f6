import type { Context, MiddlewareHandler } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Asker } from '../asking/index.ts';

/** Counts of requests, in the text format that Prometheus reads. */
export interface Meter {
  readonly count: (labels: { readonly route: string; readonly status: string }, seconds: number) => void;
  readonly told: (c: Context, asker: Asker) => Promise<Response>;
}

/** A meter of its own: two servers in one process count apart. */
export function makeMeter(): Meter {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'detente_http_requests_total',
    help: 'Requests answered',
    labelNames: ['route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'detente_http_request_duration_seconds',
    help: 'Seconds from a request to the beginning of its answer',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300],
    registers,
  });
  const questions = new Gauge({
    name: 'detente_questions',
    help: 'Questions at work and waiting',
    labelNames: ['state'],
    registers,
  });
  const answers = new Gauge({
    name: 'detente_answers',
    help: 'Answers since the start: given again as nothing that they were made of has changed, and worked out anew',
    labelNames: ['given'],
    registers,
  });
  const keptBytes = new Gauge({
    name: 'detente_kept_answers_bytes',
    help: 'Bytes of answers that are kept to be given again',
    registers,
  });
  return {
    count: ({ route, status }, seconds) => {
      requests.inc({ route, status });
      durations.observe({ route }, seconds);
    },
    told: async (c, asker) => {
      for (const [state, number] of Object.entries(asker.load())) questions.set({ state }, number);
      const { again = 0, anew = 0, bytes = 0 } = asker.kept?.() ?? {};
      for (const [given, number] of Object.entries({ again, anew })) answers.set({ given }, number);
      keptBytes.set(bytes);
      return c.body(await registry.metrics(), 200, { 'content-type': registry.contentType });
    },
  };
}

/** Counts each request under the route that answered it; addresses that strangers make up share one. */
export function metered(meter: Meter, operations: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const route = routeOf(c.req.path, operations);
    meter.count({ route, status: String(c.res.status) }, (performance.now() - start) / 1000);
  };
}

const own = ['/', '/health', '/ready', '/metrics', '/openapi.json', '/login', '/session', '/logout'];

const rooms = ['files', 'schema', 'versions', 'search', 'audit', 'runs', 'remarks', 'mcp'];

function routeOf(path: string, operations: readonly string[]): string {
  if (own.includes(path)) return path;
  const [, room = '', name = ''] = path.split('/');
  if (room === 'api') return operations.includes(name) ? `/api/${name}` : 'unknown';
  return rooms.includes(room) ? `/${room}` : 'unknown';
}
