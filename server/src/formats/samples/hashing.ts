import { hashText } from '../../engine/hash.ts';

/** Passes chunks on and names their content, whatever their sizes: a hash of the hashes of whole blocks. */
export function hashing(chunks: AsyncIterable<string>): { chunks: AsyncIterable<string>; digest: () => string } {
  let state = '';
  let rest = '';
  const take = (text: string) => {
    state = hashText(state + hashText(text));
  };
  async function* pass() {
    for await (const chunk of chunks) {
      const blocks = rest + chunk;
      const whole = blocks.length - (blocks.length % 65536);
      for (let at = 0; at < whole; at += 65536) take(blocks.slice(at, at + 65536));
      rest = blocks.slice(whole);
      yield chunk;
    }
    take(rest);
  }
  return { chunks: pass(), digest: () => state };
}
