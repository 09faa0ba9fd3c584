import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ConsentRegister } from '../../core/types.ts';

const recordSchema = z.looseObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  requiredDelegator: z.string().nullable(),
  handledBy: z.string().nullable(),
  validTo: z.number(),
  resource: z.string(),
  action: z.array(z.string()),
  requestMessage: z.record(z.string(), z.string()).nullable(),
  redirectUrl: z.string(),
  portalViewMode: z.enum(['Hide', 'Show']),
  events: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['Created', 'Accepted', 'Rejected', 'Revoked']),
      at: z.number(),
      performedBy: z.string(),
    }),
  ),
});

/** Milliseconds between two looks whether something has changed. */
const LOOK_MS = 500;

/**
 * Keeps the consents in a file, as the real Altinn keeps them over a restart: otherwise the portal, which has a database, would
 * find that Altinn does not know what it granted. Puts those of the last time in the register; a file that cannot be read is
 * passed over.
 * @returns what writes the last changes and stops.
 */
export function keepConsents(consents: ConsentRegister, file: string): () => void {
  for (const record of readKept(file)) consents.add(record);
  let written = '';
  const write = () => {
    const text = JSON.stringify(consents.all());
    if (text === written) return;
    mkdirSync(dirname(file), { recursive: true });
    // Put in place whole, so that a process that dies leaves the old file or the new one.
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
    written = text;
  };
  const timer = setInterval(write, LOOK_MS).unref();
  return () => {
    clearInterval(timer);
    write();
  };
}

function readKept(file: string): readonly z.output<typeof recordSchema>[] {
  if (!existsSync(file)) return [];
  try {
    return z.array(recordSchema).safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}
