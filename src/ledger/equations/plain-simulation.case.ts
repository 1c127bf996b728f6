import type { Simulation } from './simulation.ts';

/** The same with lists of numbers for typed arrays, as JSON has them. */
export type Plain<T> = T extends Float64Array
  ? readonly number[]
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

/** A simulation as plain data, to be written as JSON. */
export function plainSimulation(simulation: Simulation): Plain<Simulation> {
  return plain(simulation) as Plain<Simulation>;
}

function plain(value: unknown): unknown {
  if (value instanceof Float64Array || Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
