import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { start } from '../../scripts/dev/processes.js';
import { issueDoorCertificates } from '../../sandbox/systems/proxy/certificates.ts';

export interface Nginx {
  /** What `nginx -t` says of the configuration. */
  readonly verdict: string;
  /** Its error log. */
  readonly errors: () => string;
  close(): Promise<void>;
}

interface Edge {
  readonly program: string;
  readonly folder: string;
  /** TLS and plain http. */
  readonly ports: { readonly tls: number; readonly plain: number };
  /** The ports of the portals, in place of `portal-1:3000` and `portal-2:3000`. */
  readonly portals: readonly [number, number];
}

/** Starts nginx with `deploy/nginx.conf` as it is shipped, but for ports, the portals' addresses and where the certificate lies. */
export async function startNginx({ program, folder, ports, portals }: Edge): Promise<Nginx> {
  mkdirSync(folder, { recursive: true });
  const { cert, key } = issueDoorCertificates().valid;
  writeFileSync(join(folder, 'tls_certificate'), cert);
  writeFileSync(join(folder, 'tls_key'), key, { mode: 0o600 });
  const shipped = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('/run/secrets/', `${folder}/`)
    .replace('listen 8443', `listen 127.0.0.1:${ports.tls}`)
    .replace('listen 8080', `listen 127.0.0.1:${ports.plain}`)
    .replace('portal-1:3000', `127.0.0.1:${portals[0]}`)
    .replace('portal-2:3000', `127.0.0.1:${portals[1]}`);
  const errorLog = join(folder, 'error.log');
  writeFileSync(join(folder, 'nginx.conf'), surrounding(folder, errorLog, shipped));
  const flags = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', errorLog];
  const verdict = execFileSync('sh', ['-c', 'exec "$0" -t "$@" 2>&1', program, ...flags], {
    encoding: 'utf8',
  });
  const server = start('nginx', program, [...flags, '-g', 'daemon off;'], {
    logFile: join(folder, 'nginx.log'),
  });
  await listening(ports.plain);
  return { verdict, errors: () => readFileSync(errorLog, 'utf8'), close: () => server.stop() };
}

/** Resolves when something answers at the port. */
async function listening(port: number): Promise<void> {
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
  while (!(await ask())) await wait(50);
}

/** What Debian's own nginx.conf has around a file of `conf.d`, without root's folders. Started by root, nginx would become another user. */
const surrounding = (
  folder: string,
  errorLog: string,
  shipped: string,
): string => `${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${errorLog} warn;
worker_processes 1;
events { worker_connections 768; }
http {
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ${shipped}
}
`;
