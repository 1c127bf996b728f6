import { situationOf } from './random-situation.case.ts';

const assumption = 'made up';

/**
 * A game of two actors with two options each as a situation: `north[n + 2·s]` is what north gets when it takes option n and
 * south takes option s, as a joint value of both issues.
 */
export function twoByTwo(
  north: readonly number[],
  south: readonly number[],
  more: { readonly never?: readonly string[] } = {},
) {
  const linkages = [north, south].flatMap((values, i) =>
    values.map((worth, cell) => ({
      id: `l${i}${cell}`,
      label: 'payoff',
      actor: i === 0 ? 'north' : 'south',
      when: { n: cell % 2 === 0 ? 'stay' : 'go', s: cell < 2 ? 'stay' : 'go' },
      worth,
      assumption,
    })),
  );
  const issue = (controller: string, moves: object) => ({
    question: 'What?',
    scale: { 0: 'none', 100: 'all', assumption },
    options: { stay: { at: 0, label: 'Stay' }, go: { at: 100, label: 'Go' } },
    status_quo: 'stay',
    controller,
    ...moves,
  });
  return situationOf({
    situation: 'game',
    title: 'A game',
    question: 'Who leaves?',
    as_of: '2026-01-01',
    actors: Object.fromEntries(
      ['north', 'south'].map((id) => [id, { name: id, capability: { value: 1, assumption } }]),
    ),
    issues: {
      n: issue('north', more.never === undefined ? {} : { moves: { never: more.never } }),
      s: issue('south', {}),
    },
    // No option is worth anything alone.
    stances: Object.fromEntries(
      ['north', 'south'].map((id) => [id, { n: { position: 0, salience: 1, assumption } }]),
    ),
    values: Object.fromEntries(
      ['north', 'south'].map((id) => [
        id,
        { n: { stay: { value: 0, assumption }, go: { value: 0, assumption } } },
      ]),
    ),
    linkages,
    required: ['north', 'south'],
    no_deal: 'status_quo',
    proposals: {
      both_stay: { title: 'Both stay', package: { n: 'stay', s: 'stay' }, assumption },
      both_go: { title: 'Both go', package: { n: 'go', s: 'go' }, assumption },
      one_goes: { title: 'One goes', package: { n: 'go', s: 'stay' }, assumption },
    },
  });
}
