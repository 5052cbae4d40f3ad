/** Runs tasks, at most `most` at once, in their order. */
export function createGate(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let underWay = 0;

  const release = () => {
    const start = waiting.shift();
    if (start) start();
    else underWay--;
  };
  return async (task) => {
    if (underWay < most) underWay++;
    else await new Promise<void>((start) => waiting.push(start));
    try {
      return await task();
    } finally {
      release();
    }
  };
}
