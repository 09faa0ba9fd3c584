import 'server-only';

/** A mail of plain text to one person. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** The part of the Message-ID before the @: by it a copy is recognised, and a delivery found in the server's log. */
  readonly id: string;
  readonly date: Date;
  /** Where one POST ends such mails (RFC 8058); absent for a mail that was just requested. */
  readonly unsubscribe?: URL;
}

/**
 * How a delivery went. `sent`: the server has taken it. `refused`: the server will not take this mail, now or later.
 * `postponed`: not now, but others may go. `unavailable`: the server cannot be used at the moment, for any mail.
 * `withheld`: the caller said no at the last moment. In all of these but `sent` nothing has arrived. `unclear`: the
 * connection broke, or the server fell silent, while the content was on its way: it may have arrived.
 */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'postponed'; readonly reply: number }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'unclear'; readonly reason: string };

export interface MailSender {
  /**
   * Delivers a mail. `beforeContent` is asked once, when the server has accepted the recipient and waits for the content:
   * only when it answers true does anything leave.
   * @throws whatever `beforeContent` throws; nothing has then left.
   */
  send(mail: OutgoingMail, beforeContent?: () => Promise<boolean>): Promise<Delivery>;
}
