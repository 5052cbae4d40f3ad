/** A sentence for a person, apart from what fills it: shells put it into the reader's language. */
export interface Message {
  /** The English sentence with numbered slots, such as `unknown key {0}`: also its key in `l10n/`. */
  readonly text: string;
  readonly args: readonly (string | number | Message)[];
}

/** Words a message: the tag of a template literal whose slots become numbered ones. */
export function say(parts: TemplateStringsArray, ...args: Message['args']): Message {
  return { text: parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`), args };
}

/** The message in English. */
export function english(message: Message | string): string {
  if (typeof message === 'string') return message;
  const { text, args } = message;
  return text.replace(/\{(\d+)\}/g, (slot, index) => {
    const arg = args[Number(index)];
    return arg === undefined ? slot : english(typeof arg === 'number' ? String(arg) : arg);
  });
}
