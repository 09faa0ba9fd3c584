/** Why an invitation was not made, or what is wrong with how it went; each has a text under `invitations.problems`. */
export type InvitationFormProblem =
  | 'not-found'
  | 'already-active'
  | 'already-invited'
  | 'no-address'
  | 'address-invalid'
  | 'too-many'
  | 'mail-off'
  | 'refused'
  | 'postponed'
  | 'unavailable'
  | 'unclear'
  | 'withheld'
  | 'input-invalid';
