import { useEffect, useState } from 'preact/hooks';
import type { KnownRows } from './known-rows.ts';

/** The rows as the file stands, kept while numbers are changed. */
export function useBefore(rows: KnownRows, isUnchanged: boolean): KnownRows {
  const [before, setBefore] = useState(rows);
  useEffect(() => {
    if (isUnchanged) setBefore(rows);
  }, [rows, isUnchanged]);
  return isUnchanged ? rows : before;
}
