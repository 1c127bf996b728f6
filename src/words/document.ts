import type { PlacedDiagnostic } from '../diagnostics/index.ts';

/** A piece of a sentence. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** How something stands; colour repeats what its sign says. */
  | { readonly kind: 'toned'; readonly text: string; readonly tone: StandTone }
  | { readonly kind: 'code'; readonly text: string }
  /** A number or an answer, with the path under which `trace` finds what it rests on. */
  | { readonly kind: 'number'; readonly text: string; readonly path: string }
  /** An address of the web; renderers show the bare text where it is none that may be followed. */
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  /** A place in this document, such as a numbered source. */
  | { readonly kind: 'mark'; readonly text: string; readonly target: string };

/** Passed, open, failed. */
export type StandTone = 'good' | 'open' | 'bad';

/** A sentence or a part of one: plain text, a piece, or several in order. */
export type Phrase = string | Inline | readonly Phrase[];

/** How a block is meant; colour only repeats what the words say. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'bad';

export interface Column {
  readonly title: string;
  /** Numbers are set to the right, so that their digits stand below one another. */
  readonly holds: 'text' | 'number';
  /** Unit of all the numbers, said once in the head. */
  readonly unit?: string;
  /** Left out first where the table does not fit; the highest goes first. */
  readonly dropsAt?: number;
  /** May be broken over lines. */
  readonly wraps?: boolean;
  /** Is cut where there is no room, rather than broken over lines: the whole text stands elsewhere. */
  readonly cuts?: boolean;
  /** A last column of long texts: stands below its row where it has too little room beside it. */
  readonly standsBelow?: boolean;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly content: readonly Inline[];
      /** A short answer that stands at the other end of the line. */
      readonly aside?: readonly Inline[];
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly tone: Tone }
  /** Blocks that belong together: no blank line between them. */
  | { readonly kind: 'group'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      /** Columns one blank apart, where many must stand side by side. */
      readonly isTight?: boolean;
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly Inline[])[];
    }
  /** Named lines: `accepted   gains least …`. */
  | {
      readonly kind: 'terms';
      readonly items: readonly { readonly term: string; readonly content: readonly Inline[] }[];
    }
  | {
      readonly kind: 'figure';
      readonly title: string;
      readonly description: string;
      /** The picture as SVG of our own making, where this document carries it. */
      readonly svg?: string;
    }
  | { readonly kind: 'diagnostics'; readonly items: readonly PlacedDiagnostic[] }
  /** Text that is shown as it is, line by line: a schema, a file. */
  | { readonly kind: 'verbatim'; readonly text: string; readonly language: string }
  /** A place that a `mark` leads to, before the next block. */
  | { readonly kind: 'target'; readonly id: string; readonly content: readonly Inline[] };

export type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** What an answer says, apart from how it is set: the same nodes make terminal text, Markdown and HTML. */
export interface Document {
  readonly kind: 'document';
  readonly blocks: readonly Block[];
}

/** A part of a document that may have nothing to say. */
export type MaybeBlock = Block | undefined;

/**
 * A column of words, set to the left.
 *
 * @example
 * textColumn('actor').holds // => 'text'
 */
export function textColumn(title: string, more: Partial<Omit<Column, 'title' | 'holds'>> = {}): Column {
  return { title, holds: 'text', ...more };
}

/**
 * A column of numbers, set to the right.
 *
 * @example
 * numberColumn('share').title // => 'share'
 */
export function numberColumn(title: string, more: Partial<Omit<Column, 'title' | 'holds'>> = {}): Column {
  return { title, holds: 'number', ...more };
}

/**
 * A document of the blocks that there are; what is absent is left out.
 *
 * @example
 * document(heading('Verdict')).blocks.length // => 1
 */
export function document(...blocks: readonly MaybeBlock[]): Document {
  return { kind: 'document', blocks: present(blocks) };
}

/**
 * A heading; level 1 is the title.
 *
 * @example
 * heading('Verdict', 1).level // => 1
 */
export function heading(content: Phrase, level: 1 | 2 | 3 = 2, aside?: Phrase): Block {
  const parts = { kind: 'heading', level, content: inlines(content) } as const;
  return aside === undefined ? parts : { ...parts, aside: inlines(aside) };
}

/**
 * One or more sentences; none where there is nothing to say.
 *
 * @example
 * renderTerminal(document(sentence('Nobody loses.'))) // => 'Nobody loses.'
 */
export function sentence(content: Phrase, tone: Tone = 'plain'): MaybeBlock {
  const parts = inlines(content);
  return parts.length === 0 ? undefined : { kind: 'paragraph', content: parts, tone };
}

/**
 * How a result is to be read: seed, units, what was left out.
 *
 * @example
 * renderTerminal(document(note('seed 1'))) // => 'seed 1'
 */
export function note(content: Phrase): MaybeBlock {
  return sentence(content, 'quiet');
}

/**
 * Sentences each on a line of its own.
 *
 * @example
 * renderTerminal(document(lines(['one', 'two']))) // => 'one\ntwo'
 */
export function lines(contents: readonly Phrase[], tone: Tone = 'plain'): MaybeBlock {
  return group(...contents.map((one) => sentence(one, tone)));
}

/**
 * Blocks that belong together.
 *
 * @example
 * renderTerminal(document(group(sentence('One.'), sentence('Two.')))) // => 'One.\nTwo.'
 */
export function group(...blocks: readonly MaybeBlock[]): MaybeBlock {
  const all = present(blocks);
  return all.length < 2 ? all[0] : { kind: 'group', blocks: all };
}

/**
 * None where there are no rows.
 *
 * @example
 * table([{ title: 'actor' }], []) // => undefined
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Phrase[])[],
  { isTight = false }: { readonly isTight?: boolean } = {},
): MaybeBlock {
  if (rows.length === 0) return undefined;
  const cells = rows.map((row) => columns.map((_, k) => inlines(row[k] ?? '')));
  return { kind: 'table', columns, rows: cells, ...(isTight && { isTight }) };
}

/**
 * A list of items; absent where there are none.
 *
 * @example
 * renderMarkdown(document(list(['one', 'two']))) // => '- one\n- two\n'
 */
export function list(items: readonly Phrase[], isOrdered = false): MaybeBlock {
  return items.length === 0 ? undefined : { kind: 'list', isOrdered, items: items.map(inlines) };
}

/**
 * Terms with what each of them means.
 *
 * @example
 * renderTerminal(document(terms([['zone', 'what all accept']]))).includes('zone') // => true
 */
export function terms(items: readonly (readonly [term: string, content: Phrase])[]): MaybeBlock {
  const all = items.map(([term, content]) => ({ term, content: inlines(content) }));
  return all.length === 0 ? undefined : { kind: 'terms', items: all };
}

/**
 * Diagnostics with their places; absent where there are none.
 *
 * @example
 * diagnosticsBlock([]) // => undefined
 */
export function diagnosticsBlock(items: readonly PlacedDiagnostic[]): MaybeBlock {
  return items.length === 0 ? undefined : { kind: 'diagnostics', items };
}

/**
 * Text as it stands, in a language.
 *
 * @example
 * renderMarkdown(document(verbatim('a: 1', 'yaml'))) // => '```yaml\na: 1\n```\n'
 */
export function verbatim(text: string, language = ''): Block {
  return { kind: 'verbatim', text, language };
}

/**
 * A place that marks lead to.
 *
 * @example
 * renderTerminal(document(target('source-1', 'A paper'))).includes('A paper') // => true
 */
export function target(id: string, content: Phrase): Block {
  return { kind: 'target', id, content: inlines(content) };
}

/**
 * Text that stands out.
 *
 * @example
 * strong('24 %') // => { kind: 'strong', text: '24 %' }
 */
export function strong(text: string): Inline {
  return { kind: 'strong', text };
}

/**
 * A sign or share with how it stands.
 *
 * @example
 * toned('+ 94', 'good') // => { kind: 'toned', text: '+ 94', tone: 'good' }
 */
export function toned(text: string, tone: StandTone): Inline {
  return { kind: 'toned', text, tone };
}

/**
 * Text as it is typed: a command, a path.
 *
 * @example
 * code('detente check') // => { kind: 'code', text: 'detente check' }
 */
export function code(text: string): Inline {
  return { kind: 'code', text };
}

/**
 * A number that leads back to the estimate at a path.
 *
 * @example
 * traced('24 %', 'verdicts.swap') // => { kind: 'number', text: '24 %', path: 'verdicts.swap' }
 */
export function traced(text: string, path: string): Inline {
  return { kind: 'number', text, path };
}

/**
 * Text that leads to an address.
 *
 * @example
 * link('a paper', 'https://example.org') // => { kind: 'link', text: 'a paper', address: 'https://example.org' }
 */
export function link(text: string, address: string): Inline {
  return { kind: 'link', text, address };
}

/**
 * Text that leads to a place of the same document.
 *
 * @example
 * mark('[1]', 'source-1') // => { kind: 'mark', text: '[1]', target: 'source-1' }
 */
export function mark(text: string, to: string): Inline {
  return { kind: 'mark', text, target: to };
}

/**
 * A sentence with pieces in it: phrase`accepted: ${traced('24 %', 'verdicts.a')}`.
 *
 * @example
 * textOf(phrase`accepted: ${strong('24 %')}`) // => 'accepted: 24 %'
 */
export function phrase(texts: TemplateStringsArray, ...parts: readonly Phrase[]): Phrase {
  return texts.flatMap((text, k) => [text, ...(k < parts.length ? [parts[k] ?? ''] : [])]);
}

/**
 * The pieces of a phrase in order, empty ones left out, neighbouring texts joined.
 *
 * @example
 * inlines(['a', '', 'b']) // => [{ kind: 'text', text: 'ab' }]
 */
function inlines(content: Phrase): readonly Inline[] {
  const found: Inline[] = [];
  const add = (one: Phrase): void => {
    if (typeof one === 'string') {
      const last = found.at(-1);
      if (one === '') return;
      if (last?.kind === 'text') found[found.length - 1] = { kind: 'text', text: last.text + one };
      else found.push({ kind: 'text', text: one });
    } else if (isInline(one)) {
      if (one.kind === 'text') add(one.text);
      else if (one.text !== '') found.push(one);
    } else for (const part of one) add(part);
  };
  add(content);
  return found;
}

function isInline(one: Inline | readonly Phrase[]): one is Inline {
  return !Array.isArray(one);
}

/**
 * What the pieces say, without their marks.
 *
 * @example
 * textOf(['a ', strong('b')]) // => 'a b'
 */
export function textOf(content: Phrase): string {
  return inlines(content)
    .map(({ text }) => text)
    .join('');
}

/**
 * Every block in reading order, those within groups too.
 *
 * @example
 * allBlocks(document(group(sentence('One.'), sentence('Two.')))).length // => 2
 */
export function allBlocks({ blocks }: Document): readonly Block[] {
  return blocks.flatMap((one) =>
    one.kind === 'group' ? allBlocks({ kind: 'document', blocks: one.blocks }) : [one],
  );
}

function present(blocks: readonly MaybeBlock[]): readonly Block[] {
  return blocks.flatMap((one) => (one === undefined ? [] : [one]));
}
