/** One cubic curve: start, two controls, end. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

/** Curves that follow each other. */
export type Route = readonly Curve[];

/** A straight line as a curve. */
export function straight(x1: number, y1: number, x2: number, y2: number): Curve {
  return [
    x1,
    y1,
    x1 + (x2 - x1) / 3,
    y1 + (y2 - y1) / 3,
    x1 + (2 * (x2 - x1)) / 3,
    y1 + (2 * (y2 - y1)) / 3,
    x2,
    y2,
  ];
}

/** Leaves and arrives upright: it stays between the heights of its ends. */
export function upright(x1: number, y1: number, x2: number, y2: number): Curve {
  const middle = (y1 + y2) / 2;
  return [x1, y1, x1, middle, x2, middle, x2, y2];
}

function pointOn([x1, y1, x2, y2, x3, y3, x4, y4]: Curve, t: number): readonly [number, number] {
  const s = 1 - t;
  const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [a * x1 + b * x2 + c * x3 + d * x4, a * y1 + b * y2 + c * y3 + d * y4];
}

/** A direction of length one. */
export function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** Points along a route, ends left out. */
export function samples(route: Route, each = 16): readonly (readonly [number, number])[] {
  return route.flatMap((curve) => Array.from({ length: each }, (_, k) => pointOn(curve, (k + 0.5) / each)));
}

/** The route from its other end. */
export function reversed(route: Route): Route {
  return [...route]
    .reverse()
    .map(([x1, y1, x2, y2, x3, y3, x4, y4]) => [x4, y4, x3, y3, x2, y2, x1, y1] as const);
}

/** Direction of arrival, of length one. */
export function arrival(route: Route): readonly [number, number] {
  const [x1, y1, , , x3, y3, x4, y4] = route.at(-1) ?? straight(0, 0, 0, 1);
  const [dx, dy] = Math.hypot(x4 - x3, y4 - y3) > 1e-6 ? [x4 - x3, y4 - y3] : [x4 - x1, y4 - y1];
  const length = Math.hypot(dx, dy) || 1;
  return [dx / length, dy / length];
}

/** The route ended earlier by some pixels, so that its stroke does not show beside the head's tip. */
export function shortened(route: Route, by: number): Route {
  const last = route.at(-1);
  if (last === undefined || by === 0) return route;
  const [dx, dy] = arrival(route);
  const [x1, y1, x2, y2, x3, y3, x4, y4] = last;
  return [...route.slice(0, -1), [x1, y1, x2, y2, x3 - dx * by, y3 - dy * by, x4 - dx * by, y4 - dy * by]];
}
