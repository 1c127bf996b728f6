import { z } from 'zod';
import type { Span } from '../../diagnostics/index.ts';

/** An annotation of a text: its words at their place, with what its bodies say. */
export interface ReadAnnotation {
  readonly id: string | null;
  readonly span: Span;
  readonly statement: string | null;
  readonly source: string | null;
  readonly tags: readonly string[];
}

/** One that has no place in the text. */
export interface OrphanAnnotation {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly why: 'no-annotation' | 'no-quote' | 'not-there' | 'many-times';
  readonly words: string;
}

export interface ReadAnnotations {
  readonly found: readonly ReadAnnotation[];
  readonly orphans: readonly OrphanAnnotation[];
}

const list = <T extends z.ZodType>(one: T) => z.union([one, z.array(one)]);
const bodySchema = z.union([
  z.string(),
  z.object({ value: z.string().optional(), purpose: list(z.string()).optional() }),
]);
const annotationSchema = z.object({
  id: z.string().optional(),
  bodyValue: z.string().optional(),
  body: list(bodySchema).optional(),
  target: z.unknown(),
});

interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Places that its position selectors give, in code points. */
  readonly positions: readonly Span[];
}

/**
 * Annotations of a text in the W3C model: one, a list, a page or a collection of them. The words of a TextQuoteSelector must stand in the text
 * to the letter; where they do several times, what stands around them decides, then a TextPositionSelector in code points. What has no
 * one place is an orphan, and nothing is moved to words that look alike.
 *
 * @example
 * const target = { selector: { type: 'TextQuoteSelector', exact: 'agree' } };
 * readAnnotations({ type: 'Annotation', bodyValue: 'They do.', target }, 'We agree.').found[0].span // => { start: 3, end: 8 }
 */
export function readAnnotations(file: unknown, text: string): ReadAnnotations {
  const found: ReadAnnotation[] = [];
  const orphans: OrphanAnnotation[] = [];
  const points = new CodePoints(text);
  for (const [i, one] of annotationsIn(file).entries()) {
    const orphan = (why: OrphanAnnotation['why'], words = '') =>
      orphans.push({ number: i + 1, why, words: words.slice(0, 200) });
    const { data } = annotationSchema.safeParse(one);
    if (data === undefined) orphan('no-annotation');
    else {
      const quote = quoteIn(data.target);
      if (quote === undefined || quote.exact === '') orphan('no-quote');
      else {
        const place = placeOf(text, quote, points);
        if (typeof place === 'string') orphan(place, quote.exact);
        else found.push({ id: data.id ?? null, span: place, ...saidIn(data) });
      }
    }
  }
  return { found, orphans };
}

/** The annotations of a page (`items`), a collection (`first`), a list, or one alone. */
function annotationsIn(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  const holder = z
    .object({
      items: z.array(z.unknown()).optional(),
      first: z.object({ items: z.array(z.unknown()) }).optional(),
    })
    .safeParse(file);
  return holder.data?.items ?? holder.data?.first?.items ?? [file];
}

function saidIn({ body, bodyValue }: z.infer<typeof annotationSchema>) {
  const bodies = (body === undefined ? [] : Array.isArray(body) ? body : [body]).map((one) =>
    typeof one === 'string' ? { value: undefined, purpose: undefined } : one,
  );
  const all = (purpose: string | undefined) =>
    bodies.flatMap((one) =>
      one.value !== undefined &&
      (purpose === undefined ? one.purpose === undefined : [one.purpose].flat().includes(purpose))
        ? [one.value]
        : [],
    );
  const [statement] = [
    ...all('describing'),
    ...all('commenting'),
    ...all(undefined),
    ...(bodyValue === undefined ? [] : [bodyValue]),
  ];
  return { statement: statement ?? null, source: all('identifying')[0] ?? null, tags: all('tagging') };
}

const mostSelectors = 50;

/** The quote of a target, wherever its selectors stand: beside one another, or one refining the other. */
function quoteIn(target: unknown): Quote | undefined {
  let quote: Omit<Quote, 'positions'> | undefined;
  const positions: Span[] = [];
  const open: unknown[] = [target];
  for (let k = 0; open.length > 0 && k < mostSelectors; k++) {
    const one = open.shift();
    if (Array.isArray(one)) open.push(...one.slice(0, mostSelectors));
    else if (typeof one === 'object' && one !== null) {
      const { exact, prefix, suffix, start, end, selector, refinedBy } = one as Readonly<
        Record<string, unknown>
      >;
      if (typeof exact === 'string')
        quote ??= {
          exact,
          prefix: typeof prefix === 'string' ? prefix : '',
          suffix: typeof suffix === 'string' ? suffix : '',
        };
      else if (Number.isSafeInteger(start) && Number.isSafeInteger(end))
        positions.push({ start: Number(start), end: Number(end) });
      open.push(...[selector, refinedBy].filter((next) => next !== undefined));
    }
  }
  return quote === undefined ? undefined : { ...quote, positions };
}

function placeOf(text: string, quote: Quote, points: CodePoints): Span | 'not-there' | 'many-times' {
  const { exact, prefix, suffix, positions } = quote;
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0 && places.length < 1000; at = text.indexOf(exact, at + 1))
    places.push(at);
  const spanAt = (start: number) => ({ start, end: start + exact.length });
  const [only] = places;
  if (only === undefined) return 'not-there';
  if (places.length === 1) return spanAt(only);
  const between = places.filter(
    (at) =>
      (prefix === '' || text.slice(0, at).endsWith(prefix)) &&
      (suffix === '' || text.startsWith(suffix, at + exact.length)),
  );
  const [best] = between;
  if (best !== undefined && between.length === 1) return spanAt(best);
  const given = positions
    .map(({ start }) => points.toUnits(start))
    .find((at) => (between.length > 0 ? between : places).includes(at ?? -1));
  return given === undefined ? 'many-times' : spanAt(given);
}

/** Places in code points as places in UTF-16 units; counted once. */
class CodePoints {
  readonly #text: string;
  #units: Int32Array | undefined;
  constructor(text: string) {
    this.#text = text;
  }

  toUnits(point: number): number | undefined {
    this.#units ??= this.#count();
    return this.#units[point];
  }

  #count(): Int32Array {
    const units = new Int32Array(this.#text.length + 1);
    let [point, at] = [0, 0];
    for (const char of this.#text) {
      units[point++] = at;
      at += char.length;
    }
    units[point] = at;
    return units.subarray(0, point + 1);
  }
}
