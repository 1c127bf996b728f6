/** Stripes for money that is missing or not paid in cash: told apart without colour, in print too. */
export function hatchPattern(id: string, colour: string): string {
  return `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--paper)"/><path d="M1.2 0V5" stroke="${colour}" stroke-width="2.4"/></pattern>`;
}
