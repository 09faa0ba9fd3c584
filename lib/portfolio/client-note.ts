/** What an employee wrote about following up a client. */
export interface ClientNote {
  readonly id: number;
  readonly at: Date;
  readonly author: string;
  /** Plain text with line breaks. */
  readonly text: string;
}
