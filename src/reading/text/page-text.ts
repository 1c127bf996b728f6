/** What a page's markup says besides its text. */
export interface PageText {
  readonly text: string;
  readonly hasTitle: boolean;
  readonly published?: string | undefined;
}
