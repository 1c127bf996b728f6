import { withMore } from './collector.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Each once, sorted by file, then place, then code: the order in which a reader meets them. Beyond 200 the errors come
 * first, and the rest is counted in a last one.
 *
 * @example
 * const wrong = { code: 'unknown-actor', severity: 'error', message: 'no such actor', file: 'a.yaml', span: { start: 4, end: 7 } };
 * sortDiagnostics([wrong, wrong]).length // => 1
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const left = { error: 0, warning: 0, note: 0 };
  for (const { severity, count = 0 } of diagnostics) left[severity] += count;
  return withMore(once(diagnostics.filter(({ count }) => count === undefined).sort(compare)), left);
}

function once(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  return sorted.filter((one, i) => {
    const before = sorted[i - 1];
    return before === undefined || one.severity !== before.severity || compare(before, one) !== 0;
  });
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.span?.start ?? -1) - (b.span?.start ?? -1) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
