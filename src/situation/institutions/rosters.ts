/** Who sits in a body and with which weight: a fact, with its source and its day. */
export interface Roster {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly on: string;
  readonly members: readonly (readonly [name: string, weight: number])[];
}

/** Rosters that files can name. */
export const rosters: readonly Roster[] = [
  {
    id: 'council-eu27-2025',
    title: 'Council of the European Union, shares of population in force from 2025',
    unit: '0.01 % of the population of the Union',
    source: 'Agence Europe, bulletin 13544/22 of 12 December 2024; the shares add up to 100.01',
    on: '2025-01-01',
    members: [
      ['Germany', 1849],
      ['France', 1517],
      ['Italy', 1323],
      ['Spain', 1078],
      ['Poland', 833],
      ['Romania', 423],
      ['Netherlands', 401],
      ['Belgium', 262],
      ['Czechia', 242],
      ['Portugal', 236],
      ['Sweden', 234],
      ['Greece', 231],
      ['Hungary', 213],
      ['Austria', 202],
      ['Bulgaria', 143],
      ['Denmark', 132],
      ['Finland', 125],
      ['Slovakia', 121],
      ['Ireland', 119],
      ['Croatia', 86],
      ['Lithuania', 64],
      ['Slovenia', 47],
      ['Latvia', 42],
      ['Estonia', 30],
      ['Cyprus', 21],
      ['Luxembourg', 15],
      ['Malta', 12],
    ],
  },
  {
    id: 'council-eu27-2023',
    title: 'Council of the European Union, populations of 1 January 2023',
    unit: 'persons',
    source: 'Eurostat, demo_pjan, 1 January 2023; not the figures that the Council itself adopts',
    on: '2023-01-01',
    members: [
      ['Germany', 84358845],
      ['France', 68070697],
      ['Italy', 58850717],
      ['Spain', 48059777],
      ['Poland', 36753736],
      ['Romania', 19051562],
      ['Netherlands', 17811291],
      ['Belgium', 11754004],
      ['Czechia', 10827529],
      ['Sweden', 10521556],
      ['Portugal', 10467366],
      ['Greece', 10394055],
      ['Hungary', 9597085],
      ['Austria', 9104772],
      ['Bulgaria', 6447710],
      ['Denmark', 5932654],
      ['Finland', 5563970],
      ['Slovakia', 5428792],
      ['Ireland', 5194336],
      ['Croatia', 3850894],
      ['Lithuania', 2857279],
      ['Slovenia', 2116792],
      ['Latvia', 1883008],
      ['Estonia', 1365884],
      ['Cyprus', 920701],
      ['Luxembourg', 660809],
      ['Malta', 542051],
    ],
  },
  {
    id: 'un-security-council',
    title: 'United Nations Security Council, five permanent members and ten others',
    unit: 'votes',
    source: 'Charter of the United Nations, articles 23 and 27, as amended in 1965',
    on: '1965-08-31',
    members: [
      ['China', 1],
      ['France', 1],
      ['Russia', 1],
      ['United Kingdom', 1],
      ['United States', 1],
      ['Elected member 1', 1],
      ['Elected member 2', 1],
      ['Elected member 3', 1],
      ['Elected member 4', 1],
      ['Elected member 5', 1],
      ['Elected member 6', 1],
      ['Elected member 7', 1],
      ['Elected member 8', 1],
      ['Elected member 9', 1],
      ['Elected member 10', 1],
    ],
  },
  {
    id: 'us-senate-and-president',
    title: 'United States Senate and the President',
    unit: 'votes in the Senate',
    source: 'Constitution of the United States, article II, section 2',
    on: '1959-08-21',
    members: [['President', 0], ...senators()],
  },
];

function senators(): readonly (readonly [string, number])[] {
  return Array.from({ length: 100 }, (_, i) => [`Senator ${i + 1}`, 1] as const);
}
