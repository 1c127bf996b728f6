import type { Diagnostic } from '../../diagnostics/index.ts';
import type { MatrixKind, Method } from './types.ts';

/** How a model is to be solved; what is absent is taken from the model. */
export interface SimulationOptions {
  /** The last period. */
  readonly periods?: number;
  readonly method?: Method;
  /** Without shocks: the path to compare with. */
  readonly withoutShocks?: boolean;
}

/** The paths of all variables of a model; every series has a value for period 0, the start, and each period solved. */
export interface Simulation {
  readonly kind: 'equations';
  readonly method: Method;
  /** The last period that was solved. */
  readonly periods: number;
  /** Were all periods solved that were asked for? If not, a diagnostic says where it stopped. */
  readonly isComplete: boolean;
  /** By variable, in the order of the file. */
  readonly series: Readonly<Record<string, Float64Array>>;
  /** The parameters that change, by name. */
  readonly parameters: Readonly<Record<string, Float64Array>>;
  readonly hidden: readonly HiddenCheck[];
  readonly matrices: readonly MatrixSeries[];
  /** In the order in which they are solved. */
  readonly blocks: readonly BlockSummary[];
  /** Newton steps or Gauss–Seidel rounds by period, over all blocks. */
  readonly iterations: readonly number[];
  /** Periods that it took to come to rest before period 0, if that was asked for. */
  readonly periodsToRest?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** How well an identity holds that was not solved. Period 0 is shown but not judged: a start need be no solution. */
export interface HiddenCheck {
  readonly text: string;
  /** Left side minus right side, by period. */
  readonly gap: Float64Array;
  readonly largest: Largest;
  readonly holds: boolean;
}

/** A largest deviation from period 1 on; `relative` to the largest number that it was computed from. */
export interface Largest {
  readonly deviation: number;
  readonly relative: number;
  readonly period: number;
}

/** A matrix in every period. */
export interface MatrixSeries {
  readonly kind: MatrixKind;
  readonly rows: readonly string[];
  readonly sectors: readonly string[];
  /** By row, then sector; null where the matrix has no entry. */
  readonly cells: readonly (readonly (Float64Array | null)[])[];
  /** By row: what the cells of all sectors sum to. */
  readonly rowSums: readonly Float64Array[];
  readonly columnSums: readonly Float64Array[];
  /** Where sums are furthest from what they must be. */
  readonly largest: Largest & { readonly where: string };
  readonly holds: boolean;
}

export interface BlockSummary {
  readonly variables: readonly string[];
  readonly isSimultaneous: boolean;
}
