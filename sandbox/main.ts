import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAltinnApp } from './systems/altinn/app.ts';
import { createControlApp } from './control-api/app.ts';
import { createFrontPage } from './control-api/front-page.ts';
import { PORT_OFFSET, PREFIX, sandboxConfig } from './core/config.ts';
import { createSandbox, type SandboxCore } from './create-sandbox.ts';
import { dispatch } from './core/dispatcher.ts';
import { keepConsents } from './systems/altinn/kept-consents.ts';
import { listen, stop } from './core/listen.ts';
import { CUSTOMER_LOGIN, STAFF_LOGIN } from './systems/login/kinds.ts';
import { createLoginProvider } from './systems/login/provider.ts';
import { createMailbox, type Mailbox } from './systems/mail/mailbox.ts';
import { createMailPages } from './systems/mail/pages.ts';
import { listenForMail } from './systems/mail/smtp-server.ts';
import { createMaskinportenApp } from './systems/maskinporten/app.ts';
import { createRoomApp } from './demo-ui/app.ts';
import { writeClientCertificates } from './systems/maskinporten/client-certificates.ts';
import { createSkatteetatenApp, statsOf } from './systems/skatteetaten/app.ts';
import { errorBody } from './systems/skatteetaten/errors.ts';
import { createTrafficLog } from './demo-ui/traffic/traffic-log.ts';
import type { ErrorWriter } from './core/fault-answer.ts';
import type { SandboxConfig } from './core/types.ts';

export interface RunningSandbox {
  readonly sandbox: SandboxCore;
  close(): Promise<void>;
}

/**
 * Starts every system of the sandbox on 127.0.0.1, on `config.port` and the five ports after it. The first port opens
 * last, so that its health check speaks for all.
 * @throws Error when a port is taken; those opened before it are closed again.
 */
export async function startSandbox(config: SandboxConfig): Promise<RunningSandbox> {
  const sandbox = createSandbox(config, writeSkatteetatenError);
  const mailbox = createMailbox(sandbox);
  const listeners: readonly (readonly [offset: number, handler: RequestListener])[] = [
    [PORT_OFFSET.customerLogin, createLoginProvider(sandbox, CUSTOMER_LOGIN).callback()],
    [PORT_OFFSET.staffLogin, createLoginProvider(sandbox, STAFF_LOGIN).callback()],
    [PORT_OFFSET.altinn, createAltinnApp(sandbox).callback()],
    [PORT_OFFSET.base, baseHandler(sandbox, mailbox)],
  ];
  const stops: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(stops.map((stopOne) => stopOne()));
  };
  try {
    stops.push(await listenForMail(config.port + PORT_OFFSET.smtp, sandbox, mailbox));
    for (const [offset, handler] of listeners) {
      const server = await listen(config.port + offset, handler);
      stops.push(() => stop(server));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { sandbox, close };
}

function baseHandler(sandbox: SandboxCore, mailbox: Mailbox): RequestListener {
  const skatteetaten = createSkatteetatenApp(sandbox);
  return dispatch(
    {
      [PREFIX.maskinporten]: createMaskinportenApp(sandbox).callback(),
      [PREFIX.skatteetaten]: skatteetaten.callback(),
      [PREFIX.control]: createControlApp(sandbox, statsOf(skatteetaten), mailbox).callback(),
      [PREFIX.mail]: createMailPages(mailbox).callback(),
      [PREFIX.room]: createRoomApp(sandbox, createTrafficLog(sandbox.exchanges)).callback(),
    },
    createFrontPage(sandbox.config).callback(),
  );
}

function writeSkatteetatenError(...[ctx, code, { status, xml }]: Parameters<ErrorWriter>): void {
  const accept = xml ? 'application/xml' : ctx.get('accept');
  const answer = errorBody(code, accept, ctx.response.get('korrelasjonsid'));
  ctx.status = status ?? answer.status;
  ctx.set('Content-Type', answer.contentType);
  ctx.body = answer.body;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const config = sandboxConfig(process.env);
  const running = await startSandbox(config);
  writeClientCertificates(running.sandbox);
  const keepLast = keepConsents(running.sandbox.consents, join(config.keysDir, 'own', 'consents.json'));
  process.stdout.write(`Sandbox: ${running.sandbox.config.urls.control}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      keepLast();
      void running.close();
    });
  }
}
