import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type AnswerParts, Drawer } from '../../../report/index.ts';
import { catalogue, whole } from '../language.ts';
import { drawerScript } from '../one-file.ts';
import { drawsAsked } from '../use-rows.ts';
import { WaitingDrawer } from './waiting-drawer.tsx';

/** Figures stand on the screens of their own analyses here. */
const noFigures = new Map();

const scriptLost = new Error(catalogue.app.drawerLost);

interface AnswerDrawerProps {
  readonly answer: AnswerParts | null;
  /** Draws behind the shares on the screen. */
  readonly shown: number | null;
  /** Proposals whose reasons are there, of so many. */
  readonly reasons: readonly [known: number, all: number];
  /** Why what it waits for will not come; null while it may. */
  readonly stuck: unknown;
  /** Starts the analyses anew, where they have ended by themselves. */
  readonly onAgain: () => void;
  /** What stands below in it: as long as it is the same, nothing is drawn anew. */
  readonly children: ComponentChildren;
}

/** The drawer of the report's page, with its own script: from a number down to the words of a passage. */
export function AnswerDrawer(props: AnswerDrawerProps): JSX.Element {
  const { answer, shown, reasons, stuck, onAgain, children } = props;
  const isKnown = answer !== null;
  const [isThere, setIsThere] = useState(false);
  const [isLost, setIsLost] = useState(false);
  const [fetches, setFetches] = useState(0);
  useEffect(() => {
    if (!isKnown) return undefined;
    const { script, isAtOnce } = drawerScript();
    script.addEventListener('load', () => setIsThere(true));
    script.addEventListener('error', () => setIsLost(true));
    document.body.append(script);
    if (isAtOnce) setIsThere(true);
    // Another case has another drawer, which its own script has to find.
    return () => script.remove();
  }, [isKnown, fetches]);
  const { drawer } = catalogue.screen;
  const isOther = shown !== null && shown !== drawsAsked.then;
  const label = isOther ? catalogue.app.drawerDraws(whole(drawsAsked.then), whole(shown)) : drawer.label;
  // It carries all that the answer rests on as text: written once an answer, not once a row of a drag.
  const drawn = useMemo(
    () =>
      answer === null ? null : (
        <Drawer
          walk={answer.walk}
          figures={noFigures}
          say={{ ...catalogue.screen, drawer: { ...drawer, label } }}
        >
          {children}
        </Drawer>
      ),
    [answer, label, children],
  );
  return (
    <>
      {drawn}
      <WaitingDrawer
        {...{ isThere, reasons, onAgain }}
        stuck={stuck ?? (isLost ? scriptLost : null)}
        onAsk={() => {
          if (!isLost) return;
          setIsLost(false);
          setFetches(fetches + 1);
        }}
      />
    </>
  );
}
