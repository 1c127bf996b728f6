import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CaseView } from '../../worker/case-view.ts';
import { Comments } from './talk-parts.tsx';
import type { Talk } from './use-talk.ts';

interface DrawerTalkProps {
  readonly view: CaseView;
  readonly talk: Talk;
  readonly fail: (error: unknown) => void;
}

/** The comments on the number or the claim that the drawer shows; of an answer there are none. */
export function DrawerTalk({ view, talk, fail }: DrawerTalkProps): JSX.Element | null {
  const address = useDrawerAddress();
  const shown = shownAt(address, view);
  const isShown = shown !== null;
  useEffect(() => {
    if (isShown) talk.want();
  }, [isShown]);
  if (shown === null) return null;
  return (
    <div class="drawer-talk">
      <Comments key={shown.path} {...{ talk, fail, ...shown }} />
    </div>
  );
}

interface Shown {
  readonly path: string;
  readonly words: string;
}

/** The drawer counts numbers and claims in the order of the file. */
function shownAt(address: string, { numbers, claims }: CaseView): Shown | null {
  const [, kind, k = ''] = /^([ec])(\d+)$/.exec(address) ?? [];
  const number = kind === 'e' ? numbers[Number(k)] : undefined;
  const claim = kind === 'c' ? claims[Number(k)] : undefined;
  if (number !== undefined) return { path: number.path, words: number.words };
  return claim === undefined ? null : { path: `claims.${claim.id}`, words: claim.statement };
}

/** Where the drawer's own script has led; empty while it is closed. */
function useDrawerAddress(): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const drawer = document.querySelector<HTMLDialogElement>('#drawer');
    if (drawer === null) return;
    const look = () => setAddress(drawer.open ? (drawer.dataset['at'] ?? '') : '');
    const watch = new MutationObserver(look);
    watch.observe(drawer, { attributeFilter: ['open', 'data-at'] });
    return () => watch.disconnect();
  }, []);
  return address;
}
