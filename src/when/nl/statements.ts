import { createStatements } from '../germanic/statements.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** "vrijdag ben ik in Berlijn", "zaterdag viert mijn oma haar feest", "we zitten dit weekend in Parijs". */
export const dutchStatements = createStatements({
  subjects: set("ik we wij mijn m'n mn onze ons er hij"),
  speakers: set('ik we wij'),
  verbs:
    /^(?:ben|zijn|heb|hebben|zit|zitten|ga|gaan|moet|moeten|werk|werken|vlieg|vliegen|rij|rijd|rijden|sta|staan|slaap|slapen|was|waren|had|hadden|vier|vieren|doe|vertrek|vertrekken|reis|reizen|trouw|trouwen|verhuis|verhuizen|speel|spelen|sport|krijg|krijgen|ontvang|leer|studeer|loop|geef|geven|logeer|logeren|bezoek|bezoeken)$/,
  asking: set(
    'kan kunnen kon konden zou zouden wil willen wou wilde wilden mag mogen kom komen hoop hopen zoek zoeken neem nemen boek boeken wens past lukt graag dacht dachten gaat kiest kies heet vraag vragen prefereer reserveer zal zullen kijk ' +
      'verzet verplaats annuleer bel mail app schikt had hadden zoekt wilt neemt boekt wenst klinkt zei bedoelde bedoel laat belt mailt vroeg',
  ),
  judging: set('is wordt valt ligt staat'),
  possessives: set("mijn m'n mn onze ons"),
  articles: set('de het een'),
  theirVerbs: /t$|^is$/,
  noVerbs: set('met niet tot het uit want wat dat laat pas'),
  capitals: false,
  fine: /^(?:schikt|lukt|past|vrij|vrije|tijd|goed|super|perfect|oke|oké|ok|okay|mogelijk|flexibel|beschikbaar|prima|top|ideaal|fijn|plek|plekje|plaats|wat|iets|open|geopend|best|beste|beter|liever|liefst|graag|handig|handigst|gelegen|nog|jullie|u|je|jij|afspraak|afspraken|makkelijk|makkelijkst|heerlijk|geweldig|fantastisch|mooi|leuk|weer|thuis|haalbaar|voorkeur|afzeggen|verzetten|verplaatsen|annuleren|geknipt|knippen|terecht|langs|langskomen|komen|vrijgehouden|akkoord|welkom|iemand|ruimte|gat|gaatje|zin)$/,
  tooMuch: set('te weg klaar gepland dicht gesloten'),
  no: set('nee neen nope meer'),
  breaks: set('en maar want omdat dus'),
  conditions: set('als zodra nadat voordat zolang terwijl'),
  having: set('heb hebben'),
  appointment: /^afspra(?:ak|ken)$/,
  changing: /afzeg|verzet|verplaats|annule|wijzig|nodig|graag|verschuif/,
  times:
    /dag$|^(?:ma|di|wo|do|vr|za|zo|morgen|weekend|uur|ochtend|middag|avond|week|maand|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/,
})
