const letters: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text where markup would mean something. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => letters[letter] ?? letter);
}
