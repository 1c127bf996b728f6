import type { sharingEnglish } from '../en/app-share.ts';
import type { Translated } from '../translated.ts';

/** Texte der Übergabe: Adresse, Bericht, Dateien, Protokoll. */
export const sharingGerman: Translated<typeof sharingEnglish> = {
  title: 'Übergeben',
  address: 'Die Adresse',
  addressHow:
    'Wer diese Adresse mit denselben Dateien öffnet, sieht dasselbe: Bildschirm, Vorschlag, Paket und geänderte Zahlen.',
  copy: 'Adresse kopieren',
  copied: 'Kopiert.',
  report: 'Der Bericht, eine Datei',
  reportHow: 'Er öffnet sich ohne Netzverbindung; seine Zahlen zeigen, worauf sie beruhen.',
  extent: 'Wie viel',
  extents: {
    two: 'zwei Blatt',
    twelve: 'jeder Vorschlag an seiner Stelle, zwölf Blatt',
    full: 'alle Tabellen und Bilder',
  },
  draws: 'Ziehungen',
  drawsHere: (count) => `${count}, wie auf diesem Bildschirm`,
  drawsThere: (count) => `${count}, wie auf der Befehlszeile`,
  write: 'Bericht schreiben',
  numbers: 'Geänderte Zahlen',
  intoFile: (count) =>
    count === 1
      ? '1 geänderte Zahl in die Datei schreiben'
      : `${count} geänderte Zahlen in die Dateien schreiben`,
  intoFileHow: 'Jede kommt an die Stelle der Zahl, die dort steht; Kommentare und Reihenfolge bleiben.',
  assumption: 'in der Werkbank gesetzt',
  notWritten: (paths) => `In keiner Datei als ein Wert gefunden: ${paths}.`,
  files: 'Die Dateien',
  downloadOf: (file) => `${file} herunterladen`,
  changed: 'geändert, nicht gesichert',
  stopped: 'Abgebrochen. Nichts wurde geschrieben; was ausgefüllt war, steht noch da.',
  record: 'Zu Protokoll',
  recordHow:
    'Hält fest, was heute gesagt wird, in einer Kette, die später zeigt, ob eine Zeile geändert wurde.',
  by: 'Der letzte Tag, an dem ein Ausgang zählt',
  rule: 'Wie über die Prüfungen entschieden wird, in eigenen Worten',
  freeze: 'Antwort zu Protokoll geben',
  onRecord: 'die Antwort zu Protokoll',
};
