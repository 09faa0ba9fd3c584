import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { secret, type Secret } from '#lib/core/secret.ts';

/** A new session's secret: 256 random bits, base64url. Only the browser's sealed cookie ever holds it. */
export const newSessionSecret = (): Secret => secret(randomBytes(32).toString('base64url'));

/** What the database knows of a secret: its SHA-256 in hex. The secret is random, so it needs no salt. */
export const hashSecret = (secret: Secret): string =>
  createHash('sha256').update(secret.reveal()).digest('hex');
