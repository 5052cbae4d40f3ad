import type { Path } from '../../engine/part.ts';
import { type Message, say } from '../../languages/message.ts';
import { sampleFields } from '../../languages/template/index.ts';

/** Why a field cannot have a new name, or not this one, whoever reads it. */
export function fieldFault(field: Path, name?: string): Message | undefined {
  const fixed = given(field);
  if (fixed || name === undefined) return fixed;
  if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
    return say`\`${name}\` is no key that templates are sure to read: use letters, digits and \`_\`, and begin with no digit.`;
  return given([...field.slice(0, -1), name]);
}

/** Names that are not the author's to choose. */
function given([root, first, ...rest]: Path): Message | undefined {
  if (root === 'item' && first === 'id' && rest.length === 0)
    return say`\`item.id\` names the samples and says which of them belong together: it keeps its name.`;
  if (root !== 'sample' || !Object.hasOwn(sampleFields, String(first))) return undefined;
  return say`\`sample.${String(first)}\` is what the model gave, under the name of the service: it keeps its name.`;
}
