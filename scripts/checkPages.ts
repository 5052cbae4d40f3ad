import { stringify } from 'yaml';
import * as z from 'zod/mini';
import type { Check } from '../server/src/engine/checks/check.ts';
import { checks } from '../server/src/engine/checks/index.ts';
import { type JsonSchema, jsonSchema } from '../server/src/engine/field.ts';

/** The reference page of each check of a rubric, and their index, by path. */
export function checkPages(): ReadonlyMap<string, string> {
  const pages = checks.map((check) => [`docs/checks/${check.name}.md`, page(check)] as const);
  return new Map([...pages, ['docs/checks/README.md', index()]]);
}

function page(check: Check): string {
  const { name, title, docs, example, of, paid } = check;
  const lead = paid ? 'It asks a model.' : 'It asks no model.';
  const looks = `It looks at \`${of}\` unless the criterion says \`of\`.`;
  const criterion = fence(stringify({ id: 'example', [name]: example }, { lineWidth: 100 }));
  const own = fieldTable('Fields', fieldsOf(jsonSchema(check.schema(z.unknown()))));
  const beside = fieldTable(
    'Beside it in the criterion',
    jsonSchema(z.looseObject(check.beside ?? {})).properties ?? {},
  );
  return `${[`# ${name}`, `${title}. ${lead}`, docs, looks, '## Example', criterion, ...own, ...beside].join('\n\n')}\n`;
}

/** The keys of the long form, wherever among the alternatives it stands. */
function fieldsOf(schema: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const branches = [schema, ...(schema.anyOf ?? [])].map((branch) => branch.properties ?? branch.items?.properties);
  return branches.find((properties) => properties !== undefined) ?? {};
}

function fieldTable(title: string, fields: Readonly<Record<string, JsonSchema>>): string[] {
  const rows = Object.entries(fields).map(([key, { description = '' }]) => `| \`${key}\` | ${cell(description)} |`);
  return rows.length > 0 ? [`## ${title}`, ['| key | what it says |', '|---|---|', ...rows].join('\n')] : [];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function fence(text: string): string {
  return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``;
}

function index(): string {
  const rows = checks.map(({ name, title, paid }) => `| [${name}](${name}.md) | ${title} | ${paid ? 'yes' : 'no'} |`);
  const head = [
    '# Checks',
    '',
    'What a criterion of a rubric can do.',
    'Made by `npm run generate` from `server/src/engine/checks/`.',
    '',
  ];
  return `${[...head, '| check | | asks a model |', '|---|---|---|', ...rows].join('\n')}\n`;
}
