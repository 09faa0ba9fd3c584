import { connect } from 'node:net';

const LOCAL = { host: '127.0.0.1', port: 5432 };

/**
 * The PostgreSQL that the database tests also run on: `TEST_DATABASE_URL`, else a local server with trust login and a
 * database `test`. Undefined when there is none; the tests then run on the embedded engine only, and say so.
 */
export async function findTestDatabase() {
  if (process.env.TEST_DATABASE_URL !== undefined) return process.env.TEST_DATABASE_URL;
  if (!(await answers(LOCAL))) return undefined;
  const { default: pg } = await import('pg');
  const url = `postgres://postgres@${LOCAL.host}:${LOCAL.port}/test`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query('select 1');
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address);
    const finish = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => finish(false));
    socket.once('connect', () => finish(true));
    socket.once('error', () => finish(false));
  });
}
