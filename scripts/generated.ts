import { syntaxDocs } from '../server/src/document/syntaxDocs.ts';
import { fileSchemas } from '../server/src/engine/fileSchema.ts';
import { fileRules, graderRules } from '../server/src/rules/index.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { checkPages } from './checkPages.ts';
import { l10nBundle } from './l10nBundle.ts';
import { manifest } from './manifest.ts';
import { rubricSnippets } from './rubricSnippets.ts';

type Documented = Pick<Rule<never>, 'code' | 'severity' | 'title' | 'docs' | 'example'>;

/** Every generated file of the repository: its path and its text. */
export function generated(): ReadonlyMap<string, string> {
  const schemas = Object.entries(fileSchemas()).map(([name, schema]) => [`schemas/${name}`, json(schema)] as const);
  const rules: Documented[] = [...graderRules, ...fileRules, ...syntaxDocs].sort((a, b) => (a.code < b.code ? -1 : 1));
  const pages = rules.map((rule) => [`docs/diagnostics/${rule.code}.md`, page(rule)] as const);
  return new Map([
    ...schemas,
    ...pages,
    ...checkPages(),
    ['docs/diagnostics/README.md', index(rules)],
    ['l10n/bundle.l10n.json', json(l10nBundle())],
    ['snippets/rubric-yaml.json', json(rubricSnippets())],
    ['package.json', json(manifest())],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function page({ code, severity, title, docs, example }: Documented): string {
  const sections = [`# ${code}`, `${title} Severity: ${severity}.`, docs];
  const samples = example.samples ? ['## Samples', `\`\`\`json\n${example.samples.trimEnd()}\n\`\`\``] : [];
  const files = Object.entries(example.files ?? {}).flatMap(([name, text]) => [`## ${name}`, fence(text)]);
  const examples = ['## Faulty', fence(example.faulty), ...files, ...samples, '## Mended', fence(example.mended)];
  return `${[...sections, ...examples].join('\n\n')}\n`;
}

function fence(text: string): string {
  const language = text.startsWith('{') || text.startsWith('[') ? 'json' : 'yaml';
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function index(rules: readonly Documented[]): string {
  const rows = rules.map(({ code, severity, title }) => `| [${code}](${code}.md) | ${severity} | ${title} |`);
  const head = [
    '# Diagnostics',
    '',
    'Made by `npm run generate` from the rules in `server/src/rules/` and `server/src/document/syntaxDocs.ts`.',
    '',
  ];
  return `${[...head, '| code | severity | fault |', '|---|---|---|', ...rows].join('\n')}\n`;
}
