import type Koa from 'koa';
import { CUSTOMERS } from '../../../data/scenarios/people.ts';
import { html, type Html } from '../../../core/html.ts';
import { internalPartyUrn, nameOfParty, organisationUrn, personUrn } from '../parties.ts';
import { textsIn, type Language } from './language.ts';
import { ACTIVE_PATH, secretField } from './layout.ts';
import type { Session } from './sessions.ts';

/** Whose lists Altinn shows: kept in a cookie of Altinn's own name, so that it outlives the session. */
const COOKIE = 'AltinnPartyUuid';
const PARTY = 'urn:altinn:party:uuid:';

export const ACTOR_PATH = '/accessmanagement/ui/actor';

/** The URN of the party that the person has chosen to act for; themselves until they choose, and when they may not. */
export function actorOf(ctx: Koa.Context, session: Session): string {
  const chosen = ctx.cookies.get(COOKIE);
  return actorsOf(session).find((urn) => uuidOf(urn) === chosen) ?? personUrn(session.pid);
}

/** Keeps the chosen party; anything else than one of the person's own is passed over. */
export function chooseActor(ctx: Koa.Context, session: Session, uuid: string | undefined): void {
  const isOwn = actorsOf(session).some((urn) => uuidOf(urn) === uuid);
  if (isOwn && uuid !== undefined) ctx.cookies.set(COOKIE, uuid, { sameSite: 'lax', overwrite: true });
}

/** The choice at the top of Altinn's pages: the person, and each business where they have a role. */
export function actorChoice(ctx: Koa.Context, language: Language, session: Session): Html {
  const texts = textsIn(language);
  const actor = actorOf(ctx, session);
  const options = actorsOf(session).map((urn) => {
    const isChosen = urn === actor ? html`selected` : html``;
    return html`<option value="${uuidOf(urn)}" ${isChosen}>${nameOfParty(urn) ?? urn}</option>`;
  });
  return html`<form class="actor" method="post" action="${ACTOR_PATH}">
    ${secretField(session)}
    <input type="hidden" name="goto" value="${ctx.path}" />
    <label for="actor">${texts.actor}</label>
    <select id="actor" name="actor">
      ${options}
    </select>
    <button class="quiet">${texts.chooseActor}</button>
  </form>`;
}

/** Where the browser goes after the choice: the list it was made on. */
export const afterChoice = (goto: string | undefined, lists: readonly string[]): string =>
  goto !== undefined && lists.includes(goto) ? goto : ACTIVE_PATH;

const uuidOf = (urn: string): string => internalPartyUrn(urn).slice(PARTY.length);

function actorsOf({ pid }: Session): readonly string[] {
  const roles = CUSTOMERS.find((person) => person.pid === pid)?.roles ?? [];
  return [personUrn(pid), ...roles.map(({ orgnr }) => organisationUrn(orgnr))];
}
