import type { PlacedDiagnostic } from '../diagnostics/index.ts';
import type { Situation } from '../situation/index.ts';

/** A situation as read, and everything that is wrong or doubtful in its files. */
export interface ReadFolder {
  /** Undefined where a diagnostic is an error. */
  readonly situation: Situation | undefined;
  readonly diagnostics: readonly PlacedDiagnostic[];
}

/**
 * Reads the situation in a folder with its evidence and ledger; what is wrong in them is returned, never thrown. On Node
 * alone: a browser has no folders.
 *
 * @example
 * const { situation } = await load('situations/us-russia-2025');
 * situation?.proposals.length; // 9
 */
export async function load(folder: string): Promise<ReadFolder> {
  const [{ fileStore, withBundled }, reading] = await Promise.all([
    import('../store/index.ts'),
    import('./shared/load.ts'),
  ]);
  const loaded = await reading.load(withBundled(fileStore(process.cwd())), { situation: folder });
  return { situation: loaded.situation, diagnostics: reading.placed(loaded) };
}
