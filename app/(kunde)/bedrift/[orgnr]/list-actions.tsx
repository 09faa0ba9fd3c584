'use server';

import 'server-only';
import type { ReactNode } from 'react';
import { defineQuery } from '#server/auth/policy/define-action.ts';
import { recordView } from '#server/auth/policy/record-view.ts';
import { paidClaimsSection } from './betalte/section.tsx';
import { tracingSection } from './hvor-ble-pengene-av/section.tsx';
import { paymentsSection } from './innbetalinger/section.tsx';
import { isOwner } from './is-owner.ts';
import { PANEL_ARGUMENTS } from './panel-arguments.ts';
import { statementSection } from './kontoutskrift/section.tsx';
import { creditsSection } from './tilgode/section.tsx';
import { payoutsSection } from './utbetalinger/section.tsx';
import type { YearSectionInput } from './year-section.tsx';

/** What the page at `path` would show for another query string. */
const sectionQuery = (path: string, section: (wanted: YearSectionInput) => ReactNode | Promise<ReactNode>) =>
  defineQuery(
    { permission: 'business', input: PANEL_ARGUMENTS },
    async ({ input: [orgnr, choice, fresh], grant }): Promise<ReactNode> => {
      await recordView(grant.session, orgnr, `/bedrift/${orgnr}/${path}`);
      return section({
        orgnr,
        params: Object.fromEntries(new URLSearchParams(choice)),
        fresh,
        viewerIsOwner: isOwner(grant.business),
      });
    },
  );

export const loadPaidClaims = sectionQuery('betalte', paidClaimsSection);
export const loadPayments = sectionQuery('innbetalinger', paymentsSection);
export const loadPayouts = sectionQuery('utbetalinger', payoutsSection);
export const loadCredits = sectionQuery('tilgode', creditsSection);
export const loadTracing = sectionQuery('hvor-ble-pengene-av', tracingSection);
export const loadStatement = sectionQuery('kontoutskrift', statementSection);
