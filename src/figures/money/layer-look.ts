/**
 * The look of a layer: its actor's colour, and a pattern of its own where the actor has more than one layer, so that one
 * colour stays one actor and no two layers look alike.
 */
export function layerLook(
  id: string,
  colour: string,
  variant: number,
): { readonly look: string; readonly pattern: string } {
  const drawing = drawings[variant % layerVariants];
  if (drawing === undefined) return { look: `class="${colour}" fill="var(--c)"`, pattern: '' };
  const ground = '<rect width="6" height="6" fill="var(--c)" fill-opacity="0.28"/>';
  return {
    look: `fill="url(#${id})"`,
    pattern: `<pattern id="${id}" class="${colour}" width="6" height="6" patternUnits="userSpaceOnUse">${ground}${drawing}</pattern>`,
  };
}

/** Plain, dots, rungs, a grid, posts, crosses, blocks, a tint: none of them stripes that lean, which mean missing money. */
const drawings = [
  undefined,
  '<circle cx="3" cy="3" r="1.5" fill="var(--c)"/>',
  '<path d="M0 3h6" stroke="var(--c)" stroke-width="2"/>',
  '<path d="M0 3h6M3 0v6" stroke="var(--c)" stroke-width="1.1"/>',
  '<path d="M3 0v6" stroke="var(--c)" stroke-width="2"/>',
  '<path d="M1 1l4 4M5 1l-4 4" stroke="var(--c)" stroke-width="1.1"/>',
  '<rect x="1" y="1" width="4" height="4" fill="var(--c)"/>',
  '',
];

/** How many layers of one colour can be told apart. */
export const layerVariants = drawings.length;
