import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { langOfAnswers } from '../language.ts';

/** Markup of our own renderers, in which everything from files is escaped; the page’s policy runs no script of it either. */
export function Markup({
  html,
  kind,
  lang = langOfAnswers,
}: {
  readonly html: string;
  /** The language of its words, where it is not that of the analyses. */
  readonly lang?: string | undefined;
  readonly kind: 'answer' | 'figure' | 'figures' | 'side' | 'place-of';
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current === null) return;
    place.current.innerHTML = html;
    // What scrolls sideways can be reached by key.
    for (const one of place.current.querySelectorAll<HTMLElement>('pre')) one.tabIndex = 0;
    if (kind === 'figure' || kind === 'answer') place.current.tabIndex = 0;
    // A column without a name has no head.
    for (const one of place.current.querySelectorAll('th:empty'))
      one.replaceWith(document.createElement('td'));
  }, [html, kind]);
  // The look of figures is that of the report, where they stand in its body.
  const look = kind === 'figure' || kind === 'figures' ? `${kind} body` : kind;
  return <div ref={place} role="group" class={look} lang={lang} />;
}
