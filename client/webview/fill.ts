/** A sentence with its numbered slots filled. */
export function fill(text: string, ...args: readonly (string | number)[]): string {
  return text.replace(/\{(\d+)\}/g, (slot, index) => String(args[Number(index)] ?? slot));
}
