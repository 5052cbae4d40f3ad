import { bareList, containers } from '../../engine/containers.ts';
import { kindOf } from '../../engine/graders/index.ts';
import type { Json } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import type { Parsed } from './parsed.ts';
import { isListOf, isObject, textIn } from './shared/fields.ts';
import { freshIds } from './shared/freshIds.ts';
import { type GraderCriterion, graderCriterion } from './shared/graderCriterion.ts';
import { graderLosses } from './shared/graderLosses.ts';

export const openaiCriteria: ImportFormat = {
  name: 'openai-evals',
  title: 'OpenAI eval criteria',
  docs:
    'The `testing_criteria` of an eval, or a list of graders. Each passes or not by its threshold; an eval tells the ' +
    'share of samples that pass each.',
  detect: (file) => (isListOf(criteriaIn(file), ({ type }) => kindOf(type) !== undefined) ? 1 : 0),
  read: (file) => read(criteriaIn(file)),
};

function criteriaIn({ whole }: Parsed): Json | undefined {
  const places = [bareList, ...containers.filter(({ list }) => list)].map(({ path }) => path);
  const found = places.map((path) =>
    path.reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), whole),
  );
  return found.find((value) => Array.isArray(value));
}

function read(list: Json | undefined): Imported {
  if (!Array.isArray(list) || list.length === 0) return { refused: say`There are no \`testing_criteria\`.` };
  const idOf = freshIds();
  const graders: GraderCriterion[] = [];
  for (const [index, spec] of list.entries()) {
    const name = isObject(spec) ? textIn(spec.name) : undefined;
    const read = graderCriterion(spec, idOf(name ?? `grader_${index + 1}`));
    if ('refused' in read) return read;
    graders.push(read);
  }
  const criteria = graders.map(({ criterion, scale: [lo, hi], threshold }) => ({
    ...criterion,
    ...(threshold !== undefined && { pass_threshold: (threshold - lo) / (hi - lo) }),
  }));
  return {
    rubric: { name: 'Eval', passes: 'all', aggregate: 'mean', criteria },
    losses: [
      say`An eval counts the samples that pass each criterion; the reward here is the mean of the scores, and a sample passes where every criterion does.`,
      ...graderLosses(graders),
    ],
  };
}
