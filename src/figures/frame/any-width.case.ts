import fc from 'fast-check';

/** Widths from a small telephone to a wide screen, for figures that are drawn anew for each. */
export const anyWidth = fc.constantFrom(340, 640, 720, 1200);
