import type { Context } from 'hono';
import { problem } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of a request, letter by letter as it was sent; the problem where it is none. Bytes that are no UTF-8 are refused: read as they
 * can be, they would be written as something else than was sent.
 */
export async function bodyText(c: Context): Promise<string | Response> {
  const coding = c.req.header('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (coding !== 'identity')
    return problem(c, 415, {
      detail: `a body that is packed ('${coding.slice(0, 40)}') is not read`,
      hint: 'send it as it is',
    });
  try {
    return utf8.decode(await c.req.arrayBuffer());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return problem(c, 400, { detail: 'the body is not UTF-8', hint: 'send the text as UTF-8' });
  }
}
