import { defineConfig } from 'vitest/config';

// The suite `processes` starts real child processes and servers; the inner loop leaves it out.
const processes = ['test/adapters/**/*.test.ts', 'test/editors/**/*.test.ts'];
// The suite `laws` tries what must hold of anything: long, and for the whole run only.
const laws = [
  'test/edits/**/*.test.ts',
  'test/document/edits.test.ts',
  'test/document/rewriteString.test.ts',
  'test/document/format/*.test.ts',
  'test/features/anywhere.test.ts',
  'test/features/words.test.ts',
  'test/features/names/names.test.ts',
  'test/features/names/renameBack.test.ts',
  'test/formats/imports/laws.test.ts',
  'test/languages/properties.test.ts',
  'test/languages/python/properties.test.ts',
  'test/rules/dialect.test.ts',
  'test/rules/table.test.ts',
];
const rest = [...processes, ...laws];
// Nothing here is mocked and no module holds state, so files may share what they import.
const pure = { isolate: false };
const shared = { testTimeout: 20_000, hookTimeout: 60_000, setupFiles: ['test/seed.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, ...pure, name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...rest] } },
      { test: { ...shared, ...pure, name: 'laws', include: laws } },
      { test: { ...shared, name: 'processes', include: processes } },
    ],
  },
});
