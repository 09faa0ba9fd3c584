import type { Page } from '@playwright/test';
import { expect } from '../fixtures/test.ts';

/** The address of a server action, by Next: hexadecimal, and different in every build. */
const ACTION_ID = /(?<![0-9a-f])[0-9a-f]{42}(?![0-9a-f])/g;
/** Eleven digits on their own: an identity number or a whole account number. What is masked begins with asterisks. */
const ELEVEN_DIGITS = /(?<![\d*-])\d{11}(?!\d)/;

/**
 * Nothing that the browser got, seen or unseen, looks like an identity or account number. Action ids are left out: one
 * in thirty has eleven digits in a row by chance.
 */
export async function expectNoElevenDigits(page: Page): Promise<void> {
  expect((await page.content()).replace(ACTION_ID, '')).not.toMatch(ELEVEN_DIGITS);
}
