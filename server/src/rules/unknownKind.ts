import { kinds } from '../engine/graders/index.ts';
import { type Message, say } from '../languages/message.ts';
import { nearest } from '../languages/nearest.ts';
import type { Fault, GraderRule, SeenGrader } from './rule.ts';
import { locate } from './shared/locate.ts';
import { replacingValue } from './shared/replacing.ts';
import { specOf } from './shared/specOf.ts';

/** Words of other tools for a kind. */
const confusions: Readonly<Record<string, string>> = {
  exact_match: 'string_check',
  string: 'string_check',
  similarity: 'text_similarity',
  code: 'python',
  script: 'python',
  llm: 'score_model',
  llm_judge: 'score_model',
  model: 'score_model',
  label: 'label_model',
  http: 'endpoint',
};

/** A criterion that only Azure has: built-in, not of this dialect. */
const foreign = 'azure_ai_evaluator';

export const unknownKind: GraderRule = {
  code: 'unknown-kind',
  severity: 'error',
  title: '`type` is missing, or names no kind of grader.',
  docs: '`type` decides which keys a grader has and how it scores, so nothing else can be checked without it. Azure’s own `azure_ai_evaluator` is only pointed out: it is no grader of this dialect.',
  example: {
    faulty: `type: scoremodel
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
    mended: `type: score_model
name: judge
model: gpt-4.1-2025-04-14
input:
  - role: user
    content: 'Rate this from 0 to 1: {{ sample.output_text }}'
`,
  },
  *run(seen) {
    if (seen.site.kind || isEmpty(seen)) return;
    const { type } = specOf(seen);
    const place = locate(seen, ['type']);
    if (!seen.site.node.entries)
      yield { ...place, path: [], message: say`A grader is an object with a \`type\`. ${list()}` };
    else if (type === undefined)
      yield { ...place, message: say`\`type\` is missing: it says what kind of grader this is. ${list()}` };
    else yield misspelled(seen, type);
  },
};

function misspelled(seen: SeenGrader, type: unknown): Fault {
  const place = locate(seen, ['type']);
  const word = typeof type === 'string' ? type : JSON.stringify(type);
  if (word === foreign) {
    const message = say`\`${word}\` is one of Azure’s own evaluators, no grader: it is not checked or run here.`;
    return { ...place, severity: 'info', message };
  }
  const plain = word.replaceAll('-', '_');
  const meant = Object.hasOwn(confusions, plain)
    ? confusions[plain]
    : nearest(
        word,
        kinds.map((kind) => kind.type),
      );
  if (!meant) return { ...place, message: say`\`${word}\` is no kind of grader. ${list()}` };
  const repair = replacingValue(say`Write \`${meant}\``, seen, place.path, seen.notation.quote(meant));
  return { ...place, message: say`\`${word}\` is no kind of grader. Did you mean \`${meant}\`?`, ...repair };
}

/** An empty file, or a body without its grader, of which another rule speaks. */
function isEmpty({ site, spec }: SeenGrader): boolean {
  if (site.path.length > 0) return false;
  const body = ['method', 'data_source_config'].some((key) => specOf({ spec })[key] !== undefined);
  return body || site.node.kind === 'null' || site.node.entries?.length === 0;
}

function list(): Message {
  return say`It can be ${kinds.map(({ type }) => `\`${type}\``).join(', ')}.`;
}
