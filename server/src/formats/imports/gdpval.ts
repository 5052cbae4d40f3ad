import type { Json, JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const gdpval = rowFormat({
  name: 'gdpval',
  title: 'GDPval',
  docs:
    'Rows with `rubric_json`: a JSON text of entries with a `criterion` and a `score`, its points. Score = Σ points of ' +
    'the met ÷ Σ positive points (as NVIDIA-NeMo/Gym reads it).',
  detect: ({ rubric_json }) => (isListOf(itemsOf(rubric_json), isItem) ? 1 : 0),
  read,
  holds: ['rubric_json', 'rubric_pretty'],
});

function isItem({ criterion, score }: JsonObject): boolean {
  return textIn(criterion) !== undefined && numberIn(score) !== undefined;
}

/** The entries of a JSON text, or of the list itself; nothing where it is neither. */
function itemsOf(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return undefined;
  }
}

function read({ task_id, sector, occupation, prompt, rubric_json, reference_files }: JsonObject): Imported {
  const idOf = freshIds();
  const items = objectsIn(itemsOf(rubric_json)).filter(isItem);
  if (items.length === 0)
    return { refused: say`\`rubric_json\` is no JSON list of entries with \`criterion\` and \`score\`.` };
  const criteria = items.map(({ criterion, score }) => ({
    id: idOf(String(criterion)),
    points: Number(score),
    requirement: plain(String(criterion)),
  }));
  const tags = [sector, occupation].flatMap((tag) => textIn(tag) ?? []);
  const hasRequired = items.some(({ required }) => required === true);
  return {
    rubric: {
      name: textIn(task_id) ?? 'GDPval',
      ...(tags.length > 0 && { tags }),
      ...shownTask(textIn(prompt)),
      aggregate: 'points',
      criteria,
    },
    losses: [
      say`The simple way, in which the judge adds up the points itself, is not kept: points are added here.`,
      ...(hasRequired ? [say`\`required\` is left out: make such a criterion a \`gate\` where it decides alone.`] : []),
      ...(Array.isArray(reference_files) && reference_files.length > 0
        ? [say`The reference files are left out; the judge sees the prompt and the completion.`]
        : []),
    ],
  };
}
