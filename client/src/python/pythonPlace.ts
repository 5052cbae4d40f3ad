/** A place in a text; both from 0. */
export interface Spot {
  readonly line: number;
  readonly character: number;
}
/** One replacement in a text. */
export interface Change {
  readonly range: { readonly start: Spot; readonly end: Spot };
  readonly text: string;
}

/** Where a place stands after a change: what is put in before it moves it, what is replaced around it takes it along. */
export function pythonPlace(place: Spot, { range: { start, end }, text }: Change): Spot {
  if (compare(place, start) <= 0) return place;
  if (compare(place, end) < 0) return start;
  const lines = text.split('\n');
  const last = lines.at(-1)!.length;
  const begin = lines.length === 1 ? start.character + last : last;
  const line = place.line - end.line + start.line + lines.length - 1;
  return place.line > end.line
    ? { line, character: place.character }
    : { line, character: begin + place.character - end.character };
}

function compare(one: Spot, other: Spot): number {
  return one.line - other.line || one.character - other.character;
}
