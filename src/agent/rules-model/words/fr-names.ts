import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'
import { withoutAccents } from './without-accents.ts'

const NEVER = `
  quatrième cinquième sixième septième cinq-heures celui-ci celui-là celle-ci lequel onze douze décaler déplacer changer annuler annulez annulation heureux heureuse marié mariée enchanté enchantée libre libres dispos plutôt-demain
  a à ai aimerais ainsi alors allez apporter après après-midi aprem as assez au aucun aucune aujourd'hui aussi autre autres aux avant avec avez avoir avril août
  beaucoup besoin bien bientôt bon bonjour bonne bonsoir boulot ça cadeau car ce cela celle celui ces cet cette chaque cher chercher cheveux combien comme comment
  complet confirme confirmer couleur coupe coloration cours créneau d'accord dans de décembre déjà demain dernier dernière des désolé désolée deux deuxième devant devrais dimanche dire disponible dispo
  dix donc dont du elle en encore enceinte enfant entre est et étais été être eux fait faire faut fille février fils fin finalement fois fort frais
  gens heure heures hier homme huit ici il ils intéressé intéressée janvier je jeudi jour jours journée juillet juin jusqu jusqu'à l'après-midi la laquelle le lequel les leur libre lundi lui
  ma madame mademoiselle mai mail mais mardi mars massage matin matinée même merci mercredi mes midi mieux minuit minute minutes moi moins mois mon monsieur ne ni nom non nos notre nouveau nouvelle novembre nous nouveau-client
  numéro octobre ok oui ou où par parce parfait parking parler pas passer payer pendant personne personnes peu peut peux plaît plus plusieurs plutôt possible pour pourquoi pourrais pourrait premier première prends prendre
  presque prêt prête prix prochain prochaine puis puisque qu'il quand quatre que quel quelle quelles quelque quelqu'un quels qui quoi rdv rendez-vous renseignement réservation réserver retard robot
  s'il sa salle salut samedi sans sauf se semaine sept septembre sera serait ses seul seule si six soir soirée son sont stressé studio suis super sur sûr sûre ta tard te téléphone tellement tes toi ton tôt toujours tous tout toute toutes
  très trois trop troisième tu un une urgent vais vendredi venir vers veux vite voici voilà voudrais vous vraiment week-end yoga y désolés perdu perdue pressé pressée malade client cliente nouvelle-cliente
  d'abord c'est j'ai j'aimerais n'importe aucune-préférence joignable disponible inquiet inquiète content contente ravi ravie fatigué fatiguée certain certaine occupé occupée coiffeur coiffeuse adresse e-mail email
`

/** French. */
export const frNames: NameWords = {
  introductions: [
    { pattern: /(?<!\p{L})(?:je )?m'appelle\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:mon|le) nom (?:complet )?(?:est|c'est|sera|:)?\s*[:,-]?\s+/iu, sure: true },
    { pattern: /(?<!\p{L})(?:nom(?: et prénoms?)?|prénom(?: et nom)?)\s*[:=-]\s*/iu, sure: true },
    { pattern: /(?<!\p{L})au nom (?:de |d')/iu, sure: true },
    { pattern: /(?<!\p{L})(?:mettez|notez)(?: ça| le| la)? (?:au nom de |pour )/iu, sure: true },
    { pattern: /(?<!\p{L})mon prénom (?:est|c'est)\s+/iu, sure: true },
    { pattern: /(?<!\p{L})moi,? c'est\s+/iu, sure: false },
    { pattern: /(?<!\p{L})je suis\s+/iu, sure: false },
    { pattern: /(?<!\p{L})(?:c'est|ici)\s+(?:pour )?(?:monsieur |madame |mme |m\. )?/iu, sure: false },
  ],
  denied: /(?<!\p{L})(?:pas|et non|au lieu de|plutôt que|était|ancienne?)\s*$/iu,
  and: '(?<!\\p{L})et(?!\\p{L})|&',
  corrections: /^\s*(?:non|pardon|désolée?|en fait|erreur|correction|je voulais dire|oups|attendez|excusez)(?!\p{L})/iu,
  leadIns:
    /(?<!\p{L})(?:et |, )?(?:mon |ma |l'|le |par |à l')?(?:adresse (?:e-?mail |mail |courriel |électronique )?|e-?mail|mail|courriel|mél|téléphone|tél(?:éphone)?\.?|numéro(?: de téléphone)?|portable|mobile)\s*(?:est|c'est|:)?(?: le| la)?\s*$|(?<!\p{L})(?:écrivez-moi|joignable|vous pouvez me (?:joindre|contacter|écrire))(?: à| au| sur)?(?: l'adresse)?\s*$/iu,
  polite:
    /^(?:bien sûr|bien sur|d'accord|oui|oui bien sûr|ok|okay|merci|merci beaucoup|merci bien|s'il vous plaît|s'il vous plait|svp|bonjour|bonsoir|salut|parfait|super|très bien|pas de problème|pas de souci|voilà|voici|tenez|alors|cordialement|bien cordialement|bien à vous|avec plaisir|volontiers|certainement|génial|entendu|bonne journée|moi)?$/iu,
  never: new Set(
    NEVER.split(/\s+/u)
      .filter((word) => word !== '')
      .flatMap((word) => [word, withoutAccents(word)]),
  ),
  particles: enNames.particles,
}
