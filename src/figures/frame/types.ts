/** A picture that can also be read: every figure carries its title, what to see in it, and its data. */
export interface Figure {
  readonly id: string;
  /** What the figure is about and what its data say of it. */
  readonly title: string;
  /** What is drawn and in which unit: the line above the drawing. */
  readonly subtitle: string;
  /** One or two sentences: what to see. */
  readonly description: string;
  /** Standalone SVG: namespace, title, description, own styles for light and dark. */
  readonly svg: string;
  /** The same drawn for several widths, the narrowest first; left out where it is drawn for one alone. */
  readonly drawings?: readonly FigureDrawing[];
  readonly table: FigureTable;
}

/** A figure drawn for one width, in pixels. */
export interface FigureDrawing {
  readonly width: number;
  readonly svg: string;
}

export interface FigureTable {
  readonly columns: readonly { readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly FigureCell[])[];
}

export type FigureCell = string | number | null;
