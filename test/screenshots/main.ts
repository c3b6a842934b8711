import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { mailScreenshots } from './mails.ts';
import { portalScreenshots } from './portal.ts';

/** Takes the pictures of one subject into a folder; gives how many. */
type Subject = (browser: Browser, folder: string) => Promise<number>;

const subjects: Record<string, Subject> = { mails: mailScreenshots, portal: portalScreenshots };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(subjects, name));
if (unknown.length > 0) {
  console.error(`No pictures of ${unknown.join(', ')}. There are: ${Object.keys(subjects).join(', ')}`);
  process.exit(1);
}

const browser = await launchBrowser();
try {
  for (const [name, take] of Object.entries(subjects)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const folder = join(import.meta.dirname, 'pictures', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    console.log(`${await take(browser, folder)} pictures of ${name} in ${folder}`);
  }
} finally {
  await browser.close();
}
