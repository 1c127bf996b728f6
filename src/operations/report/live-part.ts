import type { LivePart, LiveProgram } from '../../report/index.ts';
import { builtFile, type Store } from '../../store/index.ts';
import type { SamplingInput, SituationInput } from '../shared/inputs.ts';
import { load } from '../shared/load.ts';
import { badSetting } from '../shared/served-store.ts';

/** What a report carries so that its numbers can be changed in it; the workbench takes the file as it stands, with the usual seed. */
export async function livePart(
  store: Store,
  { situation, asOf, seed }: SituationInput & SamplingInput,
): Promise<LivePart> {
  if (asOf !== undefined || seed !== 1)
    throw badSetting(
      'report',
      'live does not go with another day or seed: the workbench takes the file as it stands, with seed 1',
      'leave out --live, or --as-of and --seed',
    );
  const built = await builtFile('live/program.json');
  if (built === undefined)
    throw badSetting(
      'report',
      'live is not to be had here: the program that it adds is not built',
      'ask it of the command line or a server; from sources, run npm run build',
    );
  const { file, sources } = await load(store, { situation });
  return { program: JSON.parse(built) as LiveProgram, ...carried(file, sources) };
}

/** The texts under names that tell nothing of where they lie on this machine. */
function carried(file: string, sources: ReadonlyMap<string, string>): Pick<LivePart, 'situation' | 'texts'> {
  const parts = [...sources.keys()].map((path) => path.split('/').slice(0, -1));
  const [first = []] = parts;
  const shared = first.findIndex((one, k) => parts.some((each) => each[k] !== one));
  const front = first.slice(0, shared < 0 ? first.length : shared);
  const named = (path: string) => ['case', ...path.split('/').slice(front.length)].join('/');
  return {
    situation: named(file),
    texts: Object.fromEntries([...sources].map(([path, text]) => [named(path), text])),
  };
}
