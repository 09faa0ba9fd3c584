import type { Page } from '@playwright/test';
import { givenConsent } from '../pages/consent.ts';
import { asStaff, EMPTY, GRANLI } from '../pages/people.ts';
import type { Control } from '../fixtures/control.ts';
import { throttle } from '../fixtures/throttle.ts';
import { expect, test } from '../fixtures/test.ts';
import { expectNoLayoutShift } from '../assertions/layout-shift.ts';

// Each page fetches from Skatteetaten, so parts of it are streamed late.
test.use({ portalSettings: { CACHE_SECONDS: '0' } });

const SIZES = [
  { width: 320, height: 800 },
  { width: 1280, height: 800 },
  // High enough to see the whole of a short page, and what stands below it.
  { width: 1000, height: 1800 },
];
const OPEN_ACCOUNT = 'finans/*/aapnekrav';
const REST = 'finans/*';
const late = (endpoint: string, ms: number) => ({
  system: 'skatteetaten',
  endpoint,
  fault: { kind: 'delay', ms },
});

/** In which order the parts of the overview come. The first fault that fits is the one that strikes. */
const ORDERS = {
  'its parts together': [late(REST, 300)],
  'its history last': [late(OPEN_ACCOUNT, 100), late(REST, 600)],
  'its history first': [late(OPEN_ACCOUNT, 600), late(REST, 100)],
};

for (const business of [GRANLI, EMPTY])
  for (const [order, faults] of Object.entries(ORDERS))
    test(`the overview of ${business.name} stands still while it comes, ${order}`, async ({
      page,
      control,
    }) => {
      await givenConsent(page, control, business);
      for (const fault of faults) await control.fault(fault);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(`/bedrift/${business.orgnr}`);
        await expectNoLayoutShift(page);
      }
    });

test('the lists stand still while they come, and no page asks for others in advance', async ({
  page,
  control,
}) => {
  await givenConsent(page, control, GRANLI);
  await control.fault(late(REST, 300));
  const inAdvance: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['next-router-prefetch'] !== undefined) inAdvance.push(request.url());
  });
  for (const path of ['ubetalte', 'betalte', 'innbetalinger', 'tilgode', 'kontoutskrift']) {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.goto(`/bedrift/${GRANLI.orgnr}/${path}`);
      await expectNoLayoutShift(page);
    }
  }
  expect(inAdvance).toEqual([]);
});

const PEOPLE = [
  ['a customer', (page: Page, control: Control) => givenConsent(page, control, GRANLI), '/bedrifter'],
  ['an employee', (page: Page) => asStaff(page, 'Randi Rådgiver'), '/radgiver'],
] as const;

for (const [who, logIn, path] of PEOPLE)
  test(`the top of a page of ${who} stands still when a slow network brings it in pieces`, async ({
    page,
    control,
    stack,
  }) => {
    await logIn(page, control);
    const wire = await throttle(stack, page, { from: '<header', to: '<main', bytes: 100 });
    try {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(`${wire.url}${path}`);
        await expectNoLayoutShift(page);
      }
    } finally {
      await wire.close();
    }
  });
