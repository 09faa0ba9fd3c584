'use client';

import { useActionState } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { FormAnswer } from '#components/ui/form-answer.tsx';
import type { InvitationFormProblem } from '#lib/invitations/form-problems.ts';
import { inviteByLinkAction } from '#server/actions/invitations.ts';

interface LinkFormProps {
  readonly orgnr: string;
  readonly words: Readonly<
    Record<'makeLink' | 'linkMade' | 'linkOnce' | 'linkLabel' | 'copy' | 'copied' | 'copyFailed', string>
  >;
  readonly problems: Readonly<Record<InvitationFormProblem, string>>;
}

/** Makes a link and shows it this once: the server keeps only its hash, so no other page can. Also without scripts. */
export function LinkForm({ orgnr, words, problems }: LinkFormProps) {
  const [state, action, pending] = useActionState(inviteByLinkAction, {});
  return (
    <form action={action} className="flex flex-col gap-4" aria-busy={pending}>
      <input type="hidden" name="orgnr" value={orgnr} />
      <FormAnswer problem={state.problem === undefined ? undefined : problems[state.problem]}>
        {state.link === undefined ? null : (
          <>
            <p>
              <strong>{words.linkMade}.</strong> {words.linkOnce}
            </p>
            <label htmlFor="lenke" className="font-medium">
              {words.linkLabel}
            </label>
            <input id="lenke" className="ds-input" readOnly value={state.link} />
            <CopyButton
              value={state.link}
              label={words.copy}
              copied={words.copied}
              failed={words.copyFailed}
            />
          </>
        )}
      </FormAnswer>
      <button type="submit" className="ds-button w-full sm:w-fit" data-variant="secondary" disabled={pending}>
        {words.makeLink}
      </button>
    </form>
  );
}
