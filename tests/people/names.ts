/** Invented people's names, as difficult as real ones: apostrophes, hyphens, letters beyond Latin-1. */
export const lastNames = [
  'ABADIE',
  'BÉRANGER',
  "D'ASTIER DE LA GRANGE",
  'ÇELIK-DUPONT',
  'ŁUKASIEWICZ',
  'NGUYỄN',
  'ȘTEFĂNESCU',
  'NUÑEZ-LŒWEN',
  "DE L'ORME",
  'ÉTIENNE',
  'MOREL',
  'PETIT',
  'ROUX',
  'VIDAL',
  'LENOIR',
  'O’BRIEN-MARTIN',
  'ŒUVRARD',
  'ZOÉMIEN',
  'LE GOFF',
  'VAN DEN BROUCKE',
  'ÅKERSTRÖM',
  'DUPONT DIT LAVIGNE',
  'M’BAREK',
  'TESTUD-EXEMPLE',
];

export const firstNames = [
  'Ylan',
  'Maëlle',
  'Joséphine',
  'Łukasz',
  'Aïcha',
  'François-Xavier',
  'Inès',
  'Zoé',
  'Kévin',
  'Ștefan',
  'Thị Hương',
  'Noé',
  'Sacha',
  'Ambre',
  'Hélène',
  'Marc',
  'Claire',
  'Anne-Sophie',
  'Éloïse',
  'Jean d’Arc',
  "M'hamed",
  'Ælfric',
];

/** Names that break naive readers: nothing in the export escapes a quote or a line break (DOMAIN A4). */
export const trapNames = [
  { lastName: 'MOREL', firstName: 'Noé "Nono"' },
  { lastName: 'DE "LA" TOUR', firstName: 'Inès' },
  { lastName: 'ROUX', firstName: 'Kévin "Kev"' },
  { lastName: 'VIDAL', firstName: 'Am\nbre' },
  { lastName: 'PETIT;GRAND', firstName: 'Zoé, dite Zaza' },
  { lastName: '"GUILLEMET', firstName: 'Marc' },
];

/** Unique names that a search of a browser's profile looks for; nothing else anywhere resembles them. */
export const canaries = ['ZZCANARI-ŒUVREQUARD', 'ZZCANARI-TROGLODYTE', 'ZZCANARI-NGUYỄNQUARTZ'];

/** Class names with the traps of DOMAIN A6, 9, and numeric and long ones. */
export const classNames = [
  '6EME 1',
  '6EME 2',
  '6EME 10',
  '2NDE GENERALE E',
  '2NDE GENERALE É',
  '203',
  '204',
  'ULIS 1',
  'UPE2A',
  'TERMINALE SCIENCES ET TECHNOLOGIES DU MANAGEMENT ET DE LA GESTION 1',
];
