/**
 * The label of an id; the id itself where nobody labelled it, whatever plain objects inherit.
 *
 * @example
 * labelOf({ us: 'United States' }, 'ru') // => 'ru'
 */
export function labelOf(labels: Readonly<Record<string, string>>, id: string, otherwise = id): string {
  return (Object.hasOwn(labels, id) ? labels[id] : undefined) ?? otherwise;
}
