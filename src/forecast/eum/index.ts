/** The expected utility model: who presses whom, round by round. */
export * from './eum-runner.ts';
export { eumPresets, eumSwitches } from './presets.ts';
export * from './run-eum.ts';
export * from './types.ts';
