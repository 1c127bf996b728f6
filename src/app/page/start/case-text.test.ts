import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge, openSession } from '../../worker/session.ts';
import { caseText, noEvidenceText } from './case-text.ts';
import {
  type CaseForm,
  emptyForm,
  isCaseForm,
  missingIn,
  withIssues,
  withoutBlanks,
  withParties,
} from './form.ts';

const filled: CaseForm = {
  ...emptyForm('2026-03-01'),
  title: 'A river',
  parties: ['Upper state', 'Lower state'],
  issues: [{ question: 'How much water?', options: ['none', 'half', 'all'], today: 0 }],
  stances: [[{ wants: 2, weight: 'high' }], [{ wants: 2, weight: 'low' }]],
  proposal: { title: 'All of it', by: 0, options: [2], signs: [0, 1] },
};

const opened = (form: CaseForm) =>
  openSession(
    { 'own/situation.yaml': caseText(form, 'own'), 'own/evidence.yaml': noEvidenceText('own', form.asOf) },
    'own',
  );

describe('a case filled in by hand', () => {
  test('has a first verdict: both want what is proposed', async () => {
    const { session, view } = await opened(filled);
    expect(view.proposals.map(({ title }) => title)).toEqual(['All of it']);
    expect(judge(session, [], { kind: 'proposal', proposal: 'proposal' }, 50).accepted.probability).toBe(1);
  });

  test('shows what was skipped as gaps', async () => {
    const { view } = await opened({
      ...filled,
      stances: [[{ wants: null, weight: 'unknown' }], filled.stances[1] ?? []],
    });
    const gaps = view.numbers.filter(({ isDefault }) => isDefault).map(({ path }) => path);
    expect(gaps).toContain('stances.upper_state.how_much_water.position');
    expect(gaps).toContain('stances.upper_state.how_much_water.salience');
    expect(gaps).not.toContain('stances.lower_state.how_much_water.position');
  });

  test('can be read whatever its words are', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((one) => one.trim() !== '');
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.array(words, { minLength: 2, maxLength: 4 }),
        fc.array(fc.record({ question: words, options: fc.array(words, { minLength: 2, maxLength: 4 }) }), {
          minLength: 1,
          maxLength: 3,
        }),
        async (title, parties, questions) => {
          const form = withIssues(
            withParties({ ...emptyForm('2026-03-01'), title }, parties),
            questions.map((one) => ({ ...one, today: 0 })),
          );
          expect(missingIn(form)).toEqual([]);
          const { view } = await opened(form);
          expect(view.actors.map(({ name }) => name)).toEqual(parties.map((one) => one.trim()));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('says what is missing before it is asked', () => {
    expect(missingIn(emptyForm('2026-03-01'))).toEqual(['title', 'parties', 'question', 'options']);
    expect(missingIn(filled)).toEqual([]);
    const { proposal } = filled;
    expect(missingIn({ ...filled, proposal: { ...proposal, signs: [] } })).toEqual(['signs']);
    expect(missingIn({ ...filled, proposal: { ...proposal, options: [0] } })).toEqual(['change']);
  });

  test('leaves out what was added and not filled in, and keeps every choice at its words', async () => {
    const [question] = filled.issues;
    const wide = withIssues(withParties(filled, [' ', ...filled.parties, '']), [
      { question: '', options: ['', ''], today: 0 },
      { question: question?.question ?? '', options: ['none', '', 'half', '  ', 'all', ''], today: 0 },
    ]);
    const form: CaseForm = {
      ...wide,
      stances: wide.parties.map(() => [
        { wants: 1, weight: 'low' },
        { wants: 4, weight: 'high' },
      ]),
      proposal: { title: 'All of it', by: 2, options: [0, 2], signs: [1, 2, 3] },
    };
    expect(missingIn(form)).toEqual([]);
    expect(withoutBlanks(form)).toEqual({
      ...filled,
      stances: [[{ wants: 2, weight: 'high' }], [{ wants: 2, weight: 'high' }]],
      proposal: { title: 'All of it', by: 1, options: [1], signs: [0, 1] },
    });
    const { view } = await opened(form);
    expect(view.proposals[0]?.package).toEqual({ how_much_water: 'half' });
  });

  test('is read again where signs stand in its words that end a line', async () => {
    const { view } = await opened({ ...filled, title: 'a\u2028b\u0085c\ufeffd: "e" # \u05d0' });
    expect(view.title).toBe('a\u2028b\u0085c\ufeffd: "e" # \u05d0');
  });

  test('is taken from what was kept only where it is a form', () => {
    expect(isCaseForm(JSON.parse(JSON.stringify(filled)))).toBe(true);
    for (const other of [null, 1, [], {}, { ...filled, issues: [{}] }, { ...filled, stances: [[null]] }])
      expect(isCaseForm(other)).toBe(false);
  });
});
