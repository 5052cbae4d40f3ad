import { readdirSync, readFileSync } from 'node:fs';

const names = /\.(grader|rubric)\.(json|yaml|yml)$/;

/** A spec to begin with. */
export interface Start {
  readonly name: string;
  readonly text: string;
}

const examples = readdirSync('examples')
  .filter((name) => names.test(name))
  .map((name): Start => ({ name, text: readFileSync(`examples/${name}`, 'utf8') }));

const check = 'type: string_check\nname: exact\ninput: "{{ sample.output_text }}"\nreference: x\noperation: eq\n';
const python = `type: python
name: p
source: |-
  import re

  def grade(sample, item) -> float:
      """Größe 🙂"""
      return 1.0 if re.search("e\u0301", sample["output_text"]) else 0.0
`;
const multi = `type: multi
name: reward
graders:
  exact: &exact { type: string_check, name: exact, input: "{{ sample.output_text }}", reference: "{{item.answer}}", operation: eq }
  close:
    <<: *exact
    type: text_similarity
    evaluation_metric: fuzzy_match
  judge: {type: score_model, name: judge, model: gpt-5, range: [0, 1], input: [{role: user, content: 'Rate {{ item["a b"] }}'}]}
calculate_output: "max(exact, 0.5 * close) - judge / 2"
`;
const labels = {
  type: 'label_model',
  name: '\u05e9\u05dc\u05d5\u05dd \u202e\ud83d\ude42',
  model: 'gpt-5',
  input: [{ role: 'user', content: 'Say good or bad: {{ sample.output_text }}' }],
  labels: ['good', 'bad'],
  passing_labels: ['good'],
};
const list = { testing_criteria: [labels, { ...labels, name: 'e\u0301 👩‍👩‍👧' }], graders: [] };
const json = (value: unknown) => JSON.stringify(value, null, 2);
const deep = (depth: number) => `${'{"graders": {"a": '.repeat(depth)}1${'}}'.repeat(depth)}`;

const yaml = [
  check,
  check.replaceAll('\n', '\r\n'),
  `\uFEFF${check}`,
  python,
  python.replaceAll('\n', '\r\n'),
  multi,
  '',
  '---\n- &a [*a, *b]\n- ? x\n  : - y\n# end\n...\n--- !!set\n{a, b}\n',
  `type: python\nsource: "def grade(sample, item):\\n  return 1\\n"\nname: '\ud800'\n`,
  `${'  '.repeat(30)}a: [${'['.repeat(40)}\n\t- x: "\n`,
  `name: ${'long 🙂 '.repeat(400)}\ntype: string_check\n`,
  '- type: string_check\n  name: >-\n    folded\n\n     more\n  input: |+\n    {{ sample.output_text }}\n\n- *missing\n',
];
const jsons = [
  json(labels),
  json(list).replaceAll('\n', '\r\n'),
  JSON.stringify(list),
  `\uFEFF${json({ type: 'python', name: 'p', source: 'def grade(sample, item):\n  return 0.5\n' })}`,
  deep(60),
  '',
  '{"type": "multi", "graders": {"a": {}, "a": [], }, // no\n "calculate_output": "a +',
  json({ type: 'multi', name: 'm', graders: { a: labels }, calculate_output: '1 / a' }).slice(0, 300),
  json({
    type: 'multi',
    name: 'm',
    graders: { exact: { type: 'string_check' }, bad: labels },
    calculate_output: 'max(exact, bad)',
  }),
];

const groups = `name: R
criteria:
  - id: outer
    criteria:
      - id: a
        contains: "{{ item.answer }}"
      - id: inner
        aggregate: all
        criteria:
          - { id: a, length: { unit: words, max: 0 }, gate: 2 }
          - id: b
            python: "def grade(sample, item):\\n  return 2\\n"
  - id: b
    requirement: Is polite and short.
  - id: g
    grader: { type: string_check, input: "{{ sample.output_text }}", reference: "{{ item.answer }}", operation: eq }
  - id: f
    grader: graders/x.grader.json
`;

/** Every sort of text: sound and broken, in all notations, with what is rare in Unicode. */
export const starts: readonly Start[] = [
  ...examples,
  ...[...yaml, multi, multi.replaceAll('\n', '\r\n')].map((text) => ({ name: 'a.grader.yaml', text })),
  ...jsons.map((text) => ({ name: 'a.grader.json', text })),
  ...[groups, groups.replaceAll('\n', '\r\n')].map((text) => ({ name: 'a.rubric.yaml', text })),
  { name: 'a.rubric.yaml', text: 'name: R\ncriteria:\n  - id: a\n    contains: "{{ item.answer }}"\n' },
];

/** What is pasted, or typed letter by letter. */
export const pieces: readonly string[] = [
  check,
  python,
  '\n  judge:\n    type: score_model\n    model: o3\n    input:\n      - role: user\n        content: "{{ item.question }}"\n',
  '{"type": "string_check", "operation": "ilike"}, ',
  '{{ sample.output_json["größe"][0].x }}',
  'calculate_output: min(exact, 1 - close ** 2)\n',
  'source: |2-\n    def grade(sample, item):\n        try:\n            return 1\n        except: pass\n',
  '"graders": {"\\u00e9\\ud83d\\ude42": null}',
  '<<: [*exact, {a: b}]\n',
  '# rewardsmith-ignore unknown-key\n',
  '"',
  "'",
  '{',
  ']',
  ': ',
  '- ',
  ',',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '  ',
  '|\n',
  '>-\n',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '---\n',
  '\\',
  '\ud800',
  '\udc00',
  '🙂',
  'é',
  'e\u0301',
  '\u202eשלום',
  '\u2028',
  '\u0000',
  '\uFEFF',
  '1e999',
  '-0',
  'null',
];
