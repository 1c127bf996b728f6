import { useEffect } from 'preact/hooks';

/** What is one stop of the tabulator: tables, the bars of a vote, maps of moves. */
const places = 'main table, main .member-buttons, main figure svg';
const controls = 'a[href], button:not(:disabled), select, summary, [data-walk], g[data-place]';

type Key = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

const keys: readonly string[] = [
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
] satisfies Key[];

/** Id of the hint that arrows move within a table, a bar or a map. */
export const arrowHint = 'arrow-hint';

/**
 * One stop of the tabulator for all controls of a table, a bar or a map, whoever has drawn it; arrow keys go to what lies that way on the
 * screen, Home and End to the ends. A select that is closed gives its arrows up, and opens by the space bar or Alt and an arrow.
 */
export function useArrows(): void {
  useEffect(() => {
    const main = document.querySelector('main');
    if (main === null) return undefined;
    let isDue = false;
    const due = () => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        for (const place of document.querySelectorAll(places)) keepOneStop(place);
      });
    };
    const watch = new MutationObserver(due);
    watch.observe(main, { childList: true, subtree: true });
    due();
    const focus = ({ target, relatedTarget }: FocusEvent) => {
      const place = target instanceof Element ? target.closest(places) : null;
      if (place === null) return;
      keepOneStop(place, target as Element);
      hintAt(target as Element, relatedTarget instanceof Element && place.contains(relatedTarget));
    };
    main.addEventListener('focusin', focus);
    main.addEventListener('focusout', endHint);
    main.addEventListener('keydown', press);
    return () => {
      watch.disconnect();
      main.removeEventListener('focusin', focus);
      main.removeEventListener('focusout', endHint);
      main.removeEventListener('keydown', press);
    };
  }, []);
}

type Control = HTMLElement | SVGElement;

function controlsOf(place: Element): readonly Control[] {
  markStates(place);
  const found = place.querySelectorAll<Control>(controls);
  return [...found].filter((one) => one.closest(places) === place && one.getClientRects().length > 0);
}

/** What a map says of a state or a move stands in its title: that can be come to by key as well. */
function markStates(place: Element): void {
  if (!(place instanceof SVGElement)) return;
  for (const title of place.querySelectorAll('g > title')) {
    const group = title.parentElement as unknown as SVGElement;
    if (group.dataset.place !== undefined) continue;
    group.dataset.place = '';
    group.setAttribute('role', 'img');
    group.setAttribute('aria-label', title.textContent ?? '');
  }
}

/** The one that has the focus, that had it last, or the first. */
function keepOneStop(place: Element, focused?: Element): void {
  const all = controlsOf(place);
  // What is alone is a stop already.
  if (all.length < 2 && !(place instanceof SVGElement)) return;
  const stop =
    all.find((one) => one === focused) ?? all.find((one) => one.tabIndex === 0 && isKept(one)) ?? all[0];
  for (const one of all) {
    one.setAttribute('tabindex', one === stop ? '0' : '-1');
    one.toggleAttribute('data-stop', one === stop);
  }
}

function isKept(one: Control): boolean {
  return one.hasAttribute('data-stop');
}

/** Whoever has pressed an arrow once has read it. */
let isKnown = false;

/** Whoever comes into a table by key is told of the arrows: on the screen until one is pressed, by a screen reader each time. */
function hintAt(stop: Element, wasWithin: boolean): void {
  const place = stop.closest(places);
  if (wasWithin || !stop.matches(':focus-visible') || place === null || controlsOf(place).length < 2) return;
  if (!stop.hasAttribute('aria-describedby')) stop.setAttribute('aria-describedby', arrowHint);
  document.getElementById(arrowHint)?.toggleAttribute('hidden', isKnown);
}

function endHint({ target }: FocusEvent): void {
  if (target instanceof Element && target.getAttribute('aria-describedby') === arrowHint)
    target.removeAttribute('aria-describedby');
  document.getElementById(arrowHint)?.setAttribute('hidden', '');
}

function press(event: KeyboardEvent): void {
  const { key, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !keys.includes(key)) return;
  const place = target instanceof Element ? target.closest(places) : null;
  if (place === null) return;
  const all = controlsOf(place);
  const at = all.indexOf(target as Control);
  if (at < 0) return;
  event.preventDefault();
  isKnown = true;
  const to = placeTowards(
    all.map((one) => middleOf(one.getBoundingClientRect())),
    at,
    key as Key,
  );
  all[to]?.focus();
}

/** The middle of something on the screen. */
export interface Middle {
  readonly x: number;
  readonly y: number;
}

function middleOf({ left, top, width, height }: DOMRect): Middle {
  return { x: left + width / 2, y: top + height / 2 };
}

/** Somebody who goes to the right goes along the row before going to another one. */
const across = 4;

/**
 * Which of several lies nearest that way; where none does, the next or the one before in their order.
 *
 * @example
 * placeTowards([{ x: 0, y: 0 }, { x: 10, y: 0 }], 0, 'ArrowRight') // => 1
 */
export function placeTowards(middles: readonly Middle[], at: number, key: Key): number {
  const from = middles[at];
  if (key === 'Home' || from === undefined) return 0;
  if (key === 'End') return middles.length - 1;
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  const ahead = middles.flatMap(({ x, y }, k) => {
    const [along, aside] = isAcross ? [sign * (x - from.x), y - from.y] : [sign * (y - from.y), x - from.x];
    // A little out of line is still in the same row.
    return along > 2 && Math.abs(aside) <= Math.max(along * across, 24)
      ? [{ k, far: along + across * Math.abs(aside) }]
      : [];
  });
  const [nearest] = ahead.toSorted((a, b) => a.far - b.far);
  return nearest?.k ?? Math.min(Math.max(at + sign, 0), middles.length - 1);
}
