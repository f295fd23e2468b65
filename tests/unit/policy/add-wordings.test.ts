import { beforeEach, describe, expect, test } from 'vitest';
import { addLabels } from '../../../lib/policy/add-wordings';

let sites: {
  elea: { zone: string[]; steps: string[]; final: string };
  ent: { profile: { expected: string[] } };
};
beforeEach(() => {
  sites = {
    elea: { zone: ['Faites glisser'], steps: ['Dépôt', 'Rapport'], final: 'Achevée' },
    ent: { profile: { expected: ['Tous'] } },
  };
});
const add = (added: Parameters<typeof addLabels>[1]['labels']) =>
  addLabels(
    Object.entries(sites).map(([id, labels]) => ({ id, wordings: { labels, neverPressed: [] } })),
    { labels: added },
  );

describe('wordings of a policy', () => {
  test('come after the own ones, once each, and take none away', () => {
    add({
      elea: { zone: ['Par ici', 'FAITES\u00a0GLISSER', 'Par  ici'] },
      ent: { profile: ['Tout le monde'] },
    });
    add({ elea: { zone: ['Par ici'] } });
    expect(sites.elea.zone).toEqual(['Faites glisser', 'Par ici']);
    expect(sites.ent.profile.expected).toEqual(['Tous', 'Tout le monde']);
  });

  test('leave alone what has an order, what is no list, and what is not there', () => {
    const before = structuredClone(sites);
    add({ elea: { steps: ['Envoi'], final: ['Finie'], other: ['x'], toString: ['x'], constructor: ['x'] } });
    add({ siecle: { xml: ['En XML'] } });
    expect(sites).toEqual(before);
  });
});
