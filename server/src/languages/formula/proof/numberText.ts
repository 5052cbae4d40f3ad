/** A number as a message shows it: six digits. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(6)));
}
