import { generateKeyPairSync } from 'node:crypto';
import { issueCertificate, NAME } from '../../core/issue-certificate.ts';

/** What a server shows of itself, in PEM. */
interface ServerCertificate {
  readonly key: string;
  readonly cert: string;
}

export interface ProxyCertificates {
  /** The authority that a client must trust, in PEM. */
  readonly authority: string;
  readonly valid: ServerCertificate;
  /** The same, but its time was over yesterday. */
  readonly expired: ServerCertificate;
}

const HOST = '127.0.0.1';
const DAY_MS = 86_400_000;

/** Creates an authority of its own, and two server certificates for this machine. */
export function issueProxyCertificates(): ProxyCertificates {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const authority = issueCertificate({
    subject: [[NAME.commonName, 'Sandkasse TLS Root CA']],
    usage: ['keyCertSign'],
    key,
  });
  const server = (validTo?: Date): ServerCertificate => {
    const { x509, privateKey } = issueCertificate({
      subject: [[NAME.commonName, HOST]],
      issuer: authority,
      usage: ['digitalSignature', 'keyEncipherment'],
      serverIp: HOST,
      key,
      ...(validTo === undefined ? {} : { validTo }),
    });
    return { cert: x509.toString(), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
  };
  return {
    authority: authority.x509.toString(),
    valid: server(),
    expired: server(new Date(Date.now() - DAY_MS)),
  };
}
