'use server';

import 'server-only';
import type { ReactNode } from 'react';
import { defineQuery } from '#server/auth/policy/define-action.ts';
import { recordView } from '#server/auth/policy/record-view.ts';
import { isOwner } from '../is-owner.ts';
import { PANEL_ARGUMENTS } from '../panel-arguments.ts';
import { UnpaidAnswer } from './unpaid-answer.tsx';
import { services } from '#server/services.ts';

/** The list for another choice, as the page would render it; `null` when the person may not see it. */
export const loadUnpaid = defineQuery(
  { permission: 'business', input: PANEL_ARGUMENTS },
  async ({ input: [orgnr, choice, fresh], grant, now }): Promise<ReactNode> => {
    await recordView(grant.session, orgnr, `/bedrift/${orgnr}/ubetalte`);
    // Called and not rendered: the router follows an action that leads elsewhere, and fails on an answer that does.
    return UnpaidAnswer({
      orgnr,
      load: services().taxAccount.loadOpenAccount(orgnr, now, { cache: fresh ? 'refresh' : 'default' }),
      asked: fresh,
      params: Object.fromEntries(new URLSearchParams(choice)),
      now,
      viewerIsOwner: isOwner(grant.business),
    });
  },
);
