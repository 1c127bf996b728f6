import type { Severity, Span } from '../../diagnostics/index.ts';
import type { Cell } from '../../text/index.ts';

/** A line of a trade file that counts: who sells how much to whom. */
export interface TradeRow {
  readonly exporter: Cell;
  readonly importer: Cell;
  readonly trade: Cell;
}

/** Takes down something that is wrong with the file, or worth knowing. */
export type Say = (severity: Severity, code: string, message: string, hint: string, span?: Span) => void;

export function nameOf(cell: Cell): string {
  return cell.text;
}
