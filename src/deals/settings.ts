import type { SearchSettings } from './search.ts';

export interface DealsSettings extends Pick<SearchSettings, 'timeLimit' | 'now'> {
  /** Most candidates compared exactly at one stage of the frontier; beyond, it is thinned and eps printed. */
  readonly frontierLimit?: number;
  readonly onProgress?: (done: number, of: number, phase: string) => void;
}
