import type { talkEnglish, togetherEnglish } from '../en/app-together.ts';
import type { Translated } from '../translated.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Texte für Prüfungen und Kommentare. */
export const talkGerman: Translated<typeof talkEnglish> = {
  summary: (reviews, open) =>
    reviews + open === 0
      ? 'Prüfen oder kommentieren'
      : `${count(reviews, 'Prüfung', 'Prüfungen')}, ${count(open, 'offener Kommentar', 'offene Kommentare')}`,
  waiting: (number) => `Nur was auf eine Prüfung wartet (${count(number, 'Aussage', 'Aussagen')})`,
  review: 'Prüfung',
  reviewOf: (statement) => `Prüfung von „${statement}“`,
  reading: 'wird gelesen',
  notAsked: 'zählt ohne Prüfung',
  states: { draft: 'wartet', accepted: 'angenommen', rejected: 'abgelehnt', retracted: 'zurückgezogen' },
  waitsFor: (have, needed) => `${have} von ${needed} stehen dafür ein`,
  decided: { accept: 'angenommen', reject: 'abgelehnt', change: 'geändert' },
  decisions: { accept: 'Annehmen', reject: 'Ablehnen' },
  reason: 'Warum',
  name: 'Ihr Name, wie andere ihn lesen',
  comments: 'Kommentare',
  commentsOn: (words) => `Kommentare zu „${words}“`,
  none: 'Niemand hat bisher etwas gesagt.',
  comment: 'Ein Kommentar',
  send: 'Kommentieren',
  answer: 'Eine Antwort',
  answerIt: 'Antworten',
  settle: 'Erledigen',
  settledBy: (by, day) => `erledigt von ${by}, ${day}`,
  changed: 'dieselbe Datei wurde auch anderswo geschrieben: bitte ansehen und noch einmal senden',
  because: {
    accept: (claim) => `Aussage ${claim} angenommen`,
    reject: (claim) => `Aussage ${claim} abgelehnt`,
  },
};

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
