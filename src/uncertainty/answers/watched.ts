import type { Study } from '../../study/index.ts';

/** A study that tells which inputs are read: what was worked out without an input stands as that input changes. */
export function watched(study: Study, note: (input: number) => void): Study {
  const columns = new Proxy(study.draws.columns, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) note(Number(key));
      return Reflect.get(target, key);
    },
  });
  return { ...study, draws: { ...study.draws, columns } };
}
