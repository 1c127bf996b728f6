import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import { textHash } from '../evidence/index.ts';
import { placeHint } from '../operations/shared/define-operation.ts';
import { type Answer, InputError, type OutputAppend, type OutputFile } from '../operations/shared/types.ts';
import {
  appendText,
  fileStore,
  ReadError,
  refuseOddFile,
  type Store,
  WriteError,
  writeTogether,
} from '../store/index.ts';

// A report may be made again over an older one, but not over anything else.
const reportMark = '<meta name="generator" content="Détente';

/** All files or none: nothing is written when one of them would overwrite something else. */
export async function writeFiles(
  files: readonly OutputFile[],
  folder: string,
  { force, signal }: { readonly force: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const store = fileStore(folder);
  const clashes: Diagnostic[] = [];
  for (const file of force ? [] : files) if (await wouldReplace(store, file)) clashes.push(clash(file.path));
  if (clashes.length > 0) throw new InputError(clashes, new Map());
  try {
    for (const { path } of files) await refuseOddFile(resolve(folder, path), path);
    await writeTogether(
      files.map(({ path, text }) => ({ path: resolve(folder, path), text })),
      signal,
    );
  } catch (error) {
    throw inWords(error);
  }
}

/** A table may be written anew over a table, but not over anything else. */
export async function writeTable(
  path: string,
  bytes: Uint8Array,
  folder: string,
  force: boolean,
): Promise<void> {
  try {
    const old = force ? undefined : await fileStore(folder).readDamaged(path);
    if (old !== undefined && !old.startsWith('PAR1')) throw new InputError([clash(path)], new Map());
    await refuseOddFile(resolve(folder, path), path);
    await writeTogether([{ path: resolve(folder, path), text: bytes }]);
  } catch (error) {
    throw inWords(error);
  }
}

/** Makes a file longer; the answer is of what stands there then. */
export async function addToFile(
  { path, onto }: OutputAppend,
  folder: string,
  signal: AbortSignal,
): Promise<Answer> {
  const made: Answer[] = [];
  try {
    await appendText(
      resolve(folder, path),
      (old) => {
        const { text, answer } = onto(old);
        made.push(answer);
        return text;
      },
      { signal },
    );
  } catch (error) {
    throw inWords(error);
  }
  const [answer] = made;
  if (answer === undefined) throw new Error(`nothing was added to ${path}`);
  return answer;
}

/** What the system refuses is the user's to mend. */
function inWords(error: unknown): unknown {
  if (!(error instanceof WriteError || error instanceof ReadError)) return error;
  const { path, message } = error;
  return new InputError(
    [{ code: 'cannot-write', severity: 'error', message, hint: placeHint, file: path }],
    new Map(),
  );
}

/** Whether something else stands there; what cannot be read is something else, too. */
async function wouldReplace(store: Store, { path, text, replaces }: OutputFile): Promise<boolean> {
  try {
    const old = await store.readText(path);
    if (old === undefined || old === text || textHash(old) === replaces) return false;
    return !(text.includes(reportMark) && old.includes(reportMark));
  } catch (error) {
    if (error instanceof ReadError) return true;
    throw error;
  }
}

function clash(path: string): Diagnostic {
  return {
    code: 'file-exists',
    severity: 'error',
    message: `'${path}' exists and differs; nothing was written`,
    hint: 'choose another place, or overwrite it with --force',
    file: path,
  };
}
