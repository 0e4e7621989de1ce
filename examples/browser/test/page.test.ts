import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './browser.js';

const executablePath = findChromium();
// A machine without a browser, a contributor's or CI's, is no reason to fail; one that has it always runs this.
if (!executablePath) console.warn('examples/browser: skipped, since there is no Chromium on PATH; set CHROMIUM_PATH');

const QUIET = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

describe.skipIf(!executablePath)('the page, in Chromium', () => {
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  const requested: string[] = [];

  beforeAll(async () => {
    server = await preview({
      root: resolve(import.meta.dirname, '..'),
      preview: { host: '127.0.0.1', port: 0 },
      logLevel: 'error',
    });
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: [...QUIET, ...asRoot] });
    page = await browser.newPage();
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(origin());
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const origin = (): string => server.resolvedUrls?.local[0] ?? '';
  const marks = (): Promise<string[]> => page.locator('mark').allTextContents();

  test('marks the figures of its sample in the raw text, and shows the check that holds', async () => {
    expect(await marks()).toEqual(['85件', '640件', '596件', '82.21%', '1.5個百分點', '近2000人次']);
    expect(await page.locator('#checks').allTextContents()).toEqual(['596 ÷ (85 + 640) = 82.21% ✓']);
  });

  test('reads what is pasted', async () => {
    await page.locator('#raw').fill('该院审结案件１２件。');
    expect(await marks()).toEqual(['１２件']);
    expect(await page.locator('#figures td.value').textContent()).toBe('12');
  });

  test('shows pasted markup as text', async () => {
    await page.locator('#raw').fill('<img src=x onerror=alert(1)>审结12件');
    expect(await page.locator('#marked img').count()).toBe(0);
    expect(await page.locator('#marked').textContent()).toBe('<img src=x onerror=alert(1)>审结12件');
  });

  test('points at a figure in the text when its row is pointed at', async () => {
    await page.locator('#raw').fill('新收30件，审结12件。');
    await page.locator('#figures tr').nth(1).hover();
    expect(await page.locator('mark.chosen').allTextContents()).toEqual(['12件']);
  });

  test('asks nothing of any other place', () => {
    expect(requested.filter((url) => !url.startsWith(origin()))).toEqual([]);
  });
});
