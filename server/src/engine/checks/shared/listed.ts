/** The first three of some words, and how many more there are. */
export function listed(words: readonly string[], between = ', '): string {
  const more = words.length - most;
  return more > 0 ? `${words.slice(0, most).join(between)}${between}and ${more} more` : words.join(between);
}

const most = 3;
