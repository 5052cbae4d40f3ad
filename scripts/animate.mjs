import { crc32 } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** The chunks of a PNG, in their order: name and data. */
function chunksOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function numbers(...all) {
  const data = Buffer.alloc(all.length * 4);
  all.forEach((each, index) => {
    data.writeUInt32BE(each, index * 4);
  });
  return data;
}

/**
 * Pictures of one size as one animated PNG that plays for ever, each shown for `seconds[i]`
 * (APNG, https://www.w3.org/TR/png-3/#apngFrameBasedAnimation). Nothing is drawn anew: the data of the frames is theirs.
 */
export function animated(frames, seconds) {
  const all = frames.map(chunksOf);
  const header = all[0].find(({ name }) => name === 'IHDR').data;
  if (!all.every((chunks) => chunks[0].data.equals(header))) throw new Error('The pictures differ in size or colours.');
  const size = [header.readUInt32BE(0), header.readUInt32BE(4)];
  let sequence = 0;
  const parts = all.flatMap((chunks, index) => {
    const delay = Buffer.from([0, 0, 0, 100, 0, 0]);
    delay.writeUInt16BE(Math.round(seconds[index] * 100), 0);
    const control = chunk('fcTL', Buffer.concat([numbers(sequence++, ...size, 0, 0), delay]));
    const data = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map((each) => each.data));
    const image = index === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([numbers(sequence++), data]));
    return [control, image];
  });
  const start = [signature, chunk('IHDR', header), chunk('acTL', numbers(frames.length, 0))];
  return Buffer.concat([...start, ...parts, chunk('IEND', Buffer.alloc(0))]);
}
