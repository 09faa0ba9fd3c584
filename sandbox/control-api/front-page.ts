import Koa from 'koa';
import { PREFIX } from '../core/config.ts';
import { html, sendPage } from '../core/html.ts';
import { BUSINESSES, CUSTOMERS, STAFF } from '../data/scenarios/people.ts';
import type { SandboxConfig } from '../core/types.ts';

/** The sandbox's front page, in bokmål: what is played here, who takes part, and the way to the portal. */
export function createFrontPage({ portalUrl, urls }: SandboxConfig): Koa {
  const app = new Koa();
  app.use((ctx) => {
    if (ctx.path !== '/' || ctx.method !== 'GET') {
      ctx.status = 404;
      return;
    }
    sendPage(ctx, {
      language: 'nb',
      title: 'Sandkassen',
      banner: 'SANDKASSE – bare syntetiske data. Alle personer, virksomheter og beløp er oppdiktet.',
      body: html`<h1>Sandkassen</h1>
        <p>Her spilles systemene som portalen snakker med. Ingenting herfra når de virkelige.</p>
        <p>
          <a href="${portalUrl}">Åpne portalen</a> ·
          <a href="${PREFIX.room}">Gå til kontrollrommet, som viser og styrer alt</a>
        </p>
        <h2>Systemer</h2>
        <ul>
          ${systems(urls)}
        </ul>
        <h2>Kunder</h2>
        <ul>
          ${CUSTOMERS.map(({ name, roles }) => html`<li><strong>${name}</strong>: ${rolesText(roles)}</li>`)}
        </ul>
        <h2>Ansatte</h2>
        <ul>
          ${STAFF.map(({ name, roles }) => html`<li><strong>${name}</strong>: ${roles.join(', ') || 'uten rolle'}</li>`)}
        </ul>
        <h2>Virksomheter</h2>
        <div class="scroll" tabindex="0" role="region" aria-label="Virksomheter">
          <table>
            <thead>
              <tr>
                <th scope="col">Navn</th>
                <th scope="col">Organisasjonsnummer</th>
                <th scope="col">Viser</th>
              </tr>
            </thead>
            <tbody>
              ${BUSINESSES.map(
                ({ name, orgnr, situation }) =>
                  html`<tr>
                    <th scope="row">${name}</th>
                    <td><a href="/control/ledger/${orgnr}">${orgnr}</a></td>
                    <td>${situation}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <h2>Styring</h2>
        <p>
          Feil, klokke, samtykker og logg styres med <code>/control</code>.
          <a href="/control/exchanges">Alle utvekslinger</a> · <a href="/control/consents">Samtykker</a> ·
          <a href="/control/faults">Feil som er lagt inn</a> · <a href="/mail">Sendt e-post</a>
        </p>`,
    });
  });
  return app;
}

function systems(urls: SandboxConfig['urls']) {
  const list = [
    ['Innlogging for kunder', `${urls.customerLogin}/.well-known/openid-configuration`],
    ['Innlogging for ansatte', `${urls.staffLogin}/.well-known/openid-configuration`],
    ['Maskinporten', `${urls.maskinporten}.well-known/oauth-authorization-server`],
    ['Altinn', `${urls.altinn}/accessmanagement/ui`],
    ['Skatteetaten, Krav og betalinger', urls.skatteetaten],
    ['Sendt e-post', urls.mail],
  ] as const;
  return list.map(([name, url]) => html`<li>${name}: <a href="${url}">${url}</a></li>`);
}

function rolesText(roles: readonly { readonly orgnr: string; readonly role: string }[]): string {
  const name = (orgnr: string) => BUSINESSES.find((business) => business.orgnr === orgnr)?.name ?? orgnr;
  return (
    roles.map(({ orgnr, role }) => `${role} i ${name(orgnr)}`).join(', ') ||
    'handler ikke for noen virksomhet'
  );
}
