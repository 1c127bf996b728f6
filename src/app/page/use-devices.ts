import type { NumberChange } from '../protocol.ts';
import { devicePath } from '../switches.ts';
import { checkTexts } from './check-texts.ts';
import type { Client } from './client.ts';
import type { CaseFiles } from './files.ts';
import type { Act } from './state.ts';
import type { Workshop } from './use-workshop.ts';

interface DevicesAsked {
  readonly client: Client;
  readonly files: CaseFiles;
  readonly texts: CaseFiles['texts'];
  readonly changes: readonly NumberChange[];
  readonly open: string | null;
  readonly write: Workshop['write'];
  readonly act: (act: Act) => void;
}

/** The situation’s file with what keeps the open proposal, and the way in which it is written: only where the file stays sound. */
export function useDevices({ client, files, texts, changes, open, write, act }: DevicesAsked) {
  return {
    text: texts[files.situation] ?? '',
    write: async (text: string, because: string): Promise<string | null> => {
      const remarks = await checkTexts(client, files, { ...texts, [files.situation]: text });
      const fault = remarks.find(({ severity }) => severity === 'error');
      if (fault !== undefined) return fault.message;
      // What was switched by its place in the list is switched no longer: places may be others now.
      const stay = changes.filter(({ path }) => open === null || !path.startsWith(devicePath(open, '')));
      if (stay.length < changes.length) act({ kind: 'take', changes: stay });
      await write([{ path: files.situation, text }], because);
      return null;
    },
  };
}
