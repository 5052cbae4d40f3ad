import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: 'test/e2e/harness/installOnce.ts',
    fileParallelism: false,
    // A real editor on a loaded machine can miss a click; a fault of ours fails twice.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
