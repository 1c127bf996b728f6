import type { Context } from 'hono';
import { problem } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How much may be sent, and what that is called where it is more. */
export interface BodyLimit {
  readonly mostBytes: number;
  /** `the request`, `the file`. */
  readonly isA: string;
}

/**
 * The text of a request, letter by letter as it was sent; the problem where it is none or too large. Bytes that are no UTF-8 are refused:
 * read as they can be, they would be written as something else than was sent.
 */
export async function bodyText(c: Context, { mostBytes, isA }: BodyLimit): Promise<string | Response> {
  const bytes = await bytesOf(c, mostBytes);
  if (bytes === undefined) return problem(c, 413, { detail: `${isA} is over ${mostBytes} bytes` });
  const coding = c.req.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity')
    return problem(c, 415, {
      detail: `a body that is packed ('${coding.slice(0, 40)}') is not read`,
      hint: 'send it as it is',
    });
  try {
    return utf8.decode(bytes);
  } catch {
    return problem(c, 400, { detail: 'the body is not UTF-8', hint: 'send the text as UTF-8' });
  }
}

/**
 * What was sent; undefined where it is more than may be. A body whose length is told is left where it is if that is too much: the server
 * reads it away, so that the next request of the same connection is heard.
 */
async function bytesOf(c: Context, mostBytes: number): Promise<Uint8Array | undefined> {
  const told = c.req.header('content-length');
  if (told !== undefined)
    return Number(told) > mostBytes ? undefined : new Uint8Array(await c.req.arrayBuffer());
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of c.req.raw.body ?? []) {
    size += part.byteLength;
    if (size > mostBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
