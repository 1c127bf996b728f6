import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { type AnswerParts, Drawer } from '../../../report/index.ts';
import { catalogue, whole } from '../language.ts';
import { drawsAsked } from '../use-rows.ts';

/** Figures stand on the screens of their own analyses here. */
const noFigures = new Map();

interface AnswerDrawerProps {
  readonly answer: AnswerParts | null;
  /** Draws behind the shares on the screen. */
  readonly shown: number | null;
  /** What stands below in it: as long as it is the same, nothing is drawn anew. */
  readonly children: ComponentChildren;
}

/** The drawer of the report's page, with its own script: from a number down to the words of a passage. */
export function AnswerDrawer({ answer, shown, children }: AnswerDrawerProps): JSX.Element | null {
  const isKnown = answer !== null;
  useEffect(() => {
    if (!isKnown || document.querySelector('script[src="drawer.js"]') !== null) return;
    const script = document.createElement('script');
    script.src = 'drawer.js';
    document.body.append(script);
  }, [isKnown]);
  const { drawer } = catalogue.screen;
  const isOther = shown !== null && shown !== drawsAsked.then;
  const label = isOther ? catalogue.app.drawerDraws(whole(drawsAsked.then), whole(shown)) : drawer.label;
  // It carries all that the answer rests on as text: written once an answer, not once a row of a drag.
  return useMemo(
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
}
