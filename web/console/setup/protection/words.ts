const networks = (count: number) => (count === 1 ? 'One network' : `${count} networks`)
const netze = (count: number) => (count === 1 ? 'Ein Netz' : `${count} Netze`)

export const protectionWords = {
  en: {
    title: 'Protection',
    intro:
      'Against scripts that hold your times and never book them. Before a time is held, the customer’s browser then computes something. One person hardly notices; a script that wants hundreds of times does.',
    when: 'When browsers have to compute',
    inForce: 'in force',
    modes: {
      off: 'Off',
      attacked: 'While under attack',
      always: 'Always',
    },
    modeTexts: {
      off: 'Nobody has to. What always applies stays: nobody holds many times at once, and who keeps letting held times go gets shorter holds.',
      attacked:
        'Only who makes trouble: a network that let 20 held times or more go within two hours, or met a limit of calls in the last ten minutes. Everybody, when all callers together have met the limit. To all others nothing changes.',
      always:
        'Everybody, before each time they hold and each message they write to the assistant. For attacks that come from ever new networks.',
    },
    saved: 'Saved. Within five seconds it is so everywhere.',
    cost: 'What it costs your customers',
    costs: [
      'About a third of a second each time, in the background: nothing to click, read or listen to. Who makes trouble waits longer, up to sixteen times.',
      'A browser without script cannot compute. The booking page works in it all the same, but then holds only a few times a minute for one network: two, unless your operator has changed that.',
      'Nothing goes to anybody else, and nothing about the customer is kept for it.',
      'Your staff and assistants over MCP are never asked; assistants have limits of their own. Your own programs that hold times have to compute, too.',
      'It slows scripts down. Who has many computers still gets through.',
    ],
    docs: 'How a program does it',
    noHttps: (url: string) =>
      `Your pages are at ${url}, without https. Browsers do not compute there: whoever is asked can neither hold a time nor write to the assistant. Get https first.`,
    now: 'Right now',
    asked: {
      nobody: 'Nobody is asked.',
      nobodyBut: (count: number) =>
        `Nobody is asked. ${networks(count)} let 20 held times or more go in the last two hours: “While under attack” would ask ${count === 1 ? 'it' : 'them'}.`,
      noHoarder: 'No network has let so many held times go that it is asked.',
      hoarders: (count: number) =>
        `${networks(count)} ${count === 1 ? 'is' : 'are'} asked, having let 20 held times or more go in the last two hours.`,
      flood: 'Everybody is asked: all callers together met the limit of calls within the last ten minutes.',
      others: 'Networks that met a limit of calls are asked, too. How many those are is not counted.',
      everybody: 'Everybody is asked.',
      everybodyHarder: (count: number) =>
        `Everybody is asked. ${networks(count)}, having let 20 held times or more go in the last two hours, ${count === 1 ? 'has' : 'have'} to compute longer.`,
    },
    holds: 'What customers held in the last two hours',
    placed: 'Times held',
    booked: 'Booked or moved to',
    abandoned: 'Ran out or given back',
    part: (count: string) => `The newest ${count} are counted.`,
    changed: 'Last set',
    by: (who: string) => `by ${who}`,
    log: 'Audit log',
  },
  de: {
    title: 'Schutz',
    intro:
      'Gegen Programme, die Ihre Termine reservieren und nie buchen. Der Browser des Kunden rechnet dann etwas aus, bevor ein Termin gehalten wird. Ein Mensch merkt davon kaum etwas, ein Programm, das Hunderte Termine will, schon.',
    when: 'Wann Browser rechnen müssen',
    inForce: 'gilt jetzt',
    modes: {
      off: 'Aus',
      attacked: 'Bei einem Angriff',
      always: 'Immer',
    },
    modeTexts: {
      off: 'Niemand muss. Was immer gilt, bleibt: Niemand hält viele Termine zugleich, und wer immer wieder Termine verfallen lässt, bekommt sie kürzer gehalten.',
      attacked:
        'Nur wer Ärger macht: ein Netz, das in zwei Stunden 20 Termine oder mehr verfallen ließ oder in den letzten zehn Minuten an eine Grenze für Aufrufe kam. Alle, wenn alle Aufrufe zusammen an die Grenze kamen. Für alle anderen ändert sich nichts.',
      always:
        'Alle, vor jedem Termin, den sie halten, und jeder Nachricht an den Assistenten. Für Angriffe, die aus immer neuen Netzen kommen.',
    },
    saved: 'Gespeichert. In fünf Sekunden gilt es überall.',
    cost: 'Was es Ihre Kunden kostet',
    costs: [
      'Jedes Mal etwa eine Drittelsekunde, im Hintergrund: nichts zu klicken, zu lesen oder anzuhören. Wer Ärger macht, wartet länger, bis zum Sechzehnfachen.',
      'Ein Browser ohne Skript kann nicht rechnen. Die Buchungsseite geht auch in ihm, hält dann aber für ein Netz nur wenige Termine je Minute: zwei, wenn Ihr Betreiber das nicht geändert hat.',
      'Nichts geht an Dritte, und nichts über den Kunden wird dafür aufbewahrt.',
      'Ihre Leute und Assistenten über MCP werden nie gefragt; für Assistenten gelten eigene Grenzen. Ihre eigenen Programme, die Termine halten, müssen auch rechnen.',
      'Es bremst Programme. Wer viele Rechner hat, kommt trotzdem durch.',
    ],
    docs: 'Wie ein Programm es macht',
    noHttps: (url: string) =>
      `Ihre Seiten liegen unter ${url}, ohne https. Dort rechnen Browser nicht: Wer gefragt wird, kann weder einen Termin halten noch dem Assistenten schreiben. Richten Sie zuerst https ein.`,
    now: 'Gerade jetzt',
    asked: {
      nobody: 'Niemand wird gefragt.',
      nobodyBut: (count: number) =>
        `Niemand wird gefragt. ${netze(count)} ${count === 1 ? 'hat' : 'haben'} in den letzten zwei Stunden 20 Termine oder mehr verfallen lassen: „Bei einem Angriff“ würde ${count === 1 ? 'es' : 'sie'} fragen.`,
      noHoarder: 'Kein Netz hat so viele Termine verfallen lassen, dass es gefragt wird.',
      hoarders: (count: number) =>
        `${netze(count)} ${count === 1 ? 'wird' : 'werden'} gefragt, nach 20 oder mehr verfallenen Terminen in den letzten zwei Stunden.`,
      flood: 'Alle werden gefragt: Alle Aufrufe zusammen kamen in den letzten zehn Minuten an die Grenze.',
      others: 'Auch Netze, die an eine Grenze für Aufrufe kamen, werden gefragt. Wie viele das sind, wird nicht gezählt.',
      everybody: 'Alle werden gefragt.',
      everybodyHarder: (count: number) =>
        `Alle werden gefragt. ${netze(count)} ${count === 1 ? 'muss' : 'müssen'} länger rechnen, nach 20 oder mehr verfallenen Terminen in den letzten zwei Stunden.`,
    },
    holds: 'Was Kunden in den letzten zwei Stunden hielten',
    placed: 'Gehaltene Termine',
    booked: 'Gebucht oder dorthin verschoben',
    abandoned: 'Verfallen oder zurückgegeben',
    part: (count: string) => `Gezählt sind die neuesten ${count}.`,
    changed: 'Zuletzt eingestellt',
    by: (who: string) => `von ${who}`,
    log: 'Protokoll',
  },
}
