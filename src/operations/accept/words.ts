import {
  type Catalogue,
  type Document,
  document,
  numberColumn,
  sentence,
  table,
  textColumn,
} from '../../words/index.ts';

interface Accepted {
  readonly file: string;
  readonly drafts: readonly {
    readonly number: number;
    readonly tier: number;
    readonly chain: readonly string[];
    readonly statement: string;
    readonly status: string | null;
  }[];
  readonly sources: readonly string[];
  readonly lines: readonly string[];
  readonly files: readonly object[];
}

/** Every draft with what it is now, and what was written. */
export function acceptWords(
  { file, drafts, sources, lines, files }: Accepted,
  { accept: say }: Catalogue,
): Document {
  const isTouched = lines.length > 0 || files.length > 0;
  const known = drafts.filter(({ status }) => status !== null).length;
  return document(
    table(
      [
        numberColumn(say.number),
        textColumn(say.tier, { dropsAt: 2 }),
        textColumn(say.who, { dropsAt: 1 }),
        textColumn(say.statement),
        textColumn(say.status),
      ],
      drafts.map(({ number, tier, chain, statement, status }) => [
        String(number),
        String(tier),
        chain.join(' > '),
        statement,
        status === null ? say.none : say.statuses[status as keyof typeof say.statuses],
      ]),
    ),
    sentence(
      !isTouched ? say.nothing : files.length === 0 ? say.wouldWrite(file, known) : say.written(file, known),
    ),
    sources.length === 0 ? undefined : sentence(say.ungraded(sources.join(', '))),
  );
}
