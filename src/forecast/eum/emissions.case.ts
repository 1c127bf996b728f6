import type { EumInput } from './types.ts';

/**
 * Years of delay of an emission standard for cars, members of the European Communities: Table 1 of Scholz, Calbert & Smith
 * (2011), from Bueno de Mesquita (1994), p. 78. Name, capability, position, salience.
 */
const table = [
  ['Netherlands', 0.08, 4, 0.8],
  ['Belgium', 0.08, 7, 0.4],
  ['Luxembourg', 0.03, 4, 0.2],
  ['Germany', 0.16, 4, 0.8],
  ['France', 0.16, 10, 0.6],
  ['Italy', 0.16, 10, 0.6],
  ['United Kingdom', 0.16, 10, 0.9],
  ['Ireland', 0.05, 7, 0.1],
  ['Denmark', 0.05, 4, 1],
  ['Greece', 0.08, 7, 0.7],
] as const;

export const emissions: EumInput = {
  names: table.map(([name]) => name),
  capability: Float64Array.from(table, (row) => row[1]),
  position: Float64Array.from(table, (row) => row[2]),
  salience: Float64Array.from(table, (row) => row[3]),
};

/** The same on a scale that is turned round: 4 becomes 10. */
export const mirrored: EumInput = { ...emissions, position: emissions.position.map((at) => 14 - at) };
