import { GRANLI, THOUSANDS } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { newVisitor, type HttpClient } from '../fixtures/http-client.ts';
import { giveConsent } from './access/setup.ts';

const statement = `/bedrift/${THOUSANDS.orgnr}/kontoutskrift`;

test('thirty statements as PDF at once are made one by one or asked for again, and others read on', async ({
  stack,
  control,
  playwright,
}) => {
  const enter = async (key: string, orgnr: string): Promise<HttpClient> => {
    const visitor = await newVisitor(playwright.request, stack.portalUrl);
    await visitor.logIn('loginAction', key);
    await giveConsent(visitor, control, orgnr);
    return visitor;
  };
  const astrid = await enter('astrid', THOUSANDS.orgnr);
  const kari = await enter('kari', GRANLI.orgnr);
  const probe = await newVisitor(playwright.request, stack.portalUrl);
  expect((await astrid.get(statement)).status()).toBe(200);

  const stopping = new AbortController();
  const live = repeat(() => probe.get('/api/health/live'), stopping.signal);
  const page = repeat(() => kari.get(`/bedrift/${GRANLI.orgnr}`), stopping.signal);
  const answers = await Promise.all(Array.from({ length: 30 }, () => astrid.get(`${statement}/pdf`)));
  stopping.abort();
  const worst = { live: await live, page: await page };

  const statuses = answers.map((answer) => answer.status());
  expect(statuses.filter((status) => status !== 200 && status !== 429)).toEqual([]);
  expect(statuses).toContain(200);
  expect(statuses).toContain(429);
  for (const answer of answers) {
    if (answer.status() === 200) expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    else {
      expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
      expect(await answer.text()).toContain('Vi lager mange filer akkurat nå');
    }
  }
  // The same process, which can still make one.
  expect(() => process.kill(stack.portalPid ?? 0, 0)).not.toThrow();
  expect((await astrid.get(`${statement}/pdf`)).status()).toBe(200);
  test.info().annotations.push({ type: 'worst answer to others, in ms', description: JSON.stringify(worst) });
});

// The consent of the first test holds for those after it.
test('each format of a statement is made in the built portal', async ({ stack, playwright }) => {
  const astrid = await newVisitor(playwright.request, stack.portalUrl);
  await astrid.logIn('loginAction', 'astrid');
  const begins = async (format: string): Promise<string> =>
    (await (await astrid.get(`${statement}/${format}`)).body()).subarray(0, 4).toString('latin1');
  // A PDF, a ZIP archive, and the mark that a text in UTF-8 begins with.
  expect(await begins('pdf')).toBe('%PDF');
  expect(await begins('xlsx')).toBe('PK\u0003\u0004');
  expect((await begins('csv')).slice(0, 3)).toBe('\u00ef\u00bb\u00bf');
});

test('the page of a statement that is too long for a PDF offers the workbook', async ({
  stack,
  playwright,
}) => {
  const astrid = await newVisitor(playwright.request, stack.portalUrl);
  await astrid.logIn('loginAction', 'astrid');
  const text = await (await astrid.get(`${statement}?aar=2026&forlang=pdf`)).text();
  expect(text).toContain('Kontoutskriften er for lang for PDF');
  expect(text).toContain('Last ned Excel-filen, eller velg en kortere periode.');
});

/** Asks again and again; gives the longest time that an answer took, in milliseconds. Each must be in order. */
async function repeat(ask: () => ReturnType<HttpClient['get']>, signal: AbortSignal): Promise<number> {
  let worst = 0;
  while (!signal.aborted) {
    const began = performance.now();
    expect((await ask()).status()).toBe(200);
    worst = Math.max(worst, Math.round(performance.now() - began));
  }
  return worst;
}
