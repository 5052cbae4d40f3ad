import { containers } from '../../engine/containers.ts';
import { kindOf } from '../../engine/graders/index.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { say } from '../../languages/message.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import type { Parsed } from './parsed.ts';
import { isObject, textIn } from './shared/fields.ts';
import { type GraderCriterion, graderCriterion } from './shared/graderCriterion.ts';
import { graderLosses } from './shared/graderLosses.ts';
import { multiAggregate } from './shared/multiAggregate.ts';

export const openaiGrader: ImportFormat = {
  name: 'openai-grader',
  title: 'OpenAI grader',
  docs:
    'A grader of the wire dialect, bare or inside the body of a call or a fine-tuning job. Of a `multi` each grader ' +
    'becomes a criterion and the formula the `aggregate`: points where it only weighs.',
  detect: (file) => (kindOf(graderIn(file)?.type) ? 1 : 0),
  read: (file) => {
    const spec = graderIn(file);
    const kind = kindOf(spec?.type);
    if (!spec || !kind) return { refused: say`The file holds no grader with a known \`type\`.` };
    return kind.children === undefined ? single(spec) : combined(spec, kind.children);
  },
};

/** The grader of a file, which may stand in a body that contains one. */
function graderIn({ whole }: Parsed): JsonObject | undefined {
  const places = [[], ...containers.filter(({ list }) => !list).map(({ path }) => path)];
  const found = places.map((path) =>
    path.reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), whole),
  );
  return found.find((value): value is JsonObject => isObject(value) && 'type' in value);
}

function single(spec: JsonObject): Imported {
  const name = textIn(spec.name) ?? 'grader';
  const read = graderCriterion(spec, name);
  if ('refused' in read) return read;
  return { rubric: { name, criteria: [read.criterion] }, losses: graderLosses([read]) };
}

function combined(spec: JsonObject, children: string): Imported {
  const graders: GraderCriterion[] = [];
  for (const [id, child] of Object.entries(isObject(spec[children]) ? spec[children] : {})) {
    const read = graderCriterion(child, id);
    if ('refused' in read) return read;
    graders.push(read);
  }
  const sum = multiAggregate(textIn(spec.calculate_output) ?? '', graders);
  if ('refused' in sum) return sum;
  const criteria = graders.map(({ criterion }) => ({
    ...criterion,
    points: sum.points.get(String(criterion.id)) ?? 1,
  }));
  return {
    rubric: { name: textIn(spec.name) ?? 'reward', aggregate: sum.aggregate, clip: 'none', criteria },
    losses: graderLosses(graders),
  };
}
