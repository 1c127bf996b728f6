import { beforeAll, describe, expect, test } from 'vitest';
import { hasErrors } from '../src/diagnostics/index.ts';
import { load } from '../src/operations/shared/load.ts';
import { InputError, type Operation } from '../src/operations/shared/types.ts';
import { operations } from '../src/operations.ts';
import { memoryStore, type Store } from '../src/store/index.ts';
import { document, renderTerminal } from '../src/words/index.ts';
import { changed, small } from './helpers.ts';

/** Every operation that can be asked about one package alone, whatever is added to the registry later. */
const asked: Operation[] = [];
const inputs: Record<string, readonly string[]> = {};

beforeAll(async () => {
  for (const { name, load: open } of operations) {
    const operation = await open();
    inputs[name] = Object.keys(operation.input.shape);
    if (inputs[name]?.includes('proposal') && inputs[name]?.includes('option')) asked.push(operation);
  }
});

const ledger = `ledger: small
start: 2026-01
months: 2
report_in: EUR
discount_rate: { value: 0, assumption: constructed }
currencies: { EUR: { unit: million, decimals: 2, bank: bank } }
accounts:
  bank: { name: Bank, kind: bank }
  treasury: { name: Treasury, kind: state, actor: north, opening: { EUR: 1 }, assumption: constructed }
instruments:
  pay: { kind: transfer, payer: treasury, payee: bank, currency: EUR, when: { trade: open }, amounts: [{ from: 2026-01, to: 2026-01, amount: 2 }], assumption: constructed }
`;

const institutions = `institutions:
  house:
    name: House
    members: { a: { weight: 1, follows: north } }
    legal_bases: { law: { label: law, rule: unanimity, assumption: constructed } }
    decides: [{ issue: trade, options: [open], bases: [law] }]
    assumption: constructed
`;

const rules = {
  forbidden:
    'forbidden:\n  - { id: never_both, when: { water: half, trade: open }, because: the pipe cannot be there, assumption: t }\n',
  limits:
    'limits:\n  - { id: pumps, label: Pumps, at_most: 1, uses: { water: { half: 1 }, trade: { open: 1 } }, assumption: t }\n',
};

const other = `  other:
    title: Another way
    package: { water: little, trade: open }
    claims: [k1]
`;

function storeWith(rule: string): Store {
  const text = changed(
    changed(small.situation, 'stances:\n', `${institutions}${rule}stances:\n`),
    'evidence: evidence.yaml\n',
    'evidence: evidence.yaml\nledger: ledger.yaml\n',
  ).replace(/^proposals:\n/m, `proposals:\n${other}`);
  return memoryStore(
    new Map([
      ['small/situation.yaml', text],
      ['small/evidence.yaml', small.evidence],
      ['small/ledger.yaml', ledger],
    ]),
  );
}

const sampling = { seed: 1, samples: 50 };

describe.each([
  ['forbidden', 'the pipe cannot be there', "breaks the rule 'never_both'"],
  ['limits', 'Pumps: 2 used, at most 1', "breaks the rule 'pumps'"],
] as const)('a package that breaks one of the %s', (kind, words, broken) => {
  const store = storeWith(rules[kind]);

  test('is no error of the file', async () => {
    const { diagnostics } = await load(store, { situation: 'small' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(hasErrors(diagnostics)).toBe(false);
  });

  test('is refused by every operation that is asked about it alone, with the place of the rule', async () => {
    expect(asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['verdict', 'votes', 'stability', 'ledger']),
    );
    const ways = [{ proposal: 'swap' }, { option: ['water=half', 'trade=open'] }];
    const questions = asked.flatMap((one) => ways.map((way) => [one, way] as const));
    for (const [operation, way] of questions) {
      const known = inputs[operation.name] ?? [];
      const drawn = Object.fromEntries(Object.entries(sampling).filter(([key]) => known.includes(key)));
      const error = await operation
        .answer({ situation: 'small', ...drawn, ...way }, { store })
        .then(() => undefined)
        .catch((thrown: unknown) => thrown);
      expect(error, operation.name).toBeInstanceOf(InputError);
      const [diagnostic] = (error as InputError).diagnostics;
      expect(diagnostic?.code, operation.name).toBe('forbidden-package');
      expect(diagnostic?.message).toContain(words);
      expect(diagnostic?.message).toContain(broken);
      const line = (await store.readText('small/situation.yaml'))?.slice(diagnostic?.span?.start);
      expect(line).toMatch(/^\{ id: (never_both|pumps)/);
    }
  });

  test('is refused together with others, and when its verdict is traced', async () => {
    const find = (name: string) => operations.find((one) => one.name === name);
    const together = await find('ledger')?.load();
    const traced = await find('trace')?.load();
    await expect(
      together?.answer({ situation: 'small', proposal: 'other', together: ['swap'], ...sampling }, { store }),
    ).rejects.toThrow(words);
    for (const path of ['', '.accepted', '.ratified', '.kept', '.paid_for'])
      await expect(
        traced?.answer({ target: `small#verdicts.swap${path}`, ...sampling }, { store }),
      ).rejects.toThrow(words);
  });

  test('is a row of its own in every list, and the rest stands', async () => {
    for (const name of ['brief', 'stability', 'deals', 'report', 'diff']) {
      const operation = await operations.find((one) => one.name === name)?.load();
      const key = name === 'diff' ? 'a' : 'situation';
      const answer = await operation?.answer({ [key]: 'small', ...sampling }, { store });
      const text = JSON.stringify(answer?.output);
      expect(text, name).toContain('other');
      if (name === 'diff') {
        // The warning names it; no conclusion does.
        expect(text.replace(/"diagnostics".*/, '')).not.toContain('swap');
        continue;
      }
      expect(text, name).toContain(`forbidden: ${words}`);
      const said = renderTerminal(answer?.words('en') ?? document(), { width: 200, paint: (one) => one });
      // Long lines are broken.
      expect(said.replace(/\s+/g, ' '), name).toContain(`forbidden: ${words}`);
    }
  });
});
