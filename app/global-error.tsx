'use client';

import { LANGUAGES } from '#lib/core/languages.ts';
import { lastResort } from '#lib/messages/last-resort.ts';

/** Shown when the frame itself fails. It has no styles and no language to go by, so it says it in all three. */
export default function GlobalError({ retry }: { readonly error: unknown; readonly retry: () => void }) {
  return (
    <html lang="nb">
      <body>
        <title>{lastResort.nb.text}</title>
        <main>
          <h1>{lastResort.nb.text}</h1>
          {LANGUAGES.map((language) => (
            <section key={language} lang={language}>
              {language === 'nb' ? null : <p>{lastResort[language].text}</p>}
              <button type="button" onClick={retry}>
                {lastResort[language].retry}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
