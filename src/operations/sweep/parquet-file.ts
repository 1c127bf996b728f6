import { z } from 'zod';
import { type SweepChunk, type SweepJob, sweepParquet } from '../../sweep/index.ts';
import { catalogues } from '../../words/index.ts';
import type { Context } from '../shared/types.ts';
import { refusal } from './parts.ts';

const { problems: say } = catalogues.en.sweep;

const { sweep: setting } = catalogues.en.settings;

export const parquetInput = {
  parquet: z.string().min(1).optional().describe(setting.parquet),
};

/** Takes the chunks of a sweep and writes them; undefined where no file was asked for. */
export interface ParquetFile {
  readonly take: (chunks: readonly SweepChunk[]) => void;
  readonly write: (job: SweepJob, about: object) => Promise<void>;
}

/** Refused before the long part where the door writes no files. */
export function parquetFile(path: string | undefined, { writeBytes }: Context): ParquetFile | undefined {
  if (path === undefined) return undefined;
  if (writeBytes === undefined) throw refusal('bad-setting', say.noTable, say.servedHint, 'sweep');
  let taken: readonly SweepChunk[] = [];
  return {
    take: (chunks) => {
      taken = chunks;
    },
    write: async (job, about) => writeBytes(path, await sweepParquet(job, taken, about)),
  };
}
