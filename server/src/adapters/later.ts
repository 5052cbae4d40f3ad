/** Something made at its first use. */
export interface Later<T> {
  readonly get: () => Promise<T>;
  /** What has been made, or is being made; undefined where nobody has asked for it. */
  readonly made: () => Promise<T> | undefined;
}

/** Makes something at its first use, once. */
export function later<T>(make: () => Promise<T>): Later<T> {
  let made: Promise<T> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    made: () => made,
  };
}
