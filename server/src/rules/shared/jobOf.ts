import { slotOf } from '../../document/slotOf.ts';
import { toJson } from '../../document/toJson.ts';
import type { Path, Tree } from '../../document/tree.ts';
import type { JsonObject } from '../../engine/json.ts';
import { asObject } from './specOf.ts';

const path: Path = ['method', 'reinforcement'];

/** The settings of a fine-tuning job beside its grader, with where they stand; undefined where the file is no job. */
export function jobOf(tree: Tree): { readonly path: Path; readonly reinforcement: JsonObject } | undefined {
  const node = slotOf(tree, path)?.node;
  const reinforcement = node && asObject(toJson(node));
  return reinforcement && { path, reinforcement };
}
