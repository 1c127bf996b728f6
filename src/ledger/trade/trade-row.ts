import type { Severity, Span } from '../../diagnostics/index.ts';
import type { CsvCell } from './csv-rows.ts';

/** A line of a trade file that counts: who sells how much to whom. */
export interface TradeRow {
  readonly exporter: CsvCell;
  readonly importer: CsvCell;
  readonly trade: CsvCell;
}

/** Takes down something that is wrong with the file, or worth knowing. */
export type Say = (severity: Severity, code: string, message: string, hint: string, span?: Span) => void;

export function nameOf(cell: CsvCell): string {
  return cell.text.trim();
}
