import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeDiagnostics, placedInOrder } from '../../diagnostics/index.ts';
import { printPlaced } from '../../words/index.ts';
import { readKtabXml } from './index.ts';

const actor = (name: string, capability: number, positions: number[], saliences: number[]) =>
  `<Actor><name>${name}</name><description>of ${name}</description><capability>${capability}</capability>
<Position>${positions.map((at) => `<dCoord>${at}</dCoord>`).join('')}</Position>
<Salience>${saliences.map((at) => `<dSal>${at}</dSal>`).join('')}</Salience></Actor>
`;

const plain = `<?xml version="1.0" encoding="UTF-8"?>
<Scenario>
<name>Gas &amp; oil</name><desc>a <!-- short --> text</desc><prngSeed>03507583219545544127</prngSeed>
<ModelParameters>
<VictoryProbModel>Square</VictoryProbModel>
<PCEModel> MarkovUniform </PCEModel>
</ModelParameters>
<Dimensions><dName>Price</dName><dName>Term</dName></Dimensions>
<Actors>
${actor('North', 100, [80.5, 10], [40, 60])}${actor('South', 60, [20, 90], [70, 20])}${actor('Transit', 20, [50, 50], [10, 10])}</Actors>
<IdealAdjustment>
<iaPair><adjustingIdeal>North</adjustingIdeal><referencePos>North</referencePos><adjust>0.5</adjust></iaPair>
<iaPair><adjustingIdeal>North</adjustingIdeal><referencePos>South</referencePos><adjust>0.2</adjust></iaPair>
</IdealAdjustment>
</Scenario>
`;

describe('a scenario in XML', () => {
  test('is read with its dimensions, actors, adjustment of ideals and settings', () => {
    const { scenario, diagnostics } = readKtabXml('a.xml', plain);
    expect(diagnostics).toEqual([]);
    expect(scenario).toEqual({
      name: 'Gas & oil',
      description: 'a  text',
      dimensions: ['Price', 'Term'],
      actors: [
        {
          name: 'North',
          description: 'of North',
          capability: 100,
          positions: [80.5, 10],
          saliences: [40, 60],
        },
        { name: 'South', description: 'of South', capability: 60, positions: [20, 90], saliences: [70, 20] },
        {
          name: 'Transit',
          description: 'of Transit',
          capability: 20,
          positions: [50, 50],
          saliences: [10, 10],
        },
      ],
      // Who is not named follows itself.
      idealAdjustment: [
        [0.5, 0.2, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      settings: { vpm: 'Square', pcem: 'MarkovUniform' },
    });
  });

  test('has neither settings nor adjustment where the file has none', () => {
    const bare = plain
      .replace(/<ModelParameters>[\s\S]*<\/ModelParameters>/, '')
      .replace(/<IdealAdjustment>[\s\S]*<\/IdealAdjustment>/, '');
    const { scenario, diagnostics } = readKtabXml('a.xml', `\ufeff${bare}`);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(scenario ?? {})).toEqual(['name', 'description', 'dimensions', 'actors']);
  });

  test.each([
    ['<name>North</name>', '<name><![CDATA[North]]></name>'],
    ['<name>North</name>', '<name>\n  N&#111;rth<!-- the seller --></name>'],
    ['<description>of North</description>', '<description>of <![CDATA[North]]></description>'],
  ])('has %s also as %s', (usual, other) => {
    expect(readKtabXml('a.xml', plain.replace(usual, other)).scenario).toEqual(
      readKtabXml('a.xml', plain).scenario,
    );
  });

  test('takes an element that closes itself for an empty one', () => {
    const text = plain.replace('<description>of North</description>', '<description/>');
    expect(readKtabXml('a.xml', text).scenario?.actors[0]?.description).toBe('');
  });

  test('warns of what it does not read', () => {
    const { scenario, diagnostics } = readKtabXml(
      'a.xml',
      plain.replace('<desc>', '<note>x</note><desc>').replaceAll('PCEModel>', 'PCEModle>'),
    );
    expect(scenario?.settings).toEqual({ vpm: 'Square' });
    expect(diagnostics.map(({ severity, message, hint }) => `${severity}: ${message}; ${hint}`)).toEqual([
      'warning: <note> is not read; did you mean <name>?',
      'warning: <PCEModle> is not read; did you mean <PCEModel>?',
    ]);
  });
});

describe('a broken scenario in XML', () => {
  test.each<readonly [string, string, string, string?]>([
    ['an empty file', '', 'the file holds no XML element'],
    ['another format', '<utility_space/>', 'the outermost element is <utility_space>, not <Scenario>', '1:1'],
    ['a cut end', plain.slice(0, plain.indexOf('<Position>')), 'is not closed'],
    ['no dimensions', plain.replace(/<Dimensions>.*\n/, ''), '<Scenario> has no <Dimensions>', '2:1'],
    ['empty dimensions', plain.replace(/<dName>.*<\/dName>/, ''), '<Dimensions> has no <dName>', '8:1'],
    ['no actors', plain.replaceAll('Actors>', 'Players>'), '<Scenario> has no <Actors>'],
    [
      'two actors',
      plain.replace(/<Actor><name>Transit[\s\S]*?<\/Actor>/, ''),
      'there are 2 actors; 3 to 250 are read',
      '9:1',
    ],
    [
      'an actor without capability',
      plain.replace(/<capability>60<\/capability>/, ''),
      '<Actor> has no <capability>',
      '13:1',
    ],
    [
      'an actor without name',
      plain.replace('<name>South</name>', '<name></name>'),
      'this actor has no name',
      '13:8',
    ],
    [
      'an actor twice',
      plain.replace('<name>South<', '<name>North<'),
      "'North' is listed a second time",
      '13:14',
    ],
    [
      'two positions of one actor',
      plain.replace('<Position>', '<Position/><Position>'),
      '<Actor> has a second <Position>',
    ],
    [
      'a coordinate too few',
      plain.replace('<dCoord>80.5</dCoord>', ''),
      "<Position> of 'North' has 1 <dCoord>; there are 2 dimensions",
      '11:1',
    ],
    [
      'a word for a number',
      plain.replace('80.5', 'high'),
      "position on 'Price' is 'high', which is no number",
      '11:19',
    ],
    [
      'saliences above 100',
      plain.replace('<dSal>60<', '<dSal>70<'),
      "the saliences of 'North' add up to 110; at most 100",
    ],
    [
      'a value that an option has not',
      plain.replace('>Square<', '>Sqare<'),
      "<VictoryProbModel> is 'Sqare', which is none of its values",
      '5:19',
    ],
    [
      'an unknown actor',
      plain.replace('<referencePos>South', '<referencePos>Sout'),
      "'Sout' is none of the actors",
    ],
    ['a share above 1', plain.replace('>0.2<', '>1.2<'), 'adjust is 1.2; it runs from 0 to 1'],
    [
      'shares above 1 together',
      plain.replace('>0.2<', '>0.7<'),
      "the shares of 'North' add up to 1.2; at most 1",
    ],
    [
      'a pair twice',
      plain.replace('<referencePos>South', '<referencePos>North'),
      'this pair is given a second time',
    ],
    ['entities', `<!DOCTYPE x [<!ENTITY a "b">]>${plain}`, 'document types and entities are not read'],
  ])('with %s', (_, text = '', words = '', place) => {
    const { scenario, diagnostics } = readKtabXml('a.xml', text);
    expect(scenario).toBeUndefined();
    const placed = placeDiagnostics(diagnostics, new Map([['a.xml', text]]));
    const found = placed.find(({ message }) => message.includes(words));
    expect(found, placed.map(({ message }) => message).join('; ')).toBeDefined();
    expect(found?.severity).toBe('error');
    if (place !== undefined) expect(`${found?.line}:${found?.column}`).toBe(place);
    for (const { message } of diagnostics) expect(message.length).toBeLessThanOrEqual(100);
  });

  test('never throws, and every diagnostic can be printed', () => {
    const piece = fc.constantFrom(
      '<name>',
      '</name>',
      '<Actor>',
      '</Actor>',
      '<dSal/>',
      '5',
      '<!--',
      '<![CDATA[',
      '&',
    );
    fc.assert(
      fc.property(fc.nat(plain.length), fc.nat(40), fc.array(piece, { maxLength: 4 }), (at, gone, parts) => {
        const text = plain.slice(0, at) + parts.join('') + plain.slice(at + gone);
        const { scenario, diagnostics } = readKtabXml('a.xml', text);
        expect(scenario === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
        printPlaced(placedInOrder(diagnostics, new Map([['a.xml', text]])));
      }),
      { numRuns: 500 },
    );
  });
});
