import { describe, expect, test } from 'vitest';
import { memoryStore, ReadError, type Store } from '../../store/index.ts';
import { InputError } from '../shared/types.ts';
import { operation } from './deals.ts';

/** One issue with two fishing zones; how a party values them and what it has without agreement. */
function profile(shared: number, split: number, reservation: number): string {
  return `<utility_space><objective index="0" name="o" type="objective" etype="objective">
<issue index="1" name="zone" type="discrete" etype="discrete" vtype="discrete">
<item index="1" value="shared" evaluation="${shared}"/><item index="2" value="split" evaluation="${split}"/>
</issue><weight index="1" value="1"/></objective><reservation value="${reservation}"/></utility_space>`;
}

const domain = `<negotiation_template><utility_space><objective index="0" name="o" type="objective" etype="objective">
<issue index="1" name="zone" type="discrete" etype="discrete" vtype="discrete">
<item index="1" value="shared"/><item index="2" value="split"/></issue></objective></utility_space></negotiation_template>`;

const values = (shared: number, split: number) => ({ zone: { shared, split } });

const negolog = Object.entries({
  domain: { issues: { zone: ['shared', 'split'] } },
  east: { reservationValue: 0, issueWeights: { zone: 1 }, issues: values(1, 0.7) },
  west: { reservationValue: 0, issueWeights: { zone: 1 }, issues: values(0.5, 1) },
}).map(([name, value]) => [`fish/${name}.json`, JSON.stringify(value)] as const);

const webDomain = { name: 'fish', issuesValues: { zone: { values: ['shared', 'split'] } } };
const webProfile = (name: string, valueUtilities: object) => ({
  LinearAdditiveUtilitySpace: {
    name,
    domain: webDomain,
    issueWeights: { zone: 1 },
    issueUtilities: { zone: { DiscreteValueSetUtilities: { valueUtilities } } },
  },
});
const web = Object.entries({
  domain: webDomain,
  a: webProfile('east', values(1, 0.7).zone),
  b: webProfile('west', values(0.5, 1).zone),
}).map(([name, value]) => [`fish/${name}.json`, JSON.stringify(value)] as const);

/** Three variants of one domain beside each other, which differ in what no agreement is worth. */
const variants = new Map(
  [
    ['spring', 0],
    ['summer', 0.4],
    ['winter', 0.8],
  ].flatMap(([name, least]) => [
    [`fish/${name}-domain.xml`, domain],
    [`fish/${name}-east.xml`, profile(10, 7, Number(least))],
    [`fish/${name}-west.xml`, profile(2, 4, Number(least))],
  ]),
);

const folder = memoryStore(variants);

async function answered(given: object, store: Store = folder) {
  const settings = operation.input.parse({ withoutAnswers: true, ...given });
  const { packages, zopa, solutions, diagnostics } = await operation.run(settings, { store });
  const codes = diagnostics
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, file }) => `${file} ${code}`);
  return { packages, zone: zopa.weak, nash: solutions.nash?.values ?? null, codes };
}

async function refused(given: object, store: Store = folder): Promise<readonly string[]> {
  try {
    await operation.answer(given, { store });
  } catch (error) {
    if (error instanceof InputError)
      return error.diagnostics.map(({ code, message, hint, file }) => `${file} ${code}: ${message}; ${hint}`);
    throw error;
  }
  throw new Error('it was answered');
}

const files = (name: string) => ({
  situation: `fish/${name}-domain.xml`,
  profiles: [`fish/${name}-east.xml`, `fish/${name}-west.xml`],
});

describe('a folder with variants of one domain', () => {
  test('is read one variant at a time, by the names of its files', async () => {
    expect(await answered(files('spring'))).toMatchObject({ packages: '2', zone: '2', nash: [0.7, 1] });
    expect(await answered(files('summer'))).toMatchObject({ packages: '2', zone: '2', nash: [0.7, 1] });
    // East has 0.7 where they split, west 0.5 where they share: too little for either.
    expect(await answered(files('winter'))).toMatchObject({ packages: '2', zone: '0', nash: null });
  });
  test('names the files of each when none is asked for', async () => {
    expect(await refused({ situation: 'fish' })).toEqual(
      ['spring', 'summer', 'winter'].map(
        (name) =>
          `fish/${name}-domain.xml several-domains: this is one of 3 domains; to read it, name its files: fish/${name}-domain.xml fish/${name}-east.xml fish/${name}-west.xml`,
      ),
    );
  });
  test('says how to go on after a domain alone, and which file is not there', async () => {
    const { situation } = files('spring');
    expect(await refused({ situation })).toEqual([
      expect.stringContaining('name the files of its profiles after it'),
    ]);
    expect(await refused({ situation, profiles: ['fish/north.xml'] })).toEqual([
      "fish/north.xml no-such-file: there is no file 'fish/north.xml'; name the files of the profiles",
    ]);
    expect(await refused({ situation: 'fish/north.xml', profiles: [situation] })).toEqual([
      "fish/north.xml no-such-file: there is no file 'fish/north.xml'; name the file of the domain",
    ]);
    expect(await refused({ situation, profiles: ['fish/spring-east.xml', 'fish/spring-east.xml'] })).toEqual([
      'fish/spring-east.xml bad-setting: the file is named twice; name each file once',
    ]);
  });
});

describe('spare profiles that are broken', () => {
  const parties = ['spring-east', 'spring-west'];
  const spring = [...variants].filter(([path]) => path.includes('spring'));
  /** A folder with one file more; null: it cannot be read at all. */
  const store = (path: string, text: string | null): Store => {
    const memory = memoryStore(new Map([...spring, [path, text ?? '']]));
    const readText = async (asked: string) => {
      if (text === null && asked === path) throw new ReadError(path, 'permission denied');
      return memory.readText(asked);
    };
    return { ...memory, readText };
  };
  test.each([
    ['no XML', '<utility_space><', true],
    ['no UTF-8', 'caf\ufffd', true],
    ['not readable', null, true],
    ['a number that is none', profile(1, 2, 0).replace('"2"/>', '"two"/>'), false],
    ['another domain', profile(1, 2, 0).replace('"split"', '"none"'), false],
  ])('are passed over where the parties are named: %s', async (_, text, isSaid) => {
    const broken = store('fish/third.xml', text);
    expect(await answered({ situation: 'fish', parties }, broken)).toEqual({
      packages: '2',
      zone: '2',
      nash: [0.7, 1],
      codes: isSaid ? ['fish/third.xml left-out'] : [],
    });
    expect((await refused({ situation: 'fish' }, broken)).join()).toContain('fish/third.xml');
    const third = await refused({ situation: 'fish', parties: ['spring-east', 'third'] }, broken);
    expect(third.join()).toContain('fish/third.xml');
  });
  test('are read where no domain is there, since one of them may hold it', async () => {
    const bare = store('fish/spring-domain.xml', '<negotiation_template><');
    expect((await refused({ situation: 'fish', parties }, bare)).join()).toContain(
      'spring-domain.xml xml-syntax',
    );
  });
  test.each([
    ['GeniusWeb', web],
    ['NegoLog', negolog],
  ])('of %s, too', async (_, texts) => {
    const all = memoryStore(new Map([...texts, ['fish/third.json', '{"issueWeights": {,}']]));
    const named = ['east', 'west'];
    expect((await answered({ situation: 'fish', parties: named }, all)).codes).toEqual([
      'fish/third.json left-out',
    ]);
    expect((await refused({ situation: 'fish' }, all)).join()).toContain('fish/third.json json-syntax');
  });
});
