import { eachName } from './expression.ts';
import { listed, type Report } from './report.ts';
import { strongComponents } from './strong-components.ts';
import type { Definition } from './types.ts';

/** Definitions in an order in which each stands after those it needs. */
export function inOrder(definitions: readonly Definition[]): readonly Definition[] {
  return componentsOf(definitions).flat();
}

/** An error for every set of definitions that need each other in a circle. */
export function checkCircles(definitions: readonly Definition[], report: Report, what: string): void {
  for (const component of componentsOf(definitions)) {
    const [first] = component;
    if (first === undefined || (component.length === 1 && !needsItself(first))) continue;
    const names = listed(component.map(({ name }) => name));
    report.error('circle', first.span, `these ${what} need each other in a circle: ${names}`);
  }
}

function needsItself({ name, expression }: Definition): boolean {
  let isNeeded = false;
  eachName(expression, (part) => {
    isNeeded ||= part.name === name;
  });
  return isNeeded;
}

function componentsOf(definitions: readonly Definition[]): readonly (readonly Definition[])[] {
  const places = new Map(definitions.map(({ name }, i) => [name, i]));
  const edges = definitions.map(({ expression }) => {
    const to: number[] = [];
    eachName(expression, ({ name }) => {
      const place = places.get(name);
      if (place !== undefined) to.push(place);
    });
    return to;
  });
  return strongComponents(edges).map((component) => component.flatMap((i) => definitions[i] ?? []));
}
