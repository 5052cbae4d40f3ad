/** A text of another tool as a text of a rubric: its double braces would be templates, so a space parts them. */
export function plain(text: string): string {
  return text.trim().replaceAll('{{', '{ {').replaceAll('}}', '} }');
}
