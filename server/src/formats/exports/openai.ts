import type { Lowered } from '../../engine/checks/lowered/lowered.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { type LoweredGroup, lowerRubric } from '../../engine/rubric/lowerRubric.ts';
import { type Message, say } from '../../languages/message.ts';
import type { Exported, Remark } from './exported.ts';
import type { Made } from './openai/made.ts';
import { multiGrader } from './openai/multiGrader.ts';
import { rubricGrader } from './openai/pythonGrader.ts';
import { allIn, leavesOf, withoutLosses } from './openai/withoutLosses.ts';

/** Bytes of Python that the platform takes. */
const mostBytes = 256_000;

export interface OpenaiOptions {
  /** Definitions of metrics, as in `CompileOptions`. */
  readonly metrics: Readonly<Record<string, string>>;
  /** Microsoft’s platform instead of OpenAI’s. */
  readonly isFoundry: boolean;
}

/**
 * A sound rubric as one grader of the wire dialect: a `multi` with a grader a criterion where a formula gives the very
 * reward; else, where no criterion needs a grader of its own, one Python grader that adds up by itself. What can be
 * neither is left out and reported.
 */
export function exportOpenai(rubric: JsonObject, { metrics, isFoundry }: OpenaiOptions): Exported {
  if (rubric.criteria_from !== undefined) return { remarks: [aboutAll(ofRows, true)], parts: [], judged: [] };
  const whole = lowerRubric(rubric, metrics);
  const isSingle = needsPython(whole) && leavesOf(whole).every(({ is }) => 'python' in is || 'loss' in is);
  const { group, remarks } = withoutLosses(whole, lossOf);
  const made = group ? graderOf(rubric, group, isSingle) : nothing;
  if (!group || 'text' in made)
    return { remarks: [...remarks, aboutAll(made as Message, true)], parts: [], judged: [] };
  const judged = leavesOf(group).flatMap(({ id, paid }) => (paid ? [id] : []));
  const notes = [...criterionNotes(group), ...rubricNotes(rubric, group, isSingle)];
  const about = [...remarks, ...notes, ...foundryNotes(isFoundry && judged.length > 0)];
  return { spec: made.grader, remarks: about, parts: made.parts, judged };
}

const nothing = say`nothing of the rubric can be expressed`;

/** A `multi` has one fixed list of graders, and Python there can ask no judge. */
const ofRows = say`\`criteria_from\` cannot be expressed: a grader of the platform has the same criteria for every row, and these differ from row to row`;

function graderOf(rubric: JsonObject, group: LoweredGroup, isSingle: boolean): Made | Message {
  const name = typeof rubric.name === 'string' ? rubric.name : 'rubric';
  const isClipped = rubric.clip !== 'mean' && rubric.clip !== 'none';
  const made = (isSingle ? rubricGrader : multiGrader)(name, group, isClipped);
  if ('text' in made) return made;
  const { grader, parts } = made;
  const { pass_threshold: mark, passes } = rubric;
  const marked = typeof mark === 'number' && passes !== 'all' ? { ...grader, pass_threshold: mark } : grader;
  return sizeFault(marked) ?? { grader: marked, parts };
}

/** Conditions and gates are beyond a formula: it has no skipped scores, and none in place of errors. */
function needsPython(group: LoweredGroup): boolean {
  return allIn(group).some(({ whens, bar }) => whens.length > 0 || bar !== undefined);
}

function lossOf(is: Lowered): Message | undefined {
  return 'loss' in is ? is.loss : undefined;
}

function sizeFault(grader: JsonObject): Message | undefined {
  const most = Math.max(0, ...sourcesIn(grader).map((source) => new TextEncoder().encode(source).length));
  return most < mostBytes
    ? undefined
    : say`its Python has ${most} bytes, and the platform takes less than ${mostBytes}`;
}

function sourcesIn({ source, graders }: JsonObject): readonly string[] {
  const inner = Object.values((graders ?? {}) as Readonly<Record<string, Json>>) as readonly JsonObject[];
  return [...(typeof source === 'string' ? [source] : []), ...inner.flatMap(sourcesIn)];
}

function aboutAll(message: Message, isLoss: boolean): Remark {
  return { path: [], isLoss, message };
}

function criterionNotes(group: LoweredGroup): readonly Remark[] {
  return leavesOf(group).flatMap(({ id, path, is, whens }) => {
    const notes = [...('notes' in is ? (is.notes ?? []) : []), ...('grader' in is && whens.length > 0 ? [asked] : [])];
    return notes.map((message) => ({ id, path, isLoss: false, message }));
  });
}

const asked = say`the platform grades it even where \`when\` is false: that may cost, and an error there is one of the reward`;

function rubricNotes(rubric: JsonObject, group: LoweredGroup, isSingle: boolean): readonly Remark[] {
  const leaves = leavesOf(group);
  const isGated = !isSingle && allIn(group).some(({ bar }) => bar !== undefined);
  const notes: readonly (readonly [isSo: boolean, note: Message])[] = [
    [isGated, say`where a gate is closed and another criterion cannot be graded, the platform has an error and no 0`],
    [
      isGated && leaves.some(({ paid }) => paid),
      say`the platform asks judges even where a gate is closed, which costs`,
    ],
    [isSingle, say`the platform shows the reward alone, no scores of criteria`],
    [leaves.every(({ whens }) => whens.length > 0), say`where no criterion applies, the platform has an error`],
    [rubric.clip === 'mean', say`the platform does not clip the mean`],
    [rubric.passes === 'all', say`\`passes: all\` cannot be expressed: the platform knows a threshold of the reward`],
  ];
  return notes.flatMap(([isSo, note]) => (isSo ? [aboutAll(note, false)] : []));
}

function foundryNotes(isSo: boolean): readonly Remark[] {
  const note = say`Microsoft wrote in January 2026 that model graders cannot stand inside a \`multi\`; what holds now is not on record`;
  return isSo ? [aboutAll(note, false)] : [];
}
