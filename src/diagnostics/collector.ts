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

/**
 * A collector with nothing in it yet.
 *
 * @example
 * newCollector().diagnostics() // => []
 */
export function newCollector(): Collector {
  const kept: Record<Severity, Diagnostic[]> = { error: [], warning: [], note: [] };
  const left: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const order: Diagnostic[] = [];
  const keep = (diagnostic: Diagnostic) => {
    const { severity, count } = diagnostic;
    if (count !== undefined) left[severity] += count;
    else if (kept[severity].length < mostDiagnostics) {
      kept[severity].push(diagnostic);
      order.push(diagnostic);
    } else left[severity]++;
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
    diagnostics: () => withMore(order, left),
  };
}

const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** As many as are listed, in their order; where there are more, errors stay before warnings, and these before notes. */
function gravest(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= mostDiagnostics) return diagnostics;
  const kept = [...diagnostics]
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, mostDiagnostics);
  const isKept = new Set(kept);
  return diagnostics.filter((one) => isKept.has(one));
}

/**
 * As many as are listed, and one more for each severity of which some are counted alone.
 *
 * @example
 * withMore([], { error: 0, warning: 0, note: 0 }) // => []
 */
export function withMore(
  diagnostics: readonly Diagnostic[],
  left: Readonly<Record<Severity, number>>,
): readonly Diagnostic[] {
  const shown = gravest(diagnostics);
  const file = shown.at(-1)?.file ?? '';
  const more = severities.flatMap((severity) => {
    const count = left[severity] + countOf(diagnostics, severity) - countOf(shown, severity);
    return count === 0 ? [] : [moreProblems(count, severity, file)];
  });
  return more.length === 0 ? shown : [...shown, ...more];
}

/**
 * How many there are of a severity, those counted that are not listed.
 *
 * @example
 * countOf([{ code: 'unknown-actor', severity: 'error', message: 'no such actor', file: 'a.yaml', span: { start: 4, end: 7 } }], 'error') // => 1
 */
export function countOf(diagnostics: readonly Diagnostic[], severity: Severity): number {
  return diagnostics.reduce((sum, one) => (one.severity === severity ? sum + (one.count ?? 1) : sum), 0);
}

/**
 * One diagnostic for those of a severity that are counted and not listed.
 *
 * @example
 * moreProblems(12, 'error', 'a.yaml').severity // => 'error'
 */
export function moreProblems(count: number, severity: Severity, file: string): Diagnostic {
  return {
    code: 'more-problems',
    severity,
    message: `${count} more ${severity}${count === 1 ? ' is' : 's are'} not listed`,
    hint: 'mend those above first',
    file,
    count,
  };
}

/**
 * A text of a file as shown in a message: in quotes, cut when long.
 *
 * @example
 * quoted('rus') // => '\'rus\''
 */
export function quoted(text: string): string {
  return text.length > 60 ? `'${text.slice(0, 57)}…'` : `'${text}'`;
}
