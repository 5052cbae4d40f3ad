import type { Json } from './json.ts';

/** The models that a spec names, wherever it does. */
export function modelsIn(value: Json): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(modelsIn);
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'model' && typeof child === 'string' ? [child] : modelsIn(child),
  );
}
