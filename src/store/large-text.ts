import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** A text that is too large to be in memory for each who reads it. */
export interface LargeText {
  /** SHA-256 of its bytes. */
  readonly hash: string;
  readonly size: number;
  /** Its bytes, a part each time that its reader has taken the one before; broken off where another file has come into its place. */
  readonly bytes: () => ReadableStream<Uint8Array<ArrayBuffer>>;
}

const partBytes = 262_144;

/** The large text at a place of the machine: looked through once for its hash and its letters, then read by parts; undefined where it is no UTF-8. */
export async function largeTextAt(full: string): Promise<LargeText | undefined> {
  const stamp = stampOf(full);
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const file = await open(full);
  try {
    const part = new Uint8Array(partBytes);
    for (;;) {
      const { bytesRead } = await file.read(part);
      if (bytesRead === 0) break;
      const read = part.subarray(0, bytesRead);
      hash.update(read);
      utf8.decode(read, { stream: true });
    }
    utf8.decode();
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), size: statSync(full).size, bytes: () => bytesOf(full, stamp) };
}

/** The file is opened with the first part that is asked for: an answer without a body holds none open. */
function bytesOf(full: string, stamp: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let file: FileHandle | undefined;
  const close = async () => {
    const opened = file;
    file = undefined;
    await opened?.close();
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (reader) => {
        try {
          file ??= await open(full);
          if (stampOf(full) !== stamp) throw new Error('the file was changed while it was read');
          const part = new Uint8Array(partBytes);
          const { bytesRead } = await file.read(part);
          if (bytesRead > 0) return reader.enqueue(part.subarray(0, bytesRead));
          await close();
          reader.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

function stampOf(full: string): string {
  const { dev, ino, size, mtimeNs } = statSync(full, { bigint: true });
  return [dev, ino, size, mtimeNs].join(' ');
}
