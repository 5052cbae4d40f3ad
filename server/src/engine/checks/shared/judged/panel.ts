import { type Message, say } from '../../../../languages/message.ts';
import { canonical } from '../../../hash.ts';
import type { Json, JsonObject } from '../../../json.ts';
import { judgeKeys } from '../../../rubric/judgeKeys.ts';
import type { Criterion } from '../../check.ts';

/** One vote of one judge. */
export interface Seat {
  readonly model: string;
  readonly parameters: JsonObject;
  readonly weight: number;
  readonly draw: number;
}

/** Who is asked: everybody in `first`, then `stronger` where those do not agree. */
export interface Panel {
  readonly first: readonly Seat[];
  readonly stronger: readonly Seat[];
}

/** Most asks a sample in the first round. */
const mostSeats = 64;

/** Seats the judges of a criterion, or says why it has none. */
export function seatPanel({
  judge,
  spec,
  models,
}: Pick<Criterion, 'judge' | 'spec' | 'models'>): Panel | { readonly refusal: Message } {
  const first = Array.isArray(spec.judges) ? spec.judges.map((each) => over(judge, each)) : [judge];
  const stronger = spec.escalate === undefined ? [] : [over({ ...judge, votes: 1 }, spec.escalate)];
  const refusal = [...first, ...stronger].map(faultOf).find((fault) => fault !== undefined) ?? contextFault(spec);
  if (refusal) return { refusal };
  const seats = seated([...first, ...stronger], models);
  const [firstSeats, strongerSeats] = [seats.slice(0, first.length).flat(), seats.slice(first.length).flat()];
  if (firstSeats.length > mostSeats)
    return {
      refusal: say`${firstSeats.length} votes a sample are more than the ${mostSeats} that a criterion may have.`,
    };
  return { first: firstSeats, stronger: strongerSeats };
}

/** A judge of its own over the one that is named further out. */
function over(judge: JsonObject, own: Json): JsonObject {
  return typeof own === 'string' ? { ...judge, model: own } : { ...judge, ...(own as JsonObject) };
}

/** What is shown is the criterion's, the same for all: whoever saw something else would judge something else. */
function contextFault({ judges, escalate }: JsonObject): Message | undefined {
  const hasOwn = [judges ?? [], escalate ?? []]
    .flat()
    .some((each) => typeof each === 'object' && each && 'context' in each);
  return hasOwn ? say`All judges of a criterion see the same: \`context\` stands in \`judge\`.` : undefined;
}

const known = new Set([...Object.keys(judgeKeys()), 'weight']);

function faultOf(judge: JsonObject): Message | undefined {
  const unknown = Object.keys(judge).find((key) => !known.has(key));
  if (unknown !== undefined) return say`\`judge.${unknown}\` is not a setting of a judge.`;
  if (typeof judge.model === 'string') return undefined;
  return say`No judge is named: write \`judge: { model: … }\` in the rubric or in the criterion.`;
}

/** Settings of a judge, and the names under which a model grader of the wire dialect hands them on. */
const handedOn: Readonly<Record<string, string>> = {
  reasoning_effort: 'reasoning_effort',
  temperature: 'temperature',
  top_p: 'top_p',
  max_tokens: 'max_completions_tokens',
};

/** The seats of each judge. Judges that would be asked the very same take different draws. */
function seated(judges: readonly JsonObject[], models: Criterion['models']): readonly (readonly Seat[])[] {
  const drawn = new Map<string, number>();
  return judges.map((judge) => {
    const named = judge.model as string;
    const model = Object.hasOwn(models, named) ? models[named]! : named;
    const parameters = parametersOf(judge);
    const key = canonical([model, parameters, judge.seed ?? null]);
    const begun = drawn.get(key) ?? 0;
    const count = typeof judge.votes === 'number' ? judge.votes : 1;
    drawn.set(key, begun + count);
    const weight = typeof judge.weight === 'number' ? judge.weight : 1;
    return Array.from({ length: count }, (_, vote) => {
      const draw = begun + vote;
      return { model, weight, draw, parameters: { ...parameters, ...seedOf(judge, draw) } };
    });
  });
}

function parametersOf(judge: JsonObject): JsonObject {
  const given = Object.entries(handedOn).flatMap(([key, name]) => {
    const value = judge[key] ?? null;
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** With one seed for all, every draw would be the same. */
function seedOf({ seed }: JsonObject, draw: number): JsonObject {
  return typeof seed === 'number' ? { seed: seed + draw } : {};
}
