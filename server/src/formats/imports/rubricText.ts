import { Document } from 'yaml';
import type { JsonObject } from '../../engine/json.ts';

/** A rubric as the text of a YAML file, with sentences such as its losses as comments at the head. */
export function rubricText(rubric: JsonObject, comments: readonly string[]): string {
  const document = new Document(rubric, { aliasDuplicateObjects: false });
  document.commentBefore = comments.map((comment) => ` ${comment.replaceAll('\n', ' ')}`).join('\n');
  return document.toString({ lineWidth: 0 });
}
