import { describe, expect, test } from 'vitest';
import type { CapturedRequest } from '../../../../lib/page/capture/captured';
import { refuseExportRequest } from '../../../../lib/sites/ent/request';

const school = 'c4a1f0de-5b7e-4d19-9a55-0f6d2f3b9e10';
const page = new URL(`https://ent.iledefrance.fr/admin/${school}/imports-exports/export`);
const path = '/directory/export/users';
const whole = `${path}?format=csv&filterActive=&structureId=${school}`;

const get = (address: string): CapturedRequest => ({ how: 'get', url: new URL(address, page).href });
const codeFor = (address: string, expected: string | undefined = school) =>
  refuseExportRequest(get(address), page, { school: expected })?.code;

describe('the whole export of the school shown', () => {
  test.each([
    ['as the console asks for it', whole],
    ['with an empty profile', `${whole}&profile=`],
    ['with an empty type', `${whole}&type=`],
    ['with a name for the file', `${whole}&filename=tout.csv`],
    ['with its parameters in another order', `${path}?structureId=${school}&format=csv`],
  ])('is followed %s', (_, address) => {
    expect(codeFor(address)).toBeUndefined();
  });

  test('is followed when the page does not say which school it shows', () => {
    expect(refuseExportRequest(get(whole), page, {})).toBeUndefined();
  });
});

describe('any other request is refused', () => {
  test.each<[string, string, string]>([
    [
      'for active accounts',
      `${whole.replace('filterActive=', 'filterActive=active')}`,
      'filtered-activation',
    ],
    ['for inactive accounts', `${whole}&filterActive=inactive`, 'filtered-activation'],
    ['for one profile', `${whole}&profile=Teacher`, 'filtered-profile'],
    ['for two profiles', `${whole}&profile=Teacher&profile=Student`, 'filtered-profile'],
    ['for one profile after an empty one', `${whole}&profile=&profile=Student`, 'filtered-profile'],
    ['for one class', `${path}?format=csv&filterActive=&classId=une-classe`, 'filtered-class'],
    ['for one class of the school', `${whole}&classId=une-classe`, 'filtered-class'],
    ["for a « Transition d'année »", `${whole}&type=Transition`, 'transition'],
    ['for another type', `${whole}&type=Gepi`, 'unexpected-request'],
    ['for two types', `${whole}&type=&type=Transition&type=Gepi`, 'unexpected-request'],
    ['for another school', whole.replace(school, 'une-autre'), 'other-school'],
    ['for two schools', `${whole}&structureId=une-autre`, 'other-school'],
    ['for no school', `${path}?format=csv`, 'other-school'],
    ['for JSON', whole.replace('csv', 'json'), 'unexpected-request'],
    ['for no format', `${path}?structureId=${school}`, 'unexpected-request'],
    ['for two formats', `${whole}&format=xml`, 'unexpected-request'],
    ['on another path', whole.replace('export/users', 'user/list'), 'unexpected-request'],
    ['on a longer path', whole.replace('users', 'users/plus'), 'unexpected-request'],
    ['on another host', `https://ent77.seine-et-marne.fr${whole}`, 'unexpected-request'],
    ['on another port', `https://ent.iledefrance.fr:8443${whole}`, 'unexpected-request'],
    ['without TLS', `http://ent.iledefrance.fr${whole}`, 'unexpected-request'],
    ['behind a user name', `https://ent.iledefrance.fr@evil.example${whole}`, 'unexpected-request'],
    ['of a script', 'javascript:void 0', 'unexpected-request'],
    ['of a text', 'data:text/csv,Id', 'unexpected-request'],
    ['of a blob', 'blob:https://ent.iledefrance.fr/0d1e', 'unexpected-request'],
    ['of nothing', '', 'unexpected-request'],
  ])('%s', (_, address, code) => {
    expect(codeFor(address)).toBe(code);
  });
});
