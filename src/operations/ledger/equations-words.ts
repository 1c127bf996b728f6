import {
  type Catalogue,
  type Document,
  decimals,
  document,
  heading,
  lines,
  type MaybeBlock,
  numberColumn,
  powerText,
  sentence,
  table,
} from '../../words/index.ts';
import type { EquationsLedger } from './shapes.ts';

/** What an equation model gives: how far it was solved, the series, and the identities that the solution was held to. */
export function equationsWords(result: EquationsLedger, { ledger: { equations: say } }: Catalogue): Document {
  const { series, periods, isComplete, diagnostics } = result;
  // Warnings on the file have their own place; what stopped the run is an error.
  const reasons = diagnostics.filter(({ severity }) => severity === 'error').map(said);
  const why = reasons.join('; ');
  const solved = isComplete
    ? say.solved(Object.keys(series).length, periods)
    : periods === 0
      ? say.nothingSolved(why)
      : say.stopped(periods, why);
  return document(
    heading(result.title ?? say.title),
    sentence(solved),
    seriesTable(result, say),
    // Of no solved period nothing can be said to hold.
    periods === 0 && !isComplete ? undefined : lines(identities(result, say)),
  );
}

/** A reason with what would help. */
function said({ message, hint }: { readonly message: string; readonly hint?: string }): string {
  return hint === undefined ? message : `${message}; ${hint}`;
}

function identities({ hidden, matrices }: EquationsLedger, say: Catalogue['ledger']['equations']) {
  return [
    ...hidden.map(({ text, holds, deviation }) =>
      (holds ? say.holds : say.doesNotHold)(text, powerText(deviation)),
    ),
    ...matrices.map(({ kind, holds }) => say.matrix(kind.replace('-', ' '), holds)),
  ];
}

function seriesTable(
  { series, periods }: EquationsLedger,
  say: Catalogue['ledger']['equations'],
): MaybeBlock {
  const names = Object.keys(series);
  const shown = periods <= 12 ? range(periods + 1) : [0, 1, 2, 3, ...quarters(periods)];
  return table(
    [numberColumn(say.period), ...names.map((name, k) => numberColumn(name, k === 0 ? {} : { dropsAt: k }))],
    shown.map((t) => [String(t), ...names.map((name) => decimals(series[name]?.[t], 4))]),
  );
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, t) => t);
}

function quarters(last: number): readonly number[] {
  return [...new Set([1, 2, 3, 4, 5, 6, 7, 8].map((k) => Math.round((last * k) / 8)))].filter((t) => t > 3);
}
