import type { PlacedDiagnostic } from '../diagnostics/index.ts';
import type { Package } from '../situation/index.ts';

/** One number of the file, set to another value while the reader looks: `0.2`, `60 to 80`. */
export interface NumberChange {
  readonly path: string;
  readonly value: string;
}

/** What a verdict is asked about: a proposal of the file, or a package built by hand. */
export type PackageAsked =
  | { readonly kind: 'proposal'; readonly proposal: string }
  | { readonly kind: 'package'; readonly package: Package };

/** What the page asks of the analyses. */
export type Ask =
  | {
      readonly kind: 'open';
      /** Texts by path below the folder that is served. */
      readonly files: Readonly<Record<string, string>>;
      readonly situation: string;
    }
  | {
      readonly kind: 'judge';
      readonly changes: readonly NumberChange[];
      readonly asked: PackageAsked;
      readonly samples: number;
    }
  /** The same with who stops it and why, which takes longer. */
  | {
      readonly kind: 'row';
      readonly changes: readonly NumberChange[];
      readonly proposal: string;
      readonly samples: number;
    }
  /** All of them as the page of the report tells them. */
  | { readonly kind: 'answer'; readonly changes: readonly NumberChange[]; readonly samples: number }
  | {
      readonly kind: 'tip';
      readonly changes: readonly NumberChange[];
      readonly asked: PackageAsked;
      readonly path: string;
      readonly samples: number;
    }
  /** What a screen draws of one proposal. */
  | {
      readonly kind: 'scene';
      readonly of: 'votes' | 'money' | 'stability';
      readonly changes: readonly NumberChange[];
      readonly proposal: string;
      readonly samples: number;
    }
  /** Who carries the claims of the origin that this claim goes back to. */
  | { readonly kind: 'origin'; readonly claim: string }
  | {
      readonly kind: 'run';
      readonly operation: string;
      readonly settings: Readonly<Record<string, unknown>>;
      /** Texts in the place of those that are open. */
      readonly texts?: Readonly<Record<string, string>>;
      /** Threads of its own that it may start. */
      readonly threads: number;
      /** What its figures are drawn for, in pixels. */
      readonly figureWidth: number;
    };

export interface WorkerQuestion {
  readonly id: number;
  /** `cease`: nobody wants the answer of that number any more. */
  readonly ask: Ask | { readonly kind: 'cease' };
}

/** What the analyses say back. */
export type Told =
  /** The thread holds a lock under its name as long as it lives. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'done'; readonly id: number; readonly result: unknown }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
      readonly phase: string;
    }
  | {
      readonly kind: 'failed';
      readonly id: number;
      readonly words: string;
      readonly diagnostics: readonly PlacedDiagnostic[];
    };
