/** What came of the last thing that a person did with a calendar subscription. */
export type SubscriptionState =
  | { readonly kind: 'untouched' }
  /** The address holds the token and is shown this once. */
  | { readonly kind: 'made'; readonly address: string }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'failed' };
