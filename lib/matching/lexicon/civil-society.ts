/** Concepts of associations, of helping each other, and of living in the same place. */
export const CIVIL_SOCIETY = `
# associations ~ volunteering, association-committee
fr Associations: association=, associations=, vie associative, monde associatif, milieu associatif, tissu associatif, société locale, sociétés locales, club sportif, petite association, faîtière, association faîtière, organisation à but non lucratif, but non lucratif, ONG=, OSBL=, société civile, associatif=, associative=, associatifs=
de Vereine: Verein, Vereine, Vereinsleben, Vereinsarbeit, Vereinswesen, Dachverband, Verband, Dorfverein, Sportverein, Zivilgesellschaft, gemeinnützig, gemeinnützige Organisation, Nonprofit, Non-Profit, NGO=, NPO=, Nichtregierungsorganisation
it Associazioni: vita associativa, mondo associativo, società locali, piccola associazione, associazione mantello, senza scopo di lucro, senza fini di lucro, no profit, non profit, ONG=, ONLUS=, terzo settore, società civile, associazionismo, associazione=, associazioni=, associativo=, associativa=
en Associations: non-profit, nonprofit, not-for-profit, charity, charities, voluntary sector, third sector, NGO=, NGOs=, civil society, umbrella organisation, local club, clubs and societies, voluntary organisation, association=, associations=

# volunteering < associations ~ mutual-aid
fr Bénévolat: bénévole, bénévoles, bénévolat, volontaire, volontaires, volontariat, engagement bénévole, recruter des bénévoles, trouver des bénévoles, relève bénévole, s'engager bénévolement, donner de son temps, milicien, travail de milice, crise du bénévolat, remercier les bénévoles, engagement citoyen
de Freiwilligenarbeit: Freiwilligenarbeit, Freiwillige, freiwillig, Ehrenamt, ehrenamtlich, Ehrenamtliche, Freiwilligeneinsatz, freiwilliges Engagement, Helfer=, Helferin, Helferinnen, Freiwillige finden, Freiwillige gewinnen, sich engagieren, Milizsystem, Milizarbeit, Milizamt, Benevol
it Volontariato: volontario, volontaria, volontari, volontariato, impegno volontario, reclutare volontari, trovare volontari, donare il proprio tempo, dedicare il proprio tempo, sistema di milizia, impegnarsi come volontario, ringraziare i volontari, impegno civico, lavoro volontario, crisi del volontariato
en Volunteering: volunteer, volunteers, volunteering, voluntary work, unpaid work, voluntary commitment, recruiting volunteers, recruit volunteers, finding volunteers, give one's time, giving their time, civic engagement, volunteer management, thank volunteers, helpers

# fundraising < associations ~ sponsorship, foundations
fr Recherche de fonds: recherche de fonds, récolte de fonds, collecte de fonds, levée de fonds, lever des fonds, dons=, donateur, donatrice, donateurs, don en ligne, dons en ligne, faire un don, crowdfunding, financement participatif, campagne de dons, loto de la société, vente de gâteaux, philanthropie, philanthrope, legs=, chercher des fonds, wemakeit
de Mittelbeschaffung: Fundraising, Spenden=, Spende=, Spender, Spenderin, Spendenaktion, Spendensammlung, spenden, Geld sammeln, Mittelbeschaffung, Geldsuche, Gelder finden, Crowdfunding, Sammelaktion, Kuchenverkauf, Philanthropie, Legate, wemakeit, Gönner=, Gönnerin
it Raccolta fondi: raccolta fondi, raccogliere fondi, fundraising, donazione, donazioni, donatore, donatori, donare denaro, donazioni online, crowdfunding, finanziamento collettivo, campagna di donazioni, vendita di torte, filantropia, filantropo, ricerca di fondi, cercare fondi, elargizione, lasciti=
en Fundraising: fundraising, fundraiser, raise funds, raising money, raise money, donation, donations, donor, donors, donate, online giving, crowdfunding, bake sale, philanthropy, philanthropist, legacy giving, charity appeal, charity collection

# membership-fees < associations ~ subscription-sales
fr Membres et cotisations: membres de l'association, nos membres, cotisation, cotisations, adhésion, adhérer à l'association, adhérent, adhérents, nouveaux membres, recruter des membres, fidéliser les membres, fichier des membres, liste des membres, gestion des membres, perte de membres, fichier d'adresses
de Mitglieder und Beiträge: Mitglieder, Mitglied, Mitgliedschaft, Mitgliederbeitrag, Mitgliederbeiträge, Vereinsbeitrag, Jahresbeitrag, Mitgliederverwaltung, Mitgliederliste, neue Mitglieder, Mitglieder gewinnen, Mitgliederschwund, Beitritt zum Verein, Vereinsmitglied, Adressverwaltung
it Soci e quote: soci=, socio=, quota sociale, quote sociali, quota annuale, tassa sociale, adesione all'associazione, tesseramento, tesserati, nuovi soci, nuovi membri, reclutare soci, gestione dei soci, elenco dei soci, perdita di soci, membri dell'associazione, indirizzario
en Members and fees: membership, members of the association, membership fee, membership fees, annual fee, subscription fee for members, new members, recruit members, member retention, membership database, member list, losing members, our members, club members, join the association

# association-committee < associations ~ governance, succession
fr Comité d'association: comité d'association, comité=, comités=, membre du comité, président de l'association, présidente de l'association, caissier, trésorier, trésorière, procès-verbal, procès-verbaux, statuts=, AG=, assemblée des membres, renouveler le comité, relève du comité, vérificateur des comptes, séances de comité
de Vereinsvorstand: Vereinsvorstand, Vorstand, Vorstände, Vorstandsmitglied, Vorstandssitzung, Präsidium, Vereinspräsident, Vereinspräsidentin, Kassier, Kassierin, Kassenwart, Aktuar, Aktuarin, Statuten, Hauptversammlung, Generalversammlung, GV=, Nachfolge im Vorstand, Rechnungsrevisor, Vereinsführung, Sitzungsprotokoll, Protokoll führen
it Comitato dell'associazione: comitato=, comitati=, comitato direttivo, membro di comitato, membri di comitato, presidente dell'associazione, cassiere=, cassiera=, tesoriere=, tesorieri=, tesoriera, statuti=, assemblea dei soci, rinnovare il comitato, ricambio nel comitato, revisore dei conti, riunione di comitato, verbale della riunione, verbale dell'assemblea
en Association committee: committee, committees, committee member, committee meeting, chairperson, chair of the association, club president, treasurer=, treasurers=, club secretary, minutes of the meeting, bylaws, by-laws, annual general meeting, AGM=, renewing the committee, committee succession, volunteer board, auditor of accounts

# foundations < associations ~ fundraising
fr Fondations: fondation=, fondations=, fondation d'utilité publique, fondation donatrice, Loterie Romande, demande de soutien, dossier de demande de fonds, utilité publique, fonds de soutien, aide financière, mécénat, bailleurs de fonds, conseil de fondation
de Stiftungen: Stiftung, Stiftungen, Förderstiftung, Stiftungswesen, Stiftungsrat, Stiftungszweck, Swisslos, Lotteriefonds, Fördergesuch, Fördermittel, Gesuch um Unterstützung, Unterstützungsbeitrag, Finanzierungsgesuch, Geldgeber
it Fondazioni: fondazione=, fondazioni=, fondazione di pubblica utilità, fondazione erogatrice, Swisslos, richiesta di sostegno, domanda di finanziamento, domanda di contributo, pubblica utilità, fondo di sostegno, aiuto finanziario, consiglio di fondazione, enti finanziatori, mecenatismo
en Foundations: charitable foundation, foundation grants, grant-making, grant application, grant applications, funders, funding body, lottery fund, charitable trust, public benefit, foundation board, family foundation, applying for funding, endowment, grant funding

# cooperatives ~ sharing-economy, social-economy
fr Coopératives: SCOP=, coopérative d'habitation, coopérative de consommation, sociétaires, parts sociales, supermarché participatif, épicerie participative, autogestion, coopérative=, coopératives=, coopérateur=, coopératrice=, coopérateurs=, société coopérative
de Genossenschaften: Genossenschaft, Genossenschaften, genossenschaftlich, Genossenschafter, Genossenschafterin, Baugenossenschaft, Wohnbaugenossenschaft, Wohngenossenschaft, Anteilschein, Anteilscheine, Konsumgenossenschaft, Landi=, Selbstverwaltung
it Cooperative: cooperative=, soci della cooperativa, cooperativa di abitazione, cooperativa di consumo, cooperativa sociale, cooperativa agricola, quote di partecipazione, cooperativismo, autogestione, supermercato partecipativo, movimento cooperativo, mutualità, cooperativa=, società cooperativa
en Cooperatives: cooperative=, co-op, co-ops, housing cooperative, housing co-op, consumer cooperative, worker cooperative, member-owned, community-owned, cooperative shares, self-management, cooperative movement, cooperatives=, co-operative=

# social-economy ~ cooperatives, ethics
fr Économie sociale et solidaire: économie sociale, économie solidaire, économie sociale et solidaire, ESS=, entrepreneuriat social, entrepreneur social, entreprise sociale, entreprises sociales, entreprise d'insertion, innovation sociale, impact social, monnaie locale, finance solidaire, utilité sociale, commerce équitable
de Soziale und solidarische Wirtschaft: Sozialwirtschaft, solidarische Wirtschaft, Solidarwirtschaft, Sozialunternehmen, Sozialfirma, Sozialunternehmer, soziales Unternehmertum, soziale Innovation, soziale Wirkung, Gemeinwohl, Gemeinwohlökonomie, Lokalwährung, fairer Handel, Fair Trade, Impact Investing
it Economia sociale e solidale: economia sociale, economia solidale, impresa sociale, imprese sociali, imprenditoria sociale, imprenditore sociale, innovazione sociale, impatto sociale, moneta locale, finanza etica, utilità sociale, commercio equo, equo e solidale, bene comune
en Social and solidarity economy: social economy, solidarity economy, social enterprise, social enterprises, social entrepreneur, social entrepreneurship, social innovation, social impact, local currency, ethical finance, fair trade, common good, impact investing, benefit corporation

# neighbourhood ~ local-commerce, mutual-aid, public-places
fr Quartier et voisinage: quartier, quartiers, vie de quartier, voisinage, association de quartier, maison de quartier, fête des voisins, habitants du quartier, comité de quartier, contrat de quartier, jardins partagés, jardin communautaire, village, villageois, vivre ensemble, mes voisins, nos voisins, entre voisins, les voisins
de Quartier und Nachbarschaft: Quartier, Quartiere, Quartierverein, Quartierleben, Quartierarbeit, Quartierzentrum, Quartiertreff, Nachbar, Nachbarin, Nachbarn, Nachbarschaft, nachbarschaftlich, Nachbarschaftshilfe, Dorf, Dörfer, Dorfbewohner, Gemeinschaftsgarten, Zusammenleben
it Quartiere e vicinato: quartiere=, quartieri=, vita di quartiere, vicino di casa, vicini di casa, vicinato=, associazione di quartiere, casa di quartiere, festa dei vicini, abitanti del quartiere, comitato di quartiere, orto condiviso, orti condivisi, orto comunitario, villaggio, vivere insieme, convivenza
en Neighbourhood: neighbourhood, neighborhood, residents' association, community centre, local residents, street party, community garden, village life, villagers, living together, local community, neighbour=, neighbours=, neighbor=, neighbors=

# mutual-aid ~ volunteering, sharing-economy, poverty
fr Entraide et solidarité: entraide, s'entraider, solidarité, solidaire, coup de main, coups de main, donner un coup de main, aide mutuelle, réseau d'entraide, échange de services, SEL=, banque du temps, soutien mutuel, groupe d'entraide, aider les autres, générosité, partage de savoirs
de Gegenseitige Hilfe: gegenseitige Hilfe, gegenseitige Unterstützung, Nachbarschaftshilfe, Solidarität, solidarisch, Hilfsbereitschaft, hilfsbereit, Selbsthilfe, Selbsthilfegruppe, Zeittausch, Zeitbank, Zeitvorsorge, Tauschnetz, einander helfen, sich gegenseitig helfen, anderen helfen, mit anpacken
it Aiuto reciproco e solidarietà: aiuto reciproco, mutuo aiuto, aiutarsi a vicenda, solidarietà, solidale, dare una mano, rete di aiuto, scambio di servizi, banca del tempo, gruppo di auto-aiuto, auto-aiuto, sostegno reciproco, aiutare gli altri, generosità, condivisione dei saperi
en Mutual aid and solidarity: mutual aid, mutual help, mutual support, helping each other, help each other, solidarity, lending a hand, helping hand, time bank, time banking, self-help group, self-help, support group, helping others, generosity, skill sharing, exchange of services

# local-festivities ~ event-organisation, traditions
fr Fêtes locales: fête du village, fêtes de village, fête de quartier, kermesse, carnaval, fête nationale, 1er août, marché de Noël, fête des vendanges, vide-grenier, repas de soutien, loto=, désalpe, bénichon, cortège
de Dorffeste: Dorffest, Quartierfest, Strassenfest, Chilbi, Kirchweih, Fasnacht, Fastnacht, Bundesfeier, Weihnachtsmarkt, Turnfest, Vereinsfest, Alpabzug, Lottomatch, Schützenfest, Winzerfest, Umzug durch das Dorf, Volksfest
it Feste locali: festa del paese, feste di paese, festa di quartiere, sagra, sagre, carnevale, festa nazionale, primo agosto, mercatino di Natale, festa campestre, tombola, festa della vendemmia, festa patronale, mercatino
en Local celebrations: village fête, village festival, street party, carnival, national day celebrations, Christmas market, harvest festival, parade, fairground, raffle, bingo, fundraising dinner, local festivities, town festival

# religion ~ meaning-values
fr Paroisses et religion: paroisse, paroisses, paroissien, paroissiens, paroissial, église, églises, religion, religieux, religieuse, pasteur, pasteure, prêtre, catéchisme, cultes=, messe, prière, diocèse, évêque, théologie, théologien, aumônier, aumônerie, bible, spirituel, spiritualité, interreligieux, islam, mosquée, judaïsme, la foi, lieu de culte
de Kirche und Religion: Kirche, Kirchen, Kirchgemeinde, Pfarrei, Pfarrer, Pfarrerin, kirchlich, Religion, religiös, gläubig=, Gottesdienst, Seelsorge, Seelsorger, Seelsorgerin, Diakonie, Bistum, Bischof, Theologie, Theologin, Bibel, Gebet, beten=, spirituell, Spiritualität, interreligiös, Islam, Moschee, Judentum, Konfirmation, Katechese, christlicher Glaube, Glaubensfragen
it Parrocchie e religione: parrocchia, parrocchie, parrocchiale, parrocchiani, religione, religioso, religiosa, prete=, preti=, parroco, pastore evangelico, catechismo, catechesi, messa domenicale, culto, preghiera, diocesi, vescovo, teologia, teologo, Bibbia, spirituale, spiritualità, interreligioso, Islam, moschea, ebraismo, chiesa=, la fede, luogo di culto
en Parishes and religion: parish, parishes, parishioners, church, churches, religion, religious, priest, pastor, clergy, Sunday school, worship, prayer, pray, diocese, bishop, theology, theologian, chaplain, Bible, spiritual, spirituality, interfaith, Islam, mosque, Judaism, faith community, faith-based
`;
