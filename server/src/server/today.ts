/** Today's date in the user's zone, as `2026-11-25`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}
