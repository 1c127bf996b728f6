import { newCollector, type PlacedDiagnostic, placedInOrder } from '../diagnostics/index.ts';
import { readJson } from '../text/index.ts';
import type { Failure } from './problem.ts';

/** What stands for the body where a diagnostic names a file. */
const body = 'body';

/** Of a line that goes on for long what is shown. */
const mostOfLine = 200;

/**
 * The settings in a body: JSON by the one reader of it, so that what is wrong is told with its place. A key that stands twice is refused,
 * as readers differ on which of the two counts; so is what nests deeper than any setting.
 */
export function settingsIn(text: string): { readonly raw: unknown } | { readonly failure: Failure } {
  if (text.trim() === '') return { raw: {} };
  const report = newCollector();
  readJson(body, text, report);
  const wrong = report.diagnostics();
  if (wrong.length === 0) return { raw: JSON.parse(text.replace(/^\ufeff/, '')) };
  const placed = placedInOrder(wrong, new Map([[body, text]]));
  const diagnostics = placed.map(
    (one): PlacedDiagnostic => ({ ...one, source: one.source.slice(0, mostOfLine) }),
  );
  return { failure: { detail: `the body is not JSON: ${diagnostics[0]?.message ?? ''}`, diagnostics } };
}
