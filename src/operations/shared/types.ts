import type { z } from 'zod';
import type { Diagnostic, SourceTexts } from '../../diagnostics/index.ts';
import type { Store } from '../../store/index.ts';

/** Results are never changed once made. */
export type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** What an operation may use of the outside world; a door supplies it. */
export interface Context {
  readonly store: Store;
  /** Shares of the work done, for anything that takes over a second. */
  readonly progress?: (done: number, total: number, phase: string) => void;
  readonly signal?: AbortSignal;
}

/** How words are set for a terminal. */
export interface WordsStyle {
  readonly width: number;
  readonly paint: (text: string, colour: 'red' | 'green' | 'yellow' | 'blue' | 'bold' | 'dim') => string;
}

/**
 * One thing that Détente can do. Everything a door shows (flags, routes, tools, reference) is derived from this.
 * `run` is the only place with logic; `words` says the same output in prose and tables.
 */
export interface Operation<Input extends object = object, Output extends object = object> {
  readonly name: string;
  readonly summary: string;
  /** A paragraph: what it answers, what it does not. */
  readonly description: string;
  readonly input: z.ZodType<Input>;
  readonly output: z.ZodType<Output>;
  /** Input keys that the command line takes without a flag, in order. */
  readonly positional: readonly string[];
  readonly examples: readonly { readonly input: Input; readonly says: string }[];
  readonly run: (input: Input, context: Context) => Promise<Frozen<Output>>;
  readonly words: (output: Frozen<Output>, style: WordsStyle) => string;
  /** Output keys that hold files to be written: the command line writes them, other doors return them. */
  readonly writes?: (output: Frozen<Output>) => readonly OutputFile[];
  /** Exit code for a result that is itself bad news (`check` with errors: 2). */
  readonly exitCode?: (output: Frozen<Output>) => number;
}

export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The user's input cannot be used: every door shows the diagnostics, none runs on. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: SourceTexts;
  constructor(diagnostics: readonly Diagnostic[], texts: SourceTexts) {
    super(diagnostics[0]?.message ?? 'bad input');
    this.diagnostics = diagnostics;
    this.texts = texts;
  }
}
