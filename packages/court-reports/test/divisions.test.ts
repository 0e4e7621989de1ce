import type { Court } from '@zhibiao/schema';
import { expect, test } from 'vitest';
import { divisionName, lookUp } from '../scripts/divisions.ts';

const court = (known: Partial<Court>): Court => ({
  name: '法院',
  names: [],
  level: 'basic',
  scope: null,
  basis: { name: 'stated' },
  ...known,
});

test.each([
  ['a city', { city: '昆明市' }, { province: '云南省', code: '530100' }],
  ['a county of a city', { city: '昆明市', county: '呈贡区' }, { province: '云南省', city: '昆明市', code: '530114' }],
  ['a county of a name of its own', { county: '弥勒市' }, { province: '云南省', code: '532504' }],
])('%s', (_, known, expected) => {
  const found = lookUp(court(known));
  expect(found).toMatchObject(expected);
  expect(found.basis).toMatchObject({ province: 'looked-up', code: 'looked-up' });
});

test('what is stated stays so', () => {
  const found = lookUp(court({ city: '昆明市', basis: { name: 'stated', city: 'stated' } }));
  expect(found.basis).toMatchObject({ city: 'stated', province: 'looked-up' });
});

test.each([
  ['a district, without its city', '呈贡区', '呈贡区人民法院', '昆明市呈贡区人民法院'],
  ['a district, with its city', '呈贡区', '昆明市呈贡区人民法院', '昆明市呈贡区人民法院'],
  ['a county-level city', '弥勒市', '弥勒市人民法院', '弥勒市人民法院'],
])('%s: the full name', (_, county, name, full) => {
  const found = lookUp(court({ county, name }));
  expect(found.name).toBe(full);
  expect(found.basis.name).toBe(name === full ? 'stated' : 'looked-up');
});

test.each([
  ['no such place', { county: '云山区' }],
  ['more than one of the name', { county: '朝阳区' }],
  ['no place at all', {}],
])('%s: a person has to say', (_, known) => {
  expect(() => lookUp(court(known))).toThrow();
});

test('a code that is not in the table has no name', () => {
  expect(divisionName('130502')).toBe('襄都区');
  expect(divisionName('130599')).toBeUndefined();
});
