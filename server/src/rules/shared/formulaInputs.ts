import type { Site } from '../../document/sites.ts';
import { slotOf } from '../../document/slotOf.ts';
import type { Path } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import type { Role } from '../../languages/formula/index.ts';
import type { SeenGrader } from '../rule.ts';
import { criteriaOf } from './criteriaOf.ts';
import type { Located } from './locate.ts';
import { asObject, asText, specOf } from './specOf.ts';

/** What a formula reckons with: a grader of the map beside it, or a criterion of the list beside it. */
export interface FormulaInput {
  /** Its name in the formula. */
  readonly name: string;
  readonly spec: Json;
  /** Where it stands, from what holds the formula. */
  readonly path: Path;
  /** Only of a criterion: points below 0 make a penalty. */
  readonly role?: Role;
  /** Whether it counts also where the formula leaves it out. */
  readonly gate?: true;
}

type Holder = { readonly site: Pick<Site, 'kind'>; readonly spec: Json };

/** What the formula of a grader reckons with; undefined where it takes nothing, has no formula, or names what rows hold. */
export function formulaInputs(holder: Holder): readonly FormulaInput[] | undefined {
  return gradersIn(holder) ?? criteriaIn(holder);
}

function gradersIn({ site, spec }: Holder): readonly FormulaInput[] | undefined {
  const key = site.kind?.children;
  const graders = key === undefined ? undefined : asObject(specOf({ spec })[key]);
  if (!graders || typeof graders.type === 'string') return undefined;
  return Object.entries(graders).map(([name, each]) => ({ name, spec: each, path: [key!, name] }));
}

function criteriaIn(holder: Holder): readonly FormulaInput[] | undefined {
  const { aggregate, criteria_from } = specOf(holder);
  if (asText(asObject(aggregate)?.formula) === undefined || criteria_from !== undefined) return undefined;
  return criteriaOf(holder)?.flatMap(({ id, points, spec, path }) =>
    id === undefined ? [] : [{ name: id, spec, path, role: points < 0 ? 'penalty' : 'helpful', ...gateOf(spec) }],
  );
}

function gateOf({ gate }: JsonObject): { gate?: true } {
  return gate === true || typeof gate === 'number' ? { gate: true } : {};
}

/** Where the name of an input is written, from the start of the grader; the last one where a name is there twice. */
export function inputPlace(seen: Pick<SeenGrader, 'site' | 'spec' | 'text'>, name: string): Located | undefined {
  const input = formulaInputs(seen)?.findLast((each) => each.name === name);
  const path = input?.role ? [...input.path, 'id'] : (input?.path ?? []);
  const found = slotOf({ text: seen.text, root: { at: 0, node: seen.site.node }, faults: [] }, path);
  const place = input?.role ? found?.range : found?.keyRange;
  return place && { ...place, path };
}
