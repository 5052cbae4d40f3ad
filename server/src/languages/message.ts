/** A sentence for a person, apart from what fills it: shells put it into the reader's language. */
export interface Message {
  /** The English sentence with numbered slots, such as `unknown key {0}`: also its key in `l10n/`. */
  readonly text: string;
  readonly args: readonly (string | number | Message)[];
}

/** A language: its sentence for each English one, with the same slots. */
export type Bundle = Readonly<Record<string, string>>;

/** Words a message: the tag of a template literal whose slots become numbered ones. */
export function say(parts: TemplateStringsArray, ...args: Message['args']): Message {
  return { text: parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`), args };
}

/** A whole sentence as a message without slots; numbers in braces stay as they are. */
export function sentence(text: string): Message {
  return { text, args: [] };
}

/** The message in the language of a bundle; in English what the bundle lacks. */
export function translate(message: Message, bundle: Bundle): string {
  const { text, args } = message;
  const sentence = Object.hasOwn(bundle, text) ? bundle[text] : undefined;
  return (sentence || text).replace(/\{(\d+)\}/g, (slot, index) => {
    const arg = args[Number(index)];
    return typeof arg === 'object' ? translate(arg, bundle) : String(arg ?? slot);
  });
}

/** The message in English. */
export function english(message: Message): string {
  return translate(message, {});
}
