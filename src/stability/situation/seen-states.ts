/** States with a dense table up to this number, in a set beyond it. */
const mostDense = 2 ** 16;

/** More states than any answer should take. */
const mostSeen = 2 ** 22;

/**
 * Which packages a search has seen, and after whose move. A package seen after two different movers has been, or will be,
 * moved on from by everybody.
 */
export function seenStates(size: number, movers: number) {
  const codes = size <= mostDense ? denseCodes(size) : sparseCodes();
  const isComplete = movers + 1;
  return {
    /** Would reaching a state by this mover's move tell anything new? */
    isNew: (state: number, mover: number): boolean => {
      const code = codes.get(state);
      return code !== isComplete && code !== mover + 1;
    },
    /**
     * Adds a state: −1 where everybody but the mover goes on from it, else the one mover that has not yet. A transitive
     * mover that only improves gains nothing by a second move after another's: all that it leads to was in reach of its
     * first. (Where any move counts, the way back to where the first began would be new.)
     */
    add: (state: number, mover: number, isTransitive: boolean): number => {
      const code = codes.get(state);
      codes.set(state, code === 0 && !isTransitive ? mover + 1 : isComplete);
      return code === 0 ? -1 : code - 1;
    },
  };
}

function denseCodes(size: number) {
  const codes = new Uint16Array(size);
  return {
    get: (state: number): number => codes[state],
    set: (state: number, code: number) => {
      codes[state] = code;
    },
  };
}

function sparseCodes() {
  const codes = new Map<number, number>();
  return {
    get: (state: number): number => codes.get(state) ?? 0,
    set: (state: number, code: number) => {
      if (codes.size >= mostSeen)
        throw new Error(`the replies span more than ${mostSeen} packages; name fewer controllers or options`);
      codes.set(state, code);
    },
  };
}
