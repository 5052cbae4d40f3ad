import { codeElsewhere } from '../shared/codeElsewhere.ts';
import type { Assertion, Check, Converter } from './assertion.ts';

/** Assertions that are code, by their type. */
export const codeAssertions: Readonly<Record<string, Converter>> = {
  javascript: (assertion) => elsewhere(assertion),
  ruby: (assertion) => elsewhere(assertion),
  webhook: (assertion) => elsewhere(assertion),
  python: (assertion) => python(assertion) ?? elsewhere(assertion),
};

function elsewhere({ type, value }: Assertion): Check {
  return {
    isGap: true,
    check: { ...codeElsewhere(`the ${type} assertion`), rationale: `In promptfoo, ${type}: ${String(value)}` },
  };
}

/** An expression, or the body of a function with `output` and `context`; undefined where it stands in another file. */
function python({ value, threshold }: Assertion): Check | undefined {
  if (typeof value !== 'string' || value.startsWith('file://') || /^\s*def /m.test(value)) return undefined;
  const lines = value.trim().split('\n');
  const body = lines.length === 1 ? [`return ${lines[0]}`] : lines;
  const source = [
    'def get_assert(output, context):',
    ...body.map((line) => `    ${line}`),
    '',
    '',
    'def grade(sample, item) -> float:',
    '    return float(get_assert(sample["output_text"], {"vars": item}))',
    '',
  ].join('\n');
  return { check: { python: source }, ...(threshold !== undefined && { passes: threshold }) };
}
