import { briefOf } from './brief.ts';
import { briefWords } from './brief-words.ts';
import type { ReportData } from './types.ts';

/** The report as one HTML file, and its brief as plain text. */
export async function renderReport(data: ReportData): Promise<{ readonly html: string; readonly brief: string }> {
  const brief = briefOf(data);
  const plain = briefWords(brief, data.about, data.situation.id, { width: 100, paint: (text) => text });
  return { html: '', brief: plain };
}
