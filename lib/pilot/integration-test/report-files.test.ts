import { create } from 'xmlbuilder2';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#lib/core/languages.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { CASE_IDS } from './cases.ts';
import { reportHtml } from './report-html.ts';
import { reportJunit } from './report-junit.ts';
import { testReport } from './testing/integration-test.ts';

describe.each(LANGUAGES)('the report in %s', (language) => {
  const words = { texts: messagesIn(language).integrationTest, language };
  const html = reportHtml(testReport(), words);

  it('names its language and needs no other file', () => {
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<(?:script|link|img)|https?:|url\(/);
  });

  it('has every case, and every placeholder filled', () => {
    for (const id of CASE_IDS) expect(html).toContain(`<th scope="row">${id}</th>`);
    expect(html.slice(html.indexOf('<main>'))).not.toMatch(/[{}]/);
  });

  it('shows what came from outside as text', () => {
    expect(html).toContain('a&lt;b&gt;&amp;&quot;c&quot;');
    expect(html).toContain('Leverandør &amp; Sønn');
  });

  it('marks what was wrong in words, and lists it as a deviation', () => {
    expect(html).toMatch(/<li class="wrong">✗ [^<]*setup-refused, altinn, HTTP 403/);
    expect(html).toContain(`<li>B1 ${words.texts.cases.B1.title}</li>`);
  });
});

it('is JUnit XML that counts right', () => {
  const texts = messagesIn('en').integrationTest;
  const xml = reportJunit(testReport(), { texts, language: 'en' });
  const root = create(xml).root().first().toObject() as { testsuite: Record<string, unknown> };
  expect(root.testsuite).toMatchObject({
    '@tests': String(CASE_IDS.length),
    '@failures': '1',
    '@skipped': String(CASE_IDS.length - 2),
  });
  expect(xml).toContain('<failure message="The call failed: setup-refused, altinn, HTTP 403.">');
  expect(xml).toContain('id-1');
});
