import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, it } from 'vitest';
import { CASE_IDS } from '#lib/pilot/integration-test/cases.ts';
import { testReport } from '#lib/pilot/integration-test/testing/integration-test.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { integrationReportPdf } from './integration-report-pdf.ts';
import { readPdf, type ReadPdf } from '../testing/read-pdf.ts';

let pdf: ReadPdf;
beforeAll(async () => {
  const words = { texts: messagesIn('nb').integrationTest, language: 'nb' } as const;
  pdf = await readPdf(await buffer(integrationReportPdf(testReport(), words)));
});

it('is tagged, with title, language and headings', () => {
  expect(pdf).toMatchObject({
    tagged: true,
    title: 'Integrasjonstest av Krav og betalinger, Demobanken',
    language: 'nb',
  });
  expect(pdf.headings.map(({ role }) => role)).toEqual(['H1', 'H2', 'H2', 'H2', 'H2']);
});

it('has every case as a row of one table', () => {
  const [table] = pdf.tables;
  expect(table?.[0]?.[0]).toBe('Nr.');
  expect(table?.slice(1).map(([id]) => id)).toEqual(CASE_IDS);
  expect(table?.find(([id]) => id === 'B1')?.[3]).toContain('setup-refused, altinn, HTTP 403');
});

it('ends with deviations and the statement to sign', () => {
  expect(pdf.paragraphs).toContain('B1 Opprette samtykkeforespørsel');
  expect(pdf.paragraphs.at(-1)).toBe('Dato, navn og rolle:');
});
