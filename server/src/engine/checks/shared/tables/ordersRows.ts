const token = /'[^']*(?:'|$)|"[^"]*(?:"|$)|`[^`]*(?:`|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[()]|\border\s+by\b/gi;

/** Whether a query puts its own rows in order: ORDER BY outside parentheses, texts and comments. */
export function ordersRows(query: string): boolean {
  let depth = 0;
  for (const [met] of query.matchAll(token)) {
    if (met === '(') depth++;
    else if (met === ')') depth--;
    else if (depth === 0 && /^order/i.test(met)) return true;
  }
  return false;
}
