'use server';

import 'server-only';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { authorise } from '#server/auth/authorise.ts';
import { recordView } from '#server/auth/record-view.ts';
import { paidClaimsSection } from './betalte/section.tsx';
import { tracingSection } from './hvor-ble-pengene-av/section.tsx';
import { paymentsSection } from './innbetalinger/section.tsx';
import { isOwner } from './is-owner.ts';
import { statementSection } from './kontoutskrift/section.tsx';
import { creditsSection } from './tilgode/section.tsx';
import { payoutsSection } from './utbetalinger/section.tsx';
import type { YearSectionInput } from './year-section.tsx';

/** A panel's wish: of which business, for which query string, and whether past the cache. Browsers can send anything. */
type Wish = readonly [orgnr: string, choice: string, fresh: boolean];

const input = z.tuple([z.string(), z.string().max(1000), z.boolean()]);

// Each gives what its page would show for the query string, or `null` to somebody who may not see it.

export async function loadPaidClaims(...wish: Wish): Promise<ReactNode> {
  return answer('betalte', paidClaimsSection, wish);
}

export async function loadPayments(...wish: Wish): Promise<ReactNode> {
  return answer('innbetalinger', paymentsSection, wish);
}

export async function loadPayouts(...wish: Wish): Promise<ReactNode> {
  return answer('utbetalinger', payoutsSection, wish);
}

export async function loadCredits(...wish: Wish): Promise<ReactNode> {
  return answer('tilgode', creditsSection, wish);
}

export async function loadTracing(...wish: Wish): Promise<ReactNode> {
  return answer('hvor-ble-pengene-av', tracingSection, wish);
}

export async function loadStatement(...wish: Wish): Promise<ReactNode> {
  return answer('kontoutskrift', statementSection, wish);
}

async function answer(
  path: string,
  section: (wanted: YearSectionInput) => ReactNode | Promise<ReactNode>,
  wish: unknown,
): Promise<ReactNode> {
  const parsed = input.safeParse(wish);
  if (!parsed.success) return null;
  const [orgnr, choice, fresh] = parsed.data;
  const access = await authorise({ kind: 'business', orgnr });
  if (!access.ok) return null;
  await recordView(access.value.session, orgnr, `/bedrift/${orgnr}/${path}`);
  return section({
    orgnr,
    params: Object.fromEntries(new URLSearchParams(choice)),
    fresh,
    viewerIsOwner: isOwner(access.value.business),
  });
}
