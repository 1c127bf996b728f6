import type { Diagnostic, Severity, Span } from '../diagnostics/index.ts';

/** Where something stands: a file, and usually a range of its text. */
export interface Place {
  readonly file: string;
  readonly span?: Span;
}

type Say = (code: string, place: Place, message: string, hint?: string) => void;

/** Collects what is wrong with the files; reading goes on, so that all of it is found at once. */
export interface Report {
  readonly error: Say;
  readonly warning: Say;
  readonly note: Say;
  readonly diagnostics: () => readonly Diagnostic[];
  readonly errors: () => number;
  /** Are so many problems listed that further ones are only counted? */
  readonly isFull: () => boolean;
}

// A file that is wrong in every line is not better understood by reading each of them.
const mostDiagnostics = 200;

export function newReport(): Report {
  const diagnostics: Diagnostic[] = [];
  let [errors, left] = [0, 0];
  const say =
    (severity: Severity): Say =>
    (code, { file, span }, message, hint) => {
      if (severity === 'error') errors++;
      if (diagnostics.length >= mostDiagnostics) {
        left++;
        return;
      }
      diagnostics.push({
        code,
        severity,
        message,
        file,
        ...(span === undefined ? {} : { span }),
        ...(hint === undefined ? {} : { hint }),
      });
    };
  return {
    error: say('error'),
    warning: say('warning'),
    note: say('note'),
    errors: () => errors,
    isFull: () => diagnostics.length >= mostDiagnostics,
    diagnostics: () => (left === 0 ? diagnostics : [...diagnostics, moreOf(diagnostics, left, errors)]),
  };
}

function moreOf(shown: readonly Diagnostic[], left: number, errors: number): Diagnostic {
  return {
    code: 'more-problems',
    severity: errors > 0 ? 'error' : 'warning',
    message: `${left} more problems are not listed`,
    file: shown.at(-1)?.file ?? '',
    hint: 'mend those above first',
  };
}

/** An error for every file after the first where one domain is read. */
export function refuseSecondDomain(report: Report, places: readonly Place[]): void {
  for (const place of places.slice(1))
    report.error('several-domains', place, 'this is a second domain', 'import one domain at a time');
}

/** A text of a file as shown in a message: in quotes, cut when long. */
export function quoted(text: string): string {
  return text.length > 60 ? `'${text.slice(0, 57)}…'` : `'${text}'`;
}
