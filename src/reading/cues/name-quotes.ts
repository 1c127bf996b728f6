import type { Quotation } from '../segment/quotations.ts';

/** Nouns whose name stands in quotation marks after them: газета «Вестник Зеля», le quotidien « La Rive ». */
const noun =
  /(?<!\p{L})(?:газет|агентств|издани|журнал|телеканал|канал|телекомпани|радиостанци|портал|сайт|компани|концерн|корпораци|холдинг|банк|фонд|завод|парти|движени|корабл|судн|танкер|газопровод|quotidien|journal|hebdomadaire|magazine|agence|chaîne|société|groupe|navire|parti)\p{L}{0,4}\s$/iu;

/**
 * Quotations without those that are names: a name in marks is nobody's words. A name that alone is said to write something
 * (пишет «Соллен Геральд») is one as well: three words at most, the first with a capital, at the end of what is said.
 */
export function withoutNames(text: string, quotes: readonly Quotation[]): readonly Quotation[] {
  return quotes.filter(({ start, end }) => {
    if (noun.test(text.slice(Math.max(0, start - 30), start))) return false;
    const isShort = /^[«„“"]\s?\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}\s?[»“”"]$/u.test(text.slice(start, end));
    return !(isShort && writes.test(text.slice(Math.max(0, start - 30), start)));
  });
}

const writes = /,\s(?:пиш[еу]т|сообщает|сообщил[аио]?|передает|передаёт|écrit|rapporte)\s$/u;
