import { chordRoutes } from './chords.ts';
import type { MapFace, MapPlace } from './faces.ts';
import type { MapLayout } from './layers.ts';
import type { MoveLine } from './lines.ts';
import { unit } from './route.ts';

/** Room for the letters outside of the boxes. */
const letterRoom = 36;
const parts = 1440;

/** States on an oval, as wide as the picture, as high as they need: every line bends inwards, clear of the others. */
export function circularMap(faces: readonly MapFace[], lines: readonly MoveLine[], width: number): MapLayout {
  const boxWidth = Math.max(...faces.map(({ width }) => width));
  const pad = Math.max(...faces.map(({ pad }) => pad));
  const isMarked = faces.some(({ letters }) => letters.length > 0);
  const aside = boxWidth / 2 + pad + (isMarked ? letterRoom : 3);
  const above = 12 + pad + (isMarked ? 32 : 3);
  const across = Math.max(40, Math.min(width / 2 - aside, 260));
  const [wide, high] = [boxWidth + 2 * pad + 12, 44 + 2 * pad];
  const isApart = (a: MapPlace, b: MapPlace) =>
    boxWidth <= 30
      ? Math.hypot(a.x - b.x, a.y - b.y) >= 36 + pad
      : Math.abs(a.x - b.x) >= wide || Math.abs(a.y - b.y) >= high;
  const { ring, down } = oval(faces.length, across, isApart);
  const places = ring.map(({ x, y }) => ({ x: x + width / 2, y: y + ringHeight(ring) / 2 + above }));
  const boxes = faces.map(({ width: wide, height, pad: around }, k) => {
    const { x, y } = ring[k] ?? { x: 0, y: 0 };
    const [halfWidth, halfHeight] = [wide / 2 + around, height / 2 + around];
    const inwards = unit(-x / across ** 2, -y / down ** 2);
    // At the top and the bottom the axis is met at once, or never: half the way down will do.
    const toAxis = Math.max(20, Math.min(0.5 * down, Math.abs(x) / Math.max(1e-9, Math.abs(inwards[0]))));
    return { ...(places[k] ?? { x, y }), halfWidth, halfHeight, inwards, toAxis };
  });
  const routes = chordRoutes(lines, boxes);
  return { places, routes, height: ringHeight(ring) + 2 * above, marks: [] };
}

function ringHeight(ring: readonly MapPlace[]): number {
  return 2 * Math.max(0, ...ring.map(({ y }) => Math.abs(y)));
}

/** Points at equal steps along an oval, high enough that no two stand closer than they may, the first at its top. */
function oval(
  count: number,
  across: number,
  isApart: (a: MapPlace, b: MapPlace) => boolean,
): { readonly ring: readonly MapPlace[]; readonly down: number } {
  for (let down = Math.min(across, Math.max(50, 8 * count)); ; down += 6) {
    const ring = onOval(count, across, down);
    const isRoomy = ring.every((a, i) => ring.slice(i + 1).every((b) => isApart(a, b)));
    if (isRoomy) return { ring, down };
  }
}

function onOval(count: number, across: number, down: number): readonly MapPlace[] {
  const at = (k: number) => {
    const angle = (2 * Math.PI * k) / parts;
    return { x: across * Math.sin(angle), y: -down * Math.cos(angle) };
  };
  const lengths = new Float64Array(parts + 1);
  for (let k = 1; k <= parts; k++) {
    const [a, b] = [at(k - 1), at(k)];
    lengths[k] = (lengths[k - 1] ?? 0) + Math.hypot(b.x - a.x, b.y - a.y);
  }
  let k = 0;
  return Array.from({ length: count }, (_, i) => {
    const wanted = ((lengths[parts] ?? 0) * i) / count;
    while (k < parts && (lengths[k + 1] ?? 0) <= wanted) k++;
    return at(k);
  });
}
