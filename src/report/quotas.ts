/**
 * The lines that a bar must reach; null where all are needed, or where the rule has no such line.
 *
 * @example
 * quotasOf('qualified majority', 27).least // => 15
 */
export function quotasOf(
  rule: string,
  members: number,
): { readonly least: number | null; readonly share: number | null } {
  switch (rule) {
    case 'qualified majority':
      return { least: Math.ceil(0.55 * members - 1e-9), share: 0.65 };
    case 'reinforced qualified majority':
      return { least: Math.ceil(0.72 * members - 1e-9), share: 0.65 };
    default:
      return { least: null, share: null };
  }
}
