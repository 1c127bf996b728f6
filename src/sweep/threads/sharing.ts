import { copyable, type Draws, type Study } from '../../study/index.ts';

/** The study with its draws in memory that threads share: they are most of it. */
export function sharing(study: Study): Study {
  const { draws } = study;
  // Browsers have no such memory for most pages: there each thread gets a copy.
  if (typeof SharedArrayBuffer === 'undefined') return copyable({ ...study, money: null });
  // Inputs that are the same number in every draw have one column.
  const known = new Map<Float64Array, Float64Array>();
  const shared: Draws = {
    ...draws,
    columns: draws.columns.map((column) => {
      const memory = known.get(column) ?? new Float64Array(new SharedArrayBuffer(column.byteLength));
      if (!known.has(column)) memory.set(column);
      known.set(column, memory);
      return memory;
    }),
  };
  return copyable({ ...study, draws: shared, money: null });
}
