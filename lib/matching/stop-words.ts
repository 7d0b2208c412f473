import type { TextLanguage } from "./port";

// Words that carry no subject, ours, without accents as folding leaves them (see fold.ts). They also tell a text's
// language, so a word is listed in every language where it is one: "die" is an article in German only.

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const STOP_WORDS: Readonly<Record<TextLanguage, ReadonlySet<string>>> = {
  fr: words(`
    a afin ai aie ailleurs ainsi alors apres as assez au aucun aucune aujourd auquel aura aurai aurait aussi autour
    autre autres aux auxquels avaient avais avait avant avec avez avoir avons beaucoup bien bonjour bon bonne c ca car
    ce ceci cela celle celles celui cent certain certaine certaines certains ces cet cette ceux chaque chez ci combien
    comme comment concernant concretement contre d dans davantage de dehors deja depuis dernier derniere des desormais
    dessous dessus deux devant devenir devient devons devrait devrions dit dois doit doivent donc dont du duquel
    durant elle elles en encore enfin entre envers est et etaient etais etait etant ete etes etre eu eux faire fais
    faisons fait faites fasse faudrait faut font hier hors hui ici il ils j jamais je jusqu jusque juste l la laquelle
    le lequel les lesquels leur leurs lors lorsqu lorsque lui m ma maintenant mais malgre me meme memes merci mes mettre
    mieux mien moi moins mon n ne neant ni non nos notre nous on ont or ou oui par parce parfois parmi pas pendant personne peu
    peut peuvent peux plupart plus plusieurs plutot pour pourquoi pourrait pourrions pouvez pouvoir pouvons presque
    puis puisque qu quand quant que quel quelle quelles quelqu quelque quelques quels qui quoi rien rs s sa sans sauf se
    selon sera serait seront ses seul seule seulement si sien sinon soi soient sois soit sommes son sont souhaite
    souhaiterais sous souvent suis suite sur surtout t ta tant te tel telle telles tels tes toi ton toujours tous tout
    toute toutes tres trois trop tu un une unes vais va vas vers veut veux via voici voila voir vont vos votre voudrais
    voudrions vous vraiment vu y aucunement ayant bref certes chacun chacune cependant etc face fois lieu quelquefois
    savoir sais sait savons sachant permet permettre prendre donner rester reste quatre cinq six sept huit neuf dix
    svp stp jsp ras
  `),
  de: words(`
    ab aber all alle allem allen aller alles als also am an andere anderem anderen anderer anderes anders auch auf aus
    ausser bei beim bereits besser bin bis bisher bist bitte bloss da dabei dadurch dafur dagegen daher damit danach
    daneben dank danke dann daran darauf daraus darf darfen darin darum daruber das dass davon dazu dein deine dem den
    denen denn der deren des dessen die dies diese diesem diesen dieser dieses dir doch dort du durch durfen eben
    eher ein eine einem einen einer eines einfach einige einigen einmal er erst es etwa etwas euch euer eure fur ganz
    gar geben gegen gehen geht genau gerade gern gerne gibt gut gute guten habe haben hat hatte hatten hier hin hinter
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja je jede jedem jeden jeder jedes jemand
    jetzt kann kannst kaum kein keine keinem keinen keiner konkret konnen konnte konnten kommt lassen lasst machen macht
    mal man manche mehr mein meine meinem meinen meiner mich mir mit mochte mochten muss mussen musste nach nachdem
    neben nein nicht nichts nie niemand noch nun nur ob obwohl oder oft ohne schon sehr sein seine seinem seinen seiner
    seit selber selbst sich sie sind so sobald sogar solche soll sollen sollte sollten sondern sonst sowie statt
    tun uber um und uns unser unsere unserem unseren unserer unter viel viele vielen vom von vor wahrend wann war waren
    warum was weg wegen weil welche welchem welchen welcher welches wem wen wenig wenn wer werde werden werdet wie
    wieder will wir wird wirklich wo wofur wohl wollen womit worauf wurde wurden wurdest zu zum zur zwar zwei zwischen
    solltest solltet konntest konntet wolltest wolltet mochtest musstest durftest hattest warst jemanden jemandem wieso zb usw etc hallo gruezi weiss wissen bleibt bleiben drei vier funf sechs
    nix lasse per
  `),
  it: words(`
    a abbiamo ad adesso agli ai al alcun alcuna alcune alcuni all alla alle allo allora altra altre altri altro anche
    ancora appena assai avere aveva avevano avete avrei basta ben bene c certo che chi ci cio ciascuno coi col come con
    concretamente cosa cosi contro cui d da dagli dai dal dall dalla dalle dallo davvero degli dei del dell della delle
    dello dentro deve devo devono di dire dobbiamo dopo dove dovrebbe dovremmo due dunque durante e ecco ed era erano
    essa esse essere essi facciamo fare fa fanno fino fra fuori gia gli grazie ha hai hanno ho i il in infatti insieme
    invece io l la le lei li lo loro lui ma mai me meglio meno mentre mi mia mie miei mio molta molte molti molto ne
    neanche negli nei nel nell nella nelle nello nessun nessuna nessuno niente no noi non nostra nostre nostri nostro
    nulla o od ogni qualcuno qualcuna qualcosa qualche ognuno oltre ora oppure per perche percio pero piu poca poche pochi poco poi possa possiamo posso
    possono potere potrebbe prima proprio pure puo qual quale quali quando quanta quante quanti quanto quasi quel quella
    quelle quelli quello questa queste questi questo qui quindi riguardo sa sapere sara sarebbe se sei sempre senza si
    sia siamo siete solo soltanto sono sopra sotto spesso sta stata state stati stato sto stiamo su sua sue sui sul
    sulla sulle sullo suo suoi tanto te ti tra tre troppa troppi troppo tu tua tante tutta tutte tutti tutto un una uno va vi
    verso via voglio vogliamo voi vorrei vorremmo vostra vostre vostri vostro ecc boh salve ciao mettere dare quattro cinque sei
  `),
  en: words(`
    a about above actually after again against all also although always am among an and another any anyone anything are
    aren around as at away be because been before being below best better between both but by can cannot concretely
    could couldn d did didn do does doesn doing don done down during each either else enough etc even ever every everyone
    everything few first for from further get gets getting give given go goes going good got had has hasn have haven
    having he hello hence her here hers him his how however i if in instead into is isn it its just keep know least
    less let like ll m made make makes making many may maybe me might mine more most much must my n na need needs
    neither never no nobody none nor not nothing now of off often on once one only or other others otherwise our ours
    out over own perhaps please put quite rather re really s same say see seem seems shall she should shouldn since so
    some somebody someone something still such t take than thank thanks that the their theirs them then there these
    they thing things this those though through to together too two under until up upon us use used using ve very via
    want wants was wasn way ways we well were weren what when where whether which while who whole whom whose why will
    with within without won would wouldn yes yet you your yours four five six
  `),
};

/**
 * Words after which a noun is likely: they decide what may name a group. Elided forms ("l'", "d'") count, being words
 * of their own. German needs none: its nouns have capitals.
 */
export const BEFORE_NOUNS: Readonly<Record<Exclude<TextLanguage, "de">, ReadonlySet<string>>> = {
  fr: words(`le la les l un une des du d de au aux mon ma mes son sa ses notre nos votre vos leur leurs ce cet cette
    ces quel quelle quels quelles chaque plusieurs quelques en sans entre`),
  it: words(`il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle dal dalla nel
    nella nei nelle sul sulla di mio mia miei mie nostro nostra nostri nostre suo sua questo questa ogni`),
  en: words("the a an of my our your their his her this that these those every each some any no"),
};

/**
 * Words that almost everybody writes at such a day: they count, but little, and never name a group. One form of each
 * is enough: they are compared by stem.
 */
export const COMMON_WORDS: Readonly<Record<TextLanguage, readonly string[]>> = {
  fr: [
    ...words(`
    numerique numeriques digital digitale projet projets question questions probleme sujet theme aspect utiliser usage
    utilisation utilisateur personne gens monde travail travailler entreprise societe organisation outil outils exemple
    besoin besoins important importance nouveau nouvelle nouvelles grand grande petit petite premier premiere seconde
    different differente possible possibilite changer changement aider aide trouver comprendre apprendre vrai reel
    maniere facon chose choses annee annees temps jour jours journee mois semaine moment idee idees connaitre
    connaissance pratique pratiques concret quotidien essayer commencer creer gerer gestion garder parler equipe
    experience interesser interessant interet solution solutions moyen moyens cadre niveau rapport cas partie point
    place role simple facile difficile aller venir arriver passer demander poser repondre reponse penser croire
    aimer travers lien avenir developper atelier groupe cote bout mot sens nombre envie evoluer choisir
    expliquer impression raison demain bonne bonnes avancer chercher croit croient ligne lignes
    perdre ajouter compter fermer ouvrir preparer ameliorer esperer attendre lire proposer continuer arreter quitter
    revenir payer tenir laisser dire montrer decider servir suivre porter regarder rendre vivre exister raconter an ans
    vingt trente cinquante vite utile capable manquer concerner appeler rappeler empecher tourner tromper photographier
    coup fin debut premierement internet special particuliere instant viens vient curieux curieuse curiosite ecouter
    test tests lundi mardi mercredi jeudi vendredi samedi dimanche matin matinee midi soir soiree nuit heure heures minute minutes
  `),
  ],
  de: [
    ...words(`
    digital digitale digitalen digitalisierung projekt projekte frage fragen problem probleme thema themen aspekt nutzen
    nutzung verwenden person personen leute mensch menschen welt arbeit arbeiten unternehmen firma betrieb organisation
    werkzeug werkzeuge tool tools beispiel bedarf wichtig neu neue neuen gross grosse klein kleine erste zweite
    verschieden unterschiedlich moglich moglichkeit andern anderung helfen hilfe finden verstehen lernen echt weise art
    sache dinge jahr jahre zeit tag tage monat woche moment idee ideen kennen kenntnis praxis praktisch alltag
    versuchen anfangen beginnen schaffen verwalten behalten sprechen reden team erfahrung interesse interessieren
    losung losungen mittel rahmen stufe fall teil punkt rolle einfach leicht schwierig gehen kommen denken
    glauben antwort antworten weg zukunft entwickeln workshop gruppe seite wort sinn zahl umgehen umgang erklaren grund
    suchen richtig morgen eigen eigene
    verlieren zahlen offnen schliessen vorbereiten verbessern hoffen hoffe erwarten erwartung lesen bringen halten
    zeigen entscheiden folgen tragen schauen leben erzahlen nutzlich schnell besser zwanzig dreissig funfzig ende anfang
    sagen nennen fehlen merken grund internet online speziell uberraschen neugier neugierig zuhoren
    test tests montag dienstag mittwoch donnerstag freitag samstag sonntag morgen vormittag mittag nachmittag abend nacht stunde
    stunden minute minuten
  `),
  ],
  it: [
    ...words(`
    digitale digitali progetto progetti domanda domande problema problemi tema argomento aspetto usare utilizzare uso
    utilizzo persona persone gente mondo lavoro lavorare azienda impresa imprese societa organizzazione strumento
    strumenti esempio bisogno importante nuovo nuova nuovi nuove grande piccolo piccola primo prima differente diverso
    possibile possibilita cambiare cambiamento aiutare aiuto trovare capire imparare vero reale modo maniera cosa cose
    anno anni tempo giorno giorni mese settimana momento idea idee conoscere conoscenza pratica pratico concreto
    quotidiano provare iniziare cominciare creare gestire gestione tenere parlare squadra esperienza interesse
    interessare soluzione soluzioni mezzo quadro livello caso parte punto ruolo semplice facile difficile andare
    venire arrivare passare chiedere rispondere risposta pensare credere futuro sviluppare laboratorio gruppo lato
    parola senso numero scegliere spiegare ragione cercare giusto domani proprio
    perdere aggiungere contare chiudere aprire preparare migliorare sperare aspettare leggere proporre continuare
    smettere lasciare dire mostrare decidere seguire portare guardare rendere vivere esistere raccontare utile capace
    venti trenta cinquanta speciale particolare curioso curiosita ascoltare fine inizio mancare chiamare internet online
    test lunedi martedi mercoledi giovedi venerdi sabato domenica mattina mattino sera serata notte ora ore minuto minuti
  `),
  ],
  en: [
    ...words(`
    digital project projects question questions problem problems issue topic theme aspect usage user users person people
    world work working workplace company business organisation organization tool tools example important importance new
    big small large first second different various possible possibility change changing help find understand learn
    learning real thing year years time day days month week moment idea ideas knowledge practice practical concrete
    everyday daily try start begin create manage management talk speak team experience interest interested interesting
    solution solutions mean means level case part point role simple easy hard difficult come think believe answer
    future develop workshop group side word sense number choose explain reason look right people looking hear tomorrow
    build building able
    lose add count close open prepare improve hope hoping hopefully expect expectation read propose continue stop leave
    tell show decide follow carry watch live exist basic basics useful capable refresh skill skills gain course courses
    twenty thirty fifty special particular curious curiosity listen end beginning attend call internet online
    test tests monday tuesday wednesday thursday friday saturday sunday morning noon afternoon evening night hour hours minute
    minutes
  `),
  ],
};
