import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type TransactionSpec } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PlacedDiagnostic } from '../../../diagnostics/index.ts';

interface CodeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly remarks: readonly PlacedDiagnostic[];
  readonly onText: (text: string) => void;
  /** A line to go to; a new object each time it is asked. */
  readonly goTo: { readonly line: number } | null;
}

/** The text of a file with its remarks at their lines. */
export function CodeEditor({ label, text, remarks, onText, goTo }: CodeEditorProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView | null>(null);
  const tell = useRef(onText);
  tell.current = onText;
  useEffect(() => {
    if (place.current === null) return undefined;
    // Within a shadow its style sheets are adopted, which the page’s policy allows; style elements it does not.
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
    const view = new EditorView({
      state: stateOf(label, text, (now) => tell.current(now)),
      parent: root,
      root,
    });
    // Somebody who does not write can move through it by keys as well.
    view.scrollDOM.tabIndex = 0;
    editor.current = view;
    return () => {
      editor.current = null;
      view.destroy();
    };
  }, [label]);
  useEffect(() => {
    const view = editor.current;
    if (view !== null && view.state.doc.toString() !== text) view.dispatch(changeTo(view.state, text));
  }, [text, label]);
  useEffect(() => {
    const view = editor.current;
    if (view !== null) view.dispatch(setDiagnostics(view.state, markedIn(view.state, remarks)));
  }, [remarks, label]);
  useEffect(() => {
    const view = editor.current;
    if (view === null || goTo === null) return;
    const { from } = view.state.doc.line(Math.min(Math.max(1, goTo.line), view.state.doc.lines));
    view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    view.focus();
  }, [goTo]);
  return <div ref={place} class="code-editor" />;
}

function stateOf(label: string, text: string, tell: (text: string) => void): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      yaml(),
      syntaxHighlighting(colours),
      look,
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': label }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) tell(update.state.doc.toString());
      }),
    ],
  });
}

/** What differs between two texts as one change, so that the cursor and the way back stay where they are. */
function changeTo(state: EditorState, text: string): TransactionSpec {
  const old = state.doc.toString();
  const most = Math.min(old.length, text.length);
  let from = 0;
  while (from < most && old[from] === text[from]) from++;
  let same = 0;
  while (same < most - from && old.at(-1 - same) === text.at(-1 - same)) same++;
  return { changes: { from, to: old.length - same, insert: text.slice(from, text.length - same) } };
}

function markedIn({ doc }: EditorState, remarks: readonly PlacedDiagnostic[]): readonly Diagnostic[] {
  return remarks.map(({ line, column, endColumn, severity, message, hint }) => {
    const at = doc.line(Math.min(Math.max(1, line), doc.lines));
    const from = Math.min(at.from + Math.max(0, column - 1), at.to);
    return {
      from,
      to: Math.min(Math.max(from, at.from + endColumn - 1), at.to),
      severity: severity === 'note' ? 'info' : severity,
      message: hint === undefined ? message : `${message}\n${hint}`,
    };
  });
}

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--link)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
  { tag: [tags.keyword, tags.atom, tags.meta], color: 'var(--bad)' },
]);

const look = EditorView.theme({
  '&': { height: '70vh', backgroundColor: 'var(--paper)', color: 'var(--ink)', fontSize: '0.88rem' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", monospace', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--wash)', color: 'var(--soft)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--link) 8%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--link) 30%, transparent)',
  },
  '.cm-tooltip': { backgroundColor: 'var(--wash)', color: 'var(--ink)', border: '1px solid var(--line)' },
});
