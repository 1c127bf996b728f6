import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { type AnswerParts, Drawer } from '../../../report/index.ts';
import { catalogues } from '../../../words/index.ts';

/** Figures stand on the screens of their own analyses here. */
const noFigures = new Map();

/** The drawer of the report's page, with its own script: from a number down to the words of a passage. */
export function AnswerDrawer({ answer }: { readonly answer: AnswerParts | null }): JSX.Element | null {
  const isKnown = answer !== null;
  useEffect(() => {
    if (!isKnown || document.querySelector('script[src="drawer.js"]') !== null) return;
    const script = document.createElement('script');
    script.src = 'drawer.js';
    document.body.append(script);
  }, [isKnown]);
  return answer === null ? null : (
    <Drawer walk={answer.walk} figures={noFigures} say={catalogues.en.screen} />
  );
}
