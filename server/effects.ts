import 'server-only';
import type { ConsentEffects } from '#server/features/consent/effects.ts';
import { completeInvitations } from '#server/features/invitations/complete.ts';
import { updateClientFigures } from '#server/features/portfolio/client-figures.ts';
import { projectClients } from '#server/features/portfolio/project-clients.ts';
import { eraseSnapshots } from '#server/features/tax-account/erase-snapshots.ts';
import { getCached, type SnapshotEffects } from '#server/features/tax-account/snapshots.ts';

/** What changes with a consent, in its transaction. */
export const consentEffects: ConsentEffects = {
  granted: completeInvitations,
  leftForce: eraseSnapshots,
  changed: projectClients,
  async sharingBegan(tx, orgnr, consentId) {
    const stored = await getCached(tx, { orgnr, source: 'open-claims', consentId });
    if (stored !== undefined) await updateClientFigures(tx, orgnr, stored);
  },
};

/** What changes with an answer of Skatteetaten's, in the transaction that saves it. */
export const snapshotEffects: SnapshotEffects = { openAccountSaved: updateClientFigures };
