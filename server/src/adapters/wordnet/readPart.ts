import { type Ending, endings } from './endings.ts';
import type { PartOfSpeech } from './wordNetFiles.ts';

/** What the files of one part of speech say. */
export interface Part {
  /** Lemma → places of its synsets in the data file, in bytes. */
  readonly synsets: ReadonlyMap<string, readonly number[]>;
  /** Names in the synset at a place. */
  readonly names: (place: number) => readonly string[];
  /** Inflected form → base forms, where no rule gives them. */
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly endings: readonly Ending[];
}

/**
 * Reads the files of one part of speech (wndb(5WN)). A synset is found by the number that heads its line, which is its
 * place in bytes but where the ends of lines were converted. Throws a sentence where index and data do not fit.
 */
export function readPart(part: PartOfSpeech, content: (name: string) => Buffer): Part {
  const data = content(`data.${part}`);
  if (!/\n\s*$/.test(data.toString('latin1', Math.max(0, data.length - 80))))
    throw new Error(`\`data.${part}\` is cut off.`);
  const places = placesIn(data);
  const synsets = new Map<string, readonly number[]>();
  for (const fields of lines(content(`index.${part}`))) {
    const numbers = fields.slice(-Number(fields[2]));
    const found = numbers.map((number) => places.get(number));
    const lost = numbers.find((_, at) => found[at] === undefined);
    if (lost !== undefined) throw new Error(`\`index.${part}\` names ${lost}, which \`data.${part}\` lacks.`);
    synsets.set(fields[0]!, found as number[]);
  }
  const exceptions = lines(content(`${part}.exc`)).map(([form, ...bases]) => [form!, bases] as const);
  return { synsets, names: (place) => namesAt(data, place), exceptions: new Map(exceptions), endings: endings[part] };
}

/** The fields of each line; a line that begins with a space belongs to the licence. */
function lines(content: Buffer): string[][] {
  const whole = content.toString('utf8').split('\n');
  return whole.filter((line) => /^\S/.test(line)).map((line) => line.trimEnd().split(/\s+/));
}

/** Number of each synset → where its line begins. */
function placesIn(data: Buffer): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let place = 0; place < data.length; place = data.indexOf(10, place) + 1 || data.length)
    if (data[place] !== 32) places.set(data.toString('latin1', place, place + 8), place);
  return places;
}

/** The line's fourth field counts the words, in hexadecimal; a mark such as `(a)` is no part of an adjective. */
function namesAt(data: Buffer, place: number): readonly string[] {
  const end = data.indexOf('|', place);
  const fields = data.toString('utf8', place, end < 0 ? data.length : end).split(' ');
  const count = Number.parseInt(fields[3]!, 16);
  return Array.from({ length: count }, (_, at) => fields[4 + 2 * at]!.replace(/\(.*\)$/, ''));
}
