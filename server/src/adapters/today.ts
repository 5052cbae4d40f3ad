/** Today's date in the user's zone, as `2026-11-25`. Written by hand: the locale's formatter costs 40 ms at its first use. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
