import { counted } from '../../numbers.ts';

/** Files that a team keeps in a database. */
export const databaseEnglish = {
  noPackage: 'files in a database need the package kysely, which is not installed',
  noPackageHint: 'npm install kysely@0.28 pg',
  cannotMigrate: (because: string) => `the tables cannot be brought to what this version needs: ${because}`,
  cannotMigrateHint: 'use the version that made them, or a newer one',
  away: 'the database cannot be reached',
  awayHint: 'ask again in a moment',
  noName: 'a file needs a name',
  somebody: 'somebody',
  copied: (written: number, same: number) =>
    `${counted(written, 'file')} written, ${same} there already with the same text`,
  noFolder: (folder: string) => `'${folder}' is no folder`,
  noAddress: 'which database? give its address with --database, or as DATABASE_URL',
};
