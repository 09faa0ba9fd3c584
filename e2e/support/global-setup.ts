import { rmSync } from 'node:fs';
import { buildPortal } from '../../scripts/dev/build.js';
import { makeTemplate, STACKS } from './stack.ts';

/** Builds what has changed and makes the database that every test stack starts from. */
export default async function globalSetup(): Promise<void> {
  rmSync(STACKS, { recursive: true, force: true });
  await buildPortal();
  await makeTemplate();
}
