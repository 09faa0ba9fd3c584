import { html, type Html } from '../core/html.ts';
import type { Exchange, Finding } from '../core/exchange-log.ts';
import { CHECKS } from './texts/checks.ts';
import { CLAIMS, MOMENTS } from './texts/claims.ts';
import { fill, type Language } from './texts/language.ts';
import { UI } from './texts/ui.ts';

/** Everything about one exchange: checks first, then tokens with each field explained, then the request and the answer. */
export function stepDetails(exchange: Exchange, language: Language): Html {
  const { method, path, status, durationMs, tokens, findings } = exchange;
  return html`<div class="details">
    <section>
      <h3>${UI.checks[language]}</h3>
      ${
        findings.length === 0
          ? html`<p>${UI.noChecks[language]}</p>`
          : html`<ul class="checks">
              ${findings.map((finding) => check(finding, language))}
            </ul>`
      }
    </section>
    ${tokens.map((token) => tokenTable(token, language))}
    <section>
      <h3>${UI.request[language]}</h3>
      <p class="line"><code>${method} ${path}</code></p>
      ${message(exchange.requestHeaders, exchange.requestBody, language)}
    </section>
    <section>
      <h3>${UI.response[language]}</h3>
      <p class="line">
        <code>${status === 0 ? UI.noAnswer[language] : status}</code> ·
        ${fill(UI.took[language], { ms: durationMs })}
      </p>
      ${message(exchange.responseHeaders, exchange.responseBody, language)}
    </section>
    <p class="note">${UI.masked[language]}</p>
  </div>`;
}

function check({ check: name, passed, detail }: Finding, language: Language): Html {
  const text = CHECKS[name];
  return html`<li class="${passed ? 'good' : 'bad'}">
    <p>
      <strong
        >${passed ? UI.passed[language] : UI.refused[language]}: ${text?.title[language] ?? name}</strong
      >
    </p>
    ${text === undefined ? '' : html`<p>${text.why[language]}</p>`}
    ${detail === undefined || detail === '' ? '' : html`<p>${UI.seen[language]}: <code>${detail}</code></p>`}
  </li>`;
}

function tokenTable({ where, header, claims }: Exchange['tokens'][number], language: Language): Html {
  const rows = [...Object.entries(header), ...Object.entries(claims)];
  const title = fill(UI.token[language], { where });
  return html`<section>
    <h3>${title}</h3>
    <p>${UI.tokenNote[language]}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <th scope="col">${UI.field[language]}</th>
            <th scope="col">${UI.value[language]}</th>
            <th scope="col">${UI.meaning[language]}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, value]) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td><code>${valueText(name, value)}</code></td>
                <td>${CLAIMS[name]?.[language] ?? ''}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** A field as people read it: moments in Oslo's time beside the number that stands in the token. */
function valueText(name: string, value: unknown): string {
  if (MOMENTS.has(name) && typeof value === 'number')
    return `${value} = ${new Date(value * 1000).toLocaleString('nb-NO', { timeZone: 'Europe/Oslo' })}`;
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

function message(headers: Exchange['requestHeaders'], body: string, language: Language): Html {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return html`<details class="headers">
      <summary>${UI.headers[language]} (${lines.length})</summary>
      <pre tabindex="0">${lines.join('\n')}</pre>
    </details>
    ${
      body === ''
        ? html`<p>${UI.emptyBody[language]}</p>`
        : html`<pre tabindex="0" aria-label="${UI.body[language]}" role="region">${readable(body)}</pre>`
    }`;
}

/** JSON with line breaks; anything else as it came. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
