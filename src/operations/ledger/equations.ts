import { hasErrors, placedInOrder } from '../../diagnostics/index.ts';
import { textHash } from '../../evidence/index.ts';
import { loadEquationModel, simulate } from '../../ledger/index.ts';
import type { Store } from '../../store/index.ts';
import { readYaml } from '../../text/index.ts';
import { madeBy } from '../shared/made-by.ts';
import { InputError } from '../shared/types.ts';

/** The text of an equation model, when the user named one; undefined for a situation. */
export async function equationText(store: Store, path: string): Promise<string | undefined> {
  if (!/\.(ya?ml|json)$/i.test(path)) return undefined;
  const text = await store.readText(path);
  if (text === undefined) return undefined;
  // The kind stands in the file; reading it whole just to find it would do the work twice.
  return /^\s*["']?kind["']?\s*:\s*["']?equations\b/m.test(text) || /"kind"\s*:\s*"equations"/.test(text)
    ? text
    : undefined;
}

export interface EquationSettings {
  readonly periods?: number | undefined;
  readonly method?: 'newton' | 'gauss-seidel' | undefined;
}

/** Loads and solves an equation model; mistakes in the file are an InputError with all of them. */
export function solveEquations(path: string, text: string, settings: EquationSettings) {
  const texts = new Map([[path, text]]);
  const { model, diagnostics } = loadEquationModel(readYaml(path, text));
  if (model === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  const found = simulate(model, {
    ...(settings.periods !== undefined && { periods: settings.periods }),
    ...(settings.method !== undefined && { method: settings.method }),
  });
  const all = placedInOrder([...diagnostics, ...found.diagnostics], texts);
  const lists = (series: Readonly<Record<string, Float64Array>>) =>
    Object.fromEntries(Object.entries(series).map(([name, values]) => [name, Array.from(values)]));
  return {
    kind: 'equations' as const,
    about: {
      operation: 'ledger',
      ...madeBy,
      inputs: textHash(`${path.split('/').at(-1)}\0${text}\0`),
    },
    title: model.title ?? null,
    periods: found.periods,
    isComplete: found.isComplete,
    series: lists(found.series),
    parameters: lists(found.parameters),
    hidden: found.hidden.map(({ text: identity, holds, largest }) => ({
      text: identity,
      holds,
      deviation: largest.deviation,
      period: largest.period,
    })),
    matrices: found.matrices.map(({ kind, rows, sectors, cells, holds }) => ({
      kind,
      rows,
      sectors,
      cells: cells.map((row) => row.map((cell) => (cell === null ? null : Array.from(cell)))),
      holds,
    })),
    blocks: found.blocks,
    diagnostics: all,
  };
}

export type EquationsResult = ReturnType<typeof solveEquations>;

/** The series as CSV: a column a variable, a row a period. */
export function seriesCsv({ series, periods }: EquationsResult): string {
  const names = Object.keys(series);
  const rows = Array.from({ length: periods + 1 }, (_, t) =>
    [t, ...names.map((name) => series[name]?.[t] ?? '')].join(','),
  );
  return `${['period', ...names].join(',')}\n${rows.join('\n')}\n`;
}
