import 'server-only';
import { execFile, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const call = promisify(execFile);

/** A server of a test's own, which it may stop. */
export interface OwnPostgres {
  readonly url: string;
  /** Stops it at once, as a power cut does, and starts it again; it answers afterwards. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** Where packages put the programs of a server, which are not on the path; the newest version first. */
const PACKAGED = '/usr/lib/postgresql';

/** The folder of the server's programs on this machine, if it has them: a database may also be another machine's. */
export function serverPrograms(): string | undefined {
  if (!existsSync(PACKAGED)) return undefined;
  return readdirSync(PACKAGED)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(PACKAGED, version, 'bin'))
    .find((folder) => ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))));
}

/** Makes a server in a folder of its own, on a free port of this machine. */
export async function startOwnPostgres(programs: string): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'own-postgres-'));
  const user = unprivileged();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...args: readonly string[]) =>
    call(join(programs, program), args, { ...user, cwd: folder });
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  const start = () =>
    run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-w', '-s', 'start');
  await run('initdb', '-D', data, '-U', 'portal', '-A', 'trust', '-N', '--no-instructions');
  await start();
  return {
    url: `postgres://portal@127.0.0.1:${port}/postgres`,
    restart: async () => {
      await run('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop');
      await start();
    },
    end: async () => {
      await run('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root, whom tests in a container often are. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim());
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as AddressInfo;
        server.close(() => {
          resolve(port);
        });
      });
  });
}
