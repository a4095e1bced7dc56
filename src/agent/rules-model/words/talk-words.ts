import { starting, whole } from './pattern.ts'

/** What people say between the lines, in lower case with accents as written or without; `somebody` is read with its capitals. */
export interface TalkWords {
  /** "and a massage?": goes on with what was asked before. */
  readonly further: RegExp
  /** Cross with the assistant. */
  readonly upset: RegExp
  /** "with Maya": the name is in the first group. */
  readonly somebody: RegExp
  /** "a massage after that": once what is booked is over. */
  readonly afterwards: RegExp
  readonly sameDay: RegExp
  /** "actually, make it Friday": not as it was. */
  readonly instead: RegExp
  /** Asks for a waiting list. */
  readonly waitlist: RegExp
  /** Asks how to ring or write. */
  readonly contact: RegExp
  /** "me and 2 friends": how many beside the customer. */
  readonly besideMe: RegExp
}

const en: TalkWords = {
  further: starting(`and|what about|how about|or`),
  upset: whole(
    `useless|stupid|idiot(?:ic)?|rubbish|pathetic|terrible|awful|hopeless|ridiculous|(?:is|are) a joke|shit|crap|bullshit|damn|wtf|fuck\\w*|sucks?|go to hell|waste of time|
    you (?:don't|do not|never) (?:understand|listen|get)|you're not (?:listening|helping|understanding)|annoy(?:ed|ing)|fed up|frustrat\\w+|worst|hate (?:this|you)`,
  ),
  somebody: /(?<!\p{L})(?:with|by) (\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(
    `after (?:that|it|this|wards)|afterwards|after the (?:haircut|massage|first|class|appointment)|straight after|right after`,
  ),
  sameDay: whole(`(?:the |that |on the )*same day`),
  instead: whole(`make it|instead|actually|rather|i meant|supposed to be`),
  waitlist: whole(`wait(?:ing)?[- ]?list`),
  contact: whole(
    `(?:your|the|what|whats|what's|a|which) (?:\\p{L}+ )?(?:phone|telephone|mobile|contact)(?: number| details)?|phone number|(?:your|the) (?:e-?mail|mail)(?: address)?|(?:call|ring|phone|email|e-mail|contact|reach) you`,
  ),
  besideMe: whole(
    `(?:me|myself|i) (?:and|plus) (?:my )?(\\d{1,2}|two|three|four|five|six|seven)|(\\d{1,2}|two|three|four|five|six|seven) (?:friends|others|colleagues) and (?:me|i|myself)`,
  ),
}

const de: TalkWords = {
  further: starting(`und|was ist mit|wie ist es mit|oder`),
  upset: whole(
    `mist|scheiß\\p{L}*|scheiss\\p{L}*|schei(?:ß|ss)e|nutzlos|unbrauchbar|unfähig|dumm|blöd\\p{L}*|idiot\\p{L}*|katastroph\\p{L}*|lächerlich|frechheit|saftladen|verdammt|nervt|genervt|
    zeitverschwendung|zu nichts zu gebrauchen|(?:sie|du) (?:verstehen|verstehst|kapieren|kapierst) (?:mich |ja |aber |wirklich |überhaupt |auch |gar )*(?:nichts|nicht)`,
  ),
  somebody: /(?<!\p{L})(?:bei|von) (?:der |dem )?(\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(`danach|anschließend|anschliessend|direkt danach|im anschluss|hinterher`),
  sameDay: whole(`(?:am )?(?:selben|gleichen) tag`),
  instead: whole(`doch|lieber|stattdessen|eigentlich|machen wir|gemeint|falsch`),
  waitlist: whole(`wartelisten?(?:platz)?`),
  contact: whole(
    `(?:ihre|eure|die|welche) (?:telefonnummer|nummer|e-?mail(?:-?adresse)?|mailadresse|kontaktdaten)|telefonnummer|(?:sie|euch) (?:telefonisch )?(?:erreichen|anrufen|kontaktieren)`,
  ),
  besideMe: whole(
    `(?:ich|mich|mir) und (?:meine )?(\\d{1,2}|zwei|drei|vier|fünf|sechs)|(\\d{1,2}|zwei|drei|vier|fünf|sechs) (?:freund\\p{L}*|andere\\p{L}*) und (?:ich|mich)`,
  ),
}

const fr: TalkWords = {
  further: starting(`et|ou|qu'en est[- ]il|et pour`),
  upset: whole(
    `nuls?|nulles?|merde|putain|débiles?|debiles?|stupides?|inutiles?|incompétente?s?|incompetente?s?|n'importe quoi|ridicule|honteux|honte|ça m'énerve|ca m'enerve|énervante?|enervante?|
    vous ne (?:comprenez|servez)|vous (?:comprenez|servez) (?:rien|à rien|a rien)|tu (?:comprends|sers) (?:rien|à rien|a rien)|perte de temps|marre`,
  ),
  somebody: /(?<!\p{L})(?:avec|chez|par) (\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(`juste après|juste apres|ensuite|après (?:ça|cela)|apres (?:ca|cela)|dans la foulée|dans la foulee`),
  sameDay: whole(`(?:le )?même jour|(?:le )?meme jour`),
  instead: whole(`plut[oô]t|finalement|en fait|en r[ée]alit[ée]|au lieu|voulais dire|tromp[ée]\\p{L}*`),
  waitlist: whole(`liste d'attente`),
  contact: whole(
    `(?:votre|le|quel est (?:le|votre)) (?:numéro|numero|téléphone|telephone|e-?mail|mail|courriel|adresse (?:e-?mail|mail))(?: de téléphone| de telephone)?|vous (?:appeler|joindre|contacter|téléphoner|telephoner)`,
  ),
  besideMe: whole(`moi et (?:mes )?(\\d{1,2}|deux|trois|quatre|cinq)|(\\d{1,2}|deux|trois|quatre|cinq) amie?s et moi`),
}

const es: TalkWords = {
  further: starting(`y|o|qué tal|que tal`),
  upset: whole(
    `mierda|inútil(?:es)?|inutil(?:es)?|estúpid[oa]s?|estupid[oa]s?|idiotas?|tont[oa]s?|basura|vergüenza|verguenza|ridícul[oa]|ridicul[oa]|pésim[oa]|pesim[oa]|horrible|joder|carajo|hart[oa]|
    no (?:sirve|sirves|sirven) (?:para|de) nada|no (?:entiende|entiendes|entienden)(?: (?:nada|ni))?|pérdida de tiempo|perdida de tiempo`,
  ),
  somebody: /(?<!\p{L})con (\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(
    `justo después|justo despues|después de (?:eso|esto)|despues de (?:eso|esto)|a continuación|a continuacion|seguidamente`,
  ),
  sameDay: whole(`(?:el )?mismo d[ií]a`),
  instead: whole(`mejor|en realidad|al final|en vez|en lugar|era para|equivoc\\p{L}*`),
  waitlist: whole(`lista de espera`),
  contact: whole(
    `(?:su|el|vuestro|tu|cuál es (?:su|el)|cual es (?:su|el)) (?:número|numero|teléfono|telefono|correo|e-?mail)(?: de teléfono| de telefono| electrónico)?|(?:llamarles|llamarlos|llamaros|contactarles|contactarlos)`,
  ),
  besideMe: whole(`(?:yo|mí|mi) y (?:mis )?(\\d{1,2}|dos|tres|cuatro|cinco)|(\\d{1,2}|dos|tres|cuatro|cinco) amig[oa]s y yo`),
}

const pt: TalkWords = {
  further: starting(`e|ou|e quanto`),
  upset: whole(
    `merda|porra|inútil|inutil|inúteis|estúpid[oa]|estupid[oa]|idiota|burr[oa]|lixo|vergonha|ridícul[oa]|ridicul[oa]|péssim[oa]|pessim[oa]|horrível|horrivel|droga|fart[oa]|
    não (?:serve|serves|servem) (?:para|pra) nada|nao (?:serve|serves|servem) (?:para|pra) nada|(?:não|nao) (?:entende|entendes|percebe|percebes|entendem) nada|perda de tempo`,
  ),
  somebody: /(?<!\p{L})com (?:a |o )?(\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(`logo depois|logo a seguir|depois disso|em seguida|a seguir`),
  sameDay: whole(`(?:no )?mesmo dia`),
  instead: whole(`melhor|na verdade|afinal|em vez|em lugar|era para|engan\\p{L}*`),
  waitlist: whole(`lista de espera`),
  contact: whole(
    `(?:o vosso|o seu|qual (?:é )?o|qual e o|vosso|seu) (?:número|numero|telefone|telemóvel|telemovel|whatsapp|contato|contacto|e-?mail)(?: de telefone)?|ligar para (?:vocês|voces|vós|aí|ai)`,
  ),
  besideMe: whole(
    `(?:eu|mim) e (?:mais )?(\\d{1,2}|dois|duas|tres|três|quatro|cinco)|(\\d{1,2}|dois|duas|tres|três|quatro|cinco) amig[oa]s e eu`,
  ),
}

const it: TalkWords = {
  further: starting(`e|ed|o|oppure|invece`),
  upset: whole(
    `merda|cazzo|inutil[ei]|stupid[oaie]|idiot[aie]|scem[oa]|schifo|vergogna|ridicol[oa]|pessim[oa]|orribile|incapac[ei]|
    non (?:capisc[ei]|capisce|capite|serv[ei]) (?:a )?(?:niente|nulla)|perdita di tempo|stuf[oa]`,
  ),
  somebody: /(?<!\p{L})con (\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(`subito dopo|dopo (?:di )?(?:quello|questo)|poi|in seguito`),
  sameDay: whole(`(?:lo )?stesso giorno`),
  instead: whole(`anzi|piuttosto|meglio|invece|in realt[aà]|intendevo|sbagliat\\p{L}*`),
  waitlist: whole(`lista d'attesa|lista di attesa`),
  contact: whole(
    `(?:il vostro|il suo|qual è il|qual e il|vostro) (?:numero|telefono|indirizzo e-?mail|e-?mail|recapito)(?: di telefono)?|(?:chiamarvi|contattarvi|telefonarvi)`,
  ),
  besideMe: whole(`(?:io|me) e (\\d{1,2}|due|tre|quattro|cinque)|(\\d{1,2}|due|tre|quattro|cinque) amic(?:i|he) e io`),
}

const nl: TalkWords = {
  further: starting(`en|of|hoe zit het met`),
  upset: whole(
    `waardeloos|nutteloos|stom|dom|idioot|belachelijk|kut\\p{L}*|shit|klote|schandalig|schande|verschrikkelijk|hopeloos|irritant|tijdverspilling|
    (?:je|jullie|u) (?:begrijpt?|begrijpen|snapt?|snappen) (?:er |me |het )*(?:niks|niets|niet)|word hier gek van`,
  ),
  somebody: /(?<!\p{L})(?:bij|door) (\p{Lu}\p{Ll}+)(?!\p{L})/u,
  afterwards: whole(`daarna|aansluitend|meteen erna|erna|direct daarna`),
  sameDay: whole(`(?:op )?dezelfde dag`),
  instead: whole(`toch|liever|in plaats|eigenlijk|bedoelde|verkeerd`),
  waitlist: whole(`wachtlijst`),
  contact: whole(
    `(?:jullie|uw|het|wat is (?:het|jullie|uw)) (?:telefoonnummer|nummer|e-?mail(?:adres)?|mailadres)|telefoonnummer|(?:jullie|u) (?:bellen|bereiken|mailen)`,
  ),
  besideMe: whole(
    `(?:ik|mij) en (?:mijn )?(\\d{1,2}|twee|drie|vier|vijf)|(\\d{1,2}|twee|drie|vier|vijf) (?:vrienden|vriendinnen|anderen) en ik`,
  ),
}

const ja: TalkWords = {
  further: /(?:は|なら|だと|って)[?？]?$/u,
  upset:
    /役に立た|使えない|使えね|バカ|馬鹿|ばか|アホ|クソ|くそ|ふざけ|最悪|むかつく|ムカつく|全然わか|ぜんぜんわか|全然分か|話にならない|いい加減に/u,
  somebody: /(?:^|[、。\s])([\p{Script=Katakana}ー]{2,10}|\p{Script=Han}{1,4}|[A-Za-z]{2,15})さん(?:で|に|が|の|と)/u,
  afterwards: /その後|そのあと|終わったら|続けて/u,
  sameDay: /同じ日|同日/u,
  instead: /やっぱり|やはり|代わりに|かわりに/u,
  waitlist: /キャンセル待ち|空き待ち|順番待ち|ウェイティング/u,
  contact: /(?:お店|そちら|店|店舗|貴店)(?:の|に)?(?:電話|メール|連絡先)|(?:電話番号|連絡先|メールアドレス)(?:を|は)?(?:教え|何|知り)/u,
  besideMe: /私と(?:友達|友人|友だち)(\d{1,2}|[二三四五])人|(?:友達|友人|友だち)(\d{1,2}|[二三四五])人と私/u,
}

const BY_LANGUAGE: Readonly<Record<string, TalkWords>> = { en, de, es, fr, it, pt, nl, ja }

export function talkWords(locale: string): TalkWords {
  return BY_LANGUAGE[locale.slice(0, 2).toLowerCase()] ?? en
}
