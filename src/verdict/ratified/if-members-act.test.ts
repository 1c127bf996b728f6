import { describe, expect, test } from 'vitest';
import { small, smallStore } from '../../../test/helpers.ts';
import { load } from '../../operations/shared/load.ts';
import { makeStudy } from '../../study/index.ts';
import { explainPast, ifMembersAct, ratifiedTest } from '../index.ts';

/** Three members, one of which refuses for its own reason; `more` are further keys of what is decided. */
const council = (rule: string, more = '', leanings = [0, 0, -2]) => `${small.situation}institutions:
  council:
    name: Council
    follows: north
    members:
${['A', 'B', 'C'].map((name, k) => `      ${name}: { weight: 1, leaning: { value: ${leanings[k]}, assumption: constructed } }\n`).join('')}    legal_bases: { law: { label: law, rule: ${rule}, claims: [k1] } }
    dissent_cost: { value: 0, assumption: constructed }
    decides: [{ issue: trade, options: [open], bases: [law]${more} }]
`;

async function asked(text: string) {
  const { situation, diagnostics } = await load(smallStore({ situation: text }), { situation: 'small' });
  const [proposal] = situation?.proposals ?? [];
  if (situation === undefined || proposal === undefined) throw new Error(JSON.stringify(diagnostics));
  const explained = explainPast(makeStudy(situation, { seed: 1, samples: 500 }), { ignoresObserved: true });
  const answer = ratifiedTest(explained, proposal)?.ratified.decisions[0]?.probability;
  return { found: ifMembersAct(explained, proposal), answer };
}

describe('what if a member acts otherwise', () => {
  test('an abstention lets pass what needs all, a vote against does not, and the vote as members gain is the verdict’s', async () => {
    const { found, answer } = await asked(council('unanimity'));
    expect(found).toEqual({
      institution: 'council',
      base: 'law',
      passes: answer,
      rows: [{ members: ['C'], standsAside: null, abstains: 1, against: 0, inFavour: 1 }],
    });
  });

  test('where it may stand aside, it passes without it; and by a majority no single refuser is missed', async () => {
    const exempt = ', exempt: { at_least: 2, key: population }';
    const aside = (await asked(council('unanimity', exempt))).found?.rows[0];
    expect(aside).toMatchObject({ standsAside: 1, against: 0, inFavour: 1 });
    const majority = (await asked(council('simple_majority'))).found;
    expect(majority).toMatchObject({ passes: 1, rows: [{ abstains: 1, against: 1, inFavour: 1 }] });
  });

  test('two refusers are asked about together, too: one alone turns nothing', async () => {
    const { found } = await asked(council('unanimity', '', [0, -2, -2]));
    expect(found?.rows.map(({ members, inFavour }) => [members.join(), inFavour])).toEqual([
      ['B', 0],
      ['C', 0],
      ['B,C', 1],
    ]);
  });

  test('is asked of nobody where all agree', async () => {
    expect((await asked(council('unanimity', '', [0, 0, 0]))).found).toBe(null);
  });
});
