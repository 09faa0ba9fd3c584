import { BANK, BUSINESSES, CUSTOMERS, SUPPLIER } from '../scenarios/people.ts';
import type { Business } from '../scenarios/people.ts';

/** Invented businesses that show what a register says of those that are gone. */
export const DELETED = { orgnr: '316664504', name: 'Nedlagt Vaffelsalg' } as const;
export const REMOVED = { orgnr: '317773404' } as const;

const FORMS = {
  ENK: 'Enkeltpersonforetak',
  AS: 'Aksjeselskap',
  ANS: 'Ansvarlig selskap med solidarisk ansvar',
} as const;

/** A business as `GET /enheter/{orgnr}` shows it, or undefined when the register does not know it. */
export function unitOf(orgnr: string, base: string): object | undefined {
  if (orgnr === DELETED.orgnr) return deletedUnit(base);
  const business = knownBusinesses().find((one) => one.orgnr === orgnr);
  return business === undefined ? undefined : activeUnit(business, base);
}

/** The role groups of a known business; names and birth dates, never identity numbers. */
export function rolesOf(orgnr: string, base: string): object | undefined {
  if (!knownBusinesses().some((one) => one.orgnr === orgnr)) return undefined;
  const groups = CUSTOMERS.flatMap(({ name, pid, roles }) =>
    roles
      .filter((role) => role.orgnr === orgnr && role.role in ROLE_CODES)
      .map(({ role }) => ({
        type: { kode: ROLE_CODES[role], beskrivelse: role },
        sistEndret: '2021-03-01',
        roller: [
          {
            type: { kode: ROLE_CODES[role], beskrivelse: role },
            person: { fodselsdato: birthDate(pid), navn: splitName(name), erDoed: false },
            fratraadt: false,
            rekkefolge: 0,
          },
        ],
      })),
  );
  return { rollegrupper: groups, _links: { self: { href: `${base}/enheter/${orgnr}/roller` } } };
}

const ROLE_CODES: Readonly<Record<string, string>> = {
  Innehaver: 'INNH',
  'Daglig leder': 'DAGL',
  Styreleder: 'LEDE',
  Regnskapsfører: 'REGN',
};

function knownBusinesses(): readonly Pick<Business, 'orgnr' | 'name' | 'form'>[] {
  return [...BUSINESSES, { ...BANK, form: 'AS' }, { ...SUPPLIER, form: 'AS' }];
}

function activeUnit({ orgnr, name, form }: Pick<Business, 'orgnr' | 'name' | 'form'>, base: string): object {
  const address = {
    land: 'Norge',
    landkode: 'NO',
    postnummer: '4956',
    poststed: 'RISØR',
    adresse: ['Oppdiktet vei 1'],
    kommune: 'RISØR',
    kommunenummer: '4201',
  };
  return {
    organisasjonsnummer: orgnr,
    navn: name.toUpperCase(),
    organisasjonsform: {
      kode: form,
      beskrivelse: FORMS[form],
      _links: { self: { href: `${base}/organisasjonsformer/${form}` } },
    },
    registreringsdatoEnhetsregisteret: '2019-05-06',
    stiftelsesdato: '2019-04-01',
    registrertIMvaregisteret: true,
    registrertIForetaksregisteret: form !== 'ENK',
    naeringskode1: {
      kode: '82.990',
      beskrivelse: 'Annen forretningsmessig tjenesteyting ikke nevnt annet sted',
    },
    antallAnsatte: form === 'ENK' ? 0 : 7,
    harRegistrertAntallAnsatte: true,
    forretningsadresse: address,
    ...(form === 'ENK' ? {} : { postadresse: address, sisteInnsendteAarsregnskap: '2025' }),
    institusjonellSektorkode: {
      kode: form === 'ENK' ? '8200' : '2100',
      beskrivelse: form === 'ENK' ? 'Personlig næringsdrivende' : 'Private aksjeselskaper mv.',
    },
    konkurs: false,
    underAvvikling: false,
    underTvangsavviklingEllerTvangsopplosning: false,
    maalform: 'Bokmål',
    respons_klasse: 'Enhet',
    _links: { self: { href: `${base}/enheter/${orgnr}` } },
  };
}

function deletedUnit(base: string): object {
  return {
    organisasjonsnummer: DELETED.orgnr,
    navn: DELETED.name.toUpperCase(),
    organisasjonsform: { kode: 'ENK', beskrivelse: FORMS.ENK },
    slettedato: '2024-08-15',
    respons_klasse: 'SlettetEnhet',
    _links: { self: { href: `${base}/enheter/${DELETED.orgnr}` } },
  };
}

function splitName(name: string): { fornavn: string; etternavn: string } {
  const space = name.lastIndexOf(' ');
  return { fornavn: name.slice(0, space), etternavn: name.slice(space + 1) };
}

/** Synthetic numbers have 80 added to the month; the people were all born in the twentieth century. */
function birthDate(pid: string): string {
  const month = String(Number(pid.slice(2, 4)) - 80).padStart(2, '0');
  return `19${pid.slice(4, 6)}-${month}-${pid.slice(0, 2)}`;
}
