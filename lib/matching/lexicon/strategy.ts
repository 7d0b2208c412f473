/** Concepts of strategy and change in an organisation. */
export const STRATEGY = `
# strategy
fr Stratégie: stratégie, stratégique, plan stratégique, feuille de route, vision d'entreprise, vision à long terme, plan d'action, stratégie numérique, stratégie digitale, cap à suivre, orientation stratégique, plan directeur, schéma directeur
de Strategie: Strategie, strategisch, Digitalstrategie, Roadmap, Stossrichtung, Unternehmensvision, Masterplan, Aktionsplan, Massnahmenplan, langfristige Planung, Strategiepapier, Leitbild, strategi*
it Strategia: strategia, strategico, piano strategico, tabella di marcia, roadmap, visione aziendale, visione a lungo termine, piano d'azione, strategia digitale, pianificazione strategica, linee strategiche, indirizzo strategico
en Strategy: strategy, strategic, strategic plan, roadmap, long-term vision, action plan, digital strategy, master plan, game plan, strategic direction, company vision, strategis*, strategiz*

# digital-transformation < strategy ~ change-management
fr Transformation numérique: transformation numérique, transformation digitale, transition numérique, transition digitale, virage numérique, tournant numérique, passage au numérique, digitalis*, numérisation de l'entreprise, numérisation des processus, dématérialis*, révolution numérique, sans papier, zéro papier, passer au digital
de Digitale Transformation: digitale Transformation, digitaler Wandel, Digitalisierung, digitalisier*, Digitalisierungs*, Digitalprojekt, digitale Wende, papierlos, papierloses Büro, digitaler werden, von Papier auf digital, digitale Revolution
it Trasformazione digitale: trasformazione digitale, transizione digitale, svolta digitale, passaggio al digitale, digitalizz*, dematerializz*, rivoluzione digitale, senza carta, ufficio senza carta, passare al digitale, digitalizzazione dei processi
en Digital transformation: digital transformation, digital transition, digital shift, digitalis*, digitaliz*, going digital, go digital, paperless, paperless office, digital change, digital revolution, move to digital

# digital-maturity < digital-transformation
fr Maturité numérique: maturité numérique, maturité digitale, retard numérique, retard technologique, diagnostic numérique, état des lieux numérique, par où commencer, premiers pas numériques, premiers pas dans le numérique, audit numérique, autodiagnostic
de Digitale Reife: digitale Reife, digitaler Reifegrad, Reifegrad, digitaler Rückstand, Standortbestimmung, Digitalcheck, wo anfangen, erste digitale Schritte, digitaler Nachholbedarf, Nachholbedarf, hinterherhinken, Bestandsaufnahme
it Maturità digitale: maturità digitale, ritardo digitale, ritardo tecnologico, diagnosi digitale, autovalutazione digitale, da dove cominciare, da dove iniziare, primi passi digitali, primi passi nel digitale, arretratezza digitale, stato di digitalizzazione
en Digital maturity: digital maturity, digital readiness, lagging behind, technologically behind, where to start, where to begin, digital check-up, digital assessment, first digital steps, maturity model, digital audit

# innovation < strategy
fr Innovation: innovation, innover, innovant, innovateur, novateur, esprit d'innovation, idée nouvelle, idées neuves, créativité, laboratoire d'idées, recherche et développement, disruption, disruptif, veille technologique, hackathon
de Innovation: Innovation, innovativ, innovier*, Innovationskraft, Innovationskultur, Ideenfindung, Erfindergeist, Ideenwettbewerb, Forschung und Entwicklung, disruptiv, Disruption, Technologietrends, Kreativität, Hackathon, Neuerung
it Innovazione: innovazione, innovare, innovativo, innovatore, idee nuove, creatività, spirito innovativo, ricerca e sviluppo, dirompente, laboratorio di idee, tendenze tecnologiche, hackathon
en Innovation: innovation, innovate, innovative, innovator, new ideas, creativity, research and development, idea lab, technology watch, emerging technologies, hackathon, disruptive=

# experimentation < innovation
fr Essais et prototypes: prototype, prototypage, projet pilote, phase pilote, droit à l'erreur, essai et erreur, preuve de concept, phase de test, tester une idée, maquette, test grandeur nature, produit minimum viable, MVP=, expérimenter=, expérimentation=
de Ausprobieren und Prototypen: Prototyp, Pilotprojekt, Pilotphase, Pilotversuch, experimentieren, ausprobieren, Versuch und Irrtum, Fehlerkultur, Machbarkeitsnachweis, Testphase, Ideen testen, aus Fehlern lernen, Machbarkeitsstudie, MVP=
it Prove e prototipi: prototipo, prototipazione, progetto pilota, fase pilota, sperimentare, sperimentazione, diritto all'errore, prova di fattibilità, studio di fattibilità, fase di test, testare un'idea, imparare dagli errori, tentativi ed errori, MVP=
en Trials and prototypes: prototype, prototyping, pilot project, pilot phase, proof of concept, experimentation, trial and error, right to fail, fail fast, test phase, testing ideas, mock-up, learning from mistakes, MVP=

# change-management < strategy
fr Conduite du changement: conduite du changement, gestion du changement, accompagnement au changement, accompagner le changement, résistance au changement, réticence, réticent, réfractaire, peur du changement, peur du numérique, peur de la nouveauté, faire adhérer, convaincre l'équipe, convaincre mes collègues, convaincre la direction, embarquer les équipes, adhésion de l'équipe, changer les habitudes, vieilles habitudes, on a toujours fait comme ça, bousculer les habitudes
de Veränderungen begleiten: Change Management, Changemanagement, Veränderungsprozess, Veränderungsmanagement, Widerstand gegen Veränderungen, Widerstände, Skepsis, skeptisch, Angst vor Veränderung, Angst vor der Digitalisierung, Akzeptanz im Team, Team überzeugen, Kollegen überzeugen, Leitung überzeugen, Mitarbeitende mitnehmen, alle mitnehmen, alte Gewohnheiten, das haben wir immer so gemacht, Veränderungsbereitschaft, Umgewöhnung
it Gestione del cambiamento: gestione del cambiamento, accompagnare il cambiamento, resistenza al cambiamento, resistenze al cambiamento, riluttante, riluttanza, scetticismo, scettico, paura del cambiamento, paura del digitale, paura della novità, convincere i colleghi, convincere la direzione, coinvolgere il team, vecchie abitudini, cambiare abitudini, si è sempre fatto così, restio=
en Change management: change management, resistance to change, reluctance, reluctant, fear of change, afraid of change, sceptical, skeptical, getting buy-in, buy-in, bring everyone along, convince the team, convince my colleagues, convince the board, old habits, changing habits, adoption by staff, user adoption, always done it this way

# corporate-culture < strategy
fr Culture d'entreprise: culture d'entreprise, culture interne, culture numérique, culture digitale, culture organisationnelle, valeurs de l'entreprise, valeurs de l'association, valeurs communes, état d'esprit, mentalité, sentiment d'appartenance, identité de l'entreprise, ADN de l'entreprise, raison d'être
de Unternehmenskultur: Unternehmenskultur, Firmenkultur, Organisationskultur, Betriebskultur, Arbeitskultur, digitale Kultur, Digitalkultur, Unternehmenswerte, gemeinsame Werte, gelebte Werte, Mentalität, Denkweise, Zugehörigkeitsgefühl, Wir-Gefühl, Mindset
it Cultura aziendale: cultura aziendale, cultura d'impresa, cultura organizzativa, cultura digitale, valori aziendali, valori dell'azienda, valori condivisi, senso di appartenenza, identità aziendale, ragion d'essere, mindset, mentalità=
en Corporate culture: corporate culture, company culture, workplace culture, organisational culture, organizational culture, digital culture, company values, shared values, mindset, sense of belonging, company identity, team spirit, mentality=

# governance < strategy
fr Gouvernance: gouvernance numérique, comité de pilotage, pilotage de l'entreprise, conseil d'administration, conseil de fondation, comité directeur, organe de direction, statuts de l'association, organe de contrôle, assemblée générale, contre-pouvoir, séparation des pouvoirs, COPIL=, gouvernance=
de Governance: Governance, Führungsgremium, Lenkungsausschuss, Steuerungsgruppe, Steuerungsausschuss, Verwaltungsrat, Stiftungsrat, Vereinsvorstand, Aufsichtsrat, Vereinsstatuten, Aufsichtsorgan, Generalversammlung, Mitgliederversammlung, Vereinsversammlung, Kontrollorgan
it Governance: governance, comitato direttivo, comitato di pilotaggio, consiglio di amministrazione, consiglio di fondazione, organo direttivo, organo di controllo, statuto dell'associazione, assemblea generale, assemblea dei soci, cabina di regia
en Governance: steering committee, steering group, board of directors, board of trustees, supervisory board, oversight, articles of association, general assembly, annual general meeting, checks and balances, board members, trustees, governance=

# priorities < strategy
fr Priorités: priorité, prioritaire, prioriser, priorisation, fixer des priorités, établir des priorités, l'urgent et l'important, savoir dire non, trop de projets, trop de chantiers, hiérarchiser, se concentrer sur l'essentiel, aller à l'essentiel, se disperser, se disperser entre les projets
de Prioritäten: Priorität, priorisieren, Priorisierung, prioritär, Prioritäten setzen, dringend und wichtig, Nein sagen, zu viele Projekte, zu viele Baustellen, das Wesentliche, sich verzetteln, Verzettelung, Schwerpunkte setzen, Fokussierung
it Priorità: priorità=, prioritario, dare priorità, stabilire le priorità, urgente e importante, saper dire di no, troppi progetti, troppi cantieri, concentrarsi sull'essenziale, andare all'essenziale, disperdere le energie
en Priorities: priority, prioritise, prioritize, prioritisation, prioritization, setting priorities, urgent and important, saying no, too many projects, focus on essentials, spreading ourselves too thin, what comes first, trade-offs

# business-model < strategy
fr Modèle d'affaires: modèle d'affaires, modèle économique, business model, business plan, plan d'affaires, source de revenus, sources de revenus, modèle de revenus, proposition de valeur, rentabilité du modèle, freemium, monétis*, plan de développement, valeur ajoutée, nouveau modèle économique
de Geschäftsmodell: Geschäftsmodell, Geschäftsidee, Businessplan, Business Model, Ertragsmodell, Einnahmequelle, Wertversprechen, Nutzenversprechen, Abo-Modell, Abomodell, Freemium, monetarisier*, Erlösmodell, Businessmodell, Mehrwert=
it Modello di business: modello di business, modello economico, modello aziendale, business plan, business model, piano aziendale, fonte di reddito, fonti di guadagno, proposta di valore, valore aggiunto, freemium, monetizz*, modello di ricavi
en Business model: business model, business plan, revenue model, revenue stream, source of income, value proposition, added value, subscription model, freemium, monetis*, monetiz*, business case, business idea

# return-on-investment < strategy
fr Retour sur investissement: retour sur investissement, rentabilité, rentabiliser, rapport coût-bénéfice, coûts et bénéfices, coût-bénéfice, en vaut la peine, vaut l'investissement, gain de productivité, gagner en efficacité, ROI=, amortir, amortissement, rentable=, rentables=
de Rendite einer Investition: Return on Investment, Rentabilität, rentabel, Kosten-Nutzen, Wirtschaftlichkeit, lohnt sich, sich lohnen, zahlt sich aus, Amortisation, amortisieren, Produktivitätsgewinn, Effizienzgewinn, ROI=
it Ritorno sull'investimento: ritorno sull'investimento, ritorno dell'investimento, redditività, redditizio, costi e benefici, vale la pena, ne vale la pena, guadagno di produttività, guadagnare in efficienza, ROI=, ammortizzare=, ammortamento
en Return on investment: return on investment, profitability, payback, cost-benefit, costs and benefits, worth the money, worth the investment, pays off, productivity gains, efficiency gains, break even, ROI=

# digital-costs < strategy ~ return-on-investment
fr Coûts du numérique: coût informatique, coûts informatiques, budget informatique, budget numérique, coût des licences, coût des logiciels, frais informatiques, dépenses informatiques, trop cher pour une petite structure, petit budget, budget limité, budget serré, sans budget, peu de moyens, moyens limités, faute de moyens, abonnements logiciels, solutions gratuites, outils gratuits
de Kosten der Informatik: Informatikkosten, IT-Kosten, IT-Budget, Informatikbudget, Lizenzkosten, Lizenzgebühren, Softwarekosten, kleines Budget, knappes Budget, begrenztes Budget, ohne Budget, begrenzte Mittel, wenig Mittel, kostenlose Tools, kostenlose Software, Gratis-Tools, IT-Ausgaben, Digitalisierungskosten
it Costi del digitale: costi informatici, costo informatico, budget informatico, budget digitale, costo delle licenze, costi del software, spese informatiche, budget ridotto, budget limitato, piccolo budget, senza budget, pochi mezzi, mezzi limitati, strumenti gratuiti, software gratuito, soluzioni gratuite
en Cost of digital: IT costs, IT budget, technology budget, software costs, licence costs, license costs, licence fees, license fees, small budget, limited budget, tight budget, shoestring, free tools, free software tools, limited means, technology spending

# indicators < strategy ~ data-analysis
fr Indicateurs: tableau de bord stratégique, mesure d'impact, mesurer l'impact, mesurer la performance, mesurer le succès, mesurer nos progrès, indicateur clé, objectifs chiffrés, objectifs mesurables, suivi des résultats, évaluer les résultats, KPI=, OKR=, indicateur=, indicateurs=
de Kennzahlen: Kennzahl, Messgrösse, Zielvorgabe, Wirkungsmessung, Erfolgsmessung, Wirkung messen, Erfolg messen, Leistungsindikator, Indikator, messbare Ziele, Zielerreichung, Controlling, Erfolgskontrolle, KPI=, OKR=
it Indicatori: misurare l'impatto, misurazione dell'impatto, misurare le prestazioni, misurare il successo, misurare i risultati, indicatore chiave, obiettivi misurabili, valutare i risultati, monitoraggio dei risultati, valutazione d'impatto, KPI=, OKR=, indicatore=, indicatori=
en Indicators: key figures, metrics, measuring impact, measure impact, impact measurement, measuring success, measure progress, performance indicator, measurable goals, measurable targets, tracking results, KPI=, KPIs=, OKR=, OKRs=, indicator=, indicators=

# risk-management < strategy ~ business-continuity
fr Gestion des risques: gestion des risques, analyse de risques, évaluation des risques, cartographie des risques, prise de risque, maîtrise des risques, anticiper les risques, cyberrisque, risques numériques, scénario catastrophe, gestion de crise, cellule de crise
de Risikomanagement: Risikomanagement, Risikoanalyse, Risikobeurteilung, Risikobewertung, Risikobereitschaft, Umgang mit Risiken, digitale Risiken, Cyberrisiko, Cyberrisiken, Worst Case, Krisenmanagement, Krisenstab, Risikoabwägung
it Gestione dei rischi: gestione dei rischi, gestione del rischio, analisi dei rischi, valutazione dei rischi, mappatura dei rischi, rischi digitali, rischio informatico, rischi informatici, gestione di crisi, unità di crisi, prevenire i rischi, scenario peggiore
en Risk management: risk management, risk analysis, risk assessment, risk register, risk appetite, risk-taking, digital risks, cyber risk, worst-case scenario, crisis management, managing risk, mitigate risks

# cooperation < strategy
fr Coopération entre organisations: mutualis*, mise en commun, mettre en commun, partenariat, partenaires, synergie, partage de ressources, intercommunal, collaboration intercommunale, fédérer les acteurs, travailler en réseau, alliance, unir nos forces, association avec d'autres, coopération=, coopérer=, coopérations=
de Zusammenarbeit zwischen Organisationen: Kooperation, kooperieren, kooperativ, Partnerschaft, Partnerorganisation, Synergie, Ressourcen teilen, gemeinsam nutzen, Zusammenschluss, interkommunal, Gemeindeverbund, Zweckverband, Kräfte bündeln, Allianz, Verbund=, gemeinsame Lösung
it Cooperazione tra organizzazioni: partenariato, sinergia, condivisione di risorse, mettere in comune, intercomunale, collaborazione intercomunale, fare rete, alleanza, unire le forze, partner di progetto, cooperazione=, cooperare=, cooperazioni=
en Cooperation between organisations: partnership, partner organisation, partner organization, synergy, pooling resources, sharing resources, shared services, joining forces, alliance, consortium, intermunicipal, cooperation=, cooperate=, cooperating=

# digital-sovereignty < strategy ~ vendor-lock-in, cloud
fr Souveraineté numérique: souveraineté numérique, souveraineté des données, cloud souverain, indépendance numérique, dépendance aux GAFAM, GAFAM=, géants du web, géants de la tech, géants américains, géants du numérique, hébergé en Suisse, données en Suisse, solutions européennes, solution suisse, alternatives européennes, alternatives aux GAFAM, autonomie numérique, big tech
de Digitale Souveränität: digitale Souveränität, Datensouveränität, souveräne Cloud, digitale Unabhängigkeit, Tech-Konzerne, Techkonzerne, Tech-Giganten, Internetkonzerne, amerikanische Konzerne, Big Tech, GAFAM=, Schweizer Lösung, europäische Lösung, europäische Alternativen, in der Schweiz gehostet, Datenhoheit, US-Konzerne, digitale Selbstbestimmung, souveräne Lösung, souveräne Infrastruktur
it Sovranità digitale: sovranità digitale, sovranità dei dati, cloud sovrano, indipendenza digitale, giganti del web, giganti americani, giganti tecnologici, big tech, GAFAM=, soluzione svizzera, soluzioni europee, alternative europee, dati in Svizzera, autonomia digitale
en Digital sovereignty: digital sovereignty, data sovereignty, sovereign cloud, digital independence, big tech, tech giants, American giants, GAFAM=, European alternatives, Swiss solution, hosted in Switzerland, digital autonomy

# consultants < strategy
fr Conseil externe: cabinet de conseil, bureau de conseil, conseil externe, mandataire, prestataire externe, sous-traitance, sous-traiter, sous-traitant, externalis*, accompagnement externe, regard extérieur, se faire accompagner, coaching, expertise externe, consultant=, consultants=, consultante=
de Externe Beratung: Unternehmensberatung, externe Beratung, externer Dienstleister, externe Unterstützung, auslagern=, Auslagerung, Outsourcing, Auftragnehmer, Aussensicht, Blick von aussen, Coaching, externe Fachleute, Berater=, Beraterin=, Beratungsfirma
it Consulenza esterna: consulente, società di consulenza, consulenza esterna, fornitore esterno, subappalto, esternalizz*, sguardo esterno, accompagnamento esterno, coaching, competenze esterne, outsourcing
en External advice: external adviser, external advisor, outside help, outsource, outsourcing, subcontract, subcontractor, contractor, outside perspective, coaching, external expertise, consultant=, consultancy=, consulting=, consultants=

# public-procurement < strategy ~ vendor-choice
fr Marchés publics: marché public, marchés publics, appel d'offres, appels d'offres, soumission publique, cahier des charges, mise au concours du mandat, critères d'adjudication, achats publics, commande publique, simap=, soumissionnaire, adjudication=, adjudicateur=
de Öffentliche Beschaffung: öffentliche Beschaffung, Beschaffungswesen, Beschaffungsrecht, Ausschreibung, ausschreiben, Submission, Zuschlagskriterien, Pflichtenheft, Lastenheft, Einladungsverfahren, Vergabe, Vergabeverfahren, simap=, Beschaffung=
it Appalti pubblici: appalto pubblico, appalti pubblici, appalto, bando di concorso, gara d'appalto, commesse pubbliche, commessa pubblica, aggiudicazione, capitolato d'oneri, criteri di aggiudicazione, acquisti pubblici, simap=, capitolato=
en Public procurement: public procurement, procurement, call for tenders, invitation to tender, request for proposals, specifications document, award criteria, public contract, bidder, bidding, RFP=, tendering=, tenders=
`;
