import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepConsents } from './kept-consents.ts';
import { createConsentRegister } from '../../core/registers.ts';
import type { ConsentRecord } from '../../core/types.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-consents-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const record = (): ConsentRecord & { readonly rights: readonly string[] } => ({
  id: '5a3f7d5e-0000-4000-8000-000000000001',
  from: 'urn:altinn:organization:identifier-no:313367002',
  to: 'urn:altinn:organization:identifier-no:312601818',
  requiredDelegator: null,
  handledBy: null,
  requestMessage: null,
  validTo: 1_800_000_000_000,
  resource: 'ske-samtykke-krav-og-betalinger',
  action: ['consent'],
  redirectUrl: 'http://localhost:3000/samtykke/retur?ref=abc',
  portalViewMode: 'Hide',
  events: [{ id: 'e', type: 'Created', at: 1_790_000_000_000, performedBy: 'urn:x' }],
  rights: ['more than the type says'],
});

it('has the consents of the last time, with what happened to them since they were made', () => {
  const file = join(folder, 'own', 'consents.json');
  const first = createConsentRegister();
  const stop = keepConsents(first, file);
  const made = record();
  first.add(made);
  made.events.push({ id: 'f', type: 'Accepted', at: 1_790_000_000_001, performedBy: 'urn:y' });
  stop();
  const second = createConsentRegister();
  keepConsents(second, file)();
  expect(second.all()).toEqual([made]);
});

it('begins empty when nothing was kept, or what was kept cannot be read', () => {
  for (const content of [undefined, '{"half', '[{"id":1}]']) {
    const file = join(folder, 'consents.json');
    if (content !== undefined) writeFileSync(file, content);
    const register = createConsentRegister();
    keepConsents(register, file)();
    expect(register.all()).toEqual([]);
  }
});
