import { slotOf } from '../../document/slotOf.ts';
import type { Change } from '../../document/tree.ts';
import type { Json, JsonObject } from '../../engine/json.ts';
import { type FormulaNode, negations } from '../../languages/formula/index.ts';
import { say } from '../../languages/message.ts';
import type { SeenGrader } from '../rule.ts';
import { formulaRepair } from './formulaEdits.ts';
import { gradersOf } from './formulaNames.ts';
import type { Mend } from './hazardRule.ts';
import { asList, asObject } from './specOf.ts';

/**
 * Turns a grader that scores the bad case into one that scores the good case, where its keys tell how, and the formula
 * with it: it gives the same reward, but an error that counts as 0 no longer raises it.
 */
export const positiveGate: Mend = (proof, seen, { input }) => {
  const graders = gradersOf(seen);
  const { tree } = proof.formula;
  const name = `not_${input}`;
  if (!graders || input === undefined || !tree || Object.hasOwn(graders, name)) return undefined;
  const place = (key: string) => slotIn(seen, [seen.site.kind?.children ?? 'graders', input, key])?.range;
  const turned = opposite(asObject(graders[input]) ?? {});
  const value = turned && place(turned.key);
  const key = slotIn(seen, [seen.site.kind?.children ?? 'graders', input])?.keyRange;
  if (!turned || !value || !key || !isRewritable(seen.text.slice(value.from, value.to), turned.value)) return undefined;
  const written = typeof turned.value === 'string' ? seen.notation.quote(turned.value) : JSON.stringify(turned.value);
  const more = [
    { ...key, text: seen.notation.quote(name) },
    { ...value, text: written },
  ];
  return formulaRepair(say`Score the good case as \`${name}\``, proof, seen, turnedIn(tree, input, name), more);
};

function slotIn({ text, site }: SeenGrader, path: readonly string[]) {
  return slotOf({ text, root: { at: 0, node: site.node }, faults: [] }, path);
}

/** What of a grader that gives 0 or 1 makes it give 1 or 0; undefined where no key does. */
function opposite(spec: JsonObject): { readonly key: string; readonly value: Json } | undefined {
  const { operation, labels, passing_labels: passing } = spec;
  if (operation === 'eq') return { key: 'operation', value: 'ne' };
  if (operation === 'ne') return { key: 'operation', value: 'eq' };
  const others = (asList(labels) ?? []).filter((label) => !asList(passing)?.includes(label));
  return passing !== undefined && others.length > 0 ? { key: 'passing_labels', value: others } : undefined;
}

/** A list that is written over several lines is not: its indentation would have to be known. */
function isRewritable(source: string, value: Json): boolean {
  return typeof value === 'string' || /^\[[^\n]*\]$/.test(source);
}

/** `1 - x` becomes the opposite of x, and any other x 1 minus that. */
function turnedIn(tree: FormulaNode, input: string, name: string): readonly Change[] {
  return negations(tree, input).map(({ from, to, negated }) => ({ from, to, text: negated ? name : `(1 - ${name})` }));
}
