import { expect } from '@playwright/test';
import { EMPTY, FISH, GRANLI } from '../../pages/people.ts';
import type { Control, Ledger, WireInstalment } from '../../fixtures/control.ts';
import { redirectOf, type HttpClient } from '../../fixtures/http-client.ts';

// What a person does in the portal to make the things that have addresses of their own.

/** From the question to the answer, which is given at Altinn. */
export async function giveConsent(visitor: HttpClient, control: Control, orgnr: string): Promise<void> {
  const page = `/bedrift/${orgnr}/samtykke`;
  await visitor.act('startConsentAction', page, { form: { orgnr } });
  const asked = (await control.consents(orgnr)).find(({ status }) => status === 'Created');
  if (asked === undefined) throw new Error(`Altinn was not asked for a consent of ${orgnr}`);
  await control.act(asked.id, 'approve');
  await visitor.act('checkConsentAction', page, { form: { orgnr } });
  expect((await visitor.get(`/bedrift/${orgnr}`)).status(), 'the overview after the consent').toBe(200);
}

/** Orders invitations to the business, and gives the order's id. */
export async function orderBatch(visitor: HttpClient): Promise<string> {
  const numbers = { form: { numbers: GRANLI.orgnr } };
  const state = { value: { numbers: '' } };
  const page = '/radgiver/invitasjoner';
  return last(redirectOf(await visitor.act('orderInvitationsAction', page, state, numbers)));
}

/** Makes the link of an invitation to a business that has not consented, and gives its token. */
export async function makeInvitation(visitor: HttpClient): Promise<string> {
  const page = `/radgiver/${FISH.orgnr}/invitasjon`;
  const form = { form: { orgnr: FISH.orgnr } };
  const answer = await visitor.act('inviteByLinkAction', page, { value: {} }, form);
  return found(/\/invitasjon\/([\w-]+)/, await answer.text());
}

/** Makes a calendar's private address, and gives its last part. */
export async function makeCalendarLink(visitor: HttpClient): Promise<string> {
  const page = `/bedrift/${GRANLI.orgnr}/kalender`;
  const form = { form: { orgnr: GRANLI.orgnr, do: 'make' } };
  const answer = await visitor.act('subscriptionAction', page, { value: { kind: 'untouched' } }, form);
  return found(/\/api\/kalender\/([\w.-]+)/, await answer.text());
}

const TEST_PAGE = '/pilot/integrasjonstest';

/** Starts an integration test and asks it to end. */
export async function beginIntegrationTest(visitor: HttpClient): Promise<void> {
  await visitor.act('startTestRunAction', TEST_PAGE, { form: { orgnrs: EMPTY.orgnr, vendor: '' } });
  await visitor.act('stopTestRunAction', TEST_PAGE);
}

/** The id of the run when it has ended with a report. */
export async function integrationReport(visitor: HttpClient): Promise<string> {
  let run: string | undefined;
  await expect(async () => {
    const page = await (await visitor.get(TEST_PAGE)).text();
    run = found(/\/pilot\/integrasjonstest\/([\w-]{36})\/xml/, page);
  }).toPass({ timeout: 40_000 });
  return found(/(.+)/, run ?? '');
}

/** An instalment that can be paid. */
export const openInstalment = (ledger: Ledger): string =>
  found(
    /(.+)/,
    instalmentsOf(ledger).find(
      ({ gjenstaaendeBeloep, betalingsinformasjon }) =>
        gjenstaaendeBeloep > 0 && betalingsinformasjon?.kidnummer !== undefined,
    )?.kravforfallsIdentifikator ?? '',
  );

/** What names the business's claims and payments: long numbers that stand for nothing else. */
export const figuresIn = (ledger: Ledger): readonly string[] => [
  ...new Set([
    ...ledger.krav.map(({ kravidentifikator }) => kravidentifikator),
    ...instalmentsOf(ledger).flatMap(({ betalingsinformasjon }) => betalingsinformasjon?.kidnummer ?? []),
  ]),
];

const instalmentsOf = ({ krav }: Ledger): readonly WireInstalment[] =>
  krav.flatMap(({ kravforfall }) => kravforfall);

const last = (location: string | undefined): string => found(/\/([^/?]+)$/, location ?? '');

function found(pattern: RegExp, text: string): string {
  const [, part] = pattern.exec(text) ?? [];
  if (part === undefined) throw new Error(`${pattern} is not in: ${text.slice(0, 500)}`);
  return part;
}
