import { hashOf } from '../../engine/hash.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { listFault } from '../../engine/rubric/listFault.ts';
import { english, type Message, say } from '../../languages/message.ts';
import { formatOf } from './formatOf.ts';
import type { Imported, ImportFormat } from './importFormat.ts';
import { type Parsed, parsed } from './parsed.ts';
import { isObject } from './shared/fields.ts';
import { isUnjudged, judgedBy, usualJudge } from './shared/judge.ts';
import { partedNote } from './shared/plain.ts';
import { alikeField, freeField, textAt } from './shared/rowFields.ts';

/** What to import of a text that holds many rubrics. */
export interface RowsOptions {
  readonly from?: string | undefined;
  readonly judge?: string | undefined;
  /** The path of a text in each row that is taken as its completion, such as `reference_answer`. */
  readonly completion?: string | undefined;
}

/** One rubric for many, with the sample rows that hold the criteria of each. */
export interface ImportedRows {
  readonly rubric: JsonObject;
  /** Those without a completion still want one. */
  readonly samples: readonly JsonObject[];
  readonly losses: readonly Message[];
  readonly format: ImportFormat;
}

type Read = Extract<Imported, { rubric: JsonObject }>;

/**
 * Reads a file with a rubric in each row as one rubric whose criteria stand in the samples. Undefined where it is to be
 * read rubric by rubric: it holds one alone, its format is not known, or they add up in different ways. Never throws.
 */
export function importRows(text: string, options: RowsOptions): ImportedRows | undefined {
  const file = parsed(text);
  const format = formatOf(file, options.from);
  if ('refused' in format) return undefined;
  const all = allIn(format, file);
  const sound = all.filter((each): each is Read => isSound(each));
  const [frame, ...others] = sound.map(({ rubric }) => frameOf(rubric));
  if (!frame || others.length === 0 || others.some((other) => hashOf(other) !== hashOf(frame))) return undefined;
  const placed = placedRows(sound, options.completion);
  if (!placed) return undefined;
  const { names, samples } = placed;
  const judge = sound.some(({ rubric }) => isUnjudged(rubric)) ? (options.judge ?? usualJudge) : undefined;
  const shown = names.context === undefined ? {} : { judge: { ...objectIn(frame.judge), context: names.context } };
  const whole: JsonObject = { name: format.title, ...frame, ...shown, criteria_from: names.criteria };
  const needed = options.judge === undefined ? sound.find((each) => each.judge)?.judge : undefined;
  const rubric = judge === undefined ? whole : judgedBy({ model: judge, ...needed }, whole);
  return {
    rubric,
    samples,
    losses: [...lossesOf(all), ...notes({ sound, samples, judge }), ...partedNote(samples, text)],
    format,
  };
}

/** Each rubric of a file, or why it could not be read. */
function allIn(format: ImportFormat, file: Parsed): readonly Imported[] {
  const read = (row: number) => format.read({ ...file, row });
  const known = file.rows.findIndex((_, row) => 'rubric' in read(row));
  const first = read(Math.max(0, known));
  return Array.from({ length: 'rubric' in first ? (first.count ?? 1) : 0 }, (_, row) => read(row));
}

/** Whether a rubric was read whose criteria can stand in a row. */
function isSound(read: Imported): boolean {
  return 'rubric' in read && read.item !== undefined && faultOf(read) === undefined;
}

function faultOf({ rubric }: Read): string | undefined {
  return listFault(rubric.criteria ?? null, { name: 'rubric', taken: new Set(), depth: 0 });
}

/** What rubrics have in common that differ only in what is asked of a row. */
function frameOf({
  name: _name,
  title: _title,
  tags: _tags,
  criteria: _criteria,
  judge,
  ...frame
}: JsonObject): JsonObject {
  const { context: _context, ...settings } = objectIn(judge);
  return { ...(Object.keys(settings).length > 0 && { judge: settings }), ...frame };
}

function contextOf({ rubric: { judge } }: Read): string {
  const { context } = objectIn(judge);
  return typeof context === 'string' ? context : '';
}

/** The sample rows, and the templates that name what they hold; undefined where no name is free. */
function placedRows(read: readonly Read[], completion: string | undefined) {
  const items = read.map(({ item }) => item!);
  const contexts = read.map(contextOf);
  const isShown = contexts.some((context) => context !== '');
  const known = isShown ? alikeField(contexts, items) : undefined;
  const own = isShown && known === undefined ? freeField(['task', 'context', 'shown_task'], items) : undefined;
  const list = freeField(['rubric', 'criteria', 'row_criteria'], items);
  if (list === undefined || (isShown && (known ?? own) === undefined)) return undefined;
  const ids = idsOf(read);
  const samples = read.map(({ rubric, item, raters }, index) => {
    const text = completionOf(item!, completion);
    const task = own === undefined ? {} : { [own]: contexts[index]! };
    const said = raters === undefined ? {} : { raters };
    const { sample, ...fields } = item!;
    const held = isObject(sample) ? { item: fields, sample } : { item: item! };
    const row: JsonObject = {
      id: ids[index]!,
      ...held,
      item: { ...held.item, ...task, [list]: rubric.criteria! },
      ...said,
    };
    return text === undefined || 'sample' in row ? row : { ...row, completion: text };
  });
  const context = known ?? own;
  const names = { criteria: template(list), ...(context !== undefined && { context: template(context) }) };
  return { samples, names };
}

function template(field: string): string {
  return `{{ item.${field} }}`;
}

/** The names of the rubrics where no two are alike. */
function idsOf(read: readonly Read[]): readonly string[] {
  const names = read.map(({ rubric }) => String(rubric.name ?? ''));
  return new Set(names).size === names.length ? names : names.map((_, index) => `row ${index + 1}`);
}

/** Where completions usually stand. */
const usual = ['completion', 'output', 'response'];

function completionOf(item: JsonObject, path: string | undefined): string | undefined {
  return (path === undefined ? usual : [path]).map((each) => textAt(item, each)).find((text) => text !== undefined);
}

const most = 12;

/** What is lost, each once, whatever the row. */
function lossesOf(all: readonly Imported[]): readonly Message[] {
  const losses = all.flatMap((each) => ('losses' in each ? each.losses : []));
  const distinct = [...new Map(losses.map((loss) => [english(loss), loss])).values()];
  const left = all.flatMap((each, index) => (isSound(each) ? [] : [[index + 1, reasonOf(each)] as const]));
  const [first] = left;
  return [
    ...distinct.slice(0, most),
    ...(distinct.length > most ? [say`${distinct.length - most} more losses are those of single rows.`] : []),
    ...(first ? [say`Rows that are left out: ${left.length}; the first is number ${first[0]}. ${first[1]}`] : []),
  ];
}

function reasonOf(read: Imported): Message | string {
  return 'refused' in read ? read.refused : (faultOf(read) ?? '');
}

interface Made {
  readonly sound: readonly Read[];
  readonly samples: readonly JsonObject[];
  /** The judge that was put where the source names none. */
  readonly judge: string | undefined;
}

function notes({ sound, samples, judge }: Made): readonly Message[] {
  const bare = samples.filter((sample) => !('completion' in sample || 'sample' in sample)).length;
  return [
    say`The file holds ${sound.length} rubrics: their criteria stand in the samples, and this rubric says how they add up.`,
    ...(judge === undefined ? [] : [say`The source names no judge: \`${judge}\` stands there; put in yours.`]),
    ...(bare > 0
      ? [
          say`Rows without a completion: ${bare}. Write what your model answered under \`completion\` of each, or name a field of the file with \`--completion\`.`,
        ]
      : []),
  ];
}

function objectIn(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
