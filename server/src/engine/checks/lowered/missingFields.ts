import { type Message, say } from '../../../languages/message.ts';
import type { Json } from '../../json.ts';
import { compileValue } from '../../value.ts';
import type { Lowered } from './lowered.ts';

/** What the platform gives of a completion. */
const given = ['output_text', 'output_json', 'output_tools', 'output_audio', 'choices'];

/** Says which fields of `sample` the platform does not have: there each row would be an error. */
export function missingFields(lowered: Lowered): readonly Message[] {
  if ('loss' in lowered) return [];
  const keys = 'python' in lowered ? keysIn(lowered.config) : keysOf(lowered.grader);
  const missing = [...new Set(keys)].filter((key) => !given.includes(key));
  return missing.map((key) => say`the platform’s \`sample\` has no \`${key}\`: every row would be an error there`);
}

/** The fields that lowered values read, as `lowerValue` writes them. */
function keysIn(config: Json): readonly string[] {
  if (config === null || typeof config !== 'object') return [];
  if (Array.isArray(config)) return config.flatMap(keysIn);
  return Object.entries(config).flatMap(([form, body]) => {
    if (form === 'const') return [];
    const paths = form === 'path' ? [body] : form === 'text' ? (body as readonly Json[]) : [];
    return [...paths.flatMap(keyOf), ...keysIn(body)];
  });
}

function keyOf(path: Json): readonly string[] {
  return Array.isArray(path) && path[0] === 'sample' ? path.slice(1, 2).map(String) : [];
}

/** The fields that a grader of the wire dialect reads in its templates. */
function keysOf(grader: Json): readonly string[] {
  return compileValue(grader).reads.flatMap(([root, key]) =>
    root === 'sample' && key !== undefined ? [String(key)] : [],
  );
}
