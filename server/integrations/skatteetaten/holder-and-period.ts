import 'server-only';
import { hasNationalIdForm } from '#lib/core/identifiers/national-id.ts';
import type { Holder, Period } from '#lib/tax-account/domain.ts';
import type { z } from 'zod';
import { defined } from './defined.ts';
import type { kravperiode } from './text-schema.ts';

/** On whom a record is registered. The eleven digits of an owner end here (docs/upstream/skatteetaten.md#whose-records). */
export const holderOf = (partIdentifikator: string | undefined): Holder =>
  partIdentifikator !== undefined && hasNationalIdForm(partIdentifikator) ? 'owner' : 'business';

/** A claim's period; `undefined` when nothing of it is known. */
export function periodOf(wire: z.output<typeof kravperiode>): Period | undefined {
  const period: Period = defined({
    year: wire?.aar,
    from: wire?.fraDato,
    to: wire?.tilDato,
    term: wire?.terminTekniskNavn,
    description: wire?.periodeBeskrivelse,
  });
  return Object.keys(period).length === 0 ? undefined : period;
}
