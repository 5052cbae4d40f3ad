import { checks } from '../../engine/checks/index.ts';
import { nearest } from '../../languages/nearest.ts';

/** Words of other tools for a check. */
const confusions: Readonly<Record<string, string>> = {
  regex: 'matches',
  regexp: 'matches',
  pattern: 'matches',
  includes: 'contains',
  has: 'contains',
  exact: 'equals',
  exact_match: 'equals',
  expected: 'equals',
  similarity: 'similar',
  llm: 'requirement',
  llm_judge: 'requirement',
  prompt: 'requirement',
  criterion: 'requirement',
  description: 'requirement',
  must: 'requirement',
  labels: 'levels',
  range: 'scale',
  code: 'python',
  script: 'python',
  json_schema: 'json',
  schema: 'json',
  query: 'sql',
  tool: 'tool_call',
  tools: 'tool_calls',
  calls: 'tool_calls',
  forbidden_tools: 'forbid_tools',
  max_length: 'length',
  group: 'criteria',
  children: 'criteria',
};

/** The check that a key which names none most likely stands for. */
export function meantCheck(key: string): string | undefined {
  const names = checks.map(({ name }) => name);
  const known = Object.hasOwn(confusions, key) ? confusions[key] : undefined;
  return known !== undefined && names.includes(known) ? known : nearest(key, names);
}
