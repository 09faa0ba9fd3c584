import { PlainBrowser } from './browser.ts';
import type { Visit } from './browser.ts';

/** One of the crowd that the sandbox invents. */
export interface CrowdCustomer {
  readonly key: string;
  readonly orgnr: string;
  /** The customer's network address, invented. */
  readonly address: string;
}

/** Where the systems of a load test are. */
export interface Places {
  readonly portalUrl: string;
  readonly sandboxUrl: string;
}

/** Logs a customer in through the login provider's own pages. @throws Error when that does not lead to their businesses. */
export async function logIn({ portalUrl }: Places, customer: CrowdCustomer): Promise<PlainBrowser> {
  const browser = new PlainBrowser(customer.address);
  const login = await browser.submit(await browser.visit(portalUrl), '>Logg inn<');
  const landed = await browser.visit(login.url, new URLSearchParams({ person: customer.key }));
  if (landed.status !== 200 || !landed.url.startsWith(portalUrl) || landed.text.includes('>Logg inn<'))
    throw new Error(`${customer.key} was not logged in: ${landed.status} at ${new URL(landed.url).pathname}`);
  return browser;
}

/** Gives the bank consent: asks in the portal, says yes in Altinn by the sandbox's control, and lets the portal look. */
export async function giveConsent(
  { portalUrl, sandboxUrl }: Places,
  browser: PlainBrowser,
  { orgnr }: CrowdCustomer,
): Promise<void> {
  const page = `${portalUrl}/bedrift/${orgnr}/samtykke`;
  await browser.submit(await browser.visit(page), 'Gå til Altinn');
  const asked = (await (await fetch(`${sandboxUrl}/control/consents?from=${orgnr}`)).json()) as {
    id: string;
  }[];
  for (const { id } of asked) await fetch(`${sandboxUrl}/control/consents/${id}/approve`, { method: 'POST' });
  const waiting = await browser.visit(page);
  if (waiting.text.includes('Jeg har svart')) await browser.submit(waiting, 'Jeg har svart');
}

/** What somebody does who wants to see how the business stands; one page after the other, then from the beginning. */
export async function* walk(
  { portalUrl }: Places,
  browser: PlainBrowser,
  { orgnr }: CrowdCustomer,
): AsyncGenerator<{ readonly page: string; readonly visit: Visit }> {
  const business = `${portalUrl}/bedrift/${orgnr}`;
  for (;;) {
    yield { page: 'businesses', visit: await browser.visit(`${portalUrl}/bedrifter`) };
    yield { page: 'overview', visit: await browser.visit(business) };
    const unpaid = await browser.visit(`${business}/ubetalte`);
    yield { page: 'unpaid', visit: unpaid };
    const [, claim] = new RegExp(`href="(/bedrift/${orgnr}/betal/[^"?]+)`).exec(unpaid.text) ?? [];
    if (claim !== undefined) yield { page: 'claim', visit: await browser.visit(`${portalUrl}${claim}`) };
    yield { page: 'paid', visit: await browser.visit(`${business}/betalte`) };
    yield { page: 'payments', visit: await browser.visit(`${business}/innbetalinger`) };
    yield { page: 'statement', visit: await browser.visit(`${business}/kontoutskrift`) };
  }
}
