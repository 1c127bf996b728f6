import { percentTwoDigits } from '../../words/index.ts';
import { bar } from '../frame/bar.ts';
import { actorClass } from '../frame/palette.ts';
import { fitted, label, spareWidth } from '../frame/svg.ts';
import type { ChamberMember } from './chamber.ts';

const rowHeight = 18;

/** At most five members whose vote decides in some draw, the most frequent first. */
export function mostDecisive(members: readonly ChamberMember[]): readonly ChamberMember[] {
  return members
    .filter(({ pivotal }) => pivotal > 0)
    .sort((a, b) => b.pivotal - a.pivotal || Number(a.name > b.name) - Number(a.name < b.name))
    .slice(0, 5);
}

/**
 * In which share of the draws the vote of a member decides, as bars of which all draws would fill the whole: a percent is as
 * long in every figure. `from` is the baseline of the heading.
 */
export function decisiveBars(
  members: readonly ChamberMember[],
  width: number,
  from: number,
): { readonly svg: string; readonly end: number } {
  const shown = mostDecisive(members);
  if (shown.length === 0)
    return { svg: label(0, from, 'no vote decides alone in any draw', 'class="s"'), end: from + 4 };
  const nameRoom = Math.min(200, Math.round(width * 0.29));
  const words = shown.map(({ pivotal }) => percentTwoDigits(pivotal));
  const room = width - nameRoom - Math.max(...words.map((text) => spareWidth(text))) - 8;
  const at = (share: number) => nameRoom + share * room;
  const rows = shown.map(({ name, actor, pivotal }, k) => {
    const y = from + 10 + k * rowHeight;
    const mark =
      actor === undefined
        ? ''
        : `<rect class="${actorClass(actor)}" x="0" y="${y - 1}" width="3" height="14" fill="var(--c)"/>`;
    return (
      mark +
      fitted(8, y + 10, name, nameRoom - 14, { size: 12.5 }) +
      bar({ from: 0, to: pivotal, at, y, height: 12, look: 'fill="var(--mark)"' }) +
      label(at(pivotal) + 6, y + 10, words[k] ?? '', 'class="s"')
    );
  });
  const end = from + 10 + shown.length * rowHeight;
  const axis = `<path d="M${nameRoom} ${from + 7}V${end - 3}" stroke="var(--ink)"/>`;
  return {
    svg: label(0, from, 'whose vote decides most often, % of draws', 'class="b"') + rows.join('') + axis,
    end,
  };
}
