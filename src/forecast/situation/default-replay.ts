import type { EumSettings } from '../eum/index.ts';

/**
 * The replay that is shown unless another is asked for: the only preset that gives a published table (Scholz, Calbert &
 * Smith 2011, Table 2), made free of the order in which a file lists its actors.
 */
export const defaultReplay: EumSettings = {
  preset: 'scholz-table2',
  q: 1,
  ties: 'stronger-then-lower',
};
