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
      'Eine Frage an jeden Vorschlag',
      'Würde er von allen angenommen, die unterschreiben müssen, von den Gremien ratifiziert, nach der Unterschrift eingehalten und bezahlt? Jede Zelle ist der Anteil der Ziehungen, die bestehen: die Zahlen der Datei sind Spannen, und jede Ziehung nimmt aus jeder einen Wert. Der wahrscheinlichste Vorschlag steht zuerst.',
    ],
    proposal: [
      'Warum, und durch wen',
      'Ein Vorschlag mit seinen vier Prüfungen: wer gewinnt und verliert, welche Mitglieder ablehnen, wer ihn brechen würde, wem das Geld ausgeht. Jede unterstrichene Zahl öffnet eine Schublade: von ihr zu den Schätzungen, den Berichten und ihren Worten.',
    ],
    deals: [
      'Ein eigenes Paket',
      'Bei jeder Frage einen Ausgang wählen und zusehen, wie sich die Prüfungen bewegen. Mit einem Vorschlag beginnen und eines ändern: so geht das meiste Verhandeln.',
    ],
    votes: [
      'Die Abstimmung, Mitglied für Mitglied',
      'Jedes Mitglied ist ein Kopf, und so breit, wie es wiegt. Eines wählen, es sich enthalten, beiseitestehen oder gewonnen werden lassen, und sehen, was die Zahlung kauft.',
    ],
    money: [
      'Das Geld, Monat für Monat',
      'Was fließt, wo es sonst nicht flösse, wem es zuerst und wann fehlt, wer den Verlust trägt, und ein Auszug jedes Kontos.',
    ],
    stability: [
      'Würde es halten?',
      'Wer das Versprechen brechen würde, wie, was die anderen zurücknähmen, und welches Pfand jeden an sein Wort bände.',
    ],
    evidence: [
      'Worauf es beruht',
      'Jede Aussage mit dem, der sie gemacht hat, den Wegen, auf denen sie kam, und den Zahlen, die sie bewegt. Ein hierher gezogener Artikel wird in Entwürfe gelesen; nichts verlässt dieses Gerät.',
    ],
    share: [
      'Übergeben',
      'Eine Adresse, die das Gesehene wiederherstellt, ein Bericht in einer Datei, geänderte Zahlen in der Datei mit ihren Kommentaren, und die Antwort zu Protokoll, um später bewertet zu werden. „Was wäre wenn …“ oben ändert jede Zahl mit einem Schieber. Das ist alles: der Rest gehört Ihnen.',
    ],
  },
};
