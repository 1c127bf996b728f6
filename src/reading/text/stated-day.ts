import { datesIn } from '../dates/dates.ts';
import type { DetectedLanguage } from '../language/detect.ts';
import { paragraphsOf } from '../segment/paragraphs.ts';

/** The day that a document's head gives as its own: a short line that holds a whole date. */
export function statedDay(head: string, language: DetectedLanguage): string | undefined {
  for (const [start, end] of paragraphsOf(head)) {
    if (end - start > 90) continue;
    const dates = datesIn(
      head,
      [{ start, end, quotes: [], paragraph: 0 }],
      language === 'other' ? 'en' : language,
      null,
    );
    const day = dates.find(({ precision, value }) => precision === 'day' && value !== null);
    if (day?.value != null) return day.value;
  }
  return undefined;
}
