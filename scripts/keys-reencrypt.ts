// npm run keys:reencrypt: seals what older keys sealed with the first of ENCRYPTION_KEYS (docs/operations.md).
import { closeDatabase, database } from '#server/platform/db/client.ts';
import type { Reencryption } from '#server/ops/maintenance/reencrypt.ts';
import { reencrypt } from '#server/ops/maintenance/reencrypt.ts';
import { failureText } from '#server/platform/db/database-failure.ts';

/** Says what was done and what is left; true when the older keys can be taken away. */
function tell({ resealed, damaged, lost, peopleLeft }: Reencryption): boolean {
  console.log(`Sealed ${resealed} values with the first key.`);
  for (const { table, keyId, rows } of lost)
    console.error(`No key opens ${rows} values in ${table}: key «${keyId}» is not in ENCRYPTION_KEYS.`);
  if (damaged > 0)
    console.error(`${damaged} values could not be opened with their own key: they were altered.`);
  if (peopleLeft > 0) {
    console.error(
      `${peopleLeft} persons are still known by an older key. Keep the older keys, and run the customer import.`,
    );
  }
  const done = damaged === 0 && lost.length === 0 && peopleLeft === 0;
  if (done) console.log('Nothing needs the older keys any more.');
  return done;
}

try {
  const result = await reencrypt(await database(), new Date());
  await closeDatabase();
  process.exitCode = tell(result) ? 0 : 1;
} catch (error) {
  console.error(`It stopped: ${failureText(error)}\nWhat was done is done; run it again for the rest.`);
  process.exitCode = 1;
}
