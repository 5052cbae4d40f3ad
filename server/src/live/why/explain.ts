import { compileRoot, flatten, type Node } from '../../engine/compile.ts';
import type { ExplainRequest, GradingHost } from '../../engine/grading.ts';
import type { CompileOptions } from '../../engine/kind.ts';
import { storedOnly, storedWorld, unallowed, unjudged } from '../../engine/live/storedOnly.ts';
import type { Outcome } from '../../engine/outcome.ts';
import type { Unit } from '../../engine/part.ts';
import type { Row } from '../../engine/sample.ts';
import type { Root } from '../../engine/spec.ts';
import type { Explained, Explanation } from '../../engine/why/explanation.ts';
import { heldUnits } from '../../engine/why/heldUnits.ts';
import { judgesPrice } from '../../engine/why/judgesPrice.ts';
import { contributions } from '../../science/contributions/contributions.ts';
import { sampleRows } from '../sampleRows.ts';
import type { Sessions } from '../sessions.ts';
import { attribution, piecesOf } from './attribution.ts';
import { foundFlips } from './foundFlips.ts';
import { type GradeRows, gradeRows } from './gradeRows.ts';

interface Surroundings {
  readonly host: GradingHost;
  readonly sessions: Sessions;
  /** The options with the data that they stand on. */
  readonly withData: (options: CompileOptions) => Promise<CompileOptions>;
}

/** As `Grading.explain` says. */
export async function explain(
  surroundings: Surroundings,
  request: ExplainRequest,
  signal: AbortSignal,
): Promise<Explained | undefined> {
  const { samples, graded, line } = request;
  const { all, recall } = await sampleRows(surroundings, samples, graded.session, signal);
  let row: Row | undefined;
  for await (const rows of all()) {
    row = rows.find((each) => each.line === line);
    if (row) break;
  }
  if (!row) return undefined;
  const options = await surroundings.withData(graded.options);
  const explanations: Explanation[] = [];
  for (const root of graded.roots) {
    const one = { ...request, graded: { ...graded, options }, row, root, ...(recall && { recall }) };
    explanations.push(await explainRoot(surroundings.host, one, signal));
  }
  return { id: row.id, line: row.line, explanations };
}

interface OneRoot extends ExplainRequest {
  readonly row: Row;
  readonly root: Root;
  readonly recall?: NonNullable<Parameters<typeof storedOnly>[1]['recall']>;
}

async function explainRoot(host: GradingHost, request: OneRoot, signal: AbortSignal): Promise<Explanation> {
  const { row, root, budget, graded } = request;
  const program = programFor(row, request);
  const known = await knownOf(host, request, { program, signal });
  const judged = budget && (await judgedOf(host, request, { program, signal }));
  const pieces = piecesOf(row);
  const price = judgesPrice(program, pieces?.without.map((piece) => piece.row) ?? [], graded.provider);
  const { grade, ...told } = judged ?? known;
  const effects = pieces && (await attribution(pieces, told, grade));
  return {
    id: root.id,
    path: root.path,
    contributions: contributions(program, told.outcomes),
    lacking: lackingIn(told),
    ...(effects && { attribution: { ...effects, judged: judged !== undefined } }),
    flips: await foundFlips(row, known, known.grade),
    ...(price && { judges: price }),
  };
}

/** What a program says of the row, and how to grade changed rows by it. */
interface Graded {
  readonly program: readonly Node[];
  readonly outcomes: readonly Outcome[];
  readonly grade: GradeRows;
}

interface Grading {
  readonly program: readonly Node[];
  readonly signal: AbortSignal;
}

/** Without asking a model: what judges said of the row is held, whatever is changed in it. */
async function knownOf(
  host: GradingHost,
  { row, graded, root, recall }: OneRoot,
  { program, signal }: Grading,
): Promise<Graded> {
  const limits = { ...limitsOf(graded), ...(recall && { recall }) };
  const request = { ...graded, root, samples: { text: '' }, budget: { maxCalls: 0 }, rows: false };
  const grade = gradeRows(host, storedWorld(host.world(request, () => undefined)), signal);
  const [outcomes = []] = await grade(storedOnly(program, limits), [row]);
  const isHeld = (index: number) => isPaid(program[index]!) || outcomes[index] === unallowed;
  return { program: heldUnits(program, outcomes, isHeld), outcomes, grade };
}

/** With judges that are asked anew about each changed row. */
async function judgedOf(
  host: GradingHost,
  { row, graded, root, budget }: OneRoot,
  { program, signal }: Grading,
): Promise<Graded> {
  const request = { ...graded, root, samples: { text: '' }, ...(budget && { budget }), rows: false };
  const grade = gradeRows(
    host,
    host.world(request, () => undefined),
    signal,
  );
  const limited = storedOnly(program, limitsOf(graded));
  const [outcomes = []] = await grade(limited, [row]);
  return { program: limited, outcomes, grade };
}

function limitsOf({ agreed }: ExplainRequest['graded']): Parameters<typeof storedOnly>[1] {
  const may = ({ outside, hash }: Unit) => outside === undefined || agreed.includes(hash);
  return { may, isRecalledFirst: false };
}

function lackingIn({ program, outcomes }: Pick<Graded, 'program' | 'outcomes'>): Explanation['lacking'] {
  return program.flatMap(({ id, path }, index) => {
    const outcome = outcomes[index];
    return outcome === unjudged || outcome === unallowed ? [{ id, path }] : [];
  });
}

/** The program of a row: where rows hold criteria of their own, with those in their place. */
function programFor(row: Row, { root, graded }: OneRoot): readonly Node[] {
  const member = compileRoot(root, graded.options);
  const { part } = member;
  return flatten('parts' in part && part.forRow ? { ...member, part: part.forRow(row).whole } : member);
}

function isPaid({ part }: Node): boolean {
  return !('parts' in part) && part.paid;
}
