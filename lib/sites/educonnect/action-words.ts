import { isLabel, normalise } from '../../text/compare';
import { labels } from './wordings';

/** What « Réinitialiser… » and « (Re)Notifier… » do. */
export type Action = 'reset' | 'notify';

/** Longer texts explain: no control of the guides has a name of half that length. */
const longestName = 120;

/** What speaks of such an act and does none. */
const explains = /^(guide|aide|comment|notice|documentation|dates?|derniere|historique|suivi|journal)\b/;
/** What else is reset on such a page. */
const ofThePage =
  /\b(criteres?|filtres?|recherches?|tri|tris|affichage|colonnes?|vue|formulaire|champs?|saisie|page)\b/;
const password = /\b(mots? de passe|mdp|password)\b/;
const resets = /\b(re-?init|reset)/;
/** These reset passwords alone: « RAZ » is a family name too. */
const renews = /\b(raz|generer|generation|regener|renouvel|reattribu|remettre|remise|nouveaux?)/;
const notifies = /notifier|renotif/;
const sends = /\b(envoi|envoyer|lancer|relancer)\b/;
const notification = /\bnotif(ications?|\.)? (des?|du|les?|aux?) (comptes?|eleves?|responsables?)\b/;

/**
 * What a control of this name does; undefined for anything but the two. Accents, case and abbreviations aside:
 * « Réinitialiser », « Réinit. MDP », « Réinitialisation des mots de passe », « Remise à zéro des mots de passe ». A
 * policy's wordings count as they are. « Réinitialiser les critères de recherche » is something else.
 */
export function actionOfName(name: string): Action | undefined {
  const known = knownAction(name);
  if (known) return known;
  const text = plainName(name);
  if (text.length > longestName || explains.test(text)) return undefined;
  if (ofThePage.test(text) && !password.test(text)) return undefined;
  if (resets.test(text) || (renews.test(text) && password.test(text))) return 'reset';
  const tells = notifies.test(text) || notification.test(text);
  return tells || (sends.test(text) && text.includes('notification')) ? 'notify' : undefined;
}

/** The first words of a name of such a control, and what else it may be made of; a sentence has other words. */
const firstWords = /^(reinit|reset|raz|renotif|notifier|remise|remettre|renouvel|regener|generer)/;
const otherWords = new Set(
  [
    'le la les l un une des du de d a au aux et en pour par ce ces cet cette',
    'mot mots passe mdp compte comptes eleve eleves responsable responsables parent parents personne personnes',
    'selection selectionne selectionnes selectionnee selectionnees tout tous toute toutes nouveau nouveaux zero',
    'courrier courriel mail notifier notification notifications',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The same of a text that no mark-up calls a control: it must be such a name from its first word to its last. A
 * sentence, a state, a date and somebody's name are not.
 */
export function actionOfText(text: string): Action | undefined {
  if (text.length > longestName) return undefined;
  const known = knownAction(text);
  if (known) return known;
  const [first = '', ...others] = plainName(text)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const isName = firstWords.test(first) && others.every((word) => otherWords.has(word));
  return isName ? actionOfName(text) : undefined;
}

/** True for a text worth {@link actionOfText}, as {@link normalise} writes it. */
export function mayBeAction(text: string): boolean {
  return firstWords.test(text.replace('(re)', 're')) || knownAction(text) !== undefined;
}

function knownAction(text: string): Action | undefined {
  if (isLabel(text, labels.reset)) return 'reset';
  return isLabel(text, labels.notify) ? 'notify' : undefined;
}

/** « (Re)-Notifier » → « renotifier ». */
function plainName(name: string): string {
  return normalise(name).replace('(re)', 're').replace('re-', 're');
}

const goWords = ['Appliquer', 'Exécuter', 'Lancer', 'Go', 'Effectuer', 'Continuer', 'Soumettre', 'Démarrer'];

/** True for the name of a button that does what was chosen beside it: « OK », « Appliquer », « Valider ». */
export function isGoName(name: string): boolean {
  return isLabel(name, [...labels.confirm, ...goWords]);
}
