import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUPPLIER } from '../../data/scenarios/people.ts';
import { makePkcs12 } from './pkcs12.ts';
import type { SandboxCore } from '../../create-sandbox.ts';
import type { NamingStyle } from './test-authority.ts';

/**
 * Writes the enterprise certificates of the bank and its supplier beside the client keys, when they are not there: three
 * key pairs in each file (signing, authentication, encryption), and its password in a file of its own.
 */
export function writeClientCertificates(sandbox: SandboxCore): void {
  write(sandbox, 'maskinporten-certificate', sandbox.config.bank.orgnr, 'buypass-seid2');
  write(sandbox, 'maskinporten-supplier-certificate', SUPPLIER.orgnr, 'commfides-seid1');
}

function write(sandbox: SandboxCore, name: string, orgnr: string, style: NamingStyle): void {
  const place = join(sandbox.config.keysDir, name);
  if (existsSync(`${place}.p12`)) return;
  const authority = sandbox.testAuthority();
  const pairs = (['keyEncipherment', 'digitalSignature', 'nonRepudiation'] as const).map((usage) =>
    authority.issue(style, orgnr, { usage: [usage] }),
  );
  const password = randomBytes(18).toString('base64url');
  const encryption = style === 'buypass-seid2' ? 'modern' : 'legacy';
  const file = makePkcs12(password, { pairs, authorities: authority.chain(style), encryption });
  writeFileSync(`${place}.password`, `${password}\n`, { mode: 0o600 });
  writeFileSync(`${place}.p12`, file, { mode: 0o600 });
}
