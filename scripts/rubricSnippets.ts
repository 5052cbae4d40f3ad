import { notations } from '../server/src/document/notations.ts';
import { checks } from '../server/src/engine/checks/index.ts';
import type { JsonObject } from '../server/src/engine/json.ts';
import { rubricKind } from '../server/src/engine/rubric/kinds.ts';
import { exampleLines } from '../server/src/features/exampleLines.ts';

/** The snippets for rubrics: a whole one, and a criterion with each check, made of their examples. */
export function rubricSnippets(): Readonly<Record<string, object>> {
  const criteria = checks.map(({ name, title, docs, example }) => {
    const criterion = [{ id: 'criterion', [name]: example } as JsonObject];
    return [name, { prefix: name, description: `${title}: ${firstSentence(docs)}`, body: bodyOf(criterion) }] as const;
  });
  const rubric = { prefix: 'rubric', description: rubricKind.docs, body: bodyOf(rubricKind.example) };
  return { rubric, ...Object.fromEntries(criteria) };
}

function bodyOf(example: JsonObject | JsonObject[]): readonly string[] {
  return exampleLines({ notation: notations.yaml }, example, () => undefined);
}

function firstSentence(docs: string): string {
  return /^.*?\.(?=\s|$)/s.exec(docs)?.[0] ?? docs;
}
