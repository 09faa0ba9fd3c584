'use client';

import { useActionState } from 'react';
import { FormAnswer } from '#components/ui/form-answer.tsx';
import { fill } from '#lib/messages/fill.ts';
import { orderInvitationsAction, type BulkFormState } from '#server/actions/bulk-invitations.ts';

interface BulkFormProps {
  /** Numbers that stand in the field from the start, one a line. */
  readonly numbers: string;
  readonly words: Readonly<Record<'numbers' | 'numbersHint' | 'submit' | 'logInAgain', string>>;
  /** Where the person logs in once more, when the form was long under way; in a tab of its own, since this one holds the numbers. */
  readonly confirmAt: string;
  /** `faulty` has the place `{numbers}`. */
  readonly problems: Readonly<Record<NonNullable<BulkFormState['problem']>, string>>;
}

/**
 * The numbers to invite. A form of the browser's own, also without scripts; it is a client component only so that what was
 * pasted stands there again after a problem.
 */
export function BulkForm({ numbers, words, confirmAt, problems }: BulkFormProps) {
  const [state, action, pending] = useActionState(orderInvitationsAction, { numbers });
  const problem =
    state.problem === undefined
      ? undefined
      : fill(problems[state.problem], { numbers: state.faulty?.join(', ') ?? '' });
  return (
    <form action={action} className="flex max-w-prose flex-col gap-4" aria-busy={pending}>
      <div className="flex flex-col gap-2">
        <label htmlFor="numre" className="font-medium">
          {words.numbers}
        </label>
        <p id="numre-hjelp" className="text-neutral-text-subtle">
          {words.numbersHint}
        </p>
        <textarea
          id="numre"
          name="numbers"
          rows={8}
          className="ds-input"
          defaultValue={state.numbers}
          aria-invalid={problem !== undefined}
          aria-describedby="numre-hjelp numre-svar"
        />
      </div>
      <FormAnswer id="numre-svar" problem={problem}>
        {state.problem === 'login-not-recent' ? (
          <a href={confirmAt} target="_blank" className="ds-link w-fit">
            {words.logInAgain}
          </a>
        ) : null}
      </FormAnswer>
      <button type="submit" className="ds-button w-full sm:w-fit" disabled={pending}>
        {words.submit}
      </button>
    </form>
  );
}
