import { defineConfig } from 'vitest/config';

const folders = (...names: string[]) => names.map((name) => `test/${name}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: folders(
            'domain',
            'forms',
            'programme',
            'i18n',
            'app',
            'functions',
            'portal',
            'faults',
            'local',
            'architecture',
          ),
          testTimeout: 20_000,
        },
      },
      { test: { name: 'workflows', include: folders('workflows', 'simulate'), testTimeout: 60_000 } },
      // Loading the CDK takes longer than any of these tests: once per worker is enough.
      {
        test: { name: 'infra', include: folders('infra'), isolate: false, testTimeout: 120_000, hookTimeout: 60_000 },
      },
      {
        test: {
          name: 'contracts',
          include: folders('contracts'),
          globalSetup: 'test/contracts/dynamodb-local.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // Pages and mails in a browser, without a cloud behind them. One browser at a time: it takes both cores of a small machine.
      {
        test: {
          name: 'browser',
          include: folders('browser'),
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: folders('journeys'),
          // Each file runs a whole local cloud: alone, and after everything else.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
