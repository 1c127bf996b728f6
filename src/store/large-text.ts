import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** A text that is too large to be in memory for each who reads it; it is held open until it is read, let go or closed. */
export interface LargeText {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** Its bytes, a part each time that its reader has taken the one before; broken off where something is written into that very file. */
  readonly bytes: () => ReadableStream<Uint8Array<ArrayBuffer>>;
  /** For whoever does not read it. */
  readonly close: () => Promise<void>;
}

const partBytes = 262_144;

/**
 * The large text at a place of the machine: looked through once for its hash and its letters, then read by parts; undefined where it is no
 * UTF-8. Another that is renamed into its place meanwhile is not seen.
 */
export async function largeTextAt(full: string): Promise<LargeText | undefined> {
  const file = await open(full);
  try {
    const found = await file.stat({ bigint: true });
    const hash = await hashOf(file);
    if (hash !== undefined)
      return {
        hash,
        size: Number(found.size),
        bytes: () => bytesOf(file, stampOf(found)),
        close: () => file.close(),
      };
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  return undefined;
}

/** Undefined where the bytes are no UTF-8. */
async function hashOf(file: FileHandle): Promise<string | undefined> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const part = new Uint8Array(partBytes);
  try {
    for (let at = 0; ; ) {
      const { bytesRead } = await file.read(part, 0, partBytes, at);
      at += bytesRead;
      hash.update(part.subarray(0, bytesRead));
      utf8.decode(part.subarray(0, bytesRead), { stream: bytesRead > 0 });
      if (bytesRead === 0) return hash.digest('hex');
    }
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function bytesOf(file: FileHandle, stamp: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (reader) => {
        try {
          if (stampOf(await file.stat({ bigint: true })) !== stamp)
            throw new Error('the file was changed while it was read');
          const part = new Uint8Array(partBytes);
          const { bytesRead } = await file.read(part, 0, partBytes, at);
          at += bytesRead;
          if (bytesRead > 0) return reader.enqueue(part.subarray(0, bytesRead));
          await file.close();
          reader.close();
        } catch (error) {
          await file.close();
          throw error;
        }
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  );
}

function stampOf({ dev, ino, size, mtimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs].join(' ');
}
