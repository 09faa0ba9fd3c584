'use client';

import { useActionState } from 'react';
import { ChoiceField } from '#components/consent/choice-field.tsx';
import { FormAnswer } from '#components/ui/form-answer.tsx';
import type { ReminderKind } from '#lib/reminders/reminder-kinds.ts';
import { saveRemindersAction, type ReminderFormState } from '#server/actions/reminders.ts';

interface ReminderFormProps {
  readonly orgnr: string;
  readonly kinds: readonly { readonly kind: ReminderKind; readonly title: string; readonly text: string }[];
  readonly chosen: ReminderFormState;
  /** Whether the address is confirmed, as a sentence; absent without an address. */
  readonly addressState?: string;
  readonly words: Readonly<
    Record<'what' | 'where' | 'address' | 'addressHint' | 'submit' | 'stopHint' | 'notSaved', string>
  >;
  readonly problems: Readonly<Record<NonNullable<ReminderFormState['problem']>, string>>;
}

/**
 * What to be reminded of and where the mails go. A form of the browser's own, also without scripts; it is a client
 * component only so that what was written stands there again after a problem.
 */
export function ReminderForm({ orgnr, kinds, chosen, addressState, words, problems }: ReminderFormProps) {
  const [state, action, pending] = useActionState(saveRemindersAction, chosen);
  const problem = state.problem === undefined ? undefined : problems[state.problem];
  return (
    <form action={action} className="flex flex-col gap-6" aria-busy={pending} noValidate>
      <input type="hidden" name="orgnr" value={orgnr} />
      <fieldset className="ds-fieldset">
        <legend className="ds-heading" data-size="xs">
          {words.what}
        </legend>
        <div className="flex flex-col gap-3">
          {kinds.map(({ kind, title, text }) => (
            <ChoiceField
              key={kind}
              type="checkbox"
              name="kind"
              value={kind}
              checked={state.kinds.includes(kind)}
              label={title}
              text={text}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex max-w-prose flex-col gap-2">
        <h2 className="ds-heading" data-size="xs">
          {words.where}
        </h2>
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
          autoComplete="email"
          inputMode="email"
          className="ds-input"
          defaultValue={state.address}
          aria-invalid={state.problem === 'address-invalid'}
          aria-describedby="adresse-hjelp adresse-svar"
        />
        <FormAnswer
          id="adresse-svar"
          problem={problem === undefined ? undefined : `${problem} ${words.notSaved}`}
        >
          {problem === undefined ? addressState : null}
        </FormAnswer>
      </div>
      <div className="flex max-w-prose flex-col gap-3">
        <p className="text-neutral-text-subtle">{words.stopHint}</p>
        <button type="submit" className="ds-button w-full sm:w-fit" disabled={pending}>
          {words.submit}
        </button>
      </div>
    </form>
  );
}
