import type { Json, JsonObject } from '../../json.ts';
import type { Row } from '../../sample.ts';
import { loneUnit } from '../loneUnit.ts';

/** What a check gives a row; undefined where it cannot be told here. */
export function tried(check: JsonObject, row: Row): number | undefined {
  const unit = loneUnit({ id: 'tried', ...check });
  if (!unit || unit.asks) return undefined;
  const outcome = unit.score(row, []);
  return 'score' in outcome ? outcome.score : undefined;
}

/** The first of some checks that a row meets fully. */
export function firstMet(checks: readonly JsonObject[], row: Row): JsonObject | undefined {
  return checks.find((check) => tried(check, row) === 1);
}

/** The ways to take a value out of a completion that may fit a row, the strictest first; `{}` is the default. */
export function waysOut({ sample }: Row): readonly JsonObject[] {
  const text = typeof sample.output_text === 'string' ? sample.output_text : '';
  const labels = [...text.matchAll(/^[ \t]*(?:\*\*)?([A-Z][\w ]{0,30}:)/gm)].map(([, label]) => label!);
  const after = [...new Set(labels)]
    .slice(-6)
    .reverse()
    .map((label) => ({ after: label }));
  return [{}, ...['fence', ...after, 'last', 'first'].map((from: Json) => ({ from }))];
}

/** A field as a value. */
export function template(path: string): string {
  return `{{ ${path} }}`;
}
