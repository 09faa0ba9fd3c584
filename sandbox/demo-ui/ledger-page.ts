import { html, type Html } from '../core/html.ts';
import type { IsoDate } from '#lib/core/dates/iso-date.ts';
import { BUSINESSES } from '../data/scenarios/people.ts';
import type { Ledger, Claim } from '../systems/skatteetaten/ledger-book.ts';
import { editedLedgerOf } from '../systems/skatteetaten/ledger.ts';
import { openInstalments } from '../systems/skatteetaten/register.ts';
import type { ClaimKind } from '../systems/skatteetaten/edit-entries.ts';
import { writeEdits } from '../systems/skatteetaten/edits-file.ts';
import { address } from './layout.ts';
import type { DemoContext } from './demo-context.ts';
import { CLAIM_KIND_NAMES, LEDGER } from './texts/ledger.ts';

type Say = (key: keyof typeof LEDGER) => string;

/** What is open on a business's account, the forms that add to it, and the story as a file. */
export function ledgerPage(
  orgnr: string,
  book: Ledger,
  today: IsoDate,
  { language, sandbox }: DemoContext,
): Html {
  const t: Say = (key) => LEDGER[key][language];
  const action = (rest: string) => address(language, 'ledger', `/${orgnr}${rest}`);
  const open = openInstalments(book);
  const money = new Intl.NumberFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { minimumFractionDigits: 2 });
  const options = (wanted: typeof open) =>
    wanted.map(
      ({ claim, instalment, remaining }) =>
        html`<option value="${instalment.id}">
          ${nameOf(claim)}, ${instalment.due ?? '–'}, ${money.format(remaining)}
        </option>`,
    );
  const debits = open.filter(({ remaining }) => remaining > 0);
  const credits = open.filter(({ remaining }) => remaining < 0);
  return html`<p class="lead">${t('lead')}</p>
    ${businessChoice(orgnr, sandbox, today, address(language, 'ledger'), t)}
    <h2 id="open">${t('open')}</h2>
    ${
      open.length === 0
        ? html`<p>${t('nothingOpen')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-labelledby="open">
            <table>
              <thead>
                <tr>
                  <th scope="col">${t('claim')}</th>
                  <th scope="col">${t('due')}</th>
                  <th scope="col" class="amount">${t('remaining')}</th>
                </tr>
              </thead>
              <tbody>
                ${open.map(
                  ({ claim, instalment, remaining }) =>
                    html`<tr>
                      <th scope="row">${nameOf(claim)}</th>
                      <td>${instalment.due ?? '–'}</td>
                      <td class="amount">${money.format(remaining)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <div class="forms">
      <form method="post" action="${action('/claims')}">
        <h2>${t('addClaim')}</h2>
        <label for="kind">${t('kind')}</label>
        <select id="kind" name="kind">
          ${(Object.keys(CLAIM_KIND_NAMES) as ClaimKind[]).map(
            (kind) => html`<option value="${kind}">${CLAIM_KIND_NAMES[kind][language]}</option>`,
          )}
        </select>
        ${numberField('claim-amount', 'amount', t('amount'), t('amountNote'))}
        ${numberField('due', 'dueInDays', t('dueInDays'), t('dueNote'), '1')}
        <button class="strong">${t('addClaim')}</button>
      </form>
      <form method="post" action="${action('/payments')}">
        <h2>${t('addPayment')}</h2>
        ${numberField('payment-amount', 'amount', t('amount'), t('paymentNote'))}
        <label for="towards">${t('towards')}</label>
        <select id="towards" name="instalment">
          <option value="">${t('oldestFirst')}</option>
          ${options(debits)}
        </select>
        <button class="strong">${t('addPayment')}</button>
      </form>
      <form method="post" action="${action('/payouts')}">
        <h2>${t('addPayout')}</h2>
        ${
          credits.length === 0
            ? html`<p>${t('noCredit')}</p>`
            : html`<label for="credit">${t('credit')}</label>
                <select id="credit" name="instalment">
                  ${options(credits)}
                </select>
                <button class="strong">${t('addPayout')}</button>`
        }
      </form>
    </div>
    <form method="post" action="${action('/story')}">
      <h2>${t('file')}</h2>
      <p id="story-note">${t('fileLead')}</p>
      <p><a href="${action('/story.json')}">${t('save')}</a></p>
      <p id="pick-choice" hidden>
        <label for="pick">${t('pick')}</label> <input id="pick" type="file" accept=".json" />
      </p>
      <label for="story">${t('story')}</label>
      <textarea id="story" name="story" rows="8" aria-describedby="story-note">
${writeEdits(sandbox.story.additionsTo(orgnr), today)}</textarea>
      <button>${t('load')}</button>
    </form>`;
}

function businessChoice(
  orgnr: string,
  sandbox: DemoContext['sandbox'],
  today: IsoDate,
  action: string,
  t: Say,
): Html {
  const known = BUSINESSES.filter(
    (business) => editedLedgerOf(business.orgnr, today, sandbox.story) !== undefined,
  );
  return html`<form method="get" action="${action}" class="inline">
    <label for="orgnr">${t('business')}</label>
    <select id="orgnr" name="orgnr">
      ${known.map(
        (one) =>
          html`<option value="${one.orgnr}" ${one.orgnr === orgnr ? html`selected` : html``}>
            ${one.name}
          </option>`,
      )}
    </select>
    <button>${t('choose')}</button>
  </form>`;
}

function numberField(id: string, name: string, label: string, note: string, step = '0.01'): Html {
  return html`<label for="${id}">${label}</label>
    <input id="${id}" name="${name}" type="number" step="${step}" required aria-describedby="${id}-note" />
    <p id="${id}-note" class="note">${note}</p>`;
}

/** A claim by its text, and by its number where several have the same. */
function nameOf({ text, id, type }: Claim): string {
  const words = typeof text === 'string' ? text : text?.spraakTekst[0]?.tekst;
  return `${words ?? type} (${id})`;
}
