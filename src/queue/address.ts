/**
 * An address as it may be shown: without the password.
 *
 * @example
 * shownAddress('postgresql://me:secret@db.example/detente') // => 'postgresql://me@db.example/detente'
 */
export function shownAddress(url: string): string {
  try {
    const shown = new URL(url);
    shown.password = '';
    shown.searchParams.delete('password');
    return shown.href;
  } catch {
    return 'postgresql://…';
  }
}
