import { copyFiles, postgresStore } from '../database/index.ts';
import { badSetting } from '../operations/shared/served-store.ts';
import { DatabaseError } from '../queue/index.ts';
import { fileStore, ReadError, WriteError } from '../store/index.ts';
import { catalogues } from '../words/index.ts';

const { database: say } = catalogues.en;

export interface CopySettings {
  readonly way: 'import' | 'export';
  readonly folder: string;
  readonly database: string | undefined;
  /** Whether files whose text differs are replaced. */
  readonly replaces: boolean;
}

/** Copies the texts of a folder into a database, or out of it; what was written is counted. */
export async function copy({ way, folder, database: url, replaces }: CopySettings): Promise<void> {
  if (url === undefined) throw badSetting(way, say.noAddress);
  const own = fileStore(folder, { confined: true });
  if (way === 'import' && !(await own.isFolder('.'))) throw badSetting(way, say.noFolder(folder));
  try {
    const kept = await postgresStore(url);
    try {
      const { written, same } =
        way === 'import'
          ? await copyFiles(own, kept, '.', { replaces })
          : await kept.atOneMoment((files) =>
              copyFiles(files, fileStore(folder, { takesAnyName: true }), '.', { replaces }),
            );
      console.log(say.copied(written.length, same.length));
    } finally {
      await kept.close();
    }
  } catch (error) {
    if (error instanceof DatabaseError) throw badSetting(way, error.message, error.hint);
    if (error instanceof WriteError || error instanceof ReadError) throw badSetting(way, error.message);
    throw error;
  }
}
