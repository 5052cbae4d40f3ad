import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: 'test/e2e/harness/keepEvidence.ts',
    globalSetup: 'test/e2e/harness/installOnce.ts',
    // A worker keeps one editor and one browser for all its files.
    maxWorkers: 2,
    isolate: false,
    // A key that comes while a view takes the keyboard is lost now and then; the report tells which tests needed it.
    retry: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
