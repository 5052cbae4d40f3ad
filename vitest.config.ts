import { defineConfig } from 'vitest/config';

// The suite `processes` starts real child processes and servers; the inner loop leaves it out.
const processes = ['test/adapters/**/*.test.ts'];
const shared = { testTimeout: 20_000, hookTimeout: 60_000, setupFiles: ['test/seed.ts'] };

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', ...processes] } },
      { test: { ...shared, name: 'processes', include: processes } },
    ],
  },
});
