/** The beginning of a text, with a `…` where more follows; `most` counts UTF-16 units. No character is cut apart. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
