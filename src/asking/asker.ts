import type { PlacedDiagnostic } from '../diagnostics/index.ts';
import type { Rights } from '../store/index.ts';
import type { StoreReading } from './store-readings.ts';

/** A question at the door: the name of an operation and its settings as they came. */
export interface Inquiry {
  readonly operation: string;
  readonly raw: unknown;
  /** Ends the work where whoever asked has left. */
  readonly signal: AbortSignal;
  readonly progress?: (step: WorkDone) => void;
  /** Whether the answer is wanted in words, too. */
  readonly inWords?: boolean;
  /** What whoever asks may see; everything where left out. */
  readonly rights?: Rights;
  /** Who asks, so that those who ask at once take turns; nobody in particular where left out. */
  readonly asker?: string;
}

/** How far the work is. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
  readonly phase: string;
}

/** What came of a question. */
export type InquiryOutcome =
  /** The same bytes as the command line's `--json`; and in words, with its warnings, where they were wanted. */
  | {
      readonly kind: 'answered';
      readonly json: Uint8Array<ArrayBuffer>;
      /** SHA-256 of the bytes. */
      readonly hash: string;
      readonly words: string | null;
      /** What was read for it, and what was found. */
      readonly readings: readonly StoreReading[];
    }
  /** Everything that is wrong with the settings or the files. */
  | {
      readonly kind: 'refused';
      readonly diagnostics: readonly PlacedDiagnostic[];
      readonly readings: readonly StoreReading[];
    }
  /** Whoever asked has left. */
  | { readonly kind: 'left' }
  /** What whoever asked may see has changed meanwhile. */
  | { readonly kind: 'other-rights' }
  /** It took longer than the server gives. */
  | { readonly kind: 'overdue'; readonly seconds: number }
  /** It needed more memory than the server gives. */
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** Too many wait already; there is likely room again after so many seconds. */
  | { readonly kind: 'busy'; readonly retryAfter: number }
  /** The place of the files cannot be reached. */
  | { readonly kind: 'away'; readonly because: string }
  /** A failure of ours, for the log. */
  | { readonly kind: 'failed'; readonly error: unknown };

/** Who answers questions: this thread, or threads beside it. */
export interface Asker {
  readonly ask: (question: Inquiry) => Promise<InquiryOutcome>;
  /** Questions at work and waiting. */
  readonly load: () => { readonly working: number; readonly waiting: number };
  /** Answers that were given again and that were worked out anew, and the bytes of those that are kept; absent where none are. */
  readonly kept?: () => { readonly again: number; readonly anew: number; readonly bytes: number };
  readonly close: () => Promise<void>;
}
