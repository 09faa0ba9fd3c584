import { html, type Html } from '../core/html.ts';
import { statusOf } from '../systems/altinn/consents.ts';
import { consentsFrom } from '../control-api/consents.ts';
import { BUSINESSES, CUSTOMERS, STAFF, type Business } from '../data/scenarios/people.ts';
import { address } from './layout.ts';
import type { DemoContext } from './demo-context.ts';
import { faultsSection } from './scenario-faults.ts';
import { fill } from './texts/language.ts';
import { situationOf, STAGE } from './texts/stage.ts';
import { UI } from './texts/ui.ts';

/** The page where persons, time and faults are chosen. */
export function scenarioPage(demo: DemoContext): Html {
  const t = (key: keyof typeof STAGE) => STAGE[key][demo.language];
  return html`<p class="lead">${t('lead')}</p>
    <section aria-labelledby="customers">
      <h2 id="customers">${t('customers')}</h2>
      <p>${t('customersLead')}</p>
      <div class="scroll" tabindex="0" role="region" aria-labelledby="customers">
        <table>
          <thead>
            <tr>
              <th scope="col">${t('business')}</th>
              <th scope="col">${t('openAs')}</th>
              <th scope="col">${t('consent')}</th>
            </tr>
          </thead>
          <tbody>
            ${BUSINESSES.map((business) => businessRow(business, demo))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="${demo.sandbox.config.urls.altinn}/accessmanagement/ui/consent/active" target="portal"
          >${t('altinnList')} <span class="unseen">${UI.newWindow[demo.language]}</span></a
        >
      </p>
      <h3>${t('staff')}</h3>
      <p class="choices">${STAFF.map(({ key, name, roles }) => staffLink(key, name, roles, demo))}</p>
    </section>
    ${timeSection(demo)} ${faultsSection(demo)}
    <section aria-labelledby="reset">
      <h2 id="reset">${t('reset')}</h2>
      <p>${t('resetLead')}</p>
      ${deedForm(demo, 'reset', t('resetNow'), 'strong')}
    </section>`;
}

function businessRow({ orgnr, name }: Business, demo: DemoContext): Html {
  const people = CUSTOMERS.filter(({ roles }) => roles.some((role) => role.orgnr === orgnr));
  return html`<tr>
    <th scope="row">
      ${name}
      <p class="note">${situationOf(orgnr, demo.language)}</p>
    </th>
    <td class="choices">
      ${people.map(({ key, name: person }) =>
        startLink(demo, 'customerLogin', key, `/bedrift/${orgnr}`, person, name),
      )}
    </td>
    <td>${consentCell(orgnr, name, demo)}</td>
  </tr>`;
}

function staffLink(key: string, name: string, roles: readonly string[], demo: DemoContext): Html {
  const path = roles.includes('pilot') ? '/pilot' : '/radgiver';
  return startLink(demo, 'staffLogin', key, path, name, roles.join(', ') || '–');
}

function startLink(
  { sandbox, language }: DemoContext,
  login: 'customerLogin' | 'staffLogin',
  person: string,
  path: string,
  name: string,
  place: string,
): Html {
  const query = new URLSearchParams({ person, to: path }).toString();
  return html`<a class="button" href="${sandbox.config.urls[login]}/demo/start?${query}" target="portal"
    >${name}
    <span class="unseen">${fill(STAGE.inPlace[language], { place })} ${UI.newWindow[language]}</span></a
  >`;
}

/** How the newest consent of a business stands, and what a person could do about it in Altinn. */
function consentCell(orgnr: string, name: string, { sandbox, language }: DemoContext): Html {
  const record = consentsFrom(sandbox, orgnr).at(-1);
  if (record === undefined) return html`${STAGE.none[language]}`;
  const status = statusOf(record);
  const date = new Date(record.validTo).toLocaleDateString(language === 'nb' ? 'nb-NO' : 'en-GB', {
    timeZone: 'Europe/Oslo',
  });
  const isOver = record.validTo <= sandbox.clock.now('altinn');
  const text = status === 'Accepted' && isOver ? STAGE.over : STAGE[status];
  const deeds = isOver
    ? []
    : status === 'Created'
      ? (['approve', 'reject'] as const)
      : status === 'Accepted'
        ? (['revoke', 'expire'] as const)
        : [];
  return html`${fill(text[language], { date })}
    <form method="post" action="${address(language, 'stage', `/consents/${orgnr}`)}" class="inline">
      ${deeds.map(
        (action) =>
          html`<button name="deed" value="${action}">
            ${STAGE[action][language]}<span class="unseen">
              ${fill(STAGE.deedFor[language], { business: name })}</span
            >
          </button>`,
      )}
    </form>`;
}

function timeSection(demo: DemoContext): Html {
  const { language, sandbox } = demo;
  const t = (key: keyof typeof STAGE) => STAGE[key][language];
  return html`<section aria-labelledby="time">
    <h2 id="time">${t('time')}</h2>
    <p>${t('timeLead')}</p>
    <p><strong>${fill(t('passed'), { days: sandbox.story.days })}</strong></p>
    <div class="choices">
      <form method="post" action="${address(language, 'stage', '/days')}" class="choices">
        ${[7, 30, 90].map(
          (days) => html`<button name="days" value="${days}">${fill(t('forward'), { days })}</button>`,
        )}
      </form>
      <form method="post" action="${address(language, 'stage', '/days')}" class="inline">
        <label for="days">${t('days')}</label>
        <input id="days" name="days" type="number" min="1" max="400" value="1" required />
        <button>${t('go')}</button>
      </form>
      ${deedForm(demo, 'tokens', t('tokens'))}
    </div>
    <p>${fill(t('feedLead'), { seconds: sandbox.feedDelay.milliseconds() / 1000 })}</p>
    ${deedForm(demo, 'feed', t('feed'))}
  </section>`;
}

function deedForm({ language }: DemoContext, action: string, label: string, look = ''): Html {
  return html`<form method="post" action="${address(language, 'stage', `/${action}`)}">
    <button class="${look}">${label}</button>
  </form>`;
}
