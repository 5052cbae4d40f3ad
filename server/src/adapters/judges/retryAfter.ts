/**
 * Milliseconds that a provider asks to wait: `retry-after-ms`, else `retry-after` in seconds or as a date, which counts
 * from `now` (milliseconds since 1970). Undefined where it says nothing that can be read.
 */
export function retryAfter(headers: Headers | undefined, now: number): number | undefined {
  const exact = numberOf(headers?.get('retry-after-ms'));
  if (exact !== undefined) return exact;
  const text = headers?.get('retry-after');
  const seconds = numberOf(text);
  if (seconds !== undefined) return seconds * 1000;
  const date = Date.parse(text ?? '');
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function numberOf(text: string | null | undefined): number | undefined {
  return text && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}
