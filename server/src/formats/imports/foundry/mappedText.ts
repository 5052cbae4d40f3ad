import { loneTemplate } from '../../../languages/template/index.ts';
import { plain } from '../shared/plain.ts';

/** What of `sample` can be named in a rubric. */
const known = new Set(['output_text', 'output_json', 'output_tools']);

/**
 * What a `data_mapping` names, as a rubric names it: a template of one field, or a text as it stands. Undefined where
 * it is a template of something that samples here do not have.
 */
export function mappedText(text: string): string | undefined {
  const [root, field] = loneTemplate(text) ?? [];
  const isField = field !== undefined && (root === 'item' || (root === 'sample' && known.has(String(field))));
  if (isField) return text.trim();
  return text.includes('{{') ? undefined : plain(text);
}
