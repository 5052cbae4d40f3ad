import { stringify } from 'yaml';

const checks = [
  (n) => ({ requirement: `States rule ${n} of the handbook as it applies. Padding and praise count neither way.` }),
  (n) => ({ length: { unit: 'words', max: 100 + n } }),
  (n) => ({ number: { equals: '{{ item.total }}', tolerance: 0.01, from: { after: `Total ${n}:` } } }),
  (n) => ({ tool_call: { name: 'get_order', arguments: { order_id: '{{ item.order }}', page: n } } }),
  (n) => ({ contains: { any_of: [`rule ${n}`, `section ${n}`], fold_case: true } }),
  (n) => ({ python: `def grade(sample, item):\n    return float(len(sample["output_text"]) > ${n})\n` }),
  (n) => ({ levels: { rude: 0, neutral: 0.5, warm: 1 }, points: 1 + (n % 3) }),
];

function leaf(n) {
  return { id: `c${n}`, points: 1 + (n % 5), ...checks[n % checks.length](n) };
}

function group(path, criteria) {
  return { id: `g${path.join('_')}`, points: 2, criteria };
}

// Groups stand in groups down to `depth` lists of criteria; each innermost list holds an equal share of the leaves.
function tree(leaves, depth, path) {
  if (depth === 1) return leaves;
  const share = Math.ceil(leaves.length / 3);
  const parts = [0, 1, 2].map((at) => leaves.slice(at * share, (at + 1) * share)).filter((part) => part.length > 0);
  return parts.map((part, at) => group([...path, at], tree(part, depth - 1, [...path, at])));
}

/** A rubric of this many criteria below groups of groups, with lists of criteria to this depth, in YAML. */
export function rubricFile(count, depth) {
  const leaves = Array.from({ length: count }, (_, n) => leaf(n));
  const rubric = { name: 'Many', judge: { model: 'gpt-5.4-mini-2026-03-17' }, criteria: tree(leaves, depth, []) };
  return stringify(rubric, { lineWidth: 0, aliasDuplicateObjects: false });
}
