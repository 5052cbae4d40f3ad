type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[Name], 'style' | 'children' | 'attributes'>
>;

/** An element with properties, and what stands in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties<Name> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/** Sets attributes; null takes one away. */
export function attributes(of: Element, given: Readonly<Record<string, string | number | boolean | null>>): void {
  for (const [name, value] of Object.entries(given))
    if (value === null) of.removeAttribute(name);
    else of.setAttribute(name, String(value));
}
