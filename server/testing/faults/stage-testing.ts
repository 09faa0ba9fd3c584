import 'server-only';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { vi } from 'vitest';
import { openTestDatabase } from '#server/platform/db/testing/db.ts';
import type { OpenDatabase } from '#server/platform/db/types.ts';

/** A sandbox behind doors, by its shape, since only test files may import the sandbox. */
interface BehindProxies {
  /** The certificate of who vouches for the doors. */
  readonly authority: string;
  close(): Promise<unknown>;
}

/** What a part of the matrix is played on. */
export interface Stage<S> {
  readonly running: S;
  readonly opened: OpenDatabase;
  close(): Promise<void>;
}

/** A sandbox whose doors this process trusts until the stage is closed, and a database. */
export async function createFixture<S extends BehindProxies>(starting: Promise<S>): Promise<Stage<S>> {
  const trusted = getCACertificates('default');
  const [running, opened] = await Promise.all([starting, openTestDatabase()]);
  setDefaultCACertificates([...trusted, running.authority]);
  return {
    running,
    opened,
    async close() {
      setDefaultCACertificates(trusted);
      vi.restoreAllMocks();
      await Promise.all([running.close(), opened.close()]);
    },
  };
}
