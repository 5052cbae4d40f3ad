import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notations } from '../../../server/src/document/notations.ts';
import { slotOf } from '../../../server/src/document/slotOf.ts';
import type { JsonObject } from '../../../server/src/engine/json.ts';
import { exportOpenai } from '../../../server/src/formats/exports/openai.ts';
import { arbitraryRubric } from './arbitraryRubric.ts';

const leavesIn = ({ criteria }: JsonObject, path: readonly (string | number)[] = []): string[] =>
  (criteria as JsonObject[]).flatMap((criterion, index) => {
    const at = [...path, 'criteria', index];
    return Array.isArray(criterion.criteria) ? leavesIn(criterion, at) : [at.join('.')];
  });

test('of every criterion that is not left out something stands in the exported grader, each at a place of its own', () => {
  fc.assert(
    fc.property(arbitraryRubric, fc.boolean(), (rubric, isFoundry) => {
      const { spec, parts, remarks } = exportOpenai(rubric, { metrics: {}, isFoundry });
      if (!spec) {
        expect(parts).toEqual([]);
        return;
      }
      const lost = remarks.filter(({ isLoss }) => isLoss).map(({ path }) => path.join('.'));
      const kept = leavesIn(rubric).filter(
        (path) => !lost.some((each) => path === each || path.startsWith(`${each}.`)),
      );
      expect([...new Set(parts.map(({ path }) => path.join('.')))].sort()).toEqual(kept.sort());
      const tree = notations.json.reader.read(JSON.stringify(spec));
      const mentions = parts.map(({ path, at, within }) => {
        const value = slotOf(tree, at)?.node;
        expect(value).toBeDefined();
        if (within) expect(within.from).toBeGreaterThanOrEqual(0);
        if (within) expect(within.to).toBeLessThanOrEqual(String(value!.value).length);
        return JSON.stringify([at, within?.from, at[0] === 'graders' || at[0] === 'calculate_output' ? path : '']);
      });
      expect(new Set(mentions).size).toBe(mentions.length);
    }),
    { numRuns: 200 },
  );
});
