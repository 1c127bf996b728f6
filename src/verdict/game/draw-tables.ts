import { type Draws, fillDrawnTables, type Study } from '../../study/index.ts';

/** What each option is worth to each actor, a draw at a time: as `utilityTables`, copied into a table of the asker. */
export interface GameTables {
  readonly read: (s: number, into: Float64Array) => void;
}

/** Draws whose tables are filled at once: enough to fill them column by column, few enough to stay in the processor's cache. */
const blockDraws = 256;

/** Numbers up to which the tables of all draws are kept: 64 MB. Beyond, each question fills them again block by block. */
const mostKept = 8_000_000;

interface Known {
  readonly inputs: Study['compiled']['inputs'];
  readonly tables: GameTables;
}

const knownByDraws = new WeakMap<Draws, Known>();

/** Studies of the same draws that differ by their linkages alone, as worlds do, have their tables in common, as all packages do. */
export function drawTables(study: Study): GameTables {
  const { compiled, draws } = study;
  const cells = compiled.actors.length * compiled.optionAt.length;
  if (cells * draws.samples > mostKept) return tablesOf(study, cells, blockDraws);
  const known = knownByDraws.get(draws);
  if (known?.inputs === compiled.inputs) return known.tables;
  const tables = tablesOf(study, cells, draws.samples);
  knownByDraws.set(draws, { inputs: compiled.inputs, tables });
  return tables;
}

/** Tables of so many draws at once; a block of them is filled when one of its draws is asked for. */
function tablesOf(study: Study, cells: number, kept: number): GameTables {
  const { samples } = study.draws;
  const block = Math.min(blockDraws, samples);
  const room = new Float64Array(cells * block);
  // One draw after the other: a draw is read as a whole.
  const blocks = Math.ceil(Math.max(block, kept) / block);
  const tables = new Float64Array(cells * block * blocks);
  const filled = new Int32Array(blocks).fill(-1);
  const fill = (start: number, place: number) => {
    const count = Math.min(block, samples - start);
    fillDrawnTables(study, start, count, room.subarray(0, cells * count));
    turn(room, cells, count, tables, place * block * cells);
  };
  return {
    read(s, into) {
      const start = s - (s % block);
      const place = (start / block) % filled.length;
      if (filled[place] !== start) fill(start, place);
      filled[place] = start;
      const at = (place * block + (s % block)) * cells;
      into.set(tables.subarray(at, at + cells));
    },
  };
}

/** Cells that are turned together: as many numbers as one line of the processor's cache holds. */
const lane = 8;

/** Columns of cells as rows of draws, a lane of cells at a time: every line of the rows is written once, as a whole. */
function turn(columns: Float64Array, cells: number, draws: number, rows: Float64Array, at: number): void {
  for (let first = 0; first < cells; first += lane) {
    const last = Math.min(first + lane, cells);
    for (let k = 0; k < draws; k++)
      for (let cell = first; cell < last; cell++)
        rows[at + k * cells + cell] = columns[cell * draws + k] as number;
  }
}
