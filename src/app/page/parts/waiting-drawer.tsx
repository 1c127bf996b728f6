import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { catalogue } from '../language.ts';
import { Problem } from './problem.tsx';

const { app: say } = catalogue;

interface WaitingDrawerProps {
  /** Whether the drawer itself can be opened. */
  readonly isThere: boolean;
  /** Proposals whose reasons are there, of so many. */
  readonly reasons: readonly [known: number, all: number];
  /** Why what it waits for will not come; null while it may. */
  readonly stuck: unknown;
  readonly onAsk: () => void;
  readonly onAgain: () => void;
}

/**
 * Stands in the drawer's place while what it shows is worked out, and gives way to it at the place that was asked for; where it will not
 * come it says why.
 */
export function WaitingDrawer(props: WaitingDrawerProps): JSX.Element | null {
  const { isThere, reasons, stuck, onAsk, onAgain } = props;
  const [wanted, setWanted] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const latest = useRef(onAsk);
  latest.current = onAsk;
  useEffect(() => {
    if (isThere) return undefined;
    const ask = (event: MouseEvent) => {
      const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-walk]') : null;
      if (at === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      setWanted(at.dataset['walk'] ?? null);
      latest.current();
    };
    document.addEventListener('click', ask);
    return () => document.removeEventListener('click', ask);
  }, [isThere]);
  useEffect(() => {
    if (wanted !== null && dialog.current?.open === false) dialog.current.showModal();
  }, [wanted]);
  useEffect(() => {
    if (wanted === null || !isThere) return;
    // Closed first: that gives the focus back to the number, to which the drawer gives it back in its turn.
    dialog.current?.close();
    setWanted(null);
    openAt(wanted);
  }, [wanted, isThere]);
  if (wanted === null) return null;
  const [known, all] = reasons;
  const leave = () => setWanted(null);
  return (
    <dialog
      id="waiting-drawer"
      ref={dialog}
      class="drawer"
      aria-labelledby="waiting-drawer-title"
      aria-busy={stuck === null}
      onClose={leave}
    >
      <div class="bar-top">
        <button type="button" class="close" onClick={() => dialog.current?.close()}>
          {catalogue.screen.drawer.close} ✕
        </button>
      </div>
      <div class="body">
        <h2 id="waiting-drawer-title">{say.drawerWaits}</h2>
        {stuck === null ? (
          <>
            <p role="status">{say.drawerWaiting(String(known), String(all))}</p>
            <progress value={known} max={all} aria-labelledby="waiting-drawer-title" />
          </>
        ) : (
          <Problem error={stuck} onClose={() => dialog.current?.close()} onAgain={onAgain} />
        )}
      </div>
    </dialog>
  );
}

/** The drawer opens where something is clicked that names a place: the number itself may have been drawn anew meanwhile. */
function openAt(address: string): void {
  const one = document.createElement('button');
  one.hidden = true;
  one.dataset['walk'] = address;
  document.body.append(one);
  one.click();
  one.remove();
}
