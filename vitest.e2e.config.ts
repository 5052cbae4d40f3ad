import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: 'test/e2e/harness/keepEvidence.ts',
    globalSetup: 'test/e2e/harness/installOnce.ts',
    // A worker keeps one editor and one browser for all its files.
    maxWorkers: 2,
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
