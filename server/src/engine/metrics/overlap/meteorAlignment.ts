interface Word {
  readonly at: number;
  readonly text: string;
}

/** One stage of matching: the form in which words go on from here, and the forms of the reference a word matches. */
export interface Stage {
  form(word: string): string;
  stands(word: string): Iterable<string>;
}

/**
 * NLTK's alignment: stage by stage, from the last word of the input to the first, each takes the last free word of
 * the reference that it matches. Pairs of places, in the order of the input.
 */
export function align(
  input: readonly string[],
  reference: readonly string[],
  stages: readonly Stage[],
): (readonly [number, number])[] {
  let words = input.map((text, at): Word => ({ at, text }));
  let free = reference.map((text, at): Word => ({ at, text }));
  const pairs: (readonly [number, number])[] = [];
  for (const stage of stages) {
    words = formed(words, stage);
    free = formed(free, stage);
    const found = matched(words, free, stage);
    words = words.filter(({ at }) => !found.has(at));
    const taken = new Set(found.values());
    free = free.filter(({ at }) => !taken.has(at));
    pairs.push(...found);
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

function formed(words: readonly Word[], stage: Stage): Word[] {
  return words.map(({ at, text }) => ({ at, text: stage.form(text) }));
}

function matched(words: readonly Word[], free: readonly Word[], stage: Stage): Map<number, number> {
  const places = Map.groupBy(free, ({ text }) => text);
  const found = new Map<number, number>();
  for (const { at, text } of words.toReversed()) {
    const last = lastOf(stage.stands(text), places);
    if (last) found.set(at, places.get(last.text)!.pop()!.at);
  }
  return found;
}

function lastOf(texts: Iterable<string>, places: ReadonlyMap<string, readonly Word[]>): Word | undefined {
  let last: Word | undefined;
  for (const text of texts) {
    const word = places.get(text)?.at(-1);
    if (word && (!last || word.at > last.at)) last = word;
  }
  return last;
}
