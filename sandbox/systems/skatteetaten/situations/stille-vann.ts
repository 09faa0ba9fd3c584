import { addDays, type IsoDate } from '#lib/core/dates/iso-date.ts';
import { nb } from '../series.ts';
import type { OddRow, PartyLedger } from '../wire.ts';

/**
 * A shielded business whose answers hold rows all the same: reduced to what may be said, and right (the service's page about
 * shielding). A client that shows them shows what it was told not to.
 */
export function shieldedRows(ledger: PartyLedger, today: IsoDate): PartyLedger {
  const row: OddRow = {
    partIdentifikator: ledger.party,
    kravidentifikator: '258400101',
    kravtype: 'arbeidsgiveravgift',
    kravgruppe: 'Arbeidsgiveravgift',
    kravbeskrivelse: nb('Arbeidsgiveravgift'),
    opprettelsesdatoForKrav: addDays(today, -30),
    opprinneligBeloep: 4711,
    gjenstaaendeBeloep: 4711,
    kravforfall: [
      {
        kravforfallsIdentifikator: '368400101',
        forfallsdato: addDays(today, -5),
        opprinneligBeloep: 4711,
        gjenstaaendeBeloep: 4711,
      },
    ],
  };
  return {
    ...ledger,
    krav: [row],
    aapnekrav: { ...ledger.aapnekrav, aapentKravMedGjenstaaendeBeloep: [row] },
  };
}
