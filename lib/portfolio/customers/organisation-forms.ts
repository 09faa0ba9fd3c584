/** Organisation forms of Enhetsregisteret that may be a bank's customer; sub-units (BEDR, AAFY) are not. */
const FORMS = new Set(
  (
    'ADOS ANNA ANS AS ASA BA BBL BO BRL DA ENK EOFG ESEK FKF FLI FYLK GFS IKJP IKS KBO KF KIRK KOMM KS KTRF NUF OPMV ORGL ' +
    'PERS PK PRE SA SAM SE SF SPA STAT STI SÆR TVAM UTLA VPFO'
  ).split(' '),
);

/** Whether a code, such as `ENK` or `AS`, is a known organisation form. */
export const isOrganisationForm = (code: string): boolean => FORMS.has(code);
