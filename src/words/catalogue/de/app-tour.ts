import type { tourEnglish } from '../en/app-tour.ts';
import type { Translated } from '../translated.ts';

/** Texte des Rundgangs: ein Schritt je Bildschirm, drei Minuten in allem. */
export const tourGerman: Translated<typeof tourEnglish> = {
  begin: 'Rundgang in drei Minuten',
  label: 'Rundgang',
  step: (place, count) => `Schritt ${place} von ${count}`,
  next: 'Weiter',
  back: 'Zurück',
  leave: 'Rundgang verlassen',
  end: 'Rundgang beenden',
  trace: 'Der Rundgang ändert nichts: wer ihn verlässt, ist wieder, wo er war.',
  steps: {
    brief: [
      'Vier Fragen an jeden Vorschlag',
      'Würde er von allen angenommen, die unterschreiben müssen, von den Gremien ratifiziert, nach der Unterschrift eingehalten und bezahlt? Jede Zelle ist der Anteil der Ziehungen, die bestehen: die Zahlen der Datei sind Spannen, und jede Ziehung nimmt aus jeder einen Wert. Der wahrscheinlichste Vorschlag steht zuerst; neben der Tabelle stehen die Termine und was zuerst zu prüfen ist.',
    ],
    proposal: [
      'Warum, und durch wen',
      'Ein Vorschlag mit seinen vier Prüfungen: wer gewinnt und verliert, welche Mitglieder ablehnen, wer ihn brechen würde, wem das Geld ausgeht. Jede unterstrichene Zahl öffnet eine Schublade: von ihr zu den Schätzungen, den Berichten und ihren Worten.',
    ],
    deals: [
      'Ein eigenes Paket',
      'Mit einem Vorschlag beginnen, dessen Name über den Prüfungen steht, und eines ändern: so geht das meiste Verhandeln. Jeder gewählte Ausgang bewegt die Prüfungen. Ganz unten stehen die Pakete, die kein anderes übertrifft.',
    ],
    votes: [
      'Die Abstimmung, Mitglied für Mitglied',
      'Der obere Balken zählt Köpfe; im unteren ist jedes Mitglied so breit, wie es wiegt, und der Strich ist, was nötig ist. Ein Mitglied wählen, in der Tabelle darunter sagen, dass es sich enthält, draußen bleibt oder umgestimmt wird, und sehen, wie sich die Prüfungen bewegen und was die Zahlung wäre.',
    ],
    money: [
      'Das Geld, Monat für Monat',
      'Was fließt, wo es sonst nicht flösse, was die Ausgaben bezahlt, wem es zuerst und wann fehlt, wer gewinnt und wer den Verlust trägt; ganz unten ein Auszug jedes Kontos.',
    ],
    stability: [
      'Würde es halten?',
      'Wer gebunden ist, in wie vielen Ziehungen er sein Wort hält, wie er es bräche, was die anderen zurücknähmen und welches Pfand ihn bände. Darunter steht, was den Vorschlag hält und ergänzt werden kann, und eine Karte, wer wohin könnte.',
    ],
    evidence: [
      'Worauf es beruht',
      'Ein Artikel, der oben abgelegt oder eingefügt wird, wird in Entwürfe gelesen; nichts verlässt dieses Gerät. Darunter steht jede Aussage: ihre Note, wer sie gemacht hat, auf welchen Wegen sie kam, was ihr widerspricht und welche Zahlen sie bewegt.',
    ],
    share: [
      'Übergeben',
      'Eine Adresse, die das Gesehene wiederherstellt, ein Bericht in einer Datei, geänderte Zahlen in der Datei mit ihren Kommentaren, und die Antwort zu Protokoll, um später bewertet zu werden. „Was wäre wenn …“ oben ändert jede Zahl mit einem Schieber. Das ist alles: der Rest gehört Ihnen.',
    ],
  },
};
