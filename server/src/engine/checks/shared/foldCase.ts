/** A text in which letters that differ in case alone are the same, also `ß` and `SS`; no language's own rules. */
export function foldCase(text: string): string {
  return isAscii(text) ? text.toLowerCase() : Array.from(text, foldPoint).join('');
}

/** The folded text with where each of its units stands in the text; one place more, for the end. */
export function foldedPlaces(text: string): { readonly text: string; readonly placeOf: (at: number) => number } {
  if (isAscii(text)) return { text: text.toLowerCase(), placeOf: (at) => at };
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const point of text) {
    const piece = foldPoint(point);
    for (let unit = 0; unit < piece.length; unit++) places.push(at);
    folded += piece;
    at += point.length;
  }
  places.push(at);
  return { text: folded, placeOf: (place) => places[place]! };
}

function foldPoint(point: string): string {
  return point.toUpperCase().toLowerCase();
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}
