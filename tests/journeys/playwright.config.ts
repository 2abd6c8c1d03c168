import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const folder = process.env['JOURNEY_FOLDER'];
const executablePath = process.env['CHROMIUM_PATH'];
if (!folder || !executablePath) throw new Error('the journeys are started by npm run test:journeys');

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: join(folder, 'results'),
  reporter: [['list'], ['./journey-reporter.ts']],
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    launchOptions: {
      executablePath,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
