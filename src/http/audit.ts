import { type FileHandle, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { AuditEvent, AuditLog } from '../database/index.ts';
import { makeFolders } from '../store/index.ts';
import { version } from '../version.ts';

const lineShape = z.object({
  time: z.string(),
  who: z.string(),
  what: z.enum(['logged-in', 'logged-out', 'refused', 'changed']),
  path: z.string().nullable(),
  hash: z.string().nullable(),
  version: z.number().nullable(),
  program: z.string(),
});

/**
 * Who did what, in a file beside the others: a line of JSON for each event, added at the end and flushed; nothing is ever written over.
 * Several processes may add to one file, since the system puts each line whole at the end. A line that a crash has cut is left out of what
 * is read, and the next begins on a line of its own.
 */
export function auditFile(file: string): AuditLog {
  let opened: Promise<FileHandle> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const write = async (event: AuditEvent) => {
    opened ??= openAtEnd(file);
    const handle = await opened.catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    await handle.write(`${JSON.stringify({ ...event, program: version })}\n`);
    await handle.datasync();
  };
  return {
    keepsChanges: false,
    append: (event) => {
      const written = last.then(() => write(event));
      last = written.catch(() => {});
      return written;
    },
    read: async (most, before) => {
      const text = await readFile(file, 'utf8').catch(() => '');
      const events = text.split('\n').flatMap((line, i) => {
        const found = lineShape.safeParse(jsonIn(line));
        return found.success ? [{ id: i + 1, ...found.data }] : [];
      });
      return events
        .filter(({ id }) => before === undefined || id < before)
        .reverse()
        .slice(0, most);
    },
    close: async () => {
      await last;
      await (await opened?.catch(() => undefined))?.close();
    },
  };
}

/** What a crash has cut gets its end of line, so that the next event is not lost with it. */
async function openAtEnd(file: string): Promise<FileHandle> {
  await makeFolders(dirname(file));
  const before = await readFile(file).catch(() => Buffer.alloc(0));
  const handle = await open(file, 'a', 0o600);
  try {
    if (before.length > 0 && before.at(-1) !== 0x0a) await handle.write('\n');
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
