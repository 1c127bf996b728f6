import { eachName } from './expression.ts';
import { listed, type ReportEquation } from './report.ts';
import { strongComponents } from './strong-components.ts';
import type { VariableDefinition } from './types.ts';

/** Definitions in an order in which each stands after those it needs. */
export function inOrder(definitions: readonly VariableDefinition[]): readonly VariableDefinition[] {
  return componentsOf(definitions).flat();
}

/** An error for every set of definitions that need each other in a circle. */
export function checkCircles(
  definitions: readonly VariableDefinition[],
  report: ReportEquation,
  what: string,
): void {
  for (const component of componentsOf(definitions)) {
    const [first] = component;
    if (first === undefined || (component.length === 1 && !needsItself(first))) continue;
    const names = listed(component.map(({ name }) => name));
    report.error('circle', first.span, `these ${what} need each other in a circle: ${names}`);
  }
}

function needsItself({ name, expression }: VariableDefinition): boolean {
  let isNeeded = false;
  eachName(expression, (part) => {
    isNeeded ||= part.name === name;
  });
  return isNeeded;
}

function componentsOf(
  definitions: readonly VariableDefinition[],
): readonly (readonly VariableDefinition[])[] {
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
