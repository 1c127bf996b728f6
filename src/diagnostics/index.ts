/** Diagnostics: an error with code, place, words and hint; the one collector of them. */
export { type Collector, newCollector, type Place, quoted } from './collector.ts';
export { type Diagnostic, hasErrors, type PlacedDiagnostic, type Severity, type Span } from './diagnostic.ts';
export { nearestName } from './nearest-name.ts';
export { type LineIndex, placeDiagnostics, placedInOrder, type SourceTexts } from './place.ts';
export { sortDiagnostics } from './sort-diagnostics.ts';
