/** A path as it is written in a template: `output_tools[0].function.name`. */
export function pathText(segments: readonly { readonly key: string | number }[]): string {
  const text = segments.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
  return text.startsWith('.') ? text.slice(1) : text;
}
