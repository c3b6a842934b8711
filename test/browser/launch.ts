import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** The Chromium that the npm package brings, packed; its own unpacking lets two processes that start at once read half a file. */
const packed = fileURLToPath(new URL('../../bin/chromium.br', import.meta.resolve('@sparticuz/chromium')));

/** A busy machine of two cores takes its time; a test that waits for a browser waits this long at least. */
const patience = 120_000;

/**
 * A headless Chromium that needs nothing installed, no network and no other user than root. One per test file is enough: give each test a
 * context of its own. To be closed by who launched it.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await unpack(),
    timeout: patience,
    // Root has no sandbox in a container; /dev/shm is often too small there; there is no GPU.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  });
}

/** Unpacks once per machine and version: what is there under its final name is whole. */
async function unpack(): Promise<string> {
  const folder = join(tmpdir(), 'mouakaba-browser');
  // Of two versions of the package, neither takes the other's browser.
  const executable = join(folder, `chromium-${statSync(packed).size}`);
  if (existsSync(executable)) return executable;
  mkdirSync(folder, { recursive: true });
  const draft = `${executable}.${crypto.randomUUID()}`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(draft, { mode: 0o700 }));
  renameSync(draft, executable);
  return executable;
}
