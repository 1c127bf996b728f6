import type { Diagnostic } from '../diagnostics/index.ts';
import type { YamlSource } from '../text/index.ts';
import type { SituationFile, WrittenFile } from './schema.ts';

/** Most options that a grid may stand for. */
const mostSteps = 1001;

/** Writes grids out as options; what is wrong with one is reported, and the file is undefined. */
export function expandGrids(
  written: WrittenFile,
  source: YamlSource,
): { readonly file: SituationFile | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const issues = Object.entries(written.issues).map(([id, issue]) => {
    const report = (message: string, hint: string, key?: string) =>
      void diagnostics.push({
        code: 'bad-grid',
        severity: 'error',
        message,
        hint,
        file: source.file,
        span: source.spanOf(['issues', id, ...(key === undefined ? [] : [key])]),
      });
    const { grid, options } = issue;
    if (grid === undefined) {
      if (options === undefined)
        report(
          `issue '${id}' has neither options nor a grid`,
          'list its options, or give a grid with from, to and step',
        );
      return [id, { ...issue, options: options ?? {} }] as const;
    }
    if (options !== undefined)
      report(`issue '${id}' has both options and a grid`, 'keep one of them', 'grid');
    const count = Math.floor((grid.to - grid.from) / grid.step + 1e-9) + 1;
    if (grid.to <= grid.from)
      report(
        `issue '${id}': the grid ends at ${grid.to}, before it starts at ${grid.from}`,
        'from must be below to',
        'grid',
      );
    else if (count > mostSteps)
      report(
        `issue '${id}': the grid has ${count} steps; at most ${mostSteps} are read`,
        'take a larger step',
        'grid',
      );
    const places =
      grid.to > grid.from && count <= mostSteps
        ? Array.from({ length: count }, (_, k) => round(grid.from + k * grid.step))
        : [];
    return [
      id,
      { ...issue, options: Object.fromEntries(places.map((at) => [gridOption(at), optionAt(at, grid)])) },
    ] as const;
  });
  const file = { ...written, issues: Object.fromEntries(issues) } as SituationFile;
  return { file: diagnostics.length > 0 ? undefined : file, diagnostics };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** `at_12_5` for 12.5. */
function gridOption(at: number): string {
  return `at_${String(at).replace('.', '_')}`;
}

function optionAt(
  at: number,
  { unit, claims, assumption }: NonNullable<WrittenFile['issues'][string]['grid']>,
) {
  return {
    at: {
      kind: 'stated' as const,
      distribution: { kind: 'constant' as const, value: at },
      written: String(at),
    },
    label: unit === undefined ? String(at) : `${at} ${unit}`,
    ...(claims !== undefined && { claims }),
    ...(assumption !== undefined && { assumption }),
  };
}
