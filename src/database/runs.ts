/** A question that was asked, the files that its answer was made of, and the hash of the answer. */
export interface Run {
  /** Of the result's bytes. */
  readonly hash: string;
  readonly operation: string;
  /** As they came. */
  readonly settings: unknown;
  readonly inputs: readonly { readonly path: string; readonly hash: string }[];
  /** The program that answered. */
  readonly program: string;
  /** An ISO 8601 instant: when it was first asked. */
  readonly asked: string;
  readonly askedBy: string;
}

/** A run as it is kept. */
export interface KeptRun extends Run {
  /** Counts up. */
  readonly id: number;
}

/** What was asked, found again by the hash of its result. */
export interface RunArchive {
  /** Keeps a run with its result; the same question over the same files is kept once. */
  readonly keep: (run: Omit<Run, 'asked'>, result: string) => Promise<void>;
  /** The newest first; those before an id where one is given. */
  readonly list: (most: number, before?: number) => Promise<readonly KeptRun[]>;
  /** The result of a hash with the runs that gave it. */
  readonly find: (
    hash: string,
  ) => Promise<{ readonly result: string; readonly runs: readonly KeptRun[] } | undefined>;
}

type Rows = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

type Row = Omit<KeptRun, 'id' | 'asked' | 'askedBy'> & {
  readonly id: string;
  readonly asked: Date;
  readonly asked_by: string;
};

const columns = 'id, hash, operation, settings, inputs, program, asked, asked_by';

export function runsOf(rows: Rows): RunArchive {
  const shown = ({ id, asked, asked_by, ...rest }: Row): KeptRun => ({
    id: Number(id),
    ...rest,
    asked: asked.toISOString(),
    askedBy: asked_by,
  });
  return {
    keep: async ({ hash, operation, settings, inputs, program, askedBy }, result) => {
      await rows('insert into result (hash, text) values ($1, $2) on conflict do nothing', [hash, result]);
      const parts = [hash, operation, JSON.stringify(settings ?? {}), JSON.stringify(inputs), program];
      await rows(
        `insert into run (hash, operation, settings, inputs, program, asked_by) values ($1, $2, $3, $4, $5, $6)
         on conflict do nothing`,
        [...parts, askedBy],
      );
    },
    list: async (most, before) =>
      (
        await rows<Row>(
          `select ${columns} from run where $2::bigint is null or id < $2 order by id desc limit $1`,
          [most, before ?? null],
        )
      ).map(shown),
    find: async (hash) => {
      const [found] = await rows<{ text: string }>('select text from result where hash = $1', [hash]);
      if (found === undefined) return undefined;
      const runs = await rows<Row>(`select ${columns} from run where hash = $1 order by id`, [hash]);
      return { result: found.text, runs: runs.map(shown) };
    },
  };
}
