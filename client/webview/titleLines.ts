/** Characters that a line of a column's head has room for. */
const most = 9;

/** A title on one line or two, broken behind a separator where there is one, and shortened where it is too long. */
export function titleLines(title: string): readonly string[] {
  if (title.length <= most) return [title];
  const at = title.slice(0, most).search(/[\s_\-./](?=[^\s_\-./]*$)/) + 1 || most;
  const [first, rest] = [title.slice(0, at).trim(), title.slice(at)];
  return [first, rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}
