/** Whether the person owns the business alone, and what is the owner's own is therefore theirs. */
export const isOwner = ({ role }: { readonly role: string }): boolean =>
  role.toLowerCase().startsWith('innehaver');
