import 'server-only';
import { parseInstant } from '#lib/core/dates/iso-date.ts';
import { z } from 'zod';

/** An instant with its offset. One of no year from 1900 to 2200 counts as absent: it never takes along what it stands beside. */
export const instant = z.iso.datetime({ offset: true }).transform(parseInstant);
