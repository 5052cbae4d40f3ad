/** What to do when the server has ended unasked: start it again and tell, start it again, or leave it. */
export type Restart = 'tell' | 'again' | 'leave';

/** Ends so close together, in milliseconds, are one trouble: it is told once. */
const span = 3 * 60 * 1000;
/** Ends of one trouble after which the server is left alone. */
const most = 5;

/** Counts the ends of a server; `now` gives milliseconds. */
export function createRestarts(now: () => number): () => Restart {
  let ends: readonly number[] = [];
  return () => {
    const time = now();
    ends = [...ends.filter((end) => time - end < span), time];
    if (ends.length >= most) return 'leave';
    return ends.length === 1 ? 'tell' : 'again';
  };
}
