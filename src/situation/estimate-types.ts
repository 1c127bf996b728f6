import type { Distribution } from '../numeric/index.ts';
import type { NumberRange } from '../text/index.ts';

/** Where the number may lie. */
export type Bounds = NumberRange;

/** What is wrong inside an estimate, with the path below it. */
export interface EstimateError {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint?: string;
  /** Its code, when not `bad-estimate`. */
  readonly code?: string;
}

/** An estimate as the file states it, before claims are looked up and dated values chosen. */
export type EstimateShape =
  | (StatedSupport & {
      readonly kind: 'stated';
      readonly distribution: Distribution;
      readonly written: string;
    })
  | (StatedSupport & { readonly kind: 'readings'; readonly readings: readonly Reading[] })
  | (StatedSupport & { readonly kind: 'dated'; readonly values: readonly DatedShape[] });

/** One that holds on a day: no dated values are left to choose from. */
export type PlainShape = Exclude<EstimateShape, { kind: 'dated' }>;

export interface DatedShape {
  readonly from: string;
  readonly shape: EstimateShape;
}

/** What one claim says about the number: a distribution that the pool mixes. */
export interface Reading {
  readonly claim: string;
  readonly distribution: Distribution;
  readonly written: string;
}

/** By claim: whether it says that a number lies above 0 or below it. */
export type Directions = Readonly<Record<string, 'up' | 'down'>>;

export interface StatedSupport {
  readonly claims?: readonly string[];
  readonly assumption?: string;
  /** What the number was before any of its claims was said. */
  readonly before?: EstimateShape;
  readonly direction?: Directions;
}

/** Support of the enclosing stance, scale or actor, for numbers without their own. */
export interface Enclosing {
  readonly claims?: readonly string[] | undefined;
  readonly assumption?: string | undefined;
}

/** What was read, or everything that is wrong with it. */
export type Read<T> = T | readonly EstimateError[];

/**
 * Whether reading an estimate ended in errors.
 *
 * @example
 * isErrors([{ path: [], message: 'is no number' }]) // => true
 */
export function isErrors<T>(read: Read<T>): read is readonly EstimateError[] {
  return (
    Array.isArray(read) &&
    read.every((item) => typeof item === 'object' && item !== null && 'message' in item)
  );
}
