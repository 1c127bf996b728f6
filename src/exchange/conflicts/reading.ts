import type { Path, Span, YamlSource } from '../../diagnostics/index.ts';
import { newReport, type Place, type Report } from '../report.ts';

type Say = (code: string, path: Path, message: string, hint?: string) => void;

/** A file while it is read: collects what is wrong with it, at the path in it that is meant. */
export interface Reading {
  readonly report: Report;
  readonly fail: Say;
  readonly warn: Say;
  readonly placeOf: (path: Path) => Place;
  /** The same, but what is wrong is the key at the path, or the whole of what stands under it. */
  readonly atKeys: Omit<Reading, 'atKeys'>;
}

export function startReading(source: YamlSource): Reading {
  const report = newReport();
  const sayAt = (spanOf: (path: Path) => Span): Omit<Reading, 'atKeys'> => {
    const placeOf = (path: Path): Place => ({ file: source.file, span: spanOf(path) });
    return {
      report,
      placeOf,
      fail: (code, path, message, hint) => report.error(code, placeOf(path), message, hint),
      warn: (code, path, message, hint) => report.warning(code, placeOf(path), message, hint),
    };
  };
  return { ...sayAt(source.spanOf), atKeys: sayAt(source.spanOfKey) };
}
