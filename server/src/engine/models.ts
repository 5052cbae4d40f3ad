import { type Host, type JobPlace, type ModelFacts, modelTable } from './modelTable.ts';
import type { Place } from './place.ts';

/** When a model ends. */
export interface End {
  /** The host’s name for a message. */
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

/** A name that a judge can have, with what tells it from others. */
export interface ModelChoice {
  readonly name: string;
  /** The last of its ends at the hosts of the places that take it; absent where one of them announced none. */
  readonly end?: End;
  /** Whether that day has come. */
  readonly ended: boolean;
  readonly facts: ModelFacts;
}

const hosts: Readonly<Record<Host, string>> = { openai: 'OpenAI', azure: 'Azure' };

/** Who hosts the models of a place. */
export function hostOf(place: Place): Host {
  return place.startsWith('foundry') ? 'azure' : 'openai';
}

/** When a host shuts a model down; undefined where nothing is announced. */
export function endOf(model: string, host: Host): End | undefined {
  const date = exact(model)?.ends?.[host]?.value;
  return date === undefined ? undefined : { by: hosts[host], date };
}

/** What is known of a model by its name, of unknown dated snapshots what holds for the undated name. */
export function factsOf(model: string): ModelFacts | undefined {
  return exact(model) ?? exact(model.replace(/-\d{4}-\d\d-\d\d$/, ''));
}

/** Whether a model is known to reason with this effort: it then takes no temperature (OpenAI’s guide to graders). */
export function isReasoning(model: string, effort?: string): boolean {
  const reasons = factsOf(model)?.reasons;
  return reasons === 'asked' ? effort !== undefined && effort !== 'none' : reasons === true && effort !== 'none';
}

/** Whether a model is known not to reason: it takes a temperature and no `reasoning_effort`. */
export function isPlain(model: string): boolean {
  return factsOf(model)?.reasons === false;
}

const paged =
  /^(gpt-4o(?:-mini)?|gpt-4\.1(?:-mini|-nano)?|gpt-5(?:-mini|-nano)?|o1|o3|o3-mini|o4-mini)(?:-\d{4}-\d\d-\d\d)?$/;

/** The page that OpenAI has of a model, whatever its date; undefined where none is known. */
export function pageOf(model: string): string | undefined {
  const family = paged.exec(model)?.[1];
  return family && `https://platform.openai.com/docs/models/${family}`;
}

/** The judges that a place lists; undefined where it takes any. */
export function judgesOf(place: Place): readonly string[] | undefined {
  return place.endsWith('eval') ? undefined : modelTable.flatMap((facts) => names(facts.judges, place));
}

/** The models that fine-tuning jobs of a place train; undefined where there are no such jobs. */
export function trainedAt(place: Place): readonly string[] | undefined {
  return place.endsWith('eval') ? undefined : modelTable.flatMap((facts) => names(facts.trains, place));
}

function names(listed: ModelFacts['judges'], place: Place): readonly string[] {
  return listed?.[place as JobPlace]?.value ?? [];
}

/** Whether a model is shut down for a place. The judges that Foundry hosts for its jobs may outlive their dates. */
export function isGone(model: string, place: Place, today: string): boolean {
  const end = endOf(model, hostOf(place));
  const isHosted = hostOf(place) === 'azure' && judgesOf(place) !== undefined;
  return end !== undefined && end.date <= today && !isHosted;
}

/**
 * What to write for a judge that ends: what OpenAI recommends where a place takes any model, else a judge of the same
 * manner that all places list and that lasts longer; undefined where there is none, or names are those of deployments.
 */
export function replacementOf(model: string, places: readonly Place[], today: string): string | undefined {
  const lists = places.flatMap((place) => judgesOf(place) ?? []);
  if (places.every((place) => place === 'foundry-eval')) return undefined;
  if (places.some((place) => judgesOf(place) === undefined)) return exact(model)?.replacement?.value;
  const lasts = (name: string) => endOf(name, 'openai')?.date ?? '9999';
  return lists
    .filter((name) => places.every((place) => judgesOf(place)?.includes(name)))
    .filter((name) => factsOf(name)?.reasons === factsOf(model)?.reasons && lasts(name) > today)
    .filter((name) => lasts(name) > lasts(model))
    .sort((left, right) => lasts(right).localeCompare(lasts(left)))[0];
}

/** The judges that places take, those that are shut down last: the lists of fine-tuning jobs, else all of the table. */
export function modelChoices(places: readonly Place[], today: string): readonly ModelChoice[] {
  const lists = places.map(judgesOf);
  const listed = lists.some((list) => list === undefined)
    ? judges()
    : [...new Set(lists.flatMap((list) => list ?? []))];
  const choices = listed.flatMap((name) => choiceOf(name, places, today) ?? []);
  return [...choices.filter(({ ended }) => !ended), ...choices.filter(({ ended }) => ended)];
}

function judges(): readonly string[] {
  return modelTable.filter(({ reasons }) => reasons !== undefined).flatMap((facts) => facts.names);
}

function choiceOf(name: string, places: readonly Place[], today: string): ModelChoice | undefined {
  const facts = exact(name);
  const taking = places.filter((place) => judgesOf(place)?.includes(name) ?? true);
  const found = [...new Set(taking.map(hostOf))].map((host) => endOf(name, host));
  const end = found.some((each) => !each)
    ? undefined
    : found.reduce((last, each) => (each!.date > last!.date ? each : last));
  return facts && { name, ...(end && { end }), ended: end !== undefined && end.date <= today, facts };
}

function exact(model: string): ModelFacts | undefined {
  return modelTable.find((facts) => facts.names.includes(model));
}
