import { readFile } from 'node:fs/promises';
import type { Download, Locator } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

/** Presses something that gives a file, and reads the file with its name. */
export async function downloaded(press: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([press.page().waitForEvent('download'), press.click()]);
  return { name: download.suggestedFilename(), bytes: await contentOf(download) };
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** The headers of every file of the portal: an attachment, with its type, not stored by caches. */
export function expectFileHeaders(headers: Record<string, string>, type: string, ending: string): void {
  expect(headers['content-type']).toBe(type);
  expect(headers['content-disposition']).toMatch(
    new RegExp(`^attachment; filename="[a-z0-9-]+\\.${ending}"$`),
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toBe('private, no-store');
}

/** An amount as people see it, in øre; `undefined` for any other text. */
export function inOre(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0]|kr$/g, '').replace('\u2212', '-');
  return /^-?\d+,\d\d$/.test(plain) ? Number(plain.replace(',', '')) : undefined;
}
