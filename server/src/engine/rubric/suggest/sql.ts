import { say } from '../../../languages/message.ts';
import { namedAs } from './expected.ts';
import type { Suggester } from './suggestion.ts';
import { template } from './tried.ts';

const queries = new Set(['sql', 'query']);

/** A query, where another field makes the database that it is asked of. */
export const sql: Suggester = ({ path, name, value, first }, others) => {
  const isQuery = namedAs(name, queries) && typeof value === 'string' && /^\s*(?:select|with)\b/i.test(value);
  const schema = others.find((other) => /\bcreate\s+table\b/i.test(String(other.value)));
  if (!isQuery || !schema) return undefined;
  const from = /^```/m.test(String(first.sample.output_text)) ? { from: 'fence' } : {};
  return {
    check: { sql: { schema: template(schema.path), expect: template(path), ...from } },
    fact: say`\`${path}\` is a query of what \`${schema.path}\` makes.`,
  };
};
