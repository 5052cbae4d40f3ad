import type { JsonObject } from '../../engine/json.ts';

/** One way to say in words what a check tells without a judge. */
export interface RequirementPattern {
  /** All of a requirement but its full stop; what it names are its groups. */
  readonly words: RegExp;
  /** Undefined where what is named makes no sense. */
  readonly check: (found: Readonly<Record<string, string>>) => JsonObject | undefined;
}

/** A word such as prose has none. */
const rare = String.raw`[a-z]\w*(?:_\w+)+`;

/** A tool after a verb: in quotes or rare where it is said to be a tool; rare after a verb that takes nothing else. */
const tool = (verb: string, only: string) =>
  [
    `${verb} (?:the )?(?:tool|function) ${named('a')}`,
    `${verb} (?:the )?${named('b')} (?:tool|function)`,
    `${only} \`?(?<e>${rare})\`?`,
  ].join('|');
const not = "(?:does not|doesn['’]t|never|must not|do not|should not)";
const quotedText = String.raw`(?:"(?<a>[^"]+)"|“(?<b>[^”]+)”|'(?<c>[^']+)'|\`(?<d>[^\`]+)\`)`;
const unit = '(?<unit>words|characters|tokens)(?: long| in length| or (?:fewer|less))?';
const has = '(?:(?:is|has|uses|contains|stays|must be|must have|is written in|is kept to) )?';

/** Requirements that name their check plainly. Whoever adds one adds what it must not take, too. */
export const requirementPatterns: readonly RequirementPattern[] = [
  {
    words: whole(`(?:${tool('(?:calls|uses|invokes)', '(?:calls|invokes)')})`),
    check: (found) => ({ tool_call: { name: anyOf(found) } }),
  },
  {
    words: whole(`${not} (?:${tool('(?:calls?|uses?|invokes?)', '(?:calls?|invokes?)')})`),
    check: (found) => ({ forbid_tools: [anyOf(found)] }),
  },
  {
    words: whole(`(?:mentions|contains|includes|uses) the (?:word|term) ${quotedText}`),
    check: (found) => ({ contains: { all_of: anyOf(found), fold_case: true } }),
  },
  {
    words: whole(`(?:contains|includes|has) the (?:exact )?(?:text|string|phrase) ${quotedText}`),
    check: (found) => ({ contains: anyOf(found) }),
  },
  {
    words: whole('(?:is|must be) (?:a )?(?:valid|well-formed|parsable) JSON(?: document)?'),
    check: () => ({ json: { schema: { type: ['object', 'array'] } } }),
  },
  {
    words: whole('(?:is|must be) an? (?:valid |single )?JSON (?<type>object|array)'),
    check: ({ type }) => ({ json: { schema: { type: type!.toLowerCase() } } }),
  },
  {
    words: /^(?:the |its )?(?:final )?(?:answer|result) (?:is|must be|equals) (?<number>-?\d{1,15}(?:\.\d{1,15})?)$/i,
    check: ({ number }) => ({ number: { equals: Number(number), from: 'last' } }),
  },
  {
    words: whole(`${has}(?:at most|no more than|not more than|a maximum of|up to) (?<n>\\d{1,6}) ${unit}`),
    check: ({ n, unit: counted }) => length(counted, { max: Number(n) }),
  },
  {
    words: whole(`${has}(?:fewer than|less than|under|shorter than) (?<n>[1-9]\\d{0,5}) ${unit}`),
    check: ({ n, unit: counted }) => length(counted, { max: Number(n) - 1 }),
  },
  {
    words: whole(`${has}(?:at least|no fewer than|no less than|a minimum of) (?<n>\\d{1,6}) ${unit}`),
    check: ({ n, unit: counted }) => length(counted, { min: Number(n) }),
  },
  {
    words: whole(`${has}between (?<n>\\d{1,6}) and (?<m>\\d{1,6}) ${unit}`),
    check: ({ n, m, unit: counted }) =>
      Number(n) <= Number(m) ? length(counted, { min: Number(n), max: Number(m) }) : undefined,
  },
];

/** The words after who is meant: the completion. */
function whole(words: string): RegExp {
  const who = '(?:(?:the |its )?(?:completion|response|reply|output|text|message|assistant|agent|model) |it )?';
  return new RegExp(`^${who}${words}$`, 'i');
}

/** The one of several groups that has found something. */
function anyOf(found: Readonly<Record<string, string | undefined>>): string {
  return Object.values(found).find((each) => each !== undefined) ?? '';
}

function named(group: string): string {
  return String.raw`(?:["'\`“](?<${group}>[\w.-]+)["'\`”]|(?<${group}x>${rare}))`;
}

function length(counted: string | undefined, limits: JsonObject): JsonObject {
  const name = counted!.toLowerCase();
  return { length: { ...(name !== 'characters' && { unit: name }), ...limits } };
}
