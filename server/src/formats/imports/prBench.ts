import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported } from './importFormat.ts';
import { isListOf, isObject, numberIn, objectsIn, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { plain } from './shared/plain.ts';
import { rowFormat } from './shared/rowFormat.ts';

export const prBench = rowFormat({
  name: 'prbench',
  title: 'PRBench',
  docs:
    'Rows with a `rubric` of `title` and `annotations`, which hold the weight under the name of its class. Score = ' +
    '(points − Σ negative) ÷ (Σ positive − Σ negative) (scaleapi/PRBench).',
  detect: ({ rubric }) => (isListOf(rubric, (each) => weightOf(each) !== undefined) ? 1 : 0),
  read,
});

/** Stands under the class of the weight, such as `critically_important_weight`. */
function weightOf({ annotations }: JsonObject): number | undefined {
  if (!isObject(annotations)) return undefined;
  const name = textIn(annotations.weight_class)?.replaceAll(' ', '_');
  return numberIn(annotations[`${name}_weight`]);
}

function read(row: JsonObject): Imported {
  const idOf = freshIds();
  const all = objectsIn(row.rubric);
  const criteria = all.flatMap((each) => criterionOf(each, idOf) ?? []);
  if (criteria.length === 0)
    return { refused: say`No entry of \`rubric\` has a \`title\` and the weight of its class.` };
  const lacking = all.length - criteria.length;
  const turns = Array.from({ length: 10 }, (_, index) => textIn(row[`prompt_${index}`])).filter(Boolean);
  return {
    rubric: {
      name: textIn(row.task) ?? 'PRBench',
      ...(textIn(row.field) && { tags: [textIn(row.field)!] }),
      ...shownTask(turns.length > 0 ? turns.join('\n\n') : undefined),
      aggregate: 'minmax',
      criteria,
    },
    losses: [
      say`A verdict that does not parse or comes too late counts as “not met”, which earns the points of a penalty; here it is an error.`,
      say`The other figure of the source, “clipped”, is \`aggregate: points\` with \`clip: none\`; the same verdicts give another score there.`,
      ...(lacking > 0
        ? [say`${lacking} entries of \`rubric\` have no weight or no \`title\`: they are left out.`]
        : []),
      ...(hasReferences(row) ? [say`The reference texts are left out.`] : []),
    ],
  };
}

function criterionOf(each: JsonObject, idOf: (text: string) => string): JsonObject | undefined {
  const text = textIn(each.title);
  const points = weightOf(each);
  if (text === undefined || points === undefined) return undefined;
  const { weight_class, criteria_category } = each.annotations as JsonObject;
  const tags = [weight_class, criteria_category].flatMap((tag) => textIn(tag) ?? []);
  return { id: idOf(text), points, tags, requirement: plain(text) };
}

function hasReferences(row: JsonObject): boolean {
  return Object.entries(row).some(
    ([key, value]) => /^reference_texts/.test(key) && Array.isArray(value) && value.length > 0,
  );
}
