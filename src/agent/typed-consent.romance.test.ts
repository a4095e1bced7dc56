import { expect, test } from 'vitest'
import { readConsent, type ConsentAction } from './typed-consent.ts'

interface Table {
  readonly agrees: string
  readonly refuses: string
  readonly neither: string
}

// One phrase a line; a bar sets phrases of one line apart.
const TABLES: Readonly<Record<string, Table>> = {
  fr: {
    agrees: `
      oui|Oui.|OUI !|oui oui|oui, s'il vous plaît|Oui s’il vous plait|oui svp|ouais|ok|OK merci|d'accord|D’accord, merci|bien sûr|bien sur|volontiers|avec plaisir|ça marche|ca marche|ça me va
      c'est bon|c'est bon pour moi|c'est parfait, merci|je confirme|Je vous confirme|confirmez|allez-y|vas-y|Parfait, allez-y|oui, réservez|réservez-le|Oui, réservez s'il vous plaît|reservez|je prends|je le prends
      vous pouvez réserver|Très bien, je réserve|oui, confirmez la réservation|je suis d'accord|absolument|tout à fait|entendu|parfait|oui 🙂|oui, je confirme, merci beaucoup|faites-le|Super, c’est d’accord|je veux bien`,
    refuses: `
      non|Non.|NON|non merci|Non, merci beaucoup|nan|pas maintenant|laissez tomber|oubliez|tant pis|finalement non|en fait non, désolé|j'ai changé d'avis|je n'en veux plus|je ne veux pas|ne réservez pas|non, ne réservez pas|ne le réservez pas
      annulez|stop|surtout pas|certainement pas|bien sûr que non|pas aujourd'hui|non non|👎|je refuse|ne faites rien|ça ne me convient pas|plutôt pas, merci`,
    neither: `
      oui ?|oui mais à 16h|oui, demain plutôt|oui si c'est moins cher|oui mais plus tard|oui et aussi un massage|oui, pour deux|oui avec Ben|oui à 15h|oui vendredi|oui non|non oui|non, réservez|peut-être|je pense|je crois que oui|je ne sais pas
      hmm|combien ça coûte ?|d'accord ?|d'accord mais|👍|merci|bonjour|super|pas de problème|pas de souci|n'annulez pas|pas encore|oui pas encore|jamais|oui 2|2|le premier|réservez samedi|réservez pour 16h|réservez l'autre
      j'ai dit oui|ma femme dit oui|oui, annulez|oui, déplacez-le|non, l'autre|non, à 16h|non je voulais dire mardi|pas vendredi|oui mais changez le nom|oui je suis Ada|oui ada@example.com|yes no|ja|sí|oui <b>|oui ❌|oui/non|on verra|oui quand vous voulez`,
  },
  es: {
    agrees: `
      sí|Sí.|SÍ|si|Si, por favor|sí sí|sí, gracias|Sí, por favor, resérvelo|vale|Vale, gracias|ok|de acuerdo|De acuerdo, adelante|claro|claro que sí|por supuesto|correcto|es correcto|eso es|confirmo|lo confirmo|Confirmado|confirme por favor
      acepto|adelante|hágalo|hagalo|dale|me parece bien|me viene bien|está bien|esta bien|perfecto, sí|resérvelo|reservelo|Sí, reserve|resérvemela por favor|puede reservar|la quiero|me la quedo|haga la reserva|sí, confirme la reserva|cómo no|perfecto|sí 🙂
      sí, muchas gracias|estupendo, resérvela`,
    refuses: `
      no|No.|NO|no, gracias|no gracias, muy amable|ahora no|mejor no|para nada|claro que no|déjelo|dejelo|olvídelo|al final no|he cambiado de opinión|ya no quiero|no la quiero|no reserve|no lo reserve|no, no lo reserve|cancele|stop|no no
      prefiero que no|no me viene bien|de ninguna manera|👎|no quiero, gracias|hoy no|no haga nada|no acepto`,
    neither: `
      ¿sí?|sí?|¿si|sí, pero a las 4|sí, mejor mañana|sí si es más barato|sí pero más tarde|sí y también un masaje|sí, para dos|sí con Ben|sí a las 15:00|sí el viernes|sí no|no sí|no, resérvelo|quizás|tal vez|creo que sí|no sé|no lo sé|hmm
      ¿cuánto cuesta?|vale?|vale pero|👍|gracias|hola|genial|no hay problema|no pasa nada|no cancele|todavía no|sí todavía no|nunca|sí 2|2|la primera|reserve el sábado|resérvelo a las 4|reserve la otra|he dicho que sí
      mi mujer dice que sí|sí, cancele|sí, cámbiela|no, la otra|no, a las 4|no, quería decir el martes|el viernes no|sí pero cambie el nombre|sí soy Ada|sí ada@example.com|yes no|oui|ja|sí <b>|sí ❌|sí/no|ya veremos|si puede ser a las 4|si llueve`,
  },
  pt: {
    agrees: `
      sim|Sim.|SIM|sim sim|sim, por favor|Sim, se faz favor|sim, obrigado|sim obrigada|ok|OK, pode ser|claro|claro que sim|com certeza|certo|está certo|correto|isso mesmo|é isso|combinado|de acordo|concordo|aceito|confirmo|Confirmado
      confirme por favor|pode ser|pode avançar|avance|vá em frente|está bem|esta bem|tá bom|está ótimo|beleza|fechado|pode reservar|Sim, pode reservar|reserve por favor|pode marcar|pode confirmar|faça a reserva|fico com esse|quero esse|serve perfeitamente|perfeito|sim 🙂
      ótimo, pode reservar|perfeito, sim`,
    refuses: `
      não|nao|Não.|NÃO|não, obrigado|nao obrigada|agora não|melhor não|de jeito nenhum|claro que não|deixe estar|deixa pra lá|esqueça|afinal não|mudei de ideias|mudei de ideia|já não quero|não quero|não reserve|não, não reserve|não marque|cancele|stop
      não não|não me serve|prefiro não|👎|hoje não|não faça nada|não aceito|nem pensar`,
    neither: `
      sim?|sim, mas às 16h|sim, melhor amanhã|sim se for mais barato|sim mas mais tarde|sim e também uma massagem|sim, para dois|sim com o Ben|sim às 15:00|sim na sexta|sim não|não sim|talvez|acho que sim|não sei|hmm|quanto custa?|ok?|ok mas
      👍|obrigado|olá|ótimo|não há problema|sem problema|não cancele|ainda não|sim ainda não|nunca|sim 2|2|o primeiro|reserve no sábado|reserve às 16h|reserve o outro|eu disse sim|a minha mulher diz que sim|sim, cancele|sim, mude|não, o outro
      não, às 16h|não, queria dizer terça|sexta não|sim mas mude o nome|sim sou a Ada|sim ada@example.com|yes no|oui|ja|sim <b>|sim ❌|sim/não|logo se vê|se puder ser às 4`,
  },
  it: {
    agrees: `
      sì|Sì.|SÌ|si|Si, grazie|sì sì|sì, per favore|sì, prenoti pure|ok|OK, grazie|va bene|Va bene, grazie|mi va bene|va benissimo|certo|certo che sì|certamente|senz'altro|senz’altro, grazie|d'accordo
      D’accordo, prenoti|sono d'accordo|esatto|giusto|confermo|lo confermo|Confermato|confermi pure|accetto|proceda|proceda pure|vada pure|faccia pure|volentieri|con piacere|prenoti|lo prenoti|prenota|Sì, lo prenoti|può prenotare|confermi la prenotazione
      lo prendo|fissi pure|perfetto|sì 🙂|perfetto, prenoti|benissimo, va bene|sì, grazie mille|ottimo, confermo`,
    refuses: `
      no|No.|NO|no grazie|No, grazie mille|non ora|meglio di no|assolutamente no|certo che no|lasci perdere|lasci stare|come non detto|ho cambiato idea|non voglio|non lo voglio|non prenoti|no, non lo prenoti|annulli|stop|no no|preferisco di no
      non mi va bene|niente affatto|👎|non oggi|non adesso, grazie|non accetto|non più|non lo faccia|lascia perdere`,
    neither: `
      sì?|sì, ma alle 16|sì, meglio domani|sì se costa meno|sì ma più tardi|sì e anche un massaggio|sì, per due|sì con Ben|sì alle 15:00|sì venerdì|sì no|no sì|no, prenoti|forse|penso di sì|credo di sì|non so|non lo so|hmm|quanto costa?|va bene?|va bene ma
      👍|grazie|ciao|ottimo|nessun problema|non c'è problema|non annulli|non ancora|sì non ancora|mai|sì 2|2|il primo|prenoti sabato|prenoti alle 16|prenoti l'altro|ho detto sì|mia moglie dice di sì|sì, annulli|sì, lo sposti|no, l'altro
      no, alle 16|no, volevo dire martedì|non venerdì|sì ma cambi il nome|sì sono Ada|sì ada@example.com|yes no|oui|ja|sì <b>|sì ❌|sì/no|vediamo|se può essere alle 4`,
  },
}

const phrases = (text: string): readonly string[] =>
  text
    .split(/[|\n]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
const rows = (column: keyof Table): readonly (readonly [string, string])[] =>
  Object.entries(TABLES).flatMap(([locale, table]) => phrases(table[column]).map((text) => [locale, text] as const))

test.each(Object.entries(TABLES))('%s has at least 40 phrases each way', (_, { agrees, refuses, neither }) => {
  expect(phrases(agrees).length).toBeGreaterThanOrEqual(40)
  expect(phrases(refuses).length + phrases(neither).length).toBeGreaterThanOrEqual(70)
})

test.each(rows('agrees'))('%s: "%s" agrees', (locale, text) => {
  expect(readConsent(text, locale)).toBe('yes')
})

test.each(rows('refuses'))('%s: "%s" refuses', (locale, text) => {
  expect(readConsent(text, locale)).toBe('no')
})

test.each(rows('neither'))('%s: "%s" is neither: it is asked again', (locale, text) => {
  expect(readConsent(text, locale)).toBe('unclear')
})

test.each<[string, string, ConsentAction, 'yes' | 'no' | 'unclear']>([
  ['fr', 'oui, annulez-le', 'cancel', 'yes'],
  ['fr', 'oui, déplacez-la', 'move', 'yes'],
  ['fr', 'oui, annulez', 'move', 'unclear'],
  ['fr', 'gardez-la', 'cancel', 'no'],
  ['fr', 'gardez-la', 'book', 'unclear'],
  ['fr', 'non, n’annulez pas', 'cancel', 'no'],
  ['fr', 'réservez', 'cancel', 'unclear'],
  ['es', 'sí, cancélela', 'cancel', 'yes'],
  ['es', 'sí, cámbiela', 'move', 'yes'],
  ['es', 'cancele', 'move', 'unclear'],
  ['es', 'mantenga la cita', 'cancel', 'no'],
  ['es', 'mantenga la reserva', 'book', 'unclear'],
  ['es', 'no la cancele', 'cancel', 'no'],
  ['es', 'resérvelo', 'cancel', 'unclear'],
  ['pt', 'sim, pode cancelar', 'cancel', 'yes'],
  ['pt', 'sim, pode mudar', 'move', 'yes'],
  ['pt', 'cancele', 'move', 'unclear'],
  ['pt', 'mantenha a reserva', 'cancel', 'no'],
  ['pt', 'não cancele', 'cancel', 'no'],
  ['pt', 'pode reservar', 'cancel', 'unclear'],
  ['it', 'sì, la disdica', 'cancel', 'yes'],
  ['it', 'sì, lo sposti', 'move', 'yes'],
  ['it', 'annulli', 'move', 'unclear'],
  ['it', 'la tengo', 'cancel', 'no'],
  ['it', 'non annulli', 'cancel', 'no'],
  ['it', 'prenoti', 'cancel', 'unclear'],
])('%s: "%s" where the question was to %s: %s', (locale, text, action, expected) => {
  expect(readConsent(text, locale, action)).toBe(expected)
})
