import { database } from '#server/platform/db/client.ts';
import { reencrypt } from '#server/ops/maintenance/reencrypt.ts';
import { runCommand } from './command.ts';

/** Encrypts with the first of ENCRYPTION_KEYS what older keys encrypted (docs/operations.md#keys). May be run again. */
await runCommand({
  usage: `Usage: npm run keys:reencrypt
Exit code: 0 the older keys can be removed, 1 they cannot, or it stopped, 2 wrong arguments.`,
  options: {},
  failed: 'It stopped, and can be run again for the rest:',
  async run() {
    const { resealed, damaged, lost, peopleLeft } = await reencrypt(await database(), new Date());
    console.log(`Encrypted ${resealed} values with the first key.`);
    for (const { table, keyId, rows } of lost)
      console.error(`No key opens ${rows} values in ${table}: key «${keyId}» is not in ENCRYPTION_KEYS.`);
    if (damaged > 0)
      console.error(`${damaged} values could not be opened with their own key: they were altered.`);
    if (peopleLeft > 0)
      console.error(
        `${peopleLeft} persons are still known by an older key. Keep the older keys, and run the customer import.`,
      );
    if (damaged > 0 || lost.length > 0 || peopleLeft > 0) return 1;
    console.log('Nothing needs the older keys any more.');
    return 0;
  },
});
