import type { Random } from './random';

/** Names that nobody has, so that a list of them names no real person. */
const lastNames =
  'BIDONNEAU TARTEMPION TRUCMUCHE MACHINCHOSE LAMBDANIER FICTIVET EXEMPLARD FAUXNOM INVENTARD CHIMERON POSTICHE ' +
  'SIMULACRE IMAGINEAU PSEUDONIER ECHANTILLON MAQUETTE ESSAYEUR BROUILLARD SPECIMEN GABARIT PROTOTYPE FABULET ' +
  'LEGENDARD ROMANESQUE CONTEFABLE ÉTALONNIER ÇAQUIMANQUE ÎLOTFICTIF ŒUFMAYOL ZIGOTEAU';
const firstNames =
  'Abeille Bémol Camomille Dièse Éclair Fougère Grelot Hibou Iris Jonquille Kiwi Lilas Mirabelle Noisette Orage ' +
  'Pivoine Quartz Réséda Safran Tilleul Ulysse Violette Wapiti Xylène Yucca Zéphyr Aurore-Belle Pierre-Plume';
const lasts = lastNames.split(' ');
const firsts = firstNames.split(' ');

export interface Name {
  lastName: string;
  firstName: string;
}

/** An ordinary invented name. One in three is double, so that a school has few namesakes. */
export function inventName(random: Random): Name {
  const first = random.pick(lasts);
  const lastName = random.oneIn(3) ? `${first}-${random.pick(lasts)}` : first;
  return { lastName, firstName: random.pick(firsts) };
}

/** Names that break careless readers: the export escapes nothing (DOMAIN A4). */
export const difficultNames: readonly Name[] = [
  { lastName: 'FAUXNOM', firstName: 'Noé "Nono"' },
  { lastName: 'DE L\'EXEMPLE "DIT LE BIDON"', firstName: 'Mirabelle' },
  { lastName: 'POSTICHE', firstName: 'Marie-\nLilas' },
  { lastName: "D'ESSAI DE LA MAQUETTE", firstName: "L'Éclair" },
  { lastName: 'FICTIVET’IMAGINEAU', firstName: 'Chloé’Anne' },
  { lastName: 'ŁUKASZEWSKI-BIDON', firstName: 'Łucja' },
  { lastName: 'NGUYỄN-SPECIMEN', firstName: 'Diễm' },
  { lastName: 'ȘTEFĂNESCU-GABARIT', firstName: 'Țigan-Ștefan' },
  { lastName: 'CŒURDEFABLE', firstName: 'Œdipe' },
  { lastName: 'ÑANDÚ-FABULET', firstName: 'Zoë; Lou, Ÿ' },
  { lastName: '"LE GRAND" SIMULACRE', firstName: '"Jo" Pivoine' },
  { lastName: 'ÉTALONNIER', firstName: 'Élodie-E\u0301clair' },
];
