/** Something that somebody did, or was not let do. */
export interface AuditEvent {
  /** An ISO 8601 instant. */
  readonly time: string;
  readonly who: string;
  readonly what: 'logged-in' | 'logged-out' | 'refused' | 'changed';
  /** The file that it was about. */
  readonly path: string | null;
  /** Of the text that a change left. */
  readonly hash: string | null;
  /** The number of the state that a change made, where states are kept. */
  readonly version: number | null;
}

/** An event as it was kept. */
export interface KeptEvent extends AuditEvent {
  /** Counts up. */
  readonly id: number;
  /** The version of the program that kept it. */
  readonly program: string;
}

/** Who did what and when, apart from the log of requests: added to, never changed. */
export interface AuditLog {
  /** Whether changes of files are kept by the files’ own place, with the change or not at all. */
  readonly keepsChanges: boolean;
  readonly append: (event: AuditEvent) => Promise<void>;
  /** The newest first, those before an id where one is given. */
  readonly read: (most: number, before?: number) => Promise<readonly KeptEvent[]>;
  readonly close: () => Promise<void>;
}

type Rows = <Row extends object>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** The same in a table whose rows the database lets nobody change or take out. */
export function auditOf(rows: Rows, program: string): AuditLog {
  return {
    keepsChanges: true,
    append: async ({ time, who, what, path, hash, version }) =>
      void (await rows(
        'insert into audit (at, who, what, path, hash, version, program) values ($1, $2, $3, $4, $5, $6, $7)',
        [time, who, what, path, hash, version, program],
      )),
    read: async (most, before) => {
      const found = await rows<Omit<KeptEvent, 'id' | 'time'> & { readonly id: string; readonly at: Date }>(
        `select id, at, who, what, path, hash, version, program from audit
         where $2::bigint is null or id < $2 order by id desc limit $1`,
        [most, before ?? null],
      );
      return found.map(({ id, at, ...rest }) => ({ id: Number(id), time: at.toISOString(), ...rest }));
    },
    close: async () => {},
  };
}
