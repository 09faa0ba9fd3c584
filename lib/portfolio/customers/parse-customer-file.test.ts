import { describe, expect, it } from 'vitest';
import { parseCustomerFile } from './parse-customer-file.ts';

const HEADER = 'orgnr;name;form;pid;role;advisor';
const KARI = '313367002;Granli Eplepress;ENK;14837830177;Innehaver;Randi@Demobanken.example';
const PER = '312819481;Havgløtt Fisk AS;AS;28829118809;Regnskapsfører;';
const file = (...lines: string[]) => [HEADER, ...lines].join('\n');

function problems(text: string): string[] {
  const parsed = parseCustomerFile(text);
  return parsed.ok ? [] : parsed.error.map(({ line, problem }) => `${line}: ${problem}`);
}

describe('a good file', () => {
  it('gives one row per person and business', () => {
    expect(parseCustomerFile(file(KARI, PER))).toEqual({
      ok: true,
      value: [
        {
          orgnr: '313367002',
          name: 'Granli Eplepress',
          form: 'ENK',
          pid: '14837830177',
          role: 'Innehaver',
          advisor: 'randi@demobanken.example',
        },
        {
          orgnr: '312819481',
          name: 'Havgløtt Fisk AS',
          form: 'AS',
          pid: '28829118809',
          role: 'Regnskapsfører',
        },
      ],
    });
  });

  it.each([
    ['a byte order mark', `\uFEFF${file(KARI)}`],
    ['Windows line ends', file(KARI, '').replaceAll('\n', '\r\n')],
    ['quoted cells with a separator in them', file(KARI.replace('Granli Eplepress', '"Granli; Eplepress"'))],
    ['spaces around cells and empty lines', file('', ` ${KARI.replaceAll(';', ' ; ')} `, '')],
  ])('may have %s', (_, text) => {
    expect(problems(text)).toEqual([]);
  });

  it('composes names whose å is two characters', () => {
    expect(parseCustomerFile(file(KARI.replace('Granli Eplepress', 'Bjørka\u030as AS')))).toMatchObject({
      value: [{ name: 'Bjørkås AS' }],
    });
  });

  it.each(['Fjell\u202ero AS', 'Fjell\u200bro AS', 'Fjell\u0007ro AS'])(
    'refuses the hidden character in %j',
    (name) => {
      expect(problems(file(KARI.replace('Granli Eplepress', name)))).toEqual([
        '2: name must be 1 to 200 characters on one line',
      ]);
    },
  );

  it('may name the persons in a seventh column', () => {
    const parsed = parseCustomerFile(`${HEADER};person\n${KARI};Kari Granli`);
    expect(parsed).toMatchObject({ ok: true, value: [{ person: 'Kari Granli' }] });
  });

  it.each([
    [`${HEADER};team\n${KARI};Bedrift Øst`, { team: 'Bedrift Øst' }],
    [`${HEADER};person;team\n${KARI};;Bedrift Øst`, { person: undefined, team: 'Bedrift Øst' }],
    [`${HEADER};team;person\n${KARI};;Kari Granli`, { person: 'Kari Granli', team: undefined }],
  ])('may name teams, with or without persons', (text, row) => {
    expect(parseCustomerFile(text)).toMatchObject({ ok: true, value: [row] });
  });
});

describe('a faulty file', () => {
  it.each([
    ['a column twice', `${HEADER};team;team\n${KARI};;`, '1: the header must be'],
    ['an unknown column', `${HEADER};branch\n${KARI};`, '1: the header must be'],
    [
      'two teams for one business',
      `${HEADER};team\n${KARI};Øst\n${KARI.replace('14837830177', '28829118809')};Vest`,
      '3: gives the business another team than line 2',
    ],
    ['another header', `name;orgnr\n${KARI}`, '1: the header must be'],
    ['nothing at all', '', '1: the header must be'],
    ['no rows', HEADER, '1: the file has no rows'],
    ['too few cells', file(KARI, '312819481;Havgløtt'), '3: has 2 cells'],
    ['a wrong check digit in orgnr', file(KARI.replace('313367002', '313367003')), '2: orgnr is not'],
    ['a wrong check digit in pid', file(KARI.replace('14837830177', '14837830178')), '2: pid is not'],
    ['an unknown form', file(KARI.replace('ENK', 'GmbH')), '2: form is not'],
    ['an empty role', file(KARI.replace('Innehaver', '')), '2: role must be'],
    [
      'a name over two lines',
      file(KARI.replace('Granli Eplepress', '"Granli\nEplepress"')),
      '3: name must be',
    ],
    [
      'an advisor without an e-mail',
      file(KARI.replace('Randi@Demobanken.example', 'Randi')),
      '2: advisor must be',
    ],
    ['the same pair twice', file(KARI, PER, KARI), '4: repeats the person and business of line 2'],
    [
      'two names of one business',
      file(PER, PER.replace('Fisk', 'Skrei').replace('28829118809', '14837830177')),
      '3: gives',
    ],
    ['a quote that never ends', file(`"${KARI}`), '2: cannot be read'],
  ])('is refused for %s', (_, text, expected) => {
    const reported = problems(text);
    expect(reported).toHaveLength(1);
    expect(reported[0]).toContain(expected);
  });

  it('is reported whole, by line, without the identity numbers in it', () => {
    const reported = problems(
      file(KARI.replace('0177', '0178'), '', PER.replace('312819481', '312819482').replace(';AS;', ';XX;')),
    );
    expect(reported.map((text) => text.slice(0, 2))).toEqual(['2:', '4:', '4:']);
    expect(reported.join()).not.toMatch(/\d{11}/);
  });
});
