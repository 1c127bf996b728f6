export { inBox, type PrimBox, type PrimLimit, widestLimits, withLimit } from './box.ts';
export { type PrimOptions, prim } from './prim.ts';
export { type QuasiP, quasiP } from './quasi-p.ts';
export { type ReappearanceOptions, reappearance } from './reappearance.ts';
