/** A review of a claim or a comment, as it stands in its file. */
export interface KeptRemark {
  /** Counts up. */
  readonly id: number;
  /** The file, and the line in it. */
  readonly path: string;
  readonly line: number;
  readonly kind: 'review' | 'comment';
  /** The line itself. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** What people have said about claims and numbers, in all files of a team. */
export interface RemarkArchive {
  /** The newest first, those before an id where one is given; of one who said it where they are named. */
  readonly list: (most: number, before?: number, by?: string) => Promise<readonly KeptRemark[]>;
}

type Rows = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** Rows that the database makes of the lines of reviews.jsonl and comments.jsonl, with each change and in its transaction. */
export function remarksOf(rows: Rows): RemarkArchive {
  return {
    list: async (most, before, by) => {
      const found = await rows<Omit<KeptRemark, 'id' | 'kind'> & { readonly id: string }>(
        `select id, path, line, entry from remark
         where ($2::bigint is null or id < $2) and ($3::text is null or entry ->> 'by' = $3) order by id desc limit $1`,
        [most, before ?? null, by?.replaceAll('\0', '') ?? null],
      );
      return found.map(({ id, path, line, entry }) => ({
        id: Number(id),
        path,
        line,
        kind: path.endsWith('reviews.jsonl') ? 'review' : 'comment',
        entry,
      }));
    },
  };
}
