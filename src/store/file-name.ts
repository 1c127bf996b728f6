import { NameError } from './write-error.ts';

/** What is asked of a place before a file is made in it. */
export interface FolderLook {
  readonly isFolder: (folder: string) => boolean | Promise<boolean>;
  /** Names of files and folders directly in a folder. */
  readonly namesIn: (folder: string) => readonly string[] | Promise<readonly string[]>;
}

/** With what stands after it for a lock, a name is still one for every disk: most take 255 bytes. */
const mostBytes = 200;

/** What no letter is: controls, marks that turn the direction of reading or cannot be seen, spaces that are no plain space. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;

/** Persian and the scripts of India write these between letters; beside Latin, Greek or Cyrillic they would only hide. */
const joiners = /(?<=(?!\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic})[\p{L}\p{M}])[\u200c\u200d]/gu;

/** Names of devices on Windows, whatever follows the point. */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * Why no file or folder is made under a name; undefined where one may be. The rule is that of all disks together, so that every case can be
 * copied to every machine, and that a name is what it looks like.
 */
function whyNoName(name: string): string | undefined {
  if (unseen.test(name.replace(joiners, ''))) return 'it holds a mark that cannot be seen';
  if (/[<>:"|?*\\/]/.test(name)) return 'it holds one of < > : " | ? * \\, which other systems do not take';
  if (/^ |[ .]$/.test(name)) return 'it begins or ends with a space, or ends with a point';
  if (devices.test(name)) return 'Windows has a device of this name';
  if (name.normalize('NFC') !== name) return 'a letter and its mark stand apart; write them as one (NFC)';
  if (new TextEncoder().encode(name).length > mostBytes) return `it has more than ${mostBytes} bytes`;
  return undefined;
}

/** Two names that some disks take for one. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().toUpperCase();
}

/**
 * Refuses to make a file under a name that is none, or that some disk takes for that of another. Only what is new is judged: folders that are
 * there already keep their names.
 *
 * @throws NameError
 * @example
 * const look = { isFolder: () => true, namesIn: () => ['Note.md'] };
 * refuseOddName('a/note.md', look) // throws another there differs from it by capitals alone
 */
export async function refuseOddName(path: string, look: FolderLook): Promise<void> {
  const parts = path.split('/');
  let known = parts.length - 1;
  while (known > 0 && !(await look.isFolder(parts.slice(0, known).join('/')))) known -= 1;
  const [first = '', ...further] = parts.slice(known);
  for (const name of [first, ...further]) {
    const why = whyNoName(name);
    if (why !== undefined) throw new NameError(path, why);
  }
  const names = await look.namesIn(parts.slice(0, known).join('/'));
  if (names.some((one) => one !== first && folded(one) === folded(first)))
    throw new NameError(path, 'another there differs from it by capitals alone');
}
