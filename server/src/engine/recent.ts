/**
 * Remembers what was made for the last `most` keys that were asked for. Unlike a map with weak keys it costs nothing
 * when memory is cleared, which happens often where each row has a key of its own.
 */
export function recent<Key, Made>(most: number): (key: Key, make: () => Made) => Made {
  const held = new Map<Key, Made>();
  return (key, make) => {
    const known = held.get(key);
    if (known !== undefined) held.delete(key);
    const made = known ?? make();
    held.set(key, made);
    if (held.size > most) held.delete(held.keys().next().value!);
    return made;
  };
}
