/** What a fault of the syntax is, for its page. The code is the reader's. */
export interface SyntaxDocs {
  readonly code: string;
  readonly severity: 'error';
  readonly title: string;
  readonly docs: string;
  readonly example: { readonly faulty: string; readonly mended: string };
}

/** Every code that the readers of notations give, and that of a line of a samples file. */
export const syntaxDocs: readonly SyntaxDocs[] = [
  {
    code: 'json-syntax',
    severity: 'error',
    title: 'The text is not JSON.',
    docs: 'The service takes strict JSON (RFC 8259): double quotes, no `NaN`, nothing after the value. The message says what is missing and where.',
    example: { faulty: "{'type': 'python'}", mended: '{"type": "python"}' },
  },
  {
    code: 'comment-in-json',
    severity: 'error',
    title: 'A comment in JSON.',
    docs: 'Comments are not JSON; the service would refuse the file. Write the grader in YAML where you want comments.',
    example: { faulty: '{"type": "python" // mine\n}', mended: '{"type": "python"}' },
  },
  {
    code: 'trailing-comma',
    severity: 'error',
    title: 'A comma after the last value.',
    docs: 'JSON has no comma after the last value of an object or a list.',
    example: { faulty: '{"labels": ["yes", "no",]}', mended: '{"labels": ["yes", "no"]}' },
  },
  {
    code: 'raw-newline-in-string',
    severity: 'error',
    title: 'A line break inside a JSON string.',
    docs: 'A JSON string stands on one line. Python pasted into `source` needs `\\n` for each line break, or the YAML form with `source: |`.',
    example: {
      faulty: '{"source": "def grade(sample, item):\n    return 1.0"}',
      mended: '{"source": "def grade(sample, item):\\n    return 1.0"}',
    },
  },
  {
    code: 'duplicate-key',
    severity: 'error',
    title: 'A key that is there twice.',
    docs: 'Which of the two counts depends on the reader, so one of them is not what you think it is.',
    example: { faulty: 'operation: eq\noperation: ne', mended: 'operation: eq' },
  },
  {
    code: 'yaml-syntax',
    severity: 'error',
    title: 'The text is not YAML.',
    docs: 'The message says what is wrong and where.',
    example: { faulty: 'labels: [yes, no', mended: 'labels: [yes, no]' },
  },
  {
    code: 'tab-indentation',
    severity: 'error',
    title: 'A tab where YAML wants spaces.',
    docs: 'YAML is indented by spaces only.',
    example: { faulty: 'graders:\n\texact: {}', mended: 'graders:\n  exact: {}' },
  },
  {
    code: 'several-documents',
    severity: 'error',
    title: 'Several YAML documents in one file.',
    docs: 'Only the first is read. Put each grader into a file of its own, or make a list of them.',
    example: { faulty: 'type: python\n---\ntype: python', mended: 'type: python' },
  },
  {
    code: 'alias-bomb',
    severity: 'error',
    title: 'Aliases that unfold into too much.',
    docs: 'Aliases of aliases can stand for millions of values in a few lines; reading stops before that.',
    example: { faulty: 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]  # and so on', mended: 'a: [x, x]' },
  },
  {
    code: 'nested-too-deeply',
    severity: 'error',
    title: 'Values inside values, beyond what is read.',
    docs: 'No grader is nested so deeply; a bracket is probably never closed.',
    example: { faulty: '[[[[[[[[ … ]]]]]]]]', mended: '[]' },
  },
  {
    code: 'malformed-sample',
    severity: 'error',
    title: 'A line of a samples file that is no sample.',
    docs: 'Each line is one JSON object such as `{"item": {…}, "sample": {"output_text": "…"}}`; a bare `completion` or `output` text may stand instead of `sample`. The other lines are still graded, and the count of bad ones is shown.',
    example: { faulty: '{"item": {"answer": "Oslo"}}', mended: '{"item": {"answer": "Oslo"}, "completion": "Oslo"}' },
  },
];
