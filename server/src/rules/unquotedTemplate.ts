import { isUnquotedTemplate } from '../document/isUnquotedTemplate.ts';
import type { Node, Path, Slot } from '../document/tree.ts';
import { say } from '../languages/message.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { replacing } from './shared/replacing.ts';

export const unquotedTemplate: GraderRule = {
  code: 'unquoted-template',
  severity: 'error',
  title: 'A template in YAML without quotes.',
  docs: 'YAML takes `{{ item.answer }}` for an object in an object. Quotes make it the text that was meant.',
  example: {
    faulty: `type: string_check
name: exact
input: {{ sample.output_text }}
reference: '{{ item.answer }}'
operation: eq
`,
    mended: `type: string_check
name: exact
input: '{{ sample.output_text }}'
reference: '{{ item.answer }}'
operation: eq
`,
  },
  run(seen) {
    const graders = new Set(seen.site.children.map(({ node }) => node));
    return faultsIn({ ...seen, graders }, { at: 0, node: seen.site.node }, []);
  },
};

/** Graders inside are looked at for themselves. */
type Seen = SeenGrader & { readonly graders: ReadonlySet<Node> };

function* faultsIn(seen: Seen, slot: Slot, path: Path): Iterable<Fault> {
  if (isUnquotedTemplate(seen.text, slot)) return yield faultAt(seen, slot, path);
  for (const { step, value } of valuesOf(slot.node)) {
    const inside = { at: slot.at + value.at, node: value.node };
    if (!seen.graders.has(value.node)) yield* faultsIn(seen, inside, [...path, step]);
  }
}

function faultAt({ text, notation }: SeenGrader, { at, node }: Slot, path: Path): Fault {
  const place = { from: at, to: at + node.length };
  const template = text.slice(place.from, place.to);
  const repair = replacing(say`Put it in quotes`, place, notation.quote(template));
  return {
    ...place,
    path,
    message: say`Without quotes YAML reads this template as an object. Put it in quotes.`,
    repair,
  };
}

function valuesOf(node: Node): { readonly step: string | number; readonly value: Slot }[] {
  const items = (node.items ?? []).map((value, step) => ({ step, value }));
  const entries = (node.entries ?? []).flatMap(({ key, value }) =>
    value ? [{ step: String(key.node.value), value }] : [],
  );
  return [...items, ...entries];
}
