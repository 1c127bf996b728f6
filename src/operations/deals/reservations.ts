import type { PackageSpace } from '../../deals/index.ts';
import type { SourceTexts } from '../../diagnostics/index.ts';
import { unknownActor } from '../shared/unknown-name.ts';
import { badSetting } from './settings.ts';

/** `party=0.4` overrides, or fills in, what a party has without agreement. */
export function reservationsOf(
  space: PackageSpace,
  settings: readonly string[] = [],
  file: string,
  texts: SourceTexts,
): ReadonlyMap<string, number> {
  const names = space.parties.map((party) => party.name);
  return new Map(
    settings.map((text) => {
      const [, name = '', number = ''] = /^(.*)=\s*([^=]+)$/.exec(text) ?? [];
      if (name === '' || !Number.isFinite(Number(number)))
        throw badSetting(
          'bad-reservation',
          `reservation: '${text}' is not party=number`,
          'write --reservation us=0.4',
          file,
          texts,
        );
      if (!names.includes(name)) throw unknownActor(name, names, file, texts);
      return [name, Number(number)];
    }),
  );
}

export function withReservations(space: PackageSpace, wanted: ReadonlyMap<string, number>): PackageSpace {
  return {
    ...space,
    parties: space.parties.map((party) => ({
      ...party,
      reservation: wanted.get(party.name) ?? party.reservation,
    })),
  };
}
