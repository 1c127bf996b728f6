import { counted } from '../../numbers.ts';

/** Sweeps whose parts are worked out by any number of workers with one database. */
export const queueEnglish = {
  cannotOpen: (where: string, because: string) => `the database at ${where} cannot be used: ${because}`,
  cannotOpenHint: 'give the address of a PostgreSQL that runs, as postgresql://user@host:5432/name',
  noRight: (where: string, because: string) =>
    `the account of the database at ${where} has too few rights: ${because}`,
  noTables: (schema: string) => `it may not read and change all tables of the schema ${schema}`,
  createHint: (database: string, account: string, schemas: readonly string[]) =>
    `an administrator may run: GRANT CREATE ON DATABASE ${database} TO ${account}; or make the schemas for it: ${schemas.map((schema) => `CREATE SCHEMA ${schema} AUTHORIZATION ${account};`).join(' ')}`,
  makes: (schema: string, account: string) => `CREATE SCHEMA ${schema} AUTHORIZATION ${account};`,
  grants: (schema: string, account: string) =>
    `GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${account}; GRANT ALL ON ALL TABLES IN SCHEMA ${schema} TO ${account};`,
  grantHint: (commands: readonly string[]) => `an administrator may run: ${commands.join(' ')}`,
  ownerHint: (owner: string, account: string) =>
    `this version’s queue is not there yet, and only ${owner} can add it: run detente worker --until-empty once with that account, or GRANT ${owner} TO ${account};`,
  noAddress: 'that address',
  noPostgres: 'an address of PostgreSQL begins with postgresql://',
  noPackages: 'a database needs the packages pg and pg-boss, which are not installed',
  noPackagesHint: 'npm install pg pg-boss@10',
  endedWithoutWord: 'the worker ended without a word',
  noPlan: (part: number) => `part ${part} is left: its plan is no longer in the database`,
  planGone: 'the plan of this sweep was removed from the database while its parts were waited for',
  planGoneHint: 'ask for the sweep again',
  damagedPlan: 'its plan is not as it was written, or was written by another version',
  otherVersion: (theirs: string, ours: string) => `it was made by ${theirs}, the worker is ${ours}`,
  unreadablePlan: (ours: string, because: string) => `${ours} cannot use it: ${because}`,
  setPlanAside: (because: string) =>
    `a sweep is set aside, the others go on: ${because}; asked for again it is tried again`,
  planAside: (because: string) => `a worker has set this sweep aside: ${because}`,
  planAsideHint:
    'ask for the sweep again, with workers of the same version of Détente and of Node; parts that are there are kept',
  version: (detente: string, node: string) => `Détente ${detente} on Node ${node}`,
  worked: (part: number, seconds: string) => `part ${part} worked out in ${seconds} s`,
  failed: (part: number, because: string) => `part ${part} failed: ${because}`,
  setAside: (part: number, because: string) => `part ${part} was set aside after three tries: ${because}`,
  setAsideHint: 'mend the reason and ask for the same sweep again: everything else is kept',
  nobody: (done: number, total: number, version: string, address: string) =>
    `${done} of ${counted(total, 'part')} are in the database, and no worker of ${version} has one of the others in hand; start one: detente worker --database ${address}`,
  phase: 'draws; `detente worker` with the same address works on them',
  working: 'working for the database until Ctrl-C',
  stopping: 'stopping after this part',
  stoppedAtOnce: 'stopped at once; a part at hand is handed out again when its lease is over',
  made: (count: number) => `${counted(count, 'part')} worked out`,
  stopped: (done: number, total: number) =>
    `stopped; ${done} of ${counted(total, 'part')} are in the database: the same command goes on from there`,
  served: (door: string) => `${door} keeps no parts`,
  servedHint: 'ask for the sweep on the command line',
  oneKeeper: 'parts are kept in a folder or in a database',
  oneKeeperHint: 'leave out --database, or --out and --shard',
};
