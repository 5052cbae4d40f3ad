import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    setupFiles: 'test/e2e/harness/keepEvidence.ts',
    globalSetup: 'test/e2e/harness/installOnce.ts',
    fileParallelism: false,
    // A busy machine loses a click now and then; what fails twice more has failed.
    retry: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
