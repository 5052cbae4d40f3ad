import type { Json, JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import type { Parsed } from './parsed.ts';
import { isObject, textIn, textsIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { ownEntry } from './shared/ownEntry.ts';
import { plain } from './shared/plain.ts';
import { noSuchRow, ofSeveral } from './shared/rowFormat.ts';

export const openaiEvals: ImportFormat = {
  name: 'modelgraded',
  title: 'OpenAI Evals, model-graded',
  docs:
    'YAML with `prompt`, `choice_strings` and `choice_scores` under a name: a judge makes a choice, each with its score; ' +
    'a reply with none of them takes the lowest score (openai/evals).',
  detect: (file) => (specsIn(file).length > 0 ? 1 : 0),
  read: (file) => {
    const specs = specsIn(file);
    const wanted = specs[file.row];
    return wanted ? ofSeveral(read(...wanted), specs.length) : noSuchRow(file.row, specs.length);
  },
};

function specsIn({ whole }: Parsed): readonly (readonly [name: string, spec: JsonObject])[] {
  return Object.entries(isObject(whole) ? whole : {}).flatMap(([name, spec]) =>
    isObject(spec) && 'choice_strings' in spec && textIn(spec.prompt) ? [[name, spec] as const] : [],
  );
}

function read(name: string, spec: JsonObject): Imported {
  const choices = choicesOf(spec.choice_strings);
  const scores = choices.map((choice) => scoreOf(choice, spec.choice_scores));
  if (choices.length < 2) return { refused: say`\`choice_strings\` of \`${name}\` has fewer than two choices.` };
  if (!scores.every((score) => score !== undefined && Number.isFinite(score)))
    return {
      refused: say`\`choice_scores\` of \`${name}\` does not give every choice a number, so there is no score to keep.`,
    };
  const [lo, hi] = rangeOf(scores as number[]);
  const prompt = String(spec.prompt);
  const levels = choices.map((choice, at) => {
    const means = meaningOf(choice, prompt) ?? `What the task below calls ${choice}.`;
    return [choice, { score: (scores[at]! - lo) / (hi - lo), means: plain(means) }];
  });
  const id = freshIds()(name);
  const check = { levels: Object.fromEntries(levels), ordered: false };
  return {
    rubric: { name, judge: { context: contextOf(prompt) }, criteria: [{ id, points: 1, ...check }] },
    losses: [
      say`A reply that makes no choice takes the lowest score in the source; here it is an error, and the reward is not known.`,
      say`The judge answers in a form of its own; \`eval_type\` and \`output_template\` are not kept. It sees the prompt as the task, with the fields of the item.`,
      ...(lo !== 0 || hi !== 1 ? [say`Scores from ${lo} to ${hi} become 0 to 1.`] : []),
    ],
  };
}

/** A list, or a text with a letter for each choice. */
function choicesOf(value: Json | undefined): readonly string[] {
  if (typeof value === 'string' && !/^from_n/.test(value)) return [...value];
  return [...new Set(textsIn(Array.isArray(value) ? value.map(String) : []))];
}

function scoreOf(choice: string, scores: Json | undefined): number | undefined {
  if (scores === 'from_strings') return Number(choice);
  const score = isObject(scores) ? ownEntry(scores, choice) : undefined;
  return typeof score === 'number' ? score : undefined;
}

/** 0 to 1 where all scores are in it, else the lowest and the highest of them. */
function rangeOf(scores: readonly number[]): readonly [number, number] {
  const [lo, hi] = [Math.min(...scores), Math.max(...scores)];
  return lo >= 0 && hi <= 1 ? [0, 1] : [lo, hi === lo ? lo + 1 : hi];
}

/** What the prompt says beside a choice on a line of its own, such as `(A) fully consistent`. */
function meaningOf(choice: string, prompt: string): string | undefined {
  const heads = [`(${choice})`, `${choice})`, `${choice}.`, `${choice}:`, `"${choice}":`, `[${choice}]`];
  const lines = prompt.split('\n').map((line) => line.trim());
  const found = lines.flatMap((line) =>
    heads.flatMap((head) => (line.startsWith(head) ? [line.slice(head.length)] : [])),
  );
  return textIn(found[0])?.trim();
}

/** The prompt with its fields as templates; the completion is shown to the judge anyway, and fenced. */
function contextOf(prompt: string): string {
  return plain(prompt).replace(/\{(\w+)\}/g, (_whole, name: string) =>
    name === 'completion' ? '(the completion)' : `{{ item.${name} }}`,
  );
}
