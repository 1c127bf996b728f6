/** Sweeps whose parts are worked out by any number of workers with one database. */
export const queueEnglish = {
  cannotOpen: (where: string, because: string) => `the database at ${where} cannot be used: ${because}`,
  cannotOpenHint: 'give the address of a PostgreSQL that runs, as postgresql://user@host:5432/name',
  noAddress: 'that address',
  noPackages: 'a database needs the packages pg and pg-boss, which are not installed',
  noPackagesHint: 'npm install pg pg-boss@10',
  endedWithoutWord: 'the worker ended without a word',
  noPlan: 'its plan is not in the database',
  otherVersion: (theirs: string, ours: string) => `its plan was made by ${theirs}, this worker is ${ours}`,
  waiting: 'waiting for parts',
  worked: (part: number, seconds: string) => `part ${part} worked out in ${seconds} s`,
  failed: (part: number, because: string) => `part ${part} failed: ${because}`,
  setAside: (part: number, because: string) => `part ${part} was set aside after three tries: ${because}`,
  setAsideHint: 'mend the reason and ask for the same sweep again: everything else is kept',
  phase: 'parts in the database',
};
