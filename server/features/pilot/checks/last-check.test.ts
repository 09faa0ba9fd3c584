import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CheckLine } from '#lib/pilot/checks/check-line.ts';
import { lastCheck } from '#server/platform/db/schema/index.ts';
import { describeDatabases } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';
import { isLive, keepCheck, readLastCheck } from './last-check.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23) + seconds * 1000);
const FINE: CheckLine = { check: 'altinn', outcome: 'ok', finding: 'altinnReady', values: { resource: 'x' } };
const WRONG: CheckLine = {
  check: 'altinn',
  outcome: 'failed',
  finding: 'serverError',
  values: { status: 503 },
};

describeDatabases('the latest check', (open) => {
  let opened: OpenDatabase;
  beforeEach(async () => (opened = await open()));
  afterEach(() => opened.close());

  it('is the one that was made last, whichever came to be kept last', async () => {
    expect(await readLastCheck(opened.db)).toBeUndefined();
    await keepCheck(opened.db, { at: at(0), lines: [WRONG] });
    await keepCheck(opened.db, { at: at(20), lines: [FINE] });
    await keepCheck(opened.db, { at: at(10), lines: [WRONG] });
    expect(await readLastCheck(opened.db)).toEqual({ at: at(20), lines: [FINE] });
  });

  it('of a version with other words is none', async () => {
    await opened.db
      .insert(lastCheck)
      .values({ at: at(0), lines: [{ ...FINE, finding: 'of-another-version' }] });
    expect(await readLastCheck(opened.db)).toBeUndefined();
  });
});

it('says how things are now for a minute', () => {
  const check = { at: at(0), lines: [FINE] };
  expect(isLive(undefined, at(0))).toBe(false);
  expect(isLive(check, at(59))).toBe(true);
  expect(isLive(check, at(60))).toBe(false);
});
