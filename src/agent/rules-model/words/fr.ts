import { en } from './en.ts'
import { frGloss } from './fr-gloss.ts'
import { withoutAccents } from './without-accents.ts'
import type { Words } from './words.ts'

const NUMBER = 'une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|\\d{1,4}'
const PEOPLE =
  "personnes?|adultes?|amie?s?|copines?|copains|participante?s?|places?|enfants?|invite(?:e?s)?|filles|femmes|hommes|d'entre nous"
const WEEKDAY = '(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?'
const MONTH = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr|juil|sept|oct|nov|dec'
const APPOINTMENT = '(?:rdv|rendez[- ]vous|reservations?|creneau|seance|cours|coupe|couleur|massage|visite)'
const RELATIVE =
  'femme|mari|epouse|epoux|conjointe?|compagne|compagnon|copine|copain|amie?|mere|pere|soeur|frere|fille|fils|partenaire|collegue'

/** French, on text without accents: "à" is "a", "où" is "ou". */
export const fr: Words = {
  // "dès" is "from", "des" is nothing: without accents they would be one.
  fold: (text) => withoutAccents(text.replace(/\bdes\b/gu, 'de').replace(/(?<!\p{L})dès(?!\p{L})/gu, 'a partir de')),
  greeting: /^\W*(?:re)?(?:bonjour|bonsoir|salut|coucou|bjr|slt|hello|hey|hi)\b/u,
  thanks: /\b(?:merci|je vous remercie|c'est (?:gentil|sympa))\b/u,
  goodbye:
    /\b(?:au revoir|a bientot|a la prochaine|bonne (?:journee|soiree|nuit|fin de journee|continuation)|ciao|bye|(?:c'est|ce sera|ca sera) tout)\b|\ba plus\W*$/u,
  person:
    /\b(?:parler|discuter|echanger|causer)\b[^.?!]{0,24}\b(?:a|avec)\b[^.?!]{0,16}\b(?:quelqu'un|personne|humaine?|conseill\w+|responsable|gerante?|receptionniste|equipe|collegue|patronn?e?)\b|^\W*(?:quelqu'un|une personne|un humain)(?: (?:svp|stp|s'il vous plait))?\W*$|\b(?:un (?:vrai |etre )?humain|une vraie personne|un conseiller|une conseillere|service client|un responsable)\b|\b(?:rappelez|appelez|telephonez)[- ]moi\b(?! (?!(?:svp|s'il|demain|ce|au|a|sur|quand|plus|maintenant)\b))|\b(?:me rappeler|passez[- ]moi (?:quelqu'un|un|une|le|la))\b|\b(?:reclamation|me plaindre|porter plainte|avocat)\b/u,
  robot:
    /\b(?:etes|es)[- ](?:vous|tu)\b[^.?!]{0,16}\b(?:robot|bot|machine|humaine?|personne|ia|ordinateur|vraie?|reell?e?|automat\w+)\b|\b(?:vous etes|tu es|c'est|est-ce) (?:bien )?(?:un|une) (?:robot|bot|chatbot|machine|humaine?|vraie? \w+|personne|ia|ordinateur)\b|\b(?:je parle|je discute|parle-je) (?:bien )?(?:a|avec) (?:qui|un|une)\b|\bqui (?:etes|es)[- ](?:vous|tu)\b|\bcomment vous appelez[- ]vous\b|\b(?:vous etes|t'es) qui\b/u,
  help: /^\W*(?:aide|menu|options|aidez[- ]moi)\W*$|\b(?:que (?:pouvez|savez)[- ]vous faire|qu'est[- ]ce que vous (?:pouvez|savez) faire|vous (?:pouvez|savez) faire quoi|comment (?:ca|cela) (?:marche|fonctionne)|(?:pouvez|pourriez)[- ]vous m'aider|vous (?:pouvez|pourriez) m'aider|besoin d'(?:un peu d')?aide|de quoi avez[- ]vous besoin)\b/u,
  outOfScope:
    /\b(?:meteo|quel temps fait|blague|poeme|chanson|recette|devoirs|dissertation|tradui\w+|capitale de|president|premier ministre|football|foot|bitcoin|bourse|python|javascript|code source|prompt|vos (?:instructions|regles|consignes)|tes (?:instructions|regles)|ignore[zr]? (?:toutes? )?(?:les |vos |tes |ces )*(?:instructions|regles|consignes)|mot de passe|autres clients?|(?:reservations?|rendez-vous) des autres|remises?|reductions?|rabais|moins cher|rembours\w+|billets? d'avion|hotel|restaurant|taxi|pizza)\b/u,
  yesStart: /^\W*(?:oui|ouais|ok|okay|d'accord|bien sur|parfait|super|volontiers|avec plaisir|entendu|ca marche|tres bien)\b/u,
  noStart: /^\W*(?:non|nan|pas vraiment|aucune?|plutot pas|tant pis|laissez tomber)\b/u,
  book: /\b(?:reserv(?:er|ez|e|erais|erai)|rdv|rendez[- ]vous|inscri(?:re|vez|s)|(?:je (?:voudrais|veux|souhaite|souhaiterais|prendrais)|j'aimerais|j'aurais (?:voulu|aime|besoin)|il me (?:faut|faudrait))(?: \w+)? (?:une?|le|la|me|prendre|faire|venir|louer))\b/u,
  move: new RegExp(
    `\\b(?:(?:deplac|decal|report|repouss|replanifi|reprogramm|avanc)(?:er|ez|e|es|iez|erais?)\\b(?! (?:de|mes|votre))|(?:chang|modifi)(?:er|ez|e|erais?)\\b[^.?!]{0,24}\\b(?:${APPOINTMENT}|l'heure|d'heure|d'horaire|l'horaire|de date|la date|de jour|le jour)\\b)`,
    'u',
  ),
  moveTo: new RegExp(`^.*\\b(?:de|du|d') ?(?:${WEEKDAY}|demain|\\d{1,2})\\b.*?\\b(?:a|au|pour|vers|en) (.+)$`, 'u'),
  cancel:
    /\b(?:annul(?:er|ez|e|es|ation|erais?)|decommander|(?:ne )?(?:pourrai|peux|pourrais|vais) (?:pas|plus) (?:pouvoir )?(?:venir|etre la|y aller|y etre|honorer)|supprim(?:er|ez) (?:mon|ma|le|la|ce|cette) (?:rdv|rendez[- ]vous|reservation))\b/u,
  lookup: new RegExp(
    `\\b(?:(?:quand|a quelle heure|ou|quel jour|c'est quand)\\b[^.?!]{0,24}\\b(?:mon|ma|mes|notre|nos) (?:prochaine? )?${APPOINTMENT}|(?:rappel\\w+|voir|consulter|verifier|afficher|montr\\w+|retrouver|details? (?:de|sur)|statut de|ai[- ]je|j'ai)\\b[^.?!]{0,14}\\b(?:mon|ma|mes|notre|une?) (?:prochaine? )?(?:rdv|rendez[- ]vous|reservations?)|(?:c'est|est[- ]ce|suis[- ]je|je suis|est-ce que je suis) (?:bien |deja )?(?:reservee?|confirmee?|inscrite?)|(?:j'ai|ai-je) (?:bien )?reserve|ma reservation\\W*$|ma reference)\\b`,
    'u',
  ),
  question:
    /[?]|^\W*(?:qu[e']|quoi|quand|ou|qui|quel\w*|comment|combien|pourquoi|est[- ]ce|c'est|y a[- ]t[- ]il|avez[- ]vous|faites[- ]vous|peut[- ]on|puis[- ]je|proposez[- ]vous|acceptez[- ]vous|etes[- ]vous|faut[- ]il|dois[- ]je|il y a)\b|\b(?:dites[- ]moi|je me demande|(?:voudrais|souhaite|veux|aimerais|aurais voulu) savoir|combien|est[- ]ce que|savez[- ]vous)\b/u,
  availability:
    /\b(?:disponib\w+|dispos?|libres?|creneaux?|places?|rdv|rendez[- ]vous|reserver|au plus (?:tot|vite)|prochaine?|quelque chose|possibilites?|possible)\b/u,
  openings: /(?!)/u,
  asksAboutPeople: /^\W*(?:est[- ]ce que|qui|c'est qui)\b(?!.*\b(?:dispo\w*|libre|avec|travaille)\b)/u,
  also: /\b(?:aussi|egalement|en plus|et puis|une? autre (?:rdv|reservation|rendez[- ]vous)|encore une?)\b/u,
  bareParty: new RegExp(
    `\\bpour (\\d{1,3})\\b(?!\\s*(?:h\\b|:|heures?|jours?|semaines?|mois|minutes?|min\\b|euros?|/|-|er\\b|${MONTH}))`,
    'u',
  ),
  topics: [
    {
      topic: 'price',
      pattern: /\b(?:prix|tarifs?|couts?|coute\w*|combien (?:ca |cela |est|faut|dois|pour|je|on)|payer combien|cher|frais|facture[zr])\b/u,
    },
    { topic: 'duration', pattern: /\b(?:combien de temps|duree|dure\w*|combien d'heures|combien de minutes)\b/u },
    {
      topic: 'services',
      pattern:
        /\b(?:que (?:proposez|faites|offrez)[- ]vous|qu'est[- ]ce que vous (?:proposez|faites|offrez)|vous (?:proposez|faites) quoi|(?:quel\w*|vos|les|liste des|carte des|toutes? (?:les|vos)) (?:sont (?:les|vos) )?(?:services?|prestations?|soins?|offres?)|que (?:puis[- ]je|peut[- ]on) reserver)\b/u,
    },
    {
      topic: 'staff',
      pattern:
        /\b(?:qui (?:fait|font|est|sont|s'occupe|coupe|travaille|donne)|quel(?:le)?s? (?:coiffeu\w+|masseu\w+|therapeutes?|profs?|stylistes?|personnes)|votre equipe|vos (?:coiffeu\w+|masseu\w+|therapeutes))\b/u,
    },
    {
      topic: 'included',
      pattern:
        /\b(?:compris\w*|inclu\w*|comprend|c'est quoi|en quoi consiste|qu'est[- ]ce que (?:c'est|le|la|les|l')|parlez[- ]moi d\w+|decri\w+|combien de personnes|maximum|comment se (?:passe|deroule))\b/u,
    },
  ],
  policyTopics: [
    {
      policy: 'cancellation',
      pattern:
        /\b(?:(?:conditions?|frais|politique|regles?|delai) d'annulation|annulation|annuler (?:gratuitement|sans frais)|(?:puis[- ]je|peut[- ]on|est[- ]ce (?:que je peux|qu'on peut|possible d')|jusqu'a quand|combien de temps|quel delai|et si|si) ?[^.?!]{0,36}\bannule\w*\b(?! (?:mon|ma|le|la|ce|cette|un))|no[- ]show)/u,
    },
    {
      policy: 'rescheduling',
      pattern:
        /\b(?:jusqu'a quand (?:puis[- ]je|peut[- ]on|est[- ]ce que je peux|je peux) (?:deplacer|changer|decaler|modifier|reporter)|(?:conditions?|frais|regles?) (?:de|pour) (?:report|modification|changement)|et si je dois (?:deplacer|changer|decaler|reporter))/u,
    },
    { policy: 'privacy', pattern: /\b(?:confidentialite|rgpd|mes donnees|donnees personnelles|vie privee)\b/u },
  ],
  ordinals: [
    { pattern: /\b(?:premiere?|1er|1ere?)\b/u, index: 0 },
    { pattern: /\b(?:deuxieme|seconde?|2e|2eme|2nde?)\b/u, index: 1 },
    { pattern: /\b(?:troisieme|3e|3eme)\b/u, index: 2 },
    { pattern: /\b(?:quatrieme|4e|4eme)\b/u, index: 3 },
    { pattern: /\b(?:cinquieme|5e|5eme)\b/u, index: 4 },
    { pattern: /\b(?:sixieme|6e|6eme)\b/u, index: 5 },
    { pattern: /\b(?:septieme|7e|7eme)\b/u, index: 6 },
    { pattern: /\b(?:huitieme|8e|8eme)\b/u, index: 7 },
    {
      pattern:
        /\b(?:le |la )?derni(?:er|ere)\b(?! (?:fois|semaine|mois|minute))|\b(?:celui|celle|creneau|^\W*le) (?:le |la )?plus tard\W*$/u,
      index: -1,
    },
    { pattern: /\b(?:celui|celle|creneau) (?:le |la )?plus tot\b|^\W*(?:le|la) plus tot\W*$/u, index: 0 },
  ],
  numbered:
    /^\W*(?:je (?:prends|prendrai|prefere|voudrais|choisis|veux) |va pour )?(?:oui,? )?(?:ok,? |d'accord,? )?(?:le |la )?(?:numero|no\.?|n\.?|nr\.?|option|choix|creneau|#)?\s*(\d{1,2}|une?|deux|trois|quatre|cinq|six|sept|huit)(?:,? (?:svp|stp|s'il vous plait|merci|alors))?\W*$|\b(?:numero|option|choix|#)\s*(\d{1,2}|un|deux|trois|quatre|cinq|six|sept|huit)\b/u,
  theOne:
    /\b(?:celui|celle|creneau|option|je (?:prends|prendrai|choisis)|prenons|allons[- ]y|va pour|(?:me|m') ?(?:va|convient|irait|arrange)|parfait|ca va|s'il vous plait|svp|c'est (?:bon|parfait|bien))\b/u,
  pointing: /\b(?:celui|celle)\b|\b(?:le|ce) creneau\b/u,
  notAChoice: new RegExp(
    `\\b(?:premiere?|1er|deuxieme|seconde?|troisieme) (?:fois|semaine|moitie|chose|jour|visite|rdv|rendez|disponib|${WEEKDAY}|${MONTH})`,
    'u',
  ),
  later: /\b(?:plus tard|apres ca|un peu apres)\b/u,
  earlier: /(?<!\b(?:au|le) )\bplus tot\b|\bavant ca\b|\bun peu avant\b/u,
  more: /\b(?:autres? (?:creneaux?|horaires?|heures?|possibilites?|choix|options?|dispo\w*|propositions?|moments?)|plus de (?:creneaux|choix|possibilites|propositions)|quoi d'autre|d'autres\W*$|encore d'autres)/u,
  weekAfter: /\b(?:la semaine (?:d'apres|suivante)|une semaine plus tard|la semaine encore apres)\b/u,
  shift:
    /\b(une? demi[- ]?e?|demi[- ]?e?|\d{1,3}|une?|deux|trois|quatre)[- ]?(heures?|h|minutes?|min|mn) (plus tard|plus tot|apres|avant)\b/u,
  shiftUnits: { hour: /^h/u, half: /demi/u, earlier: /^(?:plus tot|avant)/u },
  different:
    /\b(?:autre chose|(?:un|d')? ?autres? jours?|aucun (?:des|de ces|ne)\b|(?:me|m') ?(?:va|vont|convien\w+|arrange\w*) pas|(?:ca|cela) (?:ne )?(?:va|marche|convient|colle) pas|ne (?:va|vont|conviennent|convient|marche) pas|pas (?:celui|celle|ceux)(?:-ci|-la)?|ni l'une? ni l'autre)\b|^\W*aucun\W*$/u,
  soonest:
    /\b(?:au plus (?:tot|vite)|le plus (?:tot|vite|rapidement) possible|des que possible|(?:premiere?|prochaine?) (?:creneau|rdv|rendez[- ]vous|disponibilite|dispo|place|horaire)|le plus tot|asap|tout de suite)\b/u,
  anyDay:
    /\b(?:n'importe (?:quand|quel jour|quel creneau)|peu importe(?: quand| le jour| l'heure)?|quand vous voulez|ca m'est egal|je suis flexible|pas de preference|a vous de voir|quand c'est possible|comme vous voulez)\b/u,
  party: [
    new RegExp(`\\b(${NUMBER}) (?:${PEOPLE})\\b`, 'u'),
    new RegExp(`\\b(?:groupe|table|equipe) de (${NUMBER})\\b`, 'u'),
    new RegExp(
      `\\b(?:(?:nous|on) (?:sommes|est|serons|sera|serait|serions|viendra|vient) (?:a )?|il y aura )(${NUMBER})\\b(?! ?(?:h\\b|heures?|:))`,
      'u',
    ),
    /\b(?:pour|a) (deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\b(?! (?:heures?|h|jours?|semaines?|mois|minutes?))/u,
  ],
  alone: /\b(?:(?:juste|seulement|que|uniquement) (?:pour )?moi|(?:pour )?moi (?:seule?|uniquement)|toute? seule?)\b/u,
  pair: new RegExp(
    `\\b(?:(?:pour )?moi et (?:ma|mon|une?) (?:${RELATIVE})|(?:ma|mon) (?:${RELATIVE}) et moi|avec (?:ma|mon|une?) (?:${RELATIVE})|nous deux|tous les deux|toutes les deux|en (?:couple|duo))\\b`,
    'u',
  ),
  numbers: {
    un: 1,
    une: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    midi: 12,
    minuit: 0,
  },
  anyone:
    /\b(?:avec )?(?:n'importe (?:qui|lequel|laquelle)|peu importe (?:qui|avec qui|la personne|lequel|laquelle)|(?:pas de|aucune) preference|quelqu'un d'autre|une autre personne|une? autre (?:coiffeu\w+|masseu\w+|therapeute|styliste))\b/u,
  without: /(?:\bsans|\bpas(?: besoin)?(?: avec)?|\bautre que|\bsauf|\boubliez)(?: le| la| l'| une?| d'| de| du)?\s*$/u,
  notThis:
    /(?:\bpas|\bau lieu (?:de|d'une?|du)|\bplutot que|\bplutot qu'une?|\bsans|\bpas besoin)(?: de| d'une?| une?| le| la| du)?(?: \w+)?\s*$/u,
  days: new RegExp(
    `\\b(?:${WEEKDAY}|(?:${MONTH})\\b|aujourd'hui|ce (?:soir|matin|midi)|cet(?:te)? (?:apres-midi|aprem|nuit|matinee|soiree)|(?:apres-)?demain|hier|week-?ends?|semaines?|mois|quinzaine|(?:quinze|huit) jours|\\d{1,2}[/.]\\d{1,2}|\\d{4}-\\d{2}-\\d{2}|le \\d{1,2}(?:er)?\\b(?! ?h)|dans \\w+ jours?|prochains jours|noel|paques|nouvel an|toussaint|asap|jours? feries?)`,
    'u',
  ),
  times: new RegExp(
    `\\b(?:entre \\d{1,2} ?(?:h|heures?|:)? ?\\d{0,2} et \\d{1,2} ?(?:h|heures?|:)? ?\\d{0,2}` +
      `|(?:de )?\\d{1,2} ?(?:h|heures?) ?\\d{0,2} a \\d{1,2} ?(?:h|heures?) ?\\d{0,2}` +
      `|(?:(?:apres|avant|a partir de|des|jusqu'a|vers|a|pas avant|autour de) )?(?:(?:\\d{1,2}|${NUMBER}) ?(?:heures?|h)\\b(?: (?:et (?:demie?|quart)|moins le quart))?(?: (?:du (?:matin|soir)|de l'apres-midi))?|\\d{1,2} ?h ?\\d{2}|\\d{1,2}:\\d{2})` +
      `|(?:apres|avant|vers|a|pas avant) (?:midi|minuit|\\d{1,2})\\b(?! (?:personnes?|jours?|semaines?|mois|minutes?))` +
      `|(?<!bonne (?:fin d')?)(?:(?:plutot |de preference |tot |tard )?(?:le |la |l'|en |dans |du |au |a )*(?:(?:fin|debut|milieu) (?:de |d'|du )(?:l'|la )?)?)(?:matins?|matinees?|apres-midis?|aprem|soirs?|soirees?|midi|apres le (?:travail|boulot)|avant le (?:travail|boulot)))\\b`,
    'gu',
  ),
  notThen: /\bpas [^,.;]+?(?:[,.;] *(?:mais )?(?:plutot )?| mais (?:plutot )?| plutot )(.+)$/u,
  everyDay: /\b(?:le (?:matin|soir|midi)|les (?:matins|apres-midis?|soirs)|l'apres-midi|en (?:matinee|soiree))\b/u,
  soonPhrase: 'dans les dix prochains jours',
  sameTime: /\b(?:a )?la meme heure\b|\b(?:au )?meme (?:horaire|heure)\b/u,
  not: /\b(?:pas|sauf|excepte|hormis|impossible|hors|a part)\b/u,
  clock: [
    new RegExp(`\\b(?<hour>${NUMBER}|midi|minuit) ?(?:h|heures?)? ?(?:et )?(?<quarter>demie?|quart|moins le quart|moins quart)\\b`, 'u'),
    /\b(?<hour>\d{1,2}) ?[:h] ?(?<minute>\d{2})\b/u,
    new RegExp(`\\b(?<hour>${NUMBER}) ?(?:h|heures?)\\b(?: (?<part>du matin|de l'apres-midi|du soir))?`, 'u'),
    /\b(?<!apres[- ])(?<hour>midi|minuit)\b/u,
    new RegExp(`\\b(?:a|vers) (?<hour>${NUMBER})\\b(?! (?:${PEOPLE}|minutes?|heures?|jours?|semaines?|mois))`, 'u'),
  ],
  bound: /\b(?:apres(?![- ]midi)|avant|entre|des \d|jusqu'a|a partir|plus (?:tard|tot) que|pas a)\b/u,
  partsOfDay: [
    { pattern: /\b(?:matin|matinee)\b/u, fromMinute: 0, toMinute: 720 },
    { pattern: /\b(?:apres-midi|aprem)\b/u, fromMinute: 720, toMinute: 1080 },
    { pattern: /(?<!bonne )\b(?:soir|soiree)\b/u, fromMinute: 1080, toMinute: 1440 },
    { pattern: /(?<!apres[- ])\bmidi\b/u, fromMinute: 690, toMinute: 840 },
  ],
  quarters: { half: /^demi/u, to: /^moins/u, morning: /matin/u, afternoon: /apres-midi|soir/u },
  concepts: en.concepts,
  gloss: frGloss,
  aroundName: { before: "(?:avec|chez|par|pour|de)\\s+(?:(?:le|la|les|une?)\\s+|l')?|(?:le|la|une?)\\s+|l'|d'", after: '' },
  stem: (word) => en.stem(withoutAccents(word).replace(/^(?:[cdjlmnst]|qu)'/u, '')),
  common: new Set([
    ...en.common,
    ...'le la les un une des du de mon ma mes votre vos notre pour sur avec et ou je nous vous est sont etre faire pouvez peux voudrais avoir besoin reserver reservation rendez vous rdv heure heures fois prochain prochaine nouveau ce cette bonjour salut aller deux'.split(
      ' ',
    ),
  ]),
}
