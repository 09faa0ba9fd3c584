import 'server-only';
import pg from 'pg';

/**
 * A pool that never hands out a connection of unknown state. drizzle's transactions neither return a connection
 * whose `begin` failed, which then is lost to the pool for good, nor say that one is broken when they do return it
 * (drizzle-team/drizzle-orm#6114), so that the next one could run inside a transaction that was given up.
 */
export class SafePool extends pg.Pool {
  /** A connection that is thrown away at its release when a statement got no answer, and at once when the first failed. */
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool['connect']>[0]): void;
  override connect(callback?: Parameters<pg.Pool['connect']>[0]): Promise<pg.PoolClient> | undefined {
    // The pool's own single statements come this way, and say themselves what became of them.
    if (callback !== undefined) {
      super.connect(callback);
      return undefined;
    }
    return super.connect().then(guarded);
  }
}

/** The same connection, watched from here until it is returned. */
function guarded(client: pg.PoolClient): pg.PoolClient {
  const release = client.release.bind(client);
  // drizzle uses the form that gives a promise, and no other; the types name another one last.
  const send = client.query.bind(client) as (...statement: readonly unknown[]) => Promise<unknown>;
  let statements = 0;
  let isBroken = false;
  let isReturned = false;
  const giveBack = (): void => {
    if (isReturned) return;
    isReturned = true;
    release(isBroken);
  };
  const query = async (...statement: readonly unknown[]): Promise<unknown> => {
    statements += 1;
    const isFirst = statements === 1;
    try {
      return await send(...statement);
    } catch (error) {
      // An error of the server's leaves the connection in order; anything else leaves it with an answer under way.
      isBroken ||= isFirst || !(error instanceof pg.DatabaseError) || isFatal(error);
      if (isFirst) giveBack();
      throw error;
    }
  };
  return Object.create(client, { query: { value: query }, release: { value: giveBack } }) as pg.PoolClient;
}

const isFatal = ({ severity }: pg.DatabaseError): boolean => severity === 'FATAL' || severity === 'PANIC';
