import 'server-only';
import { randomInt } from 'node:crypto';
import type { Params } from '#lib/core/http/search-params.ts';
import { type IsoDate, osloDate } from '#lib/core/dates/iso-date.ts';
import { isAccount } from '#lib/core/identifiers/account.ts';
import { messagesIn } from '#lib/messages/messages.ts';
import { painDocument } from '#lib/payments/pain-document.ts';
import {
  MAX_POSTED,
  parsePaymentSelection,
  type PaymentSelection,
  selectionQuery,
} from '#lib/payments/payment-selection.ts';
import { groupFields } from '#lib/core/http/form-fields.ts';
import { config } from '#server/platform/config/config.ts';
import { recordPaymentFile } from './payment-file-store.ts';
import type { PaymentDeps } from './payment-deps.ts';
import { auditDownload, type DownloadContext } from '#server/features/files/download-context.ts';
import type { DownloadResult } from '#server/features/files/define-download.ts';
import { seeOther } from '#server/features/files/file-answer.ts';
import { loadPaymentPlan } from './load-payment-plan.ts';

/** Why a payment file was not made; each has a text in `messages.pay.file.refused`. */
type PaymentFileRefusal = 'account' | 'confirm' | 'nothing';

/** The chosen payments as a PDF; when nothing of them can be paid, the page, which says why. */
export async function paymentPdfDownload(
  deps: PaymentDeps,
  downloader: DownloadContext,
  params: Params,
  now: Date,
): Promise<DownloadResult> {
  const { business, language } = downloader;
  const selection = parsePaymentSelection(params);
  const outcome = await loadPaymentPlan(deps, business.orgnr, selection, now);
  if (!('value' in outcome) || outcome.value.plan.orders.length === 0)
    return seeOther(reviewPath(downloader, selection));
  const { orders } = outcome.value.plan;
  const { paymentFile, statement } = messagesIn(language);
  const texts = { ...paymentFile, page: statement.page, describe: statement.describe };
  return {
    content: { job: { kind: 'payment-pdf', file: { business, orders, texts, language, madeAt: now } } },
    ending: 'pdf',
    name: [paymentFile.details.title, business.name, osloDate(now)],
    written: () => auditDownload(downloader, 'payment-details-exported', now, { payments: orders.length }),
  };
}

/**
 * The chosen payments as a pain.001 file, made only from what the bank can take: those that the page named (`valg`), and no
 * other that a mark would stand for by now. Wants the account to pay from (`konto`), and a person's word (`bekreftet`) where
 * money may go astray or twice; otherwise the page (`tilbake`), which says what is missing.
 * The account goes into the file and nowhere else.
 */
export async function paymentFileDownload(
  deps: PaymentDeps,
  downloader: DownloadContext,
  params: Params,
  now: Date,
): Promise<DownloadResult> {
  const { business, personId } = downloader;
  const { keys, amounts, cut } = parsePaymentSelection(params, MAX_POSTED);
  const selection: PaymentSelection = { keys, amounts, cut, without: [] };
  const refuse = (reason?: PaymentFileRefusal): Response =>
    seeOther(reviewPath(downloader, backTo(params), reason));
  const outcome = await loadPaymentPlan(deps, business.orgnr, selection, now);
  if (!('value' in outcome)) return refuse();
  const { orders, needsConfirmation } = outcome.value.plan;
  if (orders.length === 0) return refuse('nothing');
  const written = params['konto'];
  const account = typeof written === 'string' ? written.replaceAll(/[\s\u00a0.]/g, '') : '';
  if (!isAccount(account)) return refuse('account');
  const confirmed = params['bekreftet'] === 'ja';
  if (needsConfirmation && !confirmed) return refuse('confirm');
  const instalments = orders.map(({ instalment }) => instalment);
  const already = await recordPaymentFile(
    await deps.database(),
    { personId, orgnr: business.orgnr, instalments },
    now,
  );
  // A file with one of them was made after the page was rendered.
  if (already.size > 0 && !confirmed) return refuse('confirm');
  const today = osloDate(now);
  const messageId = newMessageId(today);
  const content = painDocument({
    orders,
    debtor: { ...business, account },
    messageId,
    createdAt: now,
    bankBic: config().bank.bic,
  });
  return { content, ending: 'xml', name: ['betaling', business.name, messageId] };
}

/** The choice as the page's address had it, since a form may name more than an address has room for. */
function backTo(params: Params): PaymentSelection {
  const address = params['tilbake'];
  return parsePaymentSelection(
    typeof address === 'string' ? groupFields(new URLSearchParams(address)) : params,
  );
}

const reviewPath = (
  { business }: DownloadContext,
  selection: PaymentSelection,
  refused?: PaymentFileRefusal,
): string => {
  const query = new URLSearchParams(selectionQuery(selection));
  query.append('steg', 'betal');
  if (refused === undefined) return `/bedrift/${business.orgnr}/betal?${query}`;
  query.append('fil', refused);
  return `/bedrift/${business.orgnr}/betal?${query}#fil`;
};

/** Without letters and digits that look alike, since people read it aloud to their bank. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Unique for each file: the day and 40 random bits. */
const newMessageId = (today: IsoDate): string =>
  `KOB-${today.replaceAll('-', '')}-${Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
