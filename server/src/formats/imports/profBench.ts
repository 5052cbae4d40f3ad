import type { JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import type { Parsed } from './parsed.ts';
import { isListOf, objectsIn, textIn, textsIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { shownTask } from './shared/judged.ts';
import { ownEntry } from './shared/ownEntry.ts';
import { plain } from './shared/plain.ts';
import { noSuchRow, ofSeveral } from './shared/rowFormat.ts';

/** What a weight of the source counts. */
const weights: Readonly<Record<string, number>> = { Critical: 4, Major: 3, Minor: 2, Additional: 1 };

export const profBench: ImportFormat = {
  name: 'profbench',
  title: 'ProfBench',
  docs:
    'Tasks with `rubrics` of `criterion_description` and `criterion_weight`, or one criterion a row with its `task_id`. ' +
    'Critical counts 4, Major 3, Minor 2, Additional 1; score = Σ of the met ÷ Σ (NVlabs/ProfBench).',
  detect: ({ rows: [first] }) => (first && (isCriterion(first) || isListOf(first.rubrics, isCriterion)) ? 1 : 0),
  read: (file) => {
    const tasks = tasksIn(file);
    const wanted = tasks[file.row];
    return wanted ? ofSeveral(read(wanted), tasks.length) : noSuchRow(file.row, tasks.length);
  },
};

function isCriterion({ criterion_description, criterion_weight }: JsonObject): boolean {
  return textIn(criterion_description) !== undefined && ownEntry(weights, String(criterion_weight)) !== undefined;
}

/** The tasks of a file; rows that are criteria belong to the task that they name. */
function tasksIn({ rows }: Parsed): readonly JsonObject[] {
  const tasks = new Map<string, readonly JsonObject[]>();
  for (const row of rows) {
    const key = String(row.task_id);
    if (isCriterion(row)) tasks.set(key, [...(tasks.get(key) ?? []), row]);
  }
  const gathered = [...tasks.values()].map((rubrics) => ({ ...rubrics[0]!, rubrics }));
  return [...rows.filter(({ rubrics }) => rubrics !== undefined), ...gathered];
}

function read({ task_id, domain, prompt, rubrics }: JsonObject): Imported {
  const idOf = freshIds();
  const all = objectsIn(rubrics);
  const criteria = all.filter(isCriterion).map((each) => ({
    id: idOf(String(each.criterion_description)),
    points: weights[String(each.criterion_weight)]!,
    ...(textsIn(each.criterion_type).length > 0 && { tags: textsIn(each.criterion_type) }),
    requirement: plain(String(each.criterion_description)),
  }));
  if (criteria.length === 0)
    return { refused: say`No entry of \`rubrics\` has a \`criterion_description\` and a known \`criterion_weight\`.` };
  const lacking = all.length - criteria.length;
  return {
    rubric: {
      name: textIn(task_id) ?? 'ProfBench',
      ...(textIn(domain) && { tags: [textIn(domain)!] }),
      ...shownTask(textIn(prompt)),
      aggregate: 'mean',
      criteria,
    },
    item: Object.fromEntries(
      Object.entries({ task_id, domain, prompt }).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
    losses: [
      say`The source takes the mean of each task, then of each domain, then of the domains; here it is the mean of the samples.`,
      ...(lacking > 0 ? [say`${lacking} entries have no known \`criterion_weight\`: they are left out.`] : []),
    ],
  };
}
