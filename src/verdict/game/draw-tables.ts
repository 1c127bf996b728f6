import { type Draws, fillDrawnTable, keepLatest, type Study, sameValues } from '../../study/index.ts';

/** What each option is worth to each actor, a draw at a time: as `utilityTables`, copied into a table of the asker. */
export interface GameTables {
  readonly read: (s: number, into: Float64Array) => void;
}

/** One actor in all draws, one after the other, and which blocks of them are filled. */
interface ActorTables {
  readonly tables: Float64Array;
  readonly filled: Int32Array;
}

interface Filled extends GameTables {
  readonly byActor: readonly ActorTables[];
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
  if (cells * draws.samples > mostKept) return tablesOf(study, blockDraws);
  const known = knownByDraws.get(draws);
  if (known?.inputs === compiled.inputs) return known.tables;
  const bySamples = latest.get(compiled.issues) ?? new Map<number, Latest>();
  const tables = tablesOf(study, draws.samples, bySamples.get(draws.samples));
  knownByDraws.set(draws, { inputs: compiled.inputs, tables });
  latest.set(compiled.issues, keepLatest(bySamples, draws.samples, { compiled, draws, tables }));
  return tables;
}

type Latest = Pick<Study, 'compiled' | 'draws'> & { readonly tables: Filled };

/** By case, and by how many draws: what is asked next mostly differs by one number. */
const latest = new WeakMap<Study['compiled']['issues'], Map<number, Latest>>();

/**
 * Tables of so many draws at once; a block of them is filled when one of its draws is asked for. Of another study those of the actors are
 * taken over whose values are the same, and shared with it.
 */
function tablesOf(study: Study, kept: number, before?: Latest): Filled {
  const { samples } = study.draws;
  const { actors, optionAt } = study.compiled;
  const options = optionAt.length;
  const block = Math.min(blockDraws, samples);
  const room = new Float64Array(options * block);
  // One draw after the other: a draw is read as a whole.
  const blocks = Math.ceil(Math.max(block, kept) / block);
  const stands = before === undefined ? [] : sameValues(before, study);
  const byActor = actors.map(
    (_, i): ActorTables =>
      (stands[i] === true ? before?.tables.byActor[i] : undefined) ?? {
        tables: new Float64Array(options * block * blocks),
        filled: new Int32Array(blocks).fill(-1),
      },
  );
  const fill = (i: number, tables: Float64Array, start: number, place: number) => {
    const count = Math.min(block, samples - start);
    fillDrawnTable(study, i, start, count, room.subarray(0, options * count));
    turn({ columns: room, cells: options, draws: count }, tables, place * block * options);
  };
  return {
    byActor,
    read(s, into) {
      const start = s - (s % block);
      const place = (start / block) % blocks;
      const at = (place * block + (s % block)) * options;
      for (let i = 0; i < byActor.length; i++) {
        const { tables, filled } = byActor[i] as ActorTables;
        if (filled[place] !== start) fill(i, tables, start, place);
        filled[place] = start;
        const row = i * options;
        for (let cell = 0; cell < options; cell++) into[row + cell] = tables[at + cell] as number;
      }
    },
  };
}

/** Cells that are turned together: as many numbers as one line of the processor's cache holds. */
const lane = 8;

/** Columns of cells as rows of draws, a lane of cells at a time: every line of the rows is written once, as a whole. */
function turn(
  {
    columns,
    cells,
    draws,
  }: { readonly columns: Float64Array; readonly cells: number; readonly draws: number },
  rows: Float64Array,
  at: number,
): void {
  for (let first = 0; first < cells; first += lane) {
    const last = Math.min(first + lane, cells);
    for (let k = 0; k < draws; k++)
      for (let cell = first; cell < last; cell++)
        rows[at + k * cells + cell] = columns[cell * draws + k] as number;
  }
}
