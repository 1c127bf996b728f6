/** Trade: what sanctions do to export revenue, and what changes of trade costs do to countries. */
export * from './autarky-gain.ts';
export * from './exact-hat.ts';
export * from './export-revenue.ts';
export * from './published-effects.ts';
export * from './read-trade-table.ts';
export * from './trade-effects.ts';
export * from './trade-shock.ts';
export * from './trade-table.ts';
export { type Closure, closures } from './world-part.ts';
