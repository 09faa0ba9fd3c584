import 'server-only';
import { z } from 'zod';
import { unseal, seal } from '#server/platform/crypto/seal.ts';

/** The last row of a page: which segment it was in and by which column that is sorted, its value there, and its number. */
export interface Position {
  readonly segment: number;
  readonly key: string;
  readonly value: string;
  readonly orgnr: string;
}

const POSITION = z.object({
  segment: z.number().int().min(0),
  key: z.string(),
  value: z.string(),
  orgnr: z.string(),
});
const CONTEXT = 'portfolio-cursor';

/** A position for an address. Encrypted, since it may hold a customer's sums, which must not be in addresses and logs. */
export const encodeCursor = (position: Position): string => seal(JSON.stringify(position), CONTEXT).sealed;

/** What `sealPosition` sealed; undefined for anything else, which is then the first page. */
export function decodeCursor(cursor: string | undefined): Position | undefined {
  if (cursor === undefined) return undefined;
  const opened = unseal(cursor, CONTEXT);
  return opened.ok ? POSITION.parse(JSON.parse(opened.value)) : undefined;
}
