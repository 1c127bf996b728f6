import type { z } from 'zod';

/** Entries of a log, in its order, and the numbers of lines that hold none. */
export interface ReadLog<Entry> {
  readonly entries: readonly Entry[];
  readonly bad: readonly number[];
}

/**
 * A log of one JSON object a line. A line that cannot be read is told and harms no other.
 *
 * @example
 * readLog('{"a":1}\nnonsense\n', z.object({ a: z.number() })) // => { entries: [{ a: 1 }], bad: [2] }
 */
export function readLog<Entry>(text: string, schema: z.ZodType<Entry>): ReadLog<Entry> {
  const bad: number[] = [];
  const entries = text.split(/\r?\n/).flatMap((line, k) => {
    if (line.trim() === '') return [];
    const read = schema.safeParse(valueIn(line));
    if (!read.success) bad.push(k + 1);
    return read.success ? [read.data] : [];
  });
  return { entries, bad };
}

/**
 * A log with entries added at its end, each on a line of its own.
 *
 * @example
 * withEntries('{"a":1}', [{ a: 2 }]) // => '{"a":1}\n{"a":2}\n'
 */
export function withEntries(text: string, entries: readonly unknown[]): string {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return before + entries.map((one) => `${JSON.stringify(one)}\n`).join('');
}

function valueIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
