/** Numbers that come out in their order, the least first. */
export interface Heap {
  readonly push: (value: number) => void;
  readonly pop: () => number | undefined;
}

/** A binary heap. */
export function createHeap(): Heap {
  const values: number[] = [];
  const sink = (value: number) => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= values.length) break;
      const least = left + 1 < values.length && values[left + 1]! < values[left]! ? left + 1 : left;
      if (values[least]! >= value) break;
      values[at] = values[least]!;
      at = least;
    }
    values[at] = value;
  };
  return {
    push: (value) => {
      let at = values.push(value) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (values[parent]! <= value) break;
        values[at] = values[parent]!;
        at = parent;
      }
      values[at] = value;
    },
    pop: () => {
      const [least] = values;
      const last = values.pop();
      if (values.length > 0) sink(last!);
      return least;
    },
  };
}
