import { hasErrors, type PlacedDiagnostic } from '../../diagnostics/index.ts';
import { textHash } from '../../evidence/index.ts';
import { readTradeTable, type TradeTable } from '../../ledger/index.ts';
import { packageFile, type Store } from '../../store/index.ts';
import { placed } from '../shared/load.ts';
import { InputError } from '../shared/types.ts';

/** A trade table with what is known of its names. */
export interface LoadedTable {
  readonly file: string;
  readonly table: TradeTable;
  /** Groups of countries that need no definition. */
  readonly blocs: ReadonlyMap<string, readonly string[]>;
  readonly notes: readonly string[];
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** SHA-256 of the file's text. */
  readonly hash: string;
}

const bundled = {
  file: 'catalog/trade-2014/trade.csv',
  year: 2014,
  blocs: new Map([['west', ['DEU', 'FRA', 'ITA', 'POL', 'XEU', 'GBR', 'USA', 'XPA']]]),
  notes: [
    'XEU is the rest of the EU with Norway and Switzerland; XPA is Japan, South Korea, Taiwan, Australia and Canada; ROW is everybody else, Ukraine included. west is DEU, FRA, ITA, POL, XEU, GBR, USA and XPA.',
    'Data: World Input–Output Database, 2016 release (Timmer et al. 2015), summed over sectors and regions.',
  ],
} as const;

/** The table that the user names, or the one that comes with the package. */
export async function loadTable(store: Store, file?: string, year?: number): Promise<LoadedTable> {
  if (file === undefined) return loadBundled(year);
  const text = await store.readText(file);
  if (text === undefined) {
    const message = `there is no file '${file}'`;
    const hint = 'name a CSV file with exporter,importer,trade; without one the bundled table is read';
    throw new InputError([{ code: 'no-such-file', severity: 'error', message, hint, file }], new Map());
  }
  return read(file, text, year);
}

async function loadBundled(year?: number): Promise<LoadedTable> {
  if (year !== undefined && year !== bundled.year) {
    const message = `the bundled table is of ${bundled.year}, not ${year}`;
    const hint = 'name a file of your own for other years';
    throw new InputError(
      [{ code: 'no-such-year', severity: 'error', message, hint, file: bundled.file }],
      new Map(),
    );
  }
  const text = await packageFile(bundled.file);
  const { table, ...rest } = read(bundled.file, text);
  return { ...rest, table: { ...table, year: bundled.year }, blocs: bundled.blocs, notes: bundled.notes };
}

function read(file: string, text: string, year?: number): LoadedTable {
  const texts = new Map([[file, text]]);
  const { table, diagnostics } = readTradeTable(file, text, year);
  if (table === undefined || hasErrors(diagnostics)) throw new InputError(diagnostics, texts);
  return {
    file,
    table,
    blocs: new Map(),
    notes: [],
    diagnostics: placed({ diagnostics, texts }),
    hash: textHash(text),
  };
}
