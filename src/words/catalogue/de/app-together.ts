import type { togetherEnglish } from '../en/app-together.ts';
import type { Translated } from '../translated.ts';

/** Texte für zwei, die gleichzeitig an einem Fall arbeiten. */
export const togetherGerman: Translated<typeof togetherEnglish> = {
  region: 'Zusammenarbeit',
  saved: (file) => `Jemand anders hat ${file} gesichert.`,
  isIn: 'Diese Änderungen sind in dem, was hier steht.',
  bothIn: 'Diese Änderungen stehen nun neben den eigenen, die noch nicht gesichert sind.',
  whole: 'die ganze Datei',
  gone: 'entfernt',
  nothing: 'nichts',
  fromTo: (what, from, to) => `${what}: ${from} → ${to}`,
  more: (count) => `und ${count} weitere`,
  onlyNotes: 'Nur Kommentare oder Anordnung.',
  decide: (file) => `In ${file} wurde an denselben Stellen auch anderswo geändert. Bitte jede Stelle wählen.`,
  before: (value) => `Vorher: ${value}`,
  ours: (value) => `Meins: ${value}`,
  theirs: (value) => `Das andere: ${value}`,
  kinds: { value: '', comment: ' (Kommentar)', order: ' (Reihenfolge)', layout: '' },
  write: 'Die Auswahl sichern',
  restored: (files) =>
    `Was beim Schließen des Fensters nicht gesichert war, ist wieder da: ${files}. Gesichert wird erst, wenn Sie sichern.`,
};
