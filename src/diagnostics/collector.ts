import type { Diagnostic, Severity, Span } from './diagnostic.ts';
import { mostDiagnostics } from './diagnostic.ts';

/** Where something stands: a file, and usually a range of its text. */
export interface Place {
  readonly file: string;
  readonly span?: Span;
}

type Say = (code: string, place: Place, message: string, hint?: string) => void;

/**
 * Collects what is wrong with files; reading goes on, so that all of it is found at once. Of each severity as many are
 * kept as are ever listed and the rest is counted, so that a file that is wrong in every line costs no more than that.
 */
export interface Collector {
  readonly error: Say;
  readonly warning: Say;
  readonly note: Say;
  /** Takes over what another reading has found. */
  readonly add: (diagnostics: readonly Diagnostic[]) => void;
  readonly diagnostics: () => readonly Diagnostic[];
  readonly errors: () => number;
  /** Are so many of one kind listed that further ones are only counted? Then their hints need not be looked for. */
  readonly isFull: () => boolean;
}

export function newCollector(): Collector {
  const kept: Record<Severity, Diagnostic[]> = { error: [], warning: [], note: [] };
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const order: Diagnostic[] = [];
  const keep = (diagnostic: Diagnostic) => {
    const { severity, count = 1 } = diagnostic;
    if (kept[severity].length < mostDiagnostics) {
      kept[severity].push(diagnostic);
      order.push(diagnostic);
    } else left[severity] += count;
  };
  const say =
    (severity: Severity): Say =>
    (code, { file, span }, message, hint) =>
      keep({
        code,
        severity,
        message,
        file,
        ...(span === undefined ? {} : { span }),
        ...(hint === undefined ? {} : { hint }),
      });
  const errors = () => kept.error.length + left.error;
  return {
    error: say('error'),
    warning: say('warning'),
    note: say('note'),
    add: (diagnostics) => diagnostics.forEach(keep),
    errors,
    isFull: () => Object.values(kept).some(({ length }) => length >= mostDiagnostics),
    diagnostics: () => {
      const shown = gravest(order);
      const count = left.error + left.warning + left.note + order.length - shown.length;
      return count === 0 ? shown : [...shown, moreProblems(count, errors() > 0, shown.at(-1)?.file ?? '')];
    },
  };
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** As many as are listed, in their order; where there are more, errors stay before warnings, and these before notes. */
export function gravest(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostDiagnostics) return diagnostics;
  const kept = [...diagnostics]
    .sort((a, b) => gravity[a.severity] - gravity[b.severity])
    .slice(0, mostDiagnostics);
  const isKept = new Set(kept);
  return diagnostics.filter((one) => isKept.has(one));
}

/** One diagnostic for those that are counted and not listed. */
export function moreProblems(count: number, isError: boolean, file: string): Diagnostic {
  return {
    code: 'more-problems',
    severity: isError ? 'error' : 'warning',
    message: count === 1 ? '1 more problem is not listed' : `${count} more problems are not listed`,
    hint: 'mend those above first',
    file,
    count,
  };
}

/** A text of a file as shown in a message: in quotes, cut when long. */
export function quoted(text: string): string {
  return text.length > 60 ? `'${text.slice(0, 57)}…'` : `'${text}'`;
}
