import type { useTranslations } from 'next-intl';
import type { InvitationFormProblem } from '#lib/invitations/form-problems.ts';

type Client = ReturnType<typeof useTranslations<'invitations.client'>>;
type Problems = ReturnType<typeof useTranslations<'invitations.problems'>>;

/** The words of the form for a mail: client components get texts, not the catalogue. */
export const mailWords = (t: Client) => ({
  recipient: t('recipient'),
  personText: t('personText'),
  otherAddress: t('otherAddress'),
  address: t('address'),
  addressHint: t('addressHint'),
  language: t('language'),
  send: t('send'),
});

/** The words of the form for a link. */
export const linkWords = (t: Client) => ({
  makeLink: t('makeLink'),
  linkMade: t('linkMade'),
  linkOnce: t('linkOnce'),
  linkLabel: t('linkLabel'),
  copy: t('copy'),
  copied: t('copied'),
  copyFailed: t('copyFailed'),
});

/** What is said of each problem. */
export const invitationProblems = (t: Problems): Readonly<Record<InvitationFormProblem, string>> => ({
  'not-found': t('not-found'),
  'already-active': t('already-active'),
  'already-invited': t('already-invited'),
  'no-address': t('no-address'),
  'address-invalid': t('address-invalid'),
  'too-many': t('too-many'),
  'mail-off': t('mail-off'),
  refused: t('refused'),
  postponed: t('postponed'),
  unavailable: t('unavailable'),
  unclear: t('unclear'),
  withheld: t('withheld'),
  'input-invalid': t('input-invalid'),
});
