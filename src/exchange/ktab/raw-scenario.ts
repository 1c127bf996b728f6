import type { Cell } from '../../text/index.ts';

/** An actor as it stands in the file, with as many positions and saliences as there are dimensions. */
export interface RawActor {
  readonly name: Cell;
  readonly description: string;
  readonly capability: Cell;
  readonly positions: readonly Cell[];
  readonly saliences: readonly Cell[];
}
