/**
 * Text taken out of a PDF: pages parted by form feeds. What stands at the head or foot of several pages goes, page numbers go, and lines
 * that were broken to fit are joined, so that a sentence over two lines or two pages is one again.
 */
export function fromPages(text: string): string {
  const pages = text.split('\f').map((page) => page.split('\n').map((line) => line.trimEnd()));
  const repeated = repeatedLines(pages);
  const kept = pages.map((lines) => withoutEdges(lines, repeated));
  return joined(
    kept.flatMap((lines, i) => (i > 0 && endsSentence(kept[i - 1]) ? ['', ...lines] : lines)),
    text,
  );
}

const edge = 2;

/** Lines near the edges of two pages or more, whatever number stands in them. */
function repeatedLines(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const solid = lines.filter((line) => line.trim() !== '');
    const near = new Set([...solid.slice(0, edge), ...solid.slice(-edge)].map(shape));
    for (const one of near) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([line]) => line));
}

function shape(line: string): string {
  return line.trim().replace(/\d+/g, '#');
}

const pageNumber =
  /^[-–—\s]*(?:page|p\.|стр\.|第)?\s*\d{1,4}\s*(?:页|(?:of|\/|из|sur)\s*\d{1,4})?[-–—\s]*$/iu;

function withoutEdges(lines: readonly string[], repeated: ReadonlySet<string>): readonly string[] {
  let [first, last] = [0, lines.length];
  const goes = (line: string | undefined) =>
    line !== undefined && (line.trim() === '' || repeated.has(shape(line)) || pageNumber.test(line));
  for (let k = 0; first < last && goes(lines[first]) && k < 12; k++) first++;
  for (let k = 0; first < last && goes(lines[last - 1]) && k < 12; k++) last--;
  return lines.slice(first, last);
}

function endsSentence(lines: readonly string[] | undefined): boolean {
  const last = lines?.at(-1)?.trim() ?? '';
  return last === '' || /[.!?…。！？]["”»’)]?$/u.test(last);
}

/** Lines as paragraphs: an empty or indented line opens one, as does one after a short line that ends a sentence. */
function joined(lines: readonly string[], whole: string): string {
  const widest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const paragraphs: string[][] = [];
  let before: string | undefined;
  for (const line of lines) {
    const words = line.trim();
    const isNew =
      before === undefined ||
      before === '' ||
      (/^\s{2,}/.test(line) && !/^\s{2,}/.test(before)) ||
      (before.length < 0.6 * widest && endsSentence([before]));
    if (words !== '' && isNew) paragraphs.push([words]);
    else if (words !== '') paragraphs.at(-1)?.push(words);
    before = line;
  }
  return paragraphs.map((parts) => unbroken(parts, whole)).join('\n\n');
}

/** Lines of a paragraph as one; a word that was broken is whole again, unless the text writes it with its hyphen elsewhere. */
function unbroken(parts: readonly string[], whole: string): string {
  const text: string[] = [];
  for (const [i, part] of parts.entries()) {
    const next = /^\p{Ll}+/u.exec(parts[i + 1] ?? '')?.[0];
    const broken = /(?<head>\p{L}+)(?:[-‐]|\u00ad)$/u.exec(part.slice(-40))?.groups?.['head'];
    if (next === undefined || broken === undefined) text.push(part, ' ');
    else text.push(whole.includes(`${broken}-${next}`) ? part : part.slice(0, -1));
  }
  return text.join('').trim();
}
