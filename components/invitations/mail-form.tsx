'use client';

import { useActionState } from 'react';
import { ChoiceField } from '#components/consent/choice-field.tsx';
import { FormAnswer } from '#components/ui/form-answer.tsx';
import type { InvitationFormProblem } from '#lib/invitations/form-problems.ts';
import { LANGUAGES, type Language } from '#lib/core/languages.ts';
import { inviteByMailAction, type MailFormState } from '#server/actions/invitations.ts';

interface MailFormProps {
  readonly orgnr: string;
  readonly recipients: readonly { readonly personId: string; readonly label: string }[];
  readonly initial: MailFormState;
  readonly words: Readonly<
    Record<
      'recipient' | 'personText' | 'otherAddress' | 'address' | 'addressHint' | 'language' | 'send',
      string
    >
  >;
  readonly languages: Readonly<Record<Language, string>>;
  readonly problems: Readonly<Record<InvitationFormProblem, string>>;
}

/**
 * Whom to send an invitation to. A form of the browser's own, also without scripts; it is a client component only so that
 * what was written stands there again after a problem.
 */
export function MailForm({ orgnr, recipients, initial, words, languages, problems }: MailFormProps) {
  const [state, action, pending] = useActionState(inviteByMailAction, initial);
  const problem = state.problem === undefined ? undefined : problems[state.problem];
  const chosen = state.recipient ?? recipients[0]?.personId ?? 'other';
  return (
    <form action={action} className="group flex flex-col gap-5" aria-busy={pending} noValidate>
      <input type="hidden" name="orgnr" value={orgnr} />
      {recipients.length === 0 ? (
        <input type="hidden" name="recipient" value="other" />
      ) : (
        <fieldset className="ds-fieldset">
          <legend className="font-medium">{words.recipient}</legend>
          <div className="flex flex-col gap-3">
            {recipients.map(({ personId, label }) => (
              <ChoiceField
                key={personId}
                type="radio"
                name="recipient"
                value={personId}
                checked={chosen === personId}
                label={label}
                text={words.personText}
              />
            ))}
            <ChoiceField
              type="radio"
              name="recipient"
              value="other"
              checked={chosen === 'other'}
              label={words.otherAddress}
            />
          </div>
        </fieldset>
      )}
      <div
        className={`flex max-w-prose flex-col gap-5 ${recipients.length === 0 ? '' : 'group-has-[[name=recipient]:checked:not([value=other])]:hidden'}`}
      >
        <div className="flex flex-col gap-2">
          <label htmlFor="adresse" className="font-medium">
            {words.address}
          </label>
          <p id="adresse-hjelp" className="text-neutral-text-subtle">
            {words.addressHint}
          </p>
          <input
            id="adresse"
            name="address"
            type="email"
            autoComplete="off"
            inputMode="email"
            className="ds-input"
            defaultValue={state.address}
            aria-invalid={state.problem === 'address-invalid'}
            aria-describedby="adresse-hjelp invitasjon-svar"
          />
        </div>
        <div className="flex flex-col gap-2">
          <label htmlFor="spraak" className="font-medium">
            {words.language}
          </label>
          <select id="spraak" name="language" className="ds-input" defaultValue={state.language}>
            {LANGUAGES.map((language) => (
              <option key={language} value={language} lang={language}>
                {languages[language]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <FormAnswer id="invitasjon-svar" problem={problem} />
      <button type="submit" className="ds-button w-full sm:w-fit" disabled={pending}>
        {words.send}
      </button>
    </form>
  );
}
