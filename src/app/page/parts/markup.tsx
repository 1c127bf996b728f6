import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Markup of our own renderers, in which everything from files is escaped; the page’s policy runs no script of it either. */
export function Markup({
  html,
  kind,
}: {
  readonly html: string;
  readonly kind: 'answer' | 'figure' | 'side' | 'place-of';
}): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) place.current.innerHTML = html;
  }, [html]);
  return <div ref={place} class={kind} />;
}
