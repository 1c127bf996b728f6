import { expect, test } from 'vitest';
import { small, smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { voterOf } from './voter.ts';

/** A council of five in which the north, with two members, loses by a change and the south gains: nobody alone can stop it. */
async function passes(abstains: string) {
  const text = `${small.situation}institutions:
  council:
    name: Council
    follows: north
    members: { A: {}, B: {}, C: { follows: south }, D: { follows: south }, E: { follows: south } }
${abstains}
    legal_bases: { law: { label: law, rule: simple_majority, claims: [k1] } }
    dissent_cost: { value: 0, assumption: constructed }
    decides: [{ issue: trade, options: [open], bases: [law] }]
`;
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  const [council] = situation?.institutions ?? [];
  if (situation === undefined || council === undefined) throw new Error(JSON.stringify(diagnostics));
  const { compiled } = makeStudy(situation, { seed: 1, samples: 10 });
  const south = compiled.actors.indexOf('south');
  const trade = compiled.issues.indexOf('trade');
  const to = Int32Array.from(compiled.issues, () => 0);
  const from = to.slice();
  to[trade] = situation.issues[trade]?.options.findIndex(({ id }) => id === 'open') ?? -1;
  from[trade] = to[trade] === 0 ? 1 : 0;
  const voter = voterOf(council, situation, compiled, (actor, chosen) =>
    chosen[trade] === to[trade] ? (actor === south ? 1 : -1) : 0,
  );
  voter.at((_, fallback) => fallback);
  return voter.passes(from, to);
}

test('who abstains casts no vote on a move, whatever it gains', async () => {
  expect(await passes('')).toBe(true);
  expect(await passes('    abstains: [E]')).toBe(false);
});
