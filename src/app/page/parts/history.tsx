import type { JSX } from 'preact';
import { catalogue } from '../language.ts';

const { app: say } = catalogue;

interface HistoryProps {
  readonly count: number;
  /** Switches that are set beside changed numbers. */
  readonly switched: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly act: (act: { readonly kind: 'undo' } | { readonly kind: 'redo' }) => void;
}

/** How many numbers differ from the file, and the way back. */
export function History({ count, switched, canUndo, canRedo, act }: HistoryProps): JSX.Element | null {
  if (count + switched === 0 && !canUndo && !canRedo) return null;
  return (
    <p class="history" role="status">
      <span>{[say.changes(count), ...(switched === 0 ? [] : [say.switched(switched)])].join(', ')}</span>
      <button type="button" disabled={!canUndo} onClick={() => act({ kind: 'undo' })}>
        {say.undo}
      </button>
      <button type="button" disabled={!canRedo} onClick={() => act({ kind: 'redo' })}>
        {say.redo}
      </button>
    </p>
  );
}
