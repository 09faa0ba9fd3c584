import { givenConsent } from '../pages/consent.ts';
import { GRANLI, asCustomer, YSTERI } from '../pages/people.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectAccessible, expectNoSidewaysScroll } from '../assertions/accessible.ts';
import { downloaded, expectFileHeaders } from '../assertions/files.ts';

test('what is stored is told, can be taken along, and is gone when erased', async ({ page, control }) => {
  await givenConsent(page, control, GRANLI);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: /Ubetalte krav/ }).first()).toBeVisible();
  await page.goto(`/bedrift/${GRANLI.orgnr}/lagret`);
  await expect(page.getByRole('heading', { level: 1, name: 'Dette har Demobanken lagret' })).toBeVisible();
  await expect(main.getByRole('rowheader', { name: 'Ubetalte krav' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Ett samtykke' })).toBeVisible();
  await expect(main.getByText('En linje i listen til rådgiverne')).toBeVisible();
  await expectAccessible(page);

  const file = await downloaded(page.getByRole('link', { name: 'Last ned som JSON' }));
  const text = file.bytes.toString('utf8');
  const content = JSON.parse(text) as {
    orgnr: string;
    answers: { source: string }[];
    kept: { consents: { requestedBy: string }[]; trail: { who: string; action: string }[] };
  };
  expect(content.orgnr).toBe(GRANLI.orgnr);
  expect(content.answers.map(({ source }) => source)).toContain('open-claims');
  expect(content.kept.consents).toMatchObject([{ requestedBy: 'you' }]);
  expect(content.kept.trail).toContainEqual(expect.objectContaining({ who: 'you', action: 'page-viewed' }));
  expect(text).not.toMatch(/(?<!\d)\d{2}[048]\d{8}(?!\d)(?=[^"]*"pid)/);
  const answer = await page.request.get(`/bedrift/${GRANLI.orgnr}/lagret/fil`);
  expectFileHeaders(answer.headers(), 'application/json; charset=utf-8', 'json');

  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSidewaysScroll(page);
  await page.getByText('Se hva som skjer når du sletter').click();
  await expect(main).toContainText('slutter alle kalenderabonnement');
  await page.getByRole('button', { name: 'Slett det som kan slettes' }).click();
  await expect(page.getByRole('heading', { name: 'Slettet', exact: true })).toBeVisible();
  await expect(main).toContainText(/\d+ svar fra Skatteetaten/);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ingenting er lagret' })).toBeVisible();
});

test('refuses other customers and visitors without a session', async ({ page, request }) => {
  await asCustomer(page, GRANLI.person);
  expect((await page.request.get(`/bedrift/${YSTERI.orgnr}/lagret/fil`)).status()).toBe(404);
  const anonymous = await request.get(`/bedrift/${GRANLI.orgnr}/lagret/fil`, { maxRedirects: 0 });
  expect(anonymous.status()).toBe(303);
});
