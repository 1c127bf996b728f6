import type { Path, SayAt } from '../text/index.ts';

/** Collects a mistake at its place; an error unless said otherwise. */
export type ReportReference = SayAt;

/** Reports a name that there is not. */
export interface Names {
  readonly actor: (id: string, path: Path) => void;
  readonly issue: (id: string, path: Path) => boolean;
  readonly option: (issue: string, id: string, path: Path) => void;
  readonly claim: (id: string, path: Path) => void;
}
