import type { Diagnostic, Severity, Span } from '../../diagnostics/index.ts';

type Say = (code: string, span: Span | undefined, message: string, hint?: string) => void;

/** A diagnostic before it knows its file and how bad it is. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  readonly span?: Span;
}

/** A diagnostic before it knows its file. */
export interface Finding extends Problem {
  readonly severity: 'error' | 'warning';
}

/** Collects what is wrong with one file; reading goes on, so that all of it is found at once. */
export interface ReportEquation {
  readonly error: Say;
  readonly warning: Say;
  readonly diagnostics: () => readonly Diagnostic[];
  readonly hasErrors: () => boolean;
  /** Are so many problems listed that further ones are only counted? */
  readonly isFull: () => boolean;
}

// A file that is wrong in every line is not better understood by reading each of them.
const mostDiagnostics = 100;

export function newReport(file: string): ReportEquation {
  const diagnostics: Diagnostic[] = [];
  let [errors, left] = [0, 0];
  const say =
    (severity: Severity): Say =>
    (code, span, message, hint) => {
      if (severity === 'error') errors++;
      if (diagnostics.length >= mostDiagnostics) left++;
      else diagnostics.push(diagnosticOf(file, severity, code, span, message, hint));
    };
  return {
    error: say('error'),
    warning: say('warning'),
    hasErrors: () => errors > 0,
    isFull: () => diagnostics.length >= mostDiagnostics,
    diagnostics: () => (left === 0 ? diagnostics : [...diagnostics, moreOf(file, left, errors)]),
  };
}

/** One diagnostic; keys without a value are left out. */
export function diagnosticOf(
  file: string,
  severity: Severity,
  code: string,
  span: Span | undefined,
  message: string,
  hint?: string,
): Diagnostic {
  return {
    code,
    severity,
    message,
    file,
    ...(span === undefined ? {} : { span }),
    ...(hint === undefined ? {} : { hint }),
  };
}

function moreOf(file: string, left: number, errors: number): Diagnostic {
  const severity = errors > 0 ? 'error' : 'warning';
  const message = `${left} more problems are not listed`;
  return diagnosticOf(file, severity, 'more-problems', undefined, message, 'mend those above first');
}

/** A text of a file as shown in a message: in quotes, cut when long. */
export function quoted(text: string): string {
  return text.length > 40 ? `'${text.slice(0, 37)}…'` : `'${text}'`;
}

/** Names in a message: as many as fit, then how many more. */
export function listed(names: readonly string[]): string {
  const shown: string[] = [];
  for (const name of names) {
    if (shown.join(', ').length + name.length > 30 && shown.length > 0) break;
    shown.push(name.length > 30 ? `${name.slice(0, 29)}…` : name);
  }
  const left = names.length - shown.length;
  return left > 0 ? `${shown.join(', ')} and ${left} more` : shown.join(', ');
}
