import { expect, it } from 'vitest';
import { messagesIn } from '#lib/messages/messages.ts';
import { accessLogCsv } from './access-log-csv.ts';

it('returns one line per entry with the day in Oslo, and escapes names that look like formulas', () => {
  const at = new Date('2026-11-22T23:05:00Z');
  const text = accessLogCsv(
    [
      { at, name: '=HYPERLINK("x";"y")', role: 'advisor', part: 'claims' },
      { at, name: 'Ola Vik', role: 'pilot', part: 'summary' },
    ],
    messagesIn('nb').consent.looks,
    'nb',
  );
  expect(text.split('\r\n')).toEqual([
    '\ufeffDato;Klokkeslett;Navn;Rolle;Så på',
    '23.11.2026;kl.\u00a000.05;"\'=HYPERLINK(""x"";""y"")";Rådgiver;Kravene',
    '23.11.2026;kl.\u00a000.05;Ola Vik;Pilotteamet;Sammendraget',
    '',
  ]);
});
