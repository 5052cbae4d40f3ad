import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

const words = 'refund order takes five to seven business days after the desk has seen your receipt and card'.split(' ');

/** A text of this many characters, different for each `n`. */
export function sentence(n, length) {
  let text = '';
  for (let at = n; text.length < length; at += 1 + (n % 5)) text += `${words[at % words.length]} `;
  return text.slice(0, length);
}

/** The row that line `n` holds: a completion of `length` characters beside an answer that every third row equals. */
export function sampleRow(n, length = 100) {
  const answer = sentence(n, length);
  const output_text = n % 3 === 0 ? answer : sentence(n + 1 + (n % 7), length);
  return {
    id: `row ${n}`,
    item: { answer, section: `§ ${n % 40}`, word: words[n % words.length] },
    sample: { output_text },
  };
}

/** Writes this many rows as JSONL. */
export async function writeSamples(file, count, rowOf = sampleRow) {
  const stream = createWriteStream(file);
  for (let n = 0; n < count; n++) if (!stream.write(`${JSON.stringify(rowOf(n))}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}
