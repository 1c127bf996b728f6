import type { Context, MiddlewareHandler } from 'hono';

/** One request, once it is answered. */
export interface LogLine {
  readonly time: string;
  readonly request: string;
  /** Whose token it came with; null where none is wanted, or none was good. */
  readonly visitor: string | null;
  readonly method: string;
  /** The address without its question: settings may be secret. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** Tells of each request when its answer begins. */
export function logged(log: (line: LogLine) => void): MiddlewareHandler {
  return async (c: Context, next) => {
    const start = performance.now();
    await next();
    log({
      time: new Date().toISOString(),
      request: c.get('requestId'),
      visitor: c.get('visitor')?.name ?? null,
      method: c.req.method,
      path: c.req.path.slice(0, 200),
      status: c.res.status,
      milliseconds: Math.round(10 * (performance.now() - start)) / 10,
    });
  };
}
