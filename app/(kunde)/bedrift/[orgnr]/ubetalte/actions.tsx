'use server';

import type { ReactNode } from 'react';
import { z } from 'zod';
import { authorise } from '#server/auth/authorise.ts';
import { recordView } from '#server/auth/record-view.ts';
import { loadOpenAccount } from '#server/taxaccount/taxaccount.ts';
import { isOwner } from '../is-owner.ts';
import { UnpaidAnswer } from './unpaid-answer.tsx';

const wish = z.object({ orgnr: z.string(), choice: z.string().max(1000), fresh: z.boolean() });

/** The list for another choice, as the page would render it; `null` when the person may not see it. */
export async function loadUnpaid(orgnr: string, choice: string, fresh: boolean): Promise<ReactNode> {
  const parsed = wish.safeParse({ orgnr, choice, fresh });
  if (!parsed.success) return null;
  const access = await authorise({ kind: 'business', orgnr: parsed.data.orgnr });
  if (!access.ok) return null;
  await recordView(access.value.session, parsed.data.orgnr, `/bedrift/${parsed.data.orgnr}/ubetalte`);
  const now = new Date();
  return (
    <UnpaidAnswer
      orgnr={parsed.data.orgnr}
      load={loadOpenAccount(parsed.data.orgnr, now, { asked: parsed.data.fresh })}
      asked={parsed.data.fresh}
      params={Object.fromEntries(new URLSearchParams(parsed.data.choice))}
      now={now}
      viewerIsOwner={isOwner(access.value.business)}
    />
  );
}
