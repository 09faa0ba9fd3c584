import type { ClaimGroup } from '../../domain.ts';

/**
 * The claim types that have an explanation of their own, and the codes that mean them: those of the published list, and
 * the ones that older ledgers still send (docs/upstream/skatteetaten.md#codes).
 */
export const CODES = {
  'vat-return': ['åBetaleMva', 'Mva-melding'],
  'vat-credit': ['tilgodeMva'],
  'vat-assessed': ['fastsettingMva', 'fastsettingØkningMva'],
  'employer-contribution': ['arbeidsgiveravgift', 'arbeidsgiveravgiftTerminvis', 'ARBGAVG'],
  'employer-contribution-assessed': ['arbeidsgiveravgiftFastsatt'],
  'employer-contribution-difference': ['arbeidsgiveravgiftAvvik', 'AVVIK_ARBGAVG_KREDIT'],
  withholding: ['forskuddstrekk', 'FORSKTREKK'],
  'withholding-liability': ['forskuddstrekkFastsattAnsvar'],
  'advance-tax': [
    'utskrevetForskuddsskatt',
    'utskrevetForskuddsskattPerson',
    'utskrevetForskuddsskattBiperson',
    'UTSKR_FORSKSKATT',
  ],
  // Older ledgers write RESTSKATT; codes are compared without regard to capitals.
  'residual-tax': ['restskatt', 'restskattPerson'],
  'tax-refund': ['RESTERENDE_SKT_TILB'],
  'additional-tax': ['tilleggsskatt', 'tilleggsskattPerson'],
  'additional-tax-vat': ['tilleggsskattMva'],
  'additional-tax-employer': ['tilleggsskattArbeidsgiveravgift'],
  'late-interest': [
    'forsinkelsesrente',
    'forsinkelsesrente111',
    'forsinkelsesrente113',
    'forsinkelsesrenteDebet',
    'forsinkelsesrenterMva',
  ],
  'late-interest-credit': ['forsinkelsesrenteKredit', 'Fors.rente kredit'],
  'assessment-interest': ['fastsettingsrenterMva'],
  'fine-vat-return': ['tvangsmulktMva', 'tvangsmulktMvaManglendeMvaMelding'],
  'fine-a-report': ['tvangsmulktAopplysningsloven', 'tvangsmulktManglendeLønnsopplysninger'],
  'fine-tax-return': ['tvangsmulktSkattemelding'],
  fine: [
    'tvangsmulkt',
    'tvangsmulktDiverse',
    'tvangsmulktGrunnlagsdata',
    'tvangsmulktSkatteforvaltningsloven',
  ],
  'late-accounts-fee': ['forsinkelsesgebyrRegnskapsloven'],
  'staff-list-fee': ['personallistegebyrMva'],
  'national-insurance': ['trygdeavgift'],
  'wage-deduction': ['utleggstrekk'],
  'collection-fee': [
    'gebyrUtlegg',
    'gebyrMvaUtleggNamsmann',
    'gebyrMvaUtleggSærnamsmann',
    'gebyrTvangssalg',
    'gebyrMvaTvangssalg',
  ],
  repayment: ['tilbakebetalingskrav', 'tilbakebetalingFeilaktigUtbetaling'],
  'repayment-entry': ['MOTP_TILB_BET', 'KRAV_UTBET_KRED'],
  'write-off': ['BORTSKRV_DEBET'],
  'weight-duty': ['vektårsavgift', 'vektårsavgiftHoved', 'vektårsavgiftDøgn', 'vektårsavgiftDiverse'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ExplainedType = keyof typeof CODES;

/** What a person must hand in when Skatteetaten has set the amount itself. */
export type NextStep = 'vat' | 'employer' | 'tax' | 'other';

/** All texts of one language: two or three short sentences each, for a person who runs a business alone. */
export interface Explanations {
  /** What it is, why you have it, what to do. */
  readonly types: Readonly<Record<ExplainedType, string>>;
  readonly groups: Readonly<Record<ClaimGroup, string>>;
  /** What to do when Skatteetaten has set the amount itself. */
  readonly authority: Readonly<Record<NextStep, string>>;
  /** What suspended enforcement means. */
  readonly suspension: string;
  /** What it means that a credit was set against a debt. */
  readonly counterclaim: string;
}
