import { CASE_IDS } from '../cases.ts';
import type { CaseReport, Report } from '../report.ts';

const AT = '2026-11-23T10:00:00.000Z';

/** A report with one case that passed, one that failed, and the rest not run. */
export function testReport(): Report {
  const nothing = { see: [], facts: [], calls: [], startedAt: AT, durationMs: 0 };
  const ran = { ...nothing, durationMs: 1234 };
  const calls = [
    {
      system: 'skatteetaten',
      operation: 'aapnekrav',
      at: AT,
      durationMs: 12,
      outcome: '200',
      correlationId: 'id-1',
    },
  ];
  const known: Partial<Record<string, CaseReport>> = {
    A1: {
      ...ran,
      id: 'A1',
      result: 'passed',
      calls,
      facts: [{ key: 'tokenGiven', ok: true, values: { scope: 'a<b>&"c"' } }],
    },
    B1: {
      ...ran,
      id: 'B1',
      result: 'failed',
      facts: [{ key: 'failed', ok: false, values: { code: 'setup-refused, altinn, HTTP 403' } }],
    },
    F3: { ...nothing, id: 'F3', result: 'not-run', reason: 'elsewhere', see: ['e2e/a11y/x.spec.ts'] },
  };
  return {
    head: {
      bank: { name: 'Demobanken', orgnr: '312601818' },
      vendor: 'Leverandør & Sønn',
      environment: 'test',
      orgnrs: ['313367002'],
      startedAt: AT,
      finishedAt: '2026-11-23T10:20:00.000Z',
      testers: ['Pia Pilot'],
      versions: [{ name: 'portal', version: '1.2.3' }],
    },
    cases: CASE_IDS.map((id) => known[id] ?? { ...nothing, id, result: 'not-run', reason: 'person' }),
  };
}
