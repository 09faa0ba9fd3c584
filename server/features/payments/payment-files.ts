import 'server-only';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { database } from '#server/platform/db/client.ts';
import {
  forgetPastFiles as forget,
  paidInFilesToday as inFiles,
  type PaymentFile,
  recordPaymentFile as record,
} from './payment-file-store.ts';

/** See payment-file-store.ts. */
export const paidInFilesToday = async (
  orgnr: string,
  instalments: readonly string[],
  today: IsoDate,
): Promise<ReadonlySet<string>> => inFiles(await database(), orgnr, instalments, today);

/** See payment-file-store.ts. */
export const forgetPastFiles = async (today: IsoDate): Promise<number> => forget(await database(), today);

/** See payment-file-store.ts. */
export const recordPaymentFile = async (file: PaymentFile, now: Date): Promise<ReadonlySet<string>> =>
  record(await database(), file, now);
