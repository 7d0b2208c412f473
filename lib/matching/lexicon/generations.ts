/** Concepts of the ages of life, of families, and of who is left behind by what is digital. */
export const GENERATIONS = `
# children ~ parents-families, early-childhood
fr Enfants: enfants, enfance, enfant, mineurs=, fillette, garçons=, droits de l'enfant, activités pour enfants, atelier pour enfants, protection de l'enfance, camps pour enfants, passeport-vacances
de Kinder: Kinder, Kind=, Kindheit, Kinderrechte, Kinderschutz, Kindeswohl, Ferienpass, kindgerecht, kinderfreundlich, Kinderlager, Kinderprogramm, für Kinder, Minderjährige, Jugendschutz, Mädchen und Buben
it Bambini: bambini, bambino, bambina, bambine, infanzia, minorenne, minorenni, diritti dei bambini, tutela dei minori, protezione dell'infanzia, attività per bambini, a misura di bambino, colonie estive
en Children: children, child, childhood, kids=, minors=, children's rights, child protection, child-friendly, activities for children, summer camps, underage, toddlers, little ones

# early-childhood < children ~ public-schools
fr Petite enfance et crèches: petite enfance, crèche, crèches, garderie, bébé, nourrisson, accueil parascolaire, parascolaire, éducatrice de l'enfance, maman de jour, accueillante en milieu familial, jardin d'enfants, UAPE=, nounou, nouveau-né
de Frühe Kindheit und Kitas: frühe Kindheit, Frühförderung, Kita, Kitas=, Kinderkrippe, Krippe, Kindertagesstätte, Kinderbetreuung, Tagesmutter, Tagesfamilie, Tagesschule, Spielgruppe, Hort=, Baby, Kleinkind, Säugling, Kindergarten
it Prima infanzia e asili nido: prima infanzia, asilo nido, asili nido, scuola dell'infanzia, neonato, neonati, custodia dei bambini, mamma diurna, famiglie diurne, educatrice dell'infanzia, doposcuola, baby-sitter
en Early childhood and daycare: early childhood, early years, daycare, day care, nursery, kindergarten, crèche, childcare, babies, baby, childminder, infant, infants, after-school care, babysitter, preschool

# children-screens < children ~ screen-addiction, parents-families
fr Enfants et écrans: enfants et écrans, enfants face aux écrans, écrans à l'école, jeunes et écrans, écrans à la maison, limiter les écrans, smartphone à l'école, téléphone à l'école, premier téléphone, contrôle parental, exposition aux écrans, effets des écrans, protéger les enfants sur internet, dangers d'internet pour les enfants
de Kinder und Bildschirme: Kinder und Bildschirme, Kinder und Medien, Kinder am Handy, Bildschirmkonsum, Bildschirmzeit der Kinder, Medienkonsum, Handy in der Schule, erstes Handy, Kindersicherung, elterliche Kontrolle, Kinder im Internet, Kinder schützen im Netz, Bildschirmmedien, Jugendmedienschutz
it Bambini e schermi: bambini e schermi, bambini davanti agli schermi, giovani e schermi, schermi a scuola, limitare gli schermi, telefono a scuola, cellulare a scuola, primo telefono, primo cellulare, controllo parentale, parental control, esposizione agli schermi, proteggere i bambini in rete, bambini in internet
en Children and screens: children and screens, kids and screens, screens at school, screens at home, limit screen time, phones in school, phones at school, first phone, first smartphone, parental control, exposure to screens, effects of screens, keep children safe online, child online safety

# teenagers ~ youth-work, cyberbullying
fr Adolescents et jeunes: adolescent, adolescente, adolescence, ados=, jeunes=, jeunesse, les jeunes d'aujourd'hui, lycéen, jeune adulte, jeunes adultes, apprentis et étudiants, nouvelle génération, toucher les jeunes, attirer les jeunes, parler aux jeunes
de Jugendliche: Jugendliche, Jugend, Teenager, Teenie, Pubertät, pubertierend, junge Menschen, junge Leute, junge Erwachsene, Heranwachsende, die Jungen, Jungen erreichen, Jugendliche erreichen, Nachwuchs gewinnen, junge Generation, Jugendalter
it Adolescenti e giovani: adolescente, adolescenti, adolescenza, i giovani, giovani adulti, gioventù, ragazzi, ragazze, giovanile, giovanili, raggiungere i giovani, attirare i giovani, nuova generazione, nuove generazioni, giovanissimi
en Teenagers and young people: teenager, teenage, teens=, adolescent, adolescence, youth, young people, young adults, youngsters, youngster, reach young people, attract young people, younger generation, next generation

# youth-work < teenagers ~ volunteering
fr Animation jeunesse: animation jeunesse, animateur jeunesse, animation socioculturelle, animateur socioculturel, animatrice socioculturelle, maison des jeunes, centre de loisirs, centre de jeunes, travail social hors murs, scouts, scoutisme, éclaireurs, délégué à la jeunesse, parlement des jeunes, conseil des jeunes, camps de vacances, politique de la jeunesse
de Jugendarbeit: Jugendarbeit, Jugendarbeiter*, offene Jugendarbeit, Jugendtreff, Jugendhaus, Jugendzentrum, Jugendverband, Jungwacht, Blauring, Jubla=, Pfadi, Pfadfinder*, Cevi=, soziokulturelle Animation, Jugendparlament, Jugendrat, Jugendförderung, Ferienlager, Jugendpolitik
it Animazione giovanile: animazione giovanile, animatore giovanile, animazione socioculturale, animatore socioculturale, animatrice socioculturale, centro giovanile, centri giovanili, oratorio, scout=, scoutismo, parlamento dei giovani, consiglio dei giovani, politica giovanile, politiche giovanili, campi estivi
en Youth work: youth work, youth worker, youth centre, youth center, youth club, scouts, scouting, girl guides, youth parliament, youth council, youth policy, youth group, holiday camp, sociocultural activities, outreach to youth

# parents-families ~ children, education-parenting
fr Familles et parents: parents=, parent=, familles, famille, familial, maman, papa, mères=, pères=, vie de famille, monoparental, famille monoparentale, association de parents, conciliation travail et famille, concilier vie familiale, congé parental, congé paternité, allocations familiales, foyer familial
de Familien und Eltern: Eltern=, Elternteil, Elternrat, Elternverein, Familie, Familien, Mütter, Mutter=, Väter, Vater=, Mama=, Papa=, alleinerziehend, Alleinerziehende, Vereinbarkeit von Familie und Beruf, Elternzeit, Vaterschaftsurlaub, Mutterschaft, Familienleben, Familienzulagen, Elternschaft
it Famiglie e genitori: genitori, genitore, famiglia, famiglie, familiare, familiari, mamma, mamme, madri=, padri=, vita familiare, monoparentale, monogenitoriale, assemblea dei genitori, conciliare lavoro e famiglia, conciliazione lavoro e famiglia, congedo parentale, congedo di paternità, assegni familiari, mamma e papà
en Families and parents: parents, parent=, family, families, mothers, fathers, mum=, dad=, mums=, dads=, single parent, parent association, parent-teacher association, parental leave, paternity leave, maternity, family life, balancing work and family, family allowance

# education-parenting < parents-families ~ children-screens
fr Parentalité et éducation des enfants: parentalité, éducation des enfants, éduquer ses enfants, éducation bienveillante, autorité parentale, rôle des parents, accompagner les parents, soutien à la parentalité, conseils aux parents, crises de colère, école des parents, règles à la maison, éducation parentale, élever ses enfants
de Erziehung: Erziehung, erziehen, Erziehungsfragen, Elternbildung, Elternberatung, Elternabend, Rolle der Eltern, Eltern begleiten, Eltern unterstützen, Erziehungsstil, Elternrolle, Regeln zu Hause, elterliche Sorge, Erziehungsberatung, Kindern Grenzen setzen
it Genitorialità ed educazione dei figli: genitorialità, educazione dei figli, educare i figli, crescere i figli, ruolo dei genitori, sostegno ai genitori, accompagnare i genitori, consigli ai genitori, autorità dei genitori, regole a casa, sostegno alla genitorialità, educazione familiare, porre limiti ai figli
en Parenting: parenting, raising children, bringing up children, upbringing, role of parents, supporting parents, parental authority, parenting advice, rules at home, parenting classes, parental role, setting limits for children, bring up kids

# elderly ~ retirement, digital-divide, home-care
fr Personnes âgées: personnes âgées, personne âgée, seniors, aînés, aînées, vieillesse, vieillir, vieillissement=, vieillissement de la population, troisième âge, quatrième âge, retraités, octogénaire, âgisme, Pro Senectute, bien vieillir, résidents âgés, grand âge
de Ältere Menschen: ältere Menschen, alte Menschen, Senioren, Seniorin, Seniorinnen, ältere Leute, Betagte, betagt, Hochbetagte, Alter im Quartier, im hohen Alter, Alterung=, älter werden, Altersarbeit, demografischer Wandel, Pro Senectute, Alterspolitik, Pensionierte, Altersdiskriminierung
it Persone anziane: anziani, anziano=, anziana, persone anziane, persona anziana, terza età, quarta età, vecchiaia, invecchiamento, invecchiare, invecchiamento della popolazione, pensionati, ageismo, Pro Senectute, età avanzata, ATTE=
en Older people: older people, old people, elderly, seniors, senior citizens, older adults, old age, ageing=, aging=, ageing population, pensioners, retirees, ageism, growing old, later life

# retirement < elderly
fr Retraite: retraite=, prendre sa retraite, départ à la retraite, préparer la retraite, préretraite, jeune retraité, retraitée, AVS=, rente=, rentes AVS, deuxième pilier, LPP=, prévoyance vieillesse, caisse de pension, âge de la retraite, fin de carrière
de Pensionierung: Pensionierung, pensioniert, Ruhestand, Rente=, Renten=, Rentner*, AHV=, Pensionskasse, zweite Säule, dritte Säule, Altersvorsorge, Rentenalter, Pensionsalter, Frühpensionierung, BVG=, Vorsorge fürs Alter, Ende der Karriere
it Pensionamento: pensionamento, pensione, andare in pensione, prepensionamento, pensionato, pensionata, AVS=, rendita di vecchiaia, secondo pilastro, terzo pilastro, cassa pensione, previdenza per la vecchiaia, età pensionabile, LPP=, fine carriera
en Retirement: retirement, retire=, retired=, retiring=, retiree, pension, pensions, pension fund, state pension, retirement age, early retirement, preparing for retirement, second pillar, end of career

# grandparents < parents-families ~ elderly, intergenerational
fr Grands-parents: grands-parents, grand-mère, grand-père, grands-mères, grands-pères, petits-enfants, petit-fils, petite-fille, mamie, papi=, papy, mamy, arrière-grands-parents, garder les petits-enfants, arrière-petits-enfants
de Grosseltern: Grosseltern, Grossmutter, Grossvater, Enkel, Enkelin, Enkelkinder, Enkelkind, Oma=, Opa=, Omas=, Opas=, Grosi=, Grossmami, Grosspapi, Urgrosseltern, Enkel hüten
it Nonni: nonni, nonno, nonna, nonne, nipoti, nipotini, nipotino, nipotina, bisnonni, bisnonna, accudire i nipoti, i miei nipoti, festa dei nonni
en Grandparents: grandparents, grandparent, grandmother, grandfather, grandma, grandpa, granny, grandchildren, grandchild, grandson, granddaughter, great-grandparents, looking after grandchildren

# intergenerational ~ elderly, teenagers, generations
fr Liens entre générations: liens intergénérationnels, lien entre générations, liens entre générations, entre générations, rencontre intergénérationnelle, échange intergénérationnel, projet intergénérationnel, solidarité entre générations, habitat intergénérationnel, jeunes et vieux, jeunes et aînés, jeunes et personnes âgées, transmission aux jeunes, transmettre aux jeunes, intergénérations, dialogue des générations
de Generationen verbinden: Generationenverbindend, Generationenprojekt, Generationenhaus, Generationendialog, Generationenaustausch, Dialog der Generationen, zwischen den Generationen, Generationen verbinden, Mehrgenerationenhaus, Generationenwohnen, Jung und Alt, Junge und Alte, Begegnung der Generationen, Solidarität zwischen den Generationen, intergenerationell
it Legami tra generazioni: legami intergenerazionali, legame tra generazioni, incontro tra generazioni, tra le generazioni, dialogo tra generazioni, scambio intergenerazionale, progetto intergenerazionale, solidarietà tra generazioni, giovani e anziani, bambini e anziani, coabitazione intergenerazionale, trasmettere ai giovani
en Bonds between generations: bonds between generations, between generations, across generations, intergenerational exchange, intergenerational project, intergenerational dialogue, intergenerational living, young and old, solidarity between generations, bridging generations, children and older people, pass on to the young

# digital-divide ~ elderly, digital-skills, inclusion
fr Fracture numérique: fracture numérique, fossé numérique, exclusion numérique, inclusion numérique, exclus du numérique, inégalités numériques, laissés pour compte, laissé pour compte, ne pas laisser de côté, sans ordinateur, sans smartphone, sans internet, pas à l'aise avec internet, personnes peu connectées, éloignés du numérique, médiation numérique, aide au numérique, permanence informatique
de Digitale Kluft: digitale Kluft, digitaler Graben, digitale Spaltung, digitale Teilhabe, digitale Inklusion, digitale Ausgrenzung, digital abgehängt, abgehängt, ohne Smartphone, ohne Computer, ohne Internet, nicht digital, offline bleiben, digitale Ungleichheit, Hilfe am Computer, digital unerfahren, Computeria, zurückgelassen
it Divario digitale: divario digitale, esclusione digitale, inclusione digitale, digital divide, disuguaglianze digitali, esclusi dal digitale, lasciati indietro, non lasciare indietro, senza smartphone, senza computer, senza internet, poco pratici di internet, mediazione digitale, aiuto con il computer, sportello digitale, facilitazione digitale
en Digital divide: digital divide, digital exclusion, digital inclusion, digitally excluded, digital inequality, left behind, leave no one behind, without a smartphone, without a computer, without internet, not online, offline people, help with computers, digital helpers, digital gap

# loneliness ~ elderly, human-contact, neighbourhood
fr Solitude et isolement: solitude, solitaire, isolement=, isolé, isolées, isolement social, personnes isolées, personnes seules, vivre seul, se sentir seul, rompre l'isolement, sortir de la solitude, lien social, créer du lien social, tisser des liens, perte de lien
de Einsamkeit: Einsamkeit, einsam, vereinsamt, Vereinsamung, soziale Isolation, isoliert, alleine leben, allein leben, alleinstehend, sich allein fühlen, aus der Einsamkeit, soziale Kontakte, Besuchsdienst, Kontaktarmut
it Solitudine e isolamento: solitudine, solitario, isolamento sociale, isolati=, persone sole, persone isolate, vivere soli, vivere da soli, sentirsi soli, rompere l'isolamento, uscire dalla solitudine, legame sociale, legami sociali, creare legami
en Loneliness: loneliness, lonely, social isolation, isolated people, isolation, living alone, feeling alone, feel alone, break isolation, social ties, social bonds, social connection, befriending, isolated elderly

# carers ~ home-care, elderly
fr Proches aidants: proche aidant, proches aidants, proche aidante, aidant familial, aidants=, s'occuper de ses parents, s'occuper d'un proche, soutien aux proches, soulager les proches, relève des proches, épuisement des proches, prendre soin d'un proche, aider un parent âgé
de Pflegende Angehörige: pflegende Angehörige, betreuende Angehörige, Angehörige pflegen, Angehörige betreuen, Angehörige, Entlastung von Angehörigen, Entlastungsdienst, pflegebedürftig, Pflege der Eltern, sich um die Eltern kümmern, Betreuungsarbeit, Care-Arbeit, Angehörigenpflege
it Familiari curanti: familiare curante, familiari curanti, badante, badanti, caregiver, prendersi cura dei genitori, prendersi cura di un familiare, assistere un familiare, sostegno ai familiari, sgravio dei familiari, accudire un genitore, assistenza ai familiari, lavoro di cura
en Family carers: family carer, family carers, caregiver, caregivers, carers, caring for parents, caring for a relative, looking after a relative, looking after elderly parents, respite care, unpaid care, care work, informal care

# home-care ~ elderly, carers
fr Soins à domicile et EMS: soins à domicile, aide à domicile, Spitex, EMS=, maison de retraite, établissement médico-social, maintien à domicile, rester chez soi, repas à domicile, téléalarme, dépendance des personnes âgées, autonomie des aînés, veilleur de nuit, appartements protégés
de Spitex und Altersheim: Spitex, Pflegeheim, Altersheim, Alterszentrum, Altersresidenz, häusliche Pflege, Haushaltshilfe, zu Hause bleiben, zu Hause leben, Mahlzeitendienst, Notrufsystem, Alterswohnung, betreutes Wohnen, Betreuung zu Hause, Pflegeplatz, Selbstständigkeit im Alter
it Cure a domicilio e case per anziani: cure a domicilio, aiuto domiciliare, assistenza domiciliare, Spitex, casa per anziani, case per anziani, casa di riposo, restare a casa, rimanere a domicilio, pasti a domicilio, telesoccorso, appartamenti protetti, centro diurno, autonomia degli anziani
en Home care and care homes: home care, home help, care home, nursing home, retirement home, residential care, assisted living, sheltered housing, stay at home longer, ageing in place, living independently, meals on wheels, personal alarm, home visits

# end-of-life ~ elderly
fr Fin de vie et deuil: fin de vie, deuil, décès=, mort=, mourir, héritage numérique, mort numérique, testament=, directives anticipées, soins palliatifs, obsèques, funérailles, succession d'un défunt, comptes d'une personne décédée, défunt, accompagner les mourants, cimetière
de Lebensende und Trauer: Lebensende=, Trauer=, trauern, Tod=, Todesfall, sterben, Sterbebegleitung, Sterbehilfe, digitaler Nachlass, Testament, Patientenverfügung, Palliativpflege, Palliative Care, Bestattung, Beerdigung, Verstorbene, Friedhof, Vorsorgeauftrag
it Fine vita e lutto: fine vita, lutto, decesso, morte=, morire=, eredità digitale, testamento=, direttive anticipate, cure palliative, funerale, funerali, defunto, defunti, account di una persona deceduta, accompagnare i morenti, cimitero
en End of life and grief: end of life, grief, grieving, bereavement, mourning, death, dying=, deceased, digital legacy, digital inheritance, last will, living will, advance directive, palliative care, hospice, funeral, cemetery, accounts after death
`;
