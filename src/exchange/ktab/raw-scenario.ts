import type { Span } from '../../diagnostics/index.ts';

/** A text of the file with its place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** An actor as it stands in the file, with as many positions and saliences as there are dimensions. */
export interface RawActor {
  readonly name: PlacedText;
  readonly description: string;
  readonly capability: PlacedText;
  readonly positions: readonly PlacedText[];
  readonly saliences: readonly PlacedText[];
}
