import type { z } from 'zod';
import type { Diagnostic, PlacedDiagnostic, SourceTexts } from '../../diagnostics/index.ts';
import type { Store } from '../../store/index.ts';
import type { Document, Locale } from '../../words/index.ts';

/** What an operation may use of the outside world; a door supplies it. */
export interface Context {
  readonly store: Store;
  /** Shares of the work done, for anything that takes over a second. */
  readonly progress?: (done: number, total: number, phase: string) => void;
  /** Says a line to whoever waits, beside the answer; absent where nobody would read it. */
  readonly note?: (words: string) => void;
  readonly signal?: AbortSignal;
  /** What one question may take; what a user's own machine may where none is given. */
  readonly limits?: Limits;
  /** Threads that long work may use; one where none is given. They change nothing but the time. */
  readonly threads?: number;
  /** What figures are drawn for, in pixels: the usual width where none is given. */
  readonly figureWidth?: number;
  /** Asks the person at the terminal and gives the answer; absent where nobody sits there. */
  readonly ask?: (question: string) => Promise<string>;
  /** Writes a file that is no text, as the command line alone may. */
  readonly writeBytes?: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Sends JSON to an address that the user names, as the command line alone may. */
  readonly post?: (request: PostRequest) => Promise<PostReply>;
}

export interface PostRequest {
  readonly url: string;
  readonly body: string;
  readonly timeoutMs: number;
  /** A longer answer is not read to its end. */
  readonly mostBytes: number;
  /** Environment variable that holds a key to be sent along; none is read otherwise. */
  readonly keyFrom?: string;
  readonly signal?: AbortSignal;
}

export type PostReply =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly text: string;
      /** After how many milliseconds the server wants to be asked again, where it says so. */
      readonly retryAfterMs?: number;
    }
  | { readonly kind: 'failed'; readonly why: 'timed-out' | 'too-large' | 'unreachable' | 'stopped' };

/** What one question may take at a door. */
export interface Limits {
  /** The door in words, for whoever meets a limit. */
  readonly door: string;
  readonly fileBytes: number;
  readonly samples: number;
  /** Inputs times samples: a number takes eight bytes, and the analyses as much again. */
  readonly drawn: number;
  /** Actors times samples, where every draw is kept in the result. */
  readonly kept: number;
  readonly actors: number;
  readonly packages: bigint;
  /** Whether long work may keep its finished parts in a folder while it goes on. */
  readonly keepsParts: boolean;
}

/** The schema of an input: named settings. */
export type SettingsSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/**
 * One thing that Détente can do, as a door sees it. Everything a door shows (flags, routes, tools, reference) is derived
 * from this. Which input and output it has is its own affair: raw input goes in, an answer comes out.
 */
export interface Operation {
  readonly name: string;
  readonly summary: string;
  /** A paragraph: what it answers, what it does not. */
  readonly description: string;
  readonly input: SettingsSchema;
  readonly output: z.ZodType<object>;
  /** Input keys that the command line takes without a flag, in order. */
  readonly positional: readonly string[];
  /** Lists that the command line takes in one go: --from a.txt b.txt. */
  readonly severalAtOnce?: readonly string[];
  readonly examples: readonly { readonly input: object; readonly says: string }[];
  /** It works in parts and says what it keeps where the user stops it. */
  readonly isStoppable?: (given: Readonly<Record<string, unknown>>) => boolean;
  /** Parses raw input, runs, and answers; an InputError says everything that is wrong with the input. */
  readonly answer: (raw: unknown, context: Context) => Promise<Answer>;
}

/** What an operation found, and how it is shown. */
export interface Answer {
  readonly output: object;
  /** The same in words, as nodes that a door sets. */
  readonly words: (locale: Locale) => Document;
  /** What is doubtful in the input, for the door to say once beside the words; the output holds it too. */
  readonly warnings: readonly PlacedDiagnostic[];
  /** Files to be written: the command line writes them, other doors return them in the output. */
  readonly files: readonly OutputFile[];
  /** A file that the command line makes longer; other doors return in the output what it would add. */
  readonly append?: OutputAppend;
  /** 0, or the exit code of a result that is itself bad news (`check` with errors: 2). */
  readonly exitCode: number;
}

export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the text that it is made of and takes the place of: an older file with that text may be overwritten. */
  readonly replaces?: string;
}

/** What is added to a file, and the answer that says so: both hang on what stands there when it is written. */
export interface OutputAppend {
  readonly path: string;
  readonly onto: (old: string | undefined) => { readonly text: string; readonly answer: Answer };
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

/** The user has stopped the work: what is kept of it, in words. */
export class Stopped extends Error {}
