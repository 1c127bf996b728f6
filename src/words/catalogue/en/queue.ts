import { counted } from '../../numbers.ts';

/** Sweeps whose parts are worked out by any number of workers with one database. */
export const queueEnglish = {
  cannotOpen: (where: string, because: string) => `the database at ${where} cannot be used: ${because}`,
  cannotOpenHint: 'give the address of a PostgreSQL that runs, as postgresql://user@host:5432/name',
  noAddress: 'that address',
  noPostgres: 'an address of PostgreSQL begins with postgresql://',
  noPackages: 'a database needs the packages pg and pg-boss, which are not installed',
  noPackagesHint: 'npm install pg pg-boss@10',
  endedWithoutWord: 'the worker ended without a word',
  noPlan: (part: number) => `part ${part} is left: its plan is no longer in the database`,
  planGone: 'the plan of this sweep was removed from the database while its parts were waited for',
  planGoneHint: 'ask for the sweep again',
  damagedPlan: 'its plan is not as it was written',
  otherVersionHint:
    'work with the same version; or ask for the sweep with this one, and remove the plan of the other from detente_sweep.plan',
  otherVersion: (theirs: string, ours: string) => `its plan was made by ${theirs}, this worker is ${ours}`,
  worked: (part: number, seconds: string) => `part ${part} worked out in ${seconds} s`,
  failed: (part: number, because: string) => `part ${part} failed: ${because}`,
  setAside: (part: number, because: string) => `part ${part} was set aside after three tries: ${because}`,
  setAsideHint: 'mend the reason and ask for the same sweep again: everything else is kept',
  nobody: (done: number, total: number, address: string) =>
    `${done} of ${counted(total, 'part')} are in the database, and no worker has one of the others in hand; start one: detente worker --database ${address}`,
  phase: 'draws; `detente worker` with the same address works on them',
  working: 'working for the database until Ctrl-C',
  stopping: 'stopping after this part',
  made: (count: number) => `${counted(count, 'part')} worked out`,
  stopped: (done: number, total: number) =>
    `stopped; ${done} of ${counted(total, 'part')} are in the database: the same command goes on from there`,
  served: (door: string) => `${door} keeps no parts`,
  servedHint: 'ask for the sweep on the command line',
  oneKeeper: 'parts are kept in a folder or in a database',
  oneKeeperHint: 'leave out --database, or --out and --shard',
};
