import type { Context } from 'hono';
import { problem } from './problem.ts';

/** A number in an address, and what may be asked for. */
export interface NumberAsked {
  readonly name: string;
  /** The largest that makes sense; any where left out. */
  readonly most?: number;
}

/**
 * The one reader of numbers in addresses: a whole number from 1 on, written in digits alone and once; null where it is left out, the problem
 * where it is anything else. What JavaScript takes for a number, as `1e1`, `0x10` or nothing at all, is none.
 */
export function wholeNumberAsked(c: Context, { name, most }: NumberAsked): number | null | Response {
  const [text, ...others] = c.req.queries(name) ?? [];
  if (text === undefined) return null;
  const number = /^[1-9]\d{0,14}$/.test(text) && others.length === 0 ? Number(text) : undefined;
  if (number !== undefined && number <= (most ?? number)) return number;
  const range = most === undefined ? 'from 1 on' : `from 1 to ${most}`;
  return problem(c, 422, { detail: `${name} must be a whole number ${range}, in digits, once` });
}
