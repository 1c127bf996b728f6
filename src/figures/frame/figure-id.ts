/** A figure's id as it may stand in markup: letters, digits and hyphens, so that no file's text can break out of it. */
export function figureId(kind: string, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
  return safe === '' ? kind : `${kind}-${safe}`;
}
