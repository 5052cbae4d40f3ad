import { expect, test } from 'vitest';
import { capabilities } from '../../server/src/features/capabilities.ts';
import { features, workspaceFeatures } from '../../server/src/features/index.ts';

test('each feature says what it offers, and nothing else is offered', () => {
  const methods = [...features, ...workspaceFeatures].map(({ method }) => method);
  expect(new Set(methods)).toEqual(new Set(Object.keys(capabilities)));
});
