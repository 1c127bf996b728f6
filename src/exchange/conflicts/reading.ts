import type { Path, YamlSource } from '../../diagnostics/index.ts';
import { newReport, type Place, type Report } from '../report.ts';

type Say = (code: string, path: Path, message: string, hint?: string) => void;

/** A file while it is read: collects what is wrong with it, at the path in it that is meant. */
export interface Reading {
  readonly file: string;
  readonly report: Report;
  readonly fail: Say;
  readonly warn: Say;
  readonly note: Say;
  readonly placeOf: (path: Path) => Place;
}

export function startReading(source: YamlSource): Reading {
  const report = newReport();
  const placeOf = (path: Path): Place => ({ file: source.file, span: source.spanOf(path) });
  return {
    file: source.file,
    report,
    placeOf,
    fail: (code, path, message, hint) => report.error(code, placeOf(path), message, hint),
    warn: (code, path, message, hint) => report.warning(code, placeOf(path), message, hint),
    note: (code, path, message, hint) => report.note(code, placeOf(path), message, hint),
  };
}
