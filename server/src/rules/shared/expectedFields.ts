import type { Site } from '../../document/sites.ts';
import { toJson } from '../../document/toJson.ts';
import type { JsonObject } from '../../engine/json.ts';
import type { Path } from '../../engine/part.ts';
import { loneTemplate } from '../../languages/template/index.ts';
import type { SeenFile } from '../rule.ts';
import { readsSample } from './readsSample.ts';
import { asObject, asText } from './specOf.ts';

/** A field of the item that a grader takes for the right answer. */
export interface ExpectedField {
  readonly path: Path;
  /** The grader's name, else its kind. */
  readonly grader: string;
}

/**
 * The fields that comparisons of a file expect the answer to equal or to be like. What an answer must only contain, or
 * must differ from, is none: a prompt may well name it.
 */
export function expectedFields({ gather }: Pick<SeenFile, 'gather'>): readonly ExpectedField[] {
  return gather(expectedAt);
}

function expectedAt({ node }: Site): readonly ExpectedField[] {
  const spec = asObject(toJson(node));
  return spec ? expectedBy(spec) : [];
}

function expectedBy(spec: JsonObject): readonly ExpectedField[] {
  if (spec.operation !== 'eq' && spec.evaluation_metric === undefined) return [];
  const texts = [asText(spec.input), asText(spec.reference)].filter((text) => text !== undefined);
  if (texts.length < 2 || !texts.some(readsSample)) return [];
  const grader = asText(spec.name) ?? String(spec.type);
  return texts.flatMap((text) => {
    const path = loneTemplate(text);
    return path?.[0] === 'item' && path.length > 1 ? [{ path, grader }] : [];
  });
}
