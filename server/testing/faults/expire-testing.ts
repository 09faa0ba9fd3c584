import 'server-only';

/** What tests need of a door; given by its shape, since only test files may import the sandbox. */
interface Expirable {
  readonly port: number;
  showExpired(): void;
}

/**
 * Lets a door show its ended certificate. The connections that this process has kept to it are broken by that; a call that
 * may fail finds out, so that the next one makes a connection of its own and meets the certificate.
 */
export async function showExpired(door: Expirable): Promise<void> {
  door.showExpired();
  await fetch(`https://127.0.0.1:${door.port}/`).catch(() => undefined);
}
