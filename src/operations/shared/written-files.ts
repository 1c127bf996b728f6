import { group, list, type MaybeBlock, sentence } from '../../words/index.ts';
import type { OutputFile } from './types.ts';

/** The paths of files that were written, under a word that says so. */
export function writtenFiles(files: readonly OutputFile[], head: string): MaybeBlock {
  return group(sentence(head), list(files.map(({ path }) => path)));
}
