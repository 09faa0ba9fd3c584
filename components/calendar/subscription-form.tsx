'use client';

import { useActionState } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { subscriptionAction } from '#server/actions/calendar.ts';

interface SubscriptionFormProps {
  readonly orgnr: string;
  /** Whether the person has an address already. */
  readonly active: boolean;
  readonly texts: Readonly<
    Record<
      | 'amounts'
      | 'amountsHelp'
      | 'submit'
      | 'again'
      | 'againNote'
      | 'made'
      | 'madeText'
      | 'address'
      | 'copy'
      | 'copied'
      | 'copyFailed'
      | 'open'
      | 'revoke'
      | 'revokeText'
      | 'revoked'
      | 'revokedText'
      | 'failed'
      | 'failedText',
      string
    >
  >;
}

/** Makes and stops a private calendar address. Works without JavaScript, where the whole page comes with the address. */
export function SubscriptionForm({ orgnr, active, texts }: SubscriptionFormProps) {
  const [state, act, pending] = useActionState(subscriptionAction, { kind: 'untouched' });
  return (
    <div className="flex flex-col items-start gap-6">
      {state.kind === 'made' ? (
        <Notice tone="success" title={texts.made} level={3} live>
          <p>{texts.madeText}</p>
          <p className="flex flex-col gap-1">
            <span className="font-medium">{texts.address}</span>
            <span className="reference rounded-lg bg-neutral-surface-default p-3 text-sm select-all">
              {state.address}
            </span>
          </p>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <CopyButton
              value={state.address}
              label={texts.copy}
              copied={texts.copied}
              failed={texts.copyFailed}
            />
            <a
              href={state.address.replace(/^https?:/, 'webcal:')}
              className="ds-link inline-flex min-h-11 items-center"
            >
              {texts.open}
            </a>
          </div>
        </Notice>
      ) : null}
      {state.kind === 'revoked' ? (
        <Notice tone="success" title={texts.revoked} level={3} live>
          <p>{texts.revokedText}</p>
        </Notice>
      ) : null}
      {state.kind === 'failed' ? (
        <Notice tone="warning" title={texts.failed} level={3} live>
          <p>{texts.failedText}</p>
        </Notice>
      ) : null}
      <form action={act} className="flex flex-col items-start gap-4">
        <input type="hidden" name="orgnr" value={orgnr} />
        <div className="ds-field">
          <input
            type="checkbox"
            className="ds-input"
            id="belop"
            name="amounts"
            value="ja"
            aria-describedby="belop-hjelp"
          />
          <label htmlFor="belop">{texts.amounts}</label>
          <p data-field="description" id="belop-hjelp">
            {texts.amountsHelp}
          </p>
        </div>
        {active ? <p>{texts.againNote}</p> : null}
        <button
          type="submit"
          name="do"
          value="make"
          className="ds-button w-full sm:w-fit"
          data-variant={active ? 'secondary' : 'primary'}
          disabled={pending}
        >
          {active ? texts.again : texts.submit}
        </button>
      </form>
      {active ? (
        <form action={act} className="flex flex-col items-start gap-3">
          <input type="hidden" name="orgnr" value={orgnr} />
          <p className="max-w-prose">{texts.revokeText}</p>
          <button
            type="submit"
            name="do"
            value="revoke"
            className="ds-button w-full sm:w-fit"
            data-variant="secondary"
            data-color="danger"
            disabled={pending}
          >
            {texts.revoke}
          </button>
        </form>
      ) : null}
    </div>
  );
}
