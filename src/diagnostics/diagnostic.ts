/** How bad it is: an error stops the run, a warning is counted and shown, a note only informs. */
export type Severity = 'error' | 'warning' | 'note';

/** Half-open range of UTF-16 offsets in a file's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One thing that is wrong with what a user wrote, as data: the words say what is wrong with the value and the
 * allowed range, the hint says what would be right. Printing is the job of `words`.
 */
export interface Diagnostic {
  /** Stable kebab-case code, e.g. `unknown-actor`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong: lower case, the value included, no full stop. */
  readonly message: string;
  /** What to do about it, or what would be right. */
  readonly hint?: string;
  /** The file, as the user named it. */
  readonly file: string;
  /** Where in the file's text; absent when the file as a whole is meant. */
  readonly span?: Span;
  /** How many problems it stands for, when it stands for others that are not listed. */
  readonly count?: number;
}

/** At most so many are listed; nobody mends more at a time. */
export const mostDiagnostics = 200;

/** A diagnostic with line and column (1-based; columns count UTF-16 units), ready for JSON. */
export interface PlacedDiagnostic extends Omit<Diagnostic, 'span' | 'count'> {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly source: string;
}

/**
 * Whether it stops an analysis; warnings and notes do not.
 *
 * @example
 * isError({ code: 'unknown-actor', severity: 'error', message: 'no such actor', file: 'a.yaml', span: { start: 4, end: 7 } }) // => true
 */
export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/**
 * Whether anything stops an analysis.
 *
 * @example
 * hasErrors([{ code: 'unknown-actor', severity: 'error', message: 'no such actor', file: 'a.yaml', span: { start: 4, end: 7 } }]) // => true
 */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isError);
}
