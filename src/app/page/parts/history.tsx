import type { JSX } from 'preact';
import { catalogues } from '../../../words/index.ts';

const { app: say } = catalogues.en;

interface HistoryProps {
  readonly count: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly act: (act: { readonly kind: 'undo' } | { readonly kind: 'redo' }) => void;
}

/** How many numbers differ from the file, and the way back. */
export function History({ count, canUndo, canRedo, act }: HistoryProps): JSX.Element | null {
  if (count === 0 && !canUndo && !canRedo) return null;
  return (
    <p class="history" role="status">
      <span>{say.changes(count)}</span>
      <button type="button" disabled={!canUndo} onClick={() => act({ kind: 'undo' })}>
        {say.undo}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => act({ kind: 'redo' })}>
        {say.redo}
      </button>
    </p>
  );
}
