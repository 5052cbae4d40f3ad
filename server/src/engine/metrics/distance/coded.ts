/** Two texts as whole numbers in [0, size): equal numbers stand for equal symbols. */
export interface Coded {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly size: number;
}

/** Above every Latin, Greek and Cyrillic letter; a table of this size is still quick to clear. */
const small = 0x530;

/** Codes the code points of two texts. */
export function coded(a: string, b: string): Coded {
  const left = asciiCodes(a);
  const right = left && asciiCodes(b);
  return left && right ? { a: left, b: right, size: 128 } : codedPoints(codePoints(a), codePoints(b));
}

function codedPoints(left: CodePoints, right: CodePoints): Coded {
  const top = Math.max(left.top, right.top);
  return top < small ? { a: left.codes, b: right.codes, size: top + 1 } : codedSymbols(left.codes, right.codes);
}

/** Codes two lists of symbols, such as tokens. */
export function codedSymbols<S extends string | number>(a: readonly S[], b: readonly S[]): Coded {
  const codes = new Map<S, number>();
  const codeOf = (symbol: S) => {
    const known = codes.get(symbol);
    if (known !== undefined) return known;
    codes.set(symbol, codes.size);
    return codes.size - 1;
  };
  return { a: a.map(codeOf), b: b.map(codeOf), size: codes.size };
}

function asciiCodes(text: string): number[] | undefined {
  const codes = new Array<number>(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127) return undefined;
    codes[index] = code;
  }
  return codes;
}

interface CodePoints {
  readonly codes: number[];
  readonly top: number;
}

function codePoints(text: string): CodePoints {
  const codes = new Array<number>(text.length);
  let count = 0;
  let top = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!;
    if (code > 0xffff) index++;
    if (code > top) top = code;
    codes[count++] = code;
  }
  codes.length = count;
  return { codes, top };
}
