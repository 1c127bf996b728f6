/** A name in quotes, cut early: two of them and some words fit into a message of a hundred characters. */
export function brief(text: string): string {
  return text.length > 25 ? `'${text.slice(0, 24)}…'` : `'${text}'`;
}
