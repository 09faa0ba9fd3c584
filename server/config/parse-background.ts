import 'server-only';
import { z } from 'zod';
import type { Config } from './config-types.ts';
import type { SettingsReader } from './settings-reader.ts';
import { wholeNumber } from './value-schemas.ts';

/** `07-21`: from the first hour until the second one begins, in Oslo. */
const hours = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .transform((text) => ({ from: Number(text.slice(0, 2)), until: Number(text.slice(3)) }))
  .refine(({ from, until }) => from < until && until <= 24);

/** Whether and how often the background jobs run whose pace is the bank's to choose, and when people may be written to. */
export function readBackground(reader: SettingsReader): Config['background'] | undefined {
  const enabled = reader.optional('BACKGROUND_JOBS', z.enum(['on', 'off']), 'on or off', 'on');
  const seconds = (name: string, fallback: string) =>
    reader.optional(name, wholeNumber(1, 3600), 'a number of seconds, 1 to 3600', fallback);
  const consentsEvery = seconds('CONSENT_PASS_SECONDS', '60');
  const remindersEvery = seconds('REMINDER_PASS_SECONDS', '600');
  const reminderHours = reader.optional(
    'REMINDER_HOURS',
    hours,
    'two hours of the day, such as 07-21',
    '07-21',
  );
  const refreshPerMinute = reader.optional(
    'REFRESH_PER_MINUTE',
    wholeNumber(1, 600),
    'a number of clients, 1 to 600',
    '60',
  );
  if (enabled === undefined || consentsEvery === undefined || remindersEvery === undefined) return undefined;
  if (reminderHours === undefined || refreshPerMinute === undefined) return undefined;
  return { enabled: enabled === 'on', consentsEvery, remindersEvery, reminderHours, refreshPerMinute };
}
