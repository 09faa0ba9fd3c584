import { describe, expect, it } from 'vitest';
import { errorBody } from './errors.ts';
import { formatFor } from './format.ts';
import { toXml } from './xml.ts';

describe('errorBody', () => {
  it.each([
    ['KB-001', 500],
    ['KB-002', 500],
    ['KB-003', 404],
    ['KB-004', 401],
    ['KB-005', 403],
    ['KB-006', 400],
    ['KB-007', 404],
    ['KB-008', 406],
    ['KB-009', 404],
    ['DAS-001', 500],
    ['DAS-002', 404],
    ['DAS-003', 500],
    ['DAS-004', 500],
    ['DAS-005', 500],
    ['DAS-006', 500],
    ['DAS-007', 500],
    ['DAS-008', 403],
    ['KB-099', 500],
  ])('answers %s with %i', (code, status) => {
    const answer = errorBody(code, 'application/json', 'id-1');
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ kode: code, korrelasjonsid: 'id-1' });
  });

  it('follows Accept into XML', () => {
    const { contentType, body } = errorBody('KB-001', 'application/xml', 'id-1');
    expect(contentType).toBe('application/xml; charset=utf-8');
    expect(body).toContain('<feil xmlns="urn:no:skatteetaten:datasamarbeid:feil:v1"><kode>KB-001</kode>');
  });
});

describe('formatFor', () => {
  it.each([
    [undefined, 'json'],
    ['', 'json'],
    ['*/*', 'json'],
    ['application/json', 'json'],
    ['application/xml', 'xml'],
    ['application/xml, application/json;q=0.5', 'xml'],
    ['application/xml;q=0.4, application/json', 'json'],
    ['application/json;q=0, application/*', 'xml'],
    ['text/html', undefined],
    ['text/xml', undefined],
    ['text/html, */*;q=0.1', 'json'],
  ])('reads %s as %s', (accept, format) => {
    expect(formatFor(accept)).toBe(format);
  });
});

it('escapes what XML keeps for itself and repeats elements for lists', () => {
  expect(toXml('a', { b: ['<&>', 1, true], c: undefined })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?><a><b>&lt;&amp;&gt;</b><b>1</b><b>true</b></a>',
  );
});
