/** What a value that the model wrote is, as far as the way to it tells. */
export type Held =
  | 'sample'
  | 'choices'
  | 'choice'
  | 'message'
  | 'text'
  | 'parts'
  | 'words'
  | 'json'
  | 'parsed'
  | 'calls'
  | 'call'
  | 'function'
  | 'match'
  | 'found';

/** How an access can fail. */
export type Failure =
  | 'json'
  | 'parsed'
  | 'calls'
  | 'match'
  | 'found'
  | 'parts'
  | 'words'
  | 'character'
  | 'index'
  | 'number'
  | 'loads';

/** One step from a value to one inside it. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'index'; readonly index: number }
  /** A method that is called; `key` is its first argument where that is a plain string. */
  | {
      readonly kind: 'method';
      readonly name: string;
      readonly bare: boolean;
      readonly key?: string;
      readonly more: boolean;
    };

/** Where a step leads: to another value, to a failure that is possible, or (undefined) to what nothing is known of. */
export type Reached = { readonly held: Held } | { readonly failure: Failure } | undefined;

type Follow = (step: Step) => Reached;

const kept = new Set(
  'strip lstrip rstrip lower upper casefold replace removeprefix removesuffix title capitalize'.split(' '),
);
const matched = new Set('group groups groupdict start end span'.split(' '));

const ways: Readonly<Record<Held, Follow>> = {
  sample: keys({ output_text: 'text', output_json: 'json', output_tools: 'calls', choices: 'choices' }),
  choices: (step) => (step.kind === 'index' ? { held: 'choice' } : undefined),
  choice: keys({ message: 'message' }),
  message: keys({ content: 'text', tool_calls: 'calls' }),
  call: keys({ function: 'function' }),
  function: keys({ arguments: 'text' }),
  text: ofText,
  parts: (step) => {
    if (step.kind !== 'index') return undefined;
    return step.index === 0 || step.index === -1 ? { held: 'text' } : { failure: 'parts' };
  },
  words: (step) => (step.kind === 'index' ? { failure: 'words' } : undefined),
  json: (step) => (step.kind !== 'method' || step.name === 'get' ? { failure: 'json' } : undefined),
  parsed: (step) => (step.kind === 'key' || step.kind === 'index' ? { failure: 'parsed' } : undefined),
  calls: (step) => (step.kind === 'index' ? { failure: 'calls' } : undefined),
  match: (step) => (step.kind !== 'method' || matched.has(step.name) ? { failure: 'match' } : undefined),
  found: (step) => (step.kind === 'index' ? { failure: 'found' } : undefined),
};

/** Follows one step. */
export function follow(held: Held, step: Step): Reached {
  return ways[held](step);
}

function keys(fields: Readonly<Record<string, Held>>): Follow {
  return (step) => {
    if (step.kind === 'index' || (step.kind === 'method' && (step.name !== 'get' || step.more))) return undefined;
    const held = step.key !== undefined && Object.hasOwn(fields, step.key) ? fields[step.key] : undefined;
    return held && { held };
  };
}

function ofText(step: Step): Reached {
  if (step.kind === 'index') return { failure: 'character' };
  if (step.kind === 'key') return undefined;
  if (kept.has(step.name)) return { held: 'text' };
  if (step.name === 'index' || step.name === 'rindex') return { failure: 'index' };
  if (step.name === 'splitlines') return { held: 'words' };
  if (step.name !== 'split' && step.name !== 'rsplit') return undefined;
  return { held: step.bare ? 'words' : 'parts' };
}
