import { textsIn } from '../shared/fields.ts';
import type { Assertion, Check, Converter } from './assertion.ts';
import { itemTemplates } from './itemTemplates.ts';

/** Assertions that a model judges, by their type. */
export const judgedAssertions: Readonly<Record<string, Converter>> = {
  'llm-rubric': (assertion) => rubric(assertion),
  'agent-rubric': (assertion) => rubric(assertion),
  'model-graded-closedqa': (assertion) => requirement('', assertion),
  factuality: (assertion) => requirement('Is factually consistent with this: ', assertion),
  'model-graded-factuality': (assertion) => requirement('Is factually consistent with this: ', assertion),
  'g-eval': (assertion) => graded([0, 10], { ...assertion, threshold: assertion.threshold ?? 0.7 }),
};

function textOf({ value }: Assertion): string | undefined {
  const texts = textsIn(value).map(itemTemplates).filter(Boolean);
  return texts.length > 0 && !texts[0]!.startsWith('file://') ? texts.join('\n') : undefined;
}

/** With a threshold the judge's number counts, without one only whether it passes. */
function rubric(assertion: Assertion): Check | undefined {
  return assertion.threshold === undefined ? requirement('', assertion) : graded([0, 1], assertion);
}

function requirement(before: string, assertion: Assertion): Check | undefined {
  const text = textOf(assertion);
  return text === undefined ? undefined : { check: { requirement: before + text } };
}

function graded(range: readonly [number, number], assertion: Assertion): Check | undefined {
  const prompt = textOf(assertion);
  const { threshold } = assertion;
  if (prompt === undefined) return undefined;
  return { check: { scale: { range, prompt } }, ...(threshold !== undefined && { passes: threshold }) };
}
