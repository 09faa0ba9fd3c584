import 'server-only';
import { eq } from 'drizzle-orm';
import type { SigningKey } from '#lib/pilot/certificates/key-expiry.ts';
import { checkPortal } from './checks/checks.ts';
import { isLive, keepCheck, readLastCheck, type MadeCheck } from './checks/last-check.ts';
import { config } from '#server/platform/config/config.ts';
import { database } from '#server/platform/db/client.ts';
import { settingsSeen } from '#server/platform/db/schema/index.ts';
import { KEY_SETTING } from '#server/platform/audit/audit-config-changes.ts';

// What the pilot pages say of the health of the portal and what it needs. `authorise` has answered who may.

/** The latest check that was made from a page, by whichever instance. */
export const latestCheck = async (): Promise<MadeCheck | undefined> => readLastCheck(await database());

/** Goes through everything that the portal needs, which takes as long as the slowest system, and keeps what it found. */
export async function checkNow(): Promise<MadeCheck> {
  const check = { at: new Date(), lines: await checkPortal() };
  await keepCheck(await database(), check);
  return check;
}

/** How things are now: the latest check when it is newer than a minute, else a new one. */
export async function liveCheck(latest: MadeCheck | undefined): Promise<MadeCheck> {
  return isLive(latest, new Date()) ? latest : checkNow();
}

/** The key that signs towards Maskinporten, without the key. */
export async function signingKey(): Promise<SigningKey> {
  const { key, keyExpires } = config().maskinporten;
  if (key.kind === 'certificate') {
    const { orgnr = '', issuer, validTo } = key.certificate;
    return { kind: 'certificate', orgnr, issuer, validTo };
  }
  const db = await database();
  const [noted] = await db.select().from(settingsSeen).where(eq(settingsSeen.name, KEY_SETTING));
  return {
    kind: 'registered',
    kid: key.jwk.reveal().kid,
    usedSince: noted?.changedAt,
    ...(keyExpires === undefined ? {} : { expires: keyExpires }),
  };
}
