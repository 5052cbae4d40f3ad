/** A piece of a snippet as it is shown: each field with its first text. */
export function withoutFields(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}|\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}|\$\d+/g, '$1$2')
    .replace(/\\([\\$},|])/g, '$1');
}

/** A text in which nothing is a field. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A field with its first text. */
export function field(index: number, text: string): string {
  return `\${${index}:${literal(text)}}`;
}

/** A field with texts to choose from. */
export function choice(index: number, texts: readonly string[]): string {
  return `\${${index}|${texts.map((text) => text.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}
