/** Concepts of organisation and leadership. */
export const ORGANISATION = `
# organisation-structure
fr Structure de l'organisation: organigramme, structure organisationnelle, organisation interne, organisation du travail, restructuration, restructurer, réorganis*, réorganisation, fusion de services, fusion d'équipes, décloisonn*, cloisonnement, travail en silo, en silos
de Organisationsstruktur: Organigramm, Organisationsstruktur, interne Organisation, Aufbauorganisation, Arbeitsorganisation, Umstrukturierung, umstrukturieren, Reorganisation, reorganisieren, Abteilung, Abteilungen, Silodenken, Gärtchendenken, abteilungsübergreifend, Restrukturierung, Organisationsentwicklung, in Silos
it Struttura organizzativa: organigramma, struttura organizzativa, organizzazione interna, organizzazione del lavoro, ristrutturazione aziendale, riorganizz*, reparto, reparti, compartimenti stagni, fusione di servizi, sviluppo organizzativo, a silos
en Organisational structure: organisation chart, organization chart, org chart, organisational structure, organizational structure, restructuring, restructure, reorganis*, reorganiz*, breaking down silos, cross-departmental, organisational development, organizational development, in silos

# teamwork < organisation-structure
fr Travail en équipe: travail en équipe, esprit d'équipe, cohésion d'équipe, cohésion, travailler ensemble, mieux collaborer, collaboration entre collègues, collaborer au quotidien, dynamique de groupe, dynamique d'équipe, entraide entre collègues, souder l'équipe, équipe projet, team building, équipe=, équipes=
de Teamarbeit: Teamarbeit, Team, Teamgeist, Zusammenhalt im Team, Teambildung, Teamentwicklung, zusammenarbeiten, besser zusammenarbeiten, Zusammenarbeit im Team, interne Zusammenarbeit, Gruppendynamik, Projektteam, Teamkultur, gemeinsam arbeiten, Teambuilding
it Lavoro di squadra: lavoro di squadra, lavoro in team, squadra, team, spirito di squadra, coesione, lavorare insieme, collaborare meglio, collaborazione tra colleghi, dinamica di gruppo, gruppo di lavoro, lavoro di gruppo, team building
en Teamwork: teamwork, team, team spirit, team cohesion, working together, work together, better collaboration, collaborate with colleagues, group dynamics, team dynamics, project team, team building, teammates

# leadership < organisation-structure
fr Direction et management: leadership, management, manager, cheffe, dirigeant, dirigeante, diriger une équipe, cadre dirigeant, cadres intermédiaires, supérieur hiérarchique, direction d'équipe, gestion d'équipe, manager à distance, style de management, direction générale, cheffe de service, chef de service, conduite d'équipe, encadrer=, encadrement=
de Führung: Führungskraft, Führungskräfte, Führungsstil, Leadership, Vorgesetzte, Vorgesetzter, Teamleiter, Teamleiterin, Teamleitung, Geschäftsleitung, Geschäftsführer, Geschäftsführerin, Kader, Mitarbeiterführung, Personalführung, führen auf Distanz, Abteilungsleiter, Führungsaufgabe, Management=, Führungs*, gute Führung, Führung im Team
it Direzione e leadership: leadership, management, manager, dirigente, dirigere un team, guidare un team, guidare una squadra, superiore diretto, quadri intermedi, caposervizio, capoufficio, caporeparto, gestione del team, stile di direzione, stile di leadership, conduzione del personale, gestire le persone
en Leadership: leadership, team leader, leading a team, lead a team, supervisor, boss, middle management, head of department, line manager, management style, leading remotely, chief executive, CEO=, people management, managing people, executives=, manager=, managers=

# hierarchy < organisation-structure ~ self-organisation
fr Hiérarchie: hiérarchie, hiérarchique, pyramidal, pyramide hiérarchique, hiérarchie plate, voie hiérarchique, rapports de pouvoir, pouvoir de décision, jeux de pouvoir, relation de subordination, verticalité, d'en haut, centralisation, centralisé
de Hierarchie: Hierarchie, hierarchisch, flache Hierarchie, Hierarchiestufe, Dienstweg, Machtverhältnisse, Autorität, Entscheidungsmacht, Machtspiele, von oben herab, von oben verordnet, Unterordnung, zentralistisch, Machtgefälle
it Gerarchia: gerarchia, gerarchico, piramidale, gerarchia piatta, via gerarchica, rapporti di potere, potere decisionale, giochi di potere, subordinazione, dall'alto, calato dall'alto, verticistico
en Hierarchy: hierarchy, hierarchical, flat hierarchy, chain of command, power relations, decision-making power, power games, top-down, subordinate, reporting line, centralised, centralized

# self-organisation < organisation-structure ~ hierarchy
fr Auto-organisation: auto-organisation, autogestion, autogéré, auto-organisé, autonomie des équipes, équipe autonome, équipes autonomes, entreprise libérée, gouvernance partagée, gouvernance horizontale, holacratie, sociocratie, management horizontal, responsabilisation, intelligence collective, sans chef, organisation horizontale, empowerment
de Selbstorganisation: Selbstorganisation, selbstorganisiert, Selbstverwaltung, selbstverwaltet, autonome Teams, Eigenverantwortung, eigenverantwortlich, Holokratie, Holacracy, Soziokratie, geteilte Führung, kollektive Intelligenz, ohne Chef, Schwarmintelligenz, Empowerment, Selbstbestimmung im Team, New Work
it Auto-organizzazione: auto-organizzazione, autogestione, autogestito, autonomia dei team, team autonomi, governance condivisa, olacrazia, holacracy, sociocrazia, responsabilizzazione, responsabilizzare, intelligenza collettiva, senza capi, organizzazione orizzontale, empowerment
en Self-organisation: self-organisation, self-organization, self-organised, self-organized, self-managed, self-management, autonomous teams, team autonomy, shared governance, holacracy, sociocracy, empowerment, collective intelligence, no bosses, flat organisation, flat organization

# decision-making < organisation-structure
fr Prise de décision: prise de décision, prendre des décisions, prendre une décision, processus décisionnel, décision collective, décider ensemble, décider à plusieurs, décideur, décisionnaire, consensus, consentement collectif, vote interne, lenteur des décisions, aide à la décision, décision participative, trancher une question
de Entscheidungsfindung: Entscheidungsfindung, Entscheidung treffen, Entscheidungen treffen, Entscheidungsprozess, gemeinsam entscheiden, mitentscheiden, Entscheidungsträger, Konsens, Konsent, Beschluss fassen, Beschlussfassung, langsame Entscheide, Entscheidungshilfe, Mitbestimmung, Entscheid=, Entscheide=, Entscheidung=, Entscheidungen=
it Processo decisionale: presa di decisione, prendere decisioni, prendere una decisione, processo decisionale, decisione collettiva, decidere insieme, decisori, consenso del gruppo, votazione interna, lentezza decisionale, aiuto alla decisione, decisione partecipativa, deliberare=
en Decision-making: decision-making, making decisions, make decisions, taking decisions, decision-makers, collective decision, deciding together, decide together, consensus, slow decisions, decision support, participatory decisions, decision process

# roles < organisation-structure
fr Rôles et responsabilités: rôles et responsabilités, répartition des tâches, répartition des rôles, qui fait quoi, cahier des charges du poste, fiche de poste, description de poste, déléguer, délégation, attribution des tâches, responsabilité partagée, définition des rôles, suppléance, remplaçant=, remplaçants=, remplaçante=
de Rollen und Zuständigkeiten: Rollen und Verantwortung, Rollenverteilung, Aufgabenteilung, Aufgabenverteilung, Zuständigkeit, wer macht was, Stellenbeschrieb, Stellenbeschreibung, Stellenprofil, delegieren, Delegation, Verantwortlichkeiten, Verantwortung teilen, Kompetenzregelung, Stellvertretung, Stellvertreter, Ressort
it Ruoli e responsabilità: ruoli e responsabilità, ripartizione dei compiti, suddivisione dei compiti, ripartizione dei ruoli, chi fa cosa, mansionario, descrizione del posto, delegare, delega, responsabilità condivisa, definizione dei ruoli, mansione, mansioni, supplenza, sostituto
en Roles and responsibilities: roles and responsibilities, division of labour, division of labor, division of tasks, who does what, job description, delegate, delegation, delegating, shared responsibility, clear roles, deputy, stand-in, accountability=

# processes < organisation-structure ~ automation
fr Processus de travail: processus de travail, processus, processus internes, flux de travail, workflow, simplification administrative, simplifier les démarches, simplifier les processus, optimisation des processus, optimiser les processus, circuit de validation, cartographie des processus, lourdeur administrative, paperasse, tâches administratives, charge administrative, bureaucratie, double saisie, ressaisie, nos procédures, procédures administratives
de Arbeitsabläufe: Arbeitsablauf, Arbeitsabläufe, Geschäftsprozess, Prozess, Prozesse optimieren, Prozessoptimierung, Workflow, Prozessmanagement, Abläufe vereinfachen, Freigabeprozess, Papierkram, administrativer Aufwand, Bürokratie, bürokratisch, Doppelerfassung, doppelt erfassen, administrative Aufgaben, Abläufe=, Abläufen=
it Processi di lavoro: processo di lavoro, processi di lavoro, processi interni, processi aziendali, flusso di lavoro, workflow, semplificazione amministrativa, semplificare i processi, ottimizzare i processi, ottimizzazione dei processi, burocratico, scartoffie, carico amministrativo, compiti amministrativi, doppia registrazione, procedure amministrative, le nostre procedure, burocrazia=
en Work processes: work process, business process, internal processes, workflow, process optimisation, process optimization, streamline, streamlining, simplify processes, paperwork, red tape, bureaucracy, bureaucratic, admin work, administrative burden, double entry of data, approval process, internal procedures, administrative procedures

# project-management < organisation-structure
fr Gestion de projet: gestion de projet, gestion de projets, gérer un projet, chef de projet, cheffe de projet, conduite de projet, planning de projet, jalon, échéancier, échéance, diagramme de Gantt, suivi de projet, mener à bien un projet, livrable, pilotage de projet, délais à tenir, Trello, Gantt, projet en retard
de Projektmanagement: Projektmanagement, Projektleitung, Projektleiter, Projektleiterin, Projektplan, Projektplanung, Meilenstein, Zeitplan, Termine einhalten, Deadline, Gantt, Projekte steuern, Projektsteuerung, Projektverlauf, Projektarbeit, Trello, Projektcontrolling
it Gestione di progetti: gestione di progetti, gestione del progetto, gestire un progetto, capoprogetto, capo progetto, project manager, project management, pianificazione del progetto, cronoprogramma, diagramma di Gantt, tappe del progetto, Gantt, Trello, responsabile di progetto, scadenze del progetto
en Project management: project management, project manager, managing projects, manage a project, project plan, project planning, milestone, deadline, timeline, Gantt, deliverable, project lead, scope creep, Trello, keeping projects on track

# agile < project-management
fr Méthodes agiles: méthode agile, méthodes agiles, agilité, agile, scrum, sprint agile, kanban, lean management, design thinking, itératif, itération, cycle court, rétrospective d'équipe, product owner, amélioration continue
de Agile Methoden: agile Methode, agil, agiles Arbeiten, Agilität, Scrum, Kanban, Lean Management, Design Thinking, iterativ, Iteration, Retrospektive, Product Owner, Sprintplanung, kontinuierliche Verbesserung, KVP=
it Metodi agili: metodo agile, metodi agili, agilità, metodologia agile, scrum, kanban, lean management, design thinking, iterativo, iterazione, retrospettiva del team, product owner, miglioramento continuo
en Agile methods: agile method, agile, agility, scrum, kanban, lean management, design thinking, iterative, iteration, team retrospective, product owner, continuous improvement

# quality < organisation-structure
fr Qualité: assurance qualité, contrôle qualité, démarche qualité, qualité du service, gestion de la qualité, système qualité, management de la qualité, certification, certifié, label de qualité, norme ISO, ISO=, audit qualité, bonnes pratiques, non-conformité, standards de qualité
de Qualität: Qualitätssicherung, Qualitätskontrolle, Qualitätsmanagement, Servicequalität, Dienstleistungsqualität, Qualitätslabel, Zertifizierung, zertifiziert, ISO-Norm, ISO=, Qualitätsstandard, Qualitätsaudit, Best Practice, Qualitätsprüfung, Gütesiegel, Reklamationsmanagement
it Qualità: garanzia di qualità, controllo qualità, gestione della qualità, qualità del servizio, marchio di qualità, certificazione, certificato di qualità, norma ISO, ISO=, standard di qualità, buone pratiche, sistema qualità, audit di qualità, non conformità
en Quality: quality assurance, quality control, quality management, service quality, quality label, certification, certified, ISO standard, ISO=, quality standards, best practices, quality audit, non-compliance

# documentation < knowledge-management
fr Documentation: mode d'emploi, manuel utilisateur, manuel d'utilisation, guide pratique, procédures écrites, documentation technique, documentation interne, marche à suivre, tutoriel, notice d'utilisation, wiki, foire aux questions, aide-mémoire, FAQ=, documenter=, documentation=
de Dokumentation: Dokumentation, dokumentieren, Gebrauchsanweisung, Bedienungsanleitung, Anleitung, Handbuch, Benutzerhandbuch, Leitfaden, Tutorial, Merkblatt, Wiki, schriftlich festhalten, Schritt für Schritt, häufige Fragen, FAQ=
it Documentazione: manuale d'uso, istruzioni per l'uso, guida pratica, guida all'uso, procedure scritte, documentazione tecnica, tutorial, promemoria, wiki, domande frequenti, FAQ=, documentazione=, documentare=
en Documentation: user manual, user guide, handbook, how-to guide, step-by-step guide, written procedures, instructions for use, tutorial, cheat sheet, wiki, frequently asked questions, FAQ=, documentation=, documenting=

# knowledge-management < organisation-structure ~ succession
fr Gestion des connaissances: gestion des connaissances, partage des connaissances, partage du savoir, partager le savoir, transmission du savoir, transmission des savoirs, transfert de connaissances, transfert de savoir, savoir-faire, mémoire de l'entreprise, mémoire collective de l'équipe, perte de savoir, base de connaissances, capitaliser l'expérience, retour d'expérience, retours d'expérience, échange d'expériences, tout est dans la tête
de Wissensmanagement: Wissensmanagement, Wissen teilen, Wissen weitergeben, Wissenstransfer, Wissensaustausch, Wissensverlust, Know-how, Erfahrungswissen, Erfahrungsaustausch, Wissensdatenbank, Wissen sichern, Wissen im Kopf, Wissensweitergabe, Erfahrungsbericht, Fachwissen bewahren
it Gestione delle conoscenze: gestione delle conoscenze, gestione della conoscenza, condivisione delle conoscenze, condividere il sapere, trasmissione del sapere, trasferimento di conoscenze, know-how, saper fare, memoria dell'azienda, perdita di conoscenze, base di conoscenze, scambio di esperienze, patrimonio di conoscenze
en Knowledge management: knowledge management, knowledge sharing, sharing knowledge, knowledge transfer, handing down knowledge, know-how, institutional memory, loss of knowledge, knowledge base, lessons learned, sharing experience, exchange of experience, tacit knowledge

# succession < organisation-structure ~ knowledge-management
fr Relève et transmission d'entreprise: succession d'entreprise, transmission d'entreprise, reprise d'entreprise, repreneur, remettre l'entreprise, remise de commerce, trouver une relève, passage de témoin, passer le flambeau, départ à la retraite, départs à la retraite, prochaine génération, reprendre l'affaire, reprendre le domaine, entreprise familiale, renouvellement du comité, notre relève, assurer la relève, préparer la relève
de Nachfolge: Nachfolge, Nachfolger, Nachfolgerin, Nachfolgeregelung, Unternehmensnachfolge, Betriebsübergabe, Hofübergabe, Geschäftsübergabe, Firmenübergabe, Übergabe an die nächste Generation, Stabsübergabe, Pensionierung, in Pension gehen, in Rente gehen, nächste Generation, Familienbetrieb, Familienunternehmen, Nachwuchs im Vorstand
it Successione e ricambio: successione aziendale, passaggio generazionale, trasmissione d'azienda, trasmissione aziendale, cessione dell'azienda, rilevare l'azienda, successore, ricambio generazionale, passaggio di consegne, passaggio di testimone, andare in pensione, prossima generazione, azienda di famiglia, azienda familiare, impresa familiare, pensionamento=
en Succession: succession planning, business succession, business transfer, handing over the business, hand over the business, taking over the business, successor, passing the torch, next generation, going into retirement, family business, family firm, new board members, retiring soon

# internal-communication < organisation-structure
fr Communication interne: communication interne, communiquer en interne, information interne, journal interne, intranet, circulation de l'information, l'information circule, faire circuler l'information, bouche à oreille interne, rumeur interne, manque d'information, transparence interne, informer les collaborateurs, informer le personnel, journal d'entreprise, flux d'informations
de Interne Kommunikation: interne Kommunikation, intern kommunizieren, interne Information, Intranet, Informationsfluss, Mitarbeiterzeitung, Mitarbeiterinformation, Gerüchte, Buschfunk, Flurfunk, fehlende Information, Transparenz im Betrieb, Mitarbeitende informieren, Personal informieren, Mitarbeiter-App, Aushang
it Comunicazione interna: comunicazione interna, comunicare internamente, informazione interna, giornale interno, intranet, circolazione delle informazioni, flusso di informazioni, voci di corridoio, mancanza di informazioni, trasparenza interna, informare i collaboratori, informare il personale, bacheca aziendale
en Internal communication: internal communication, communicating internally, intranet, flow of information, information flow, staff newsletter, employee newsletter, office grapevine, rumours, internal transparency, keeping staff informed, inform employees, staff app, noticeboard

# internal-participation < organisation-structure ~ decision-making
fr Participation du personnel: participation du personnel, impliquer les collaborateurs, impliquer les employés, implication des équipes, consulter le personnel, sondage interne, boîte à idées, donner la parole aux équipes, commission du personnel, délégués du personnel, représentants du personnel, partenaires sociaux, dialogue social, remontée du terrain
de Mitwirkung des Personals: Mitwirkung, Mitarbeitende einbeziehen, Mitarbeiter einbeziehen, Personal einbeziehen, Mitarbeiterbefragung, Mitarbeiterumfrage, Ideenbriefkasten, Personalkommission, Betriebsrat, Personalvertretung, Sozialpartner, Sozialpartnerschaft, Rückmeldungen der Basis, Ideenbox
it Partecipazione del personale: partecipazione del personale, coinvolgere i collaboratori, coinvolgere i dipendenti, coinvolgimento del personale, sondaggio interno, cassetta delle idee, dare la parola ai collaboratori, commissione del personale, rappresentanti del personale, partner sociali, dialogo sociale
en Staff participation: staff participation, employee participation, involving employees, involving staff, employee involvement, staff survey, employee survey, suggestion box, works council, staff representatives, social partners, employee voice

# conflict-management < organisation-structure
fr Gestion des conflits: gestion des conflits, conflits au travail, conflit entre collègues, désaccord, tensions dans l'équipe, tensions au travail, communication non violente, mésentente, malentendu, conversation difficile, conversations difficiles, médiation de conflits, médiation en entreprise, dispute dans l'équipe, disputes entre collègues
de Konflikte lösen: Konfliktlösung, Konfliktmanagement, Konflikt, Konflikte im Team, Meinungsverschiedenheit, Mediation, Mediator, Mediatorin, Spannungen im Team, gewaltfreie Kommunikation, Missverständnis, schwierige Gespräche, Schlichtung, Streit im Team, Streitigkeiten im Betrieb
it Gestione dei conflitti: gestione dei conflitti, conflitti sul lavoro, conflitto tra colleghi, disaccordo, tensioni nel team, tensioni sul lavoro, comunicazione non violenta, malinteso, malintesi, conversazioni difficili, mediazione dei conflitti, mediazione aziendale, litigio tra colleghi, litigare in ufficio
en Conflict management: conflict management, conflict resolution, conflicts at work, disagreement, mediation, mediator, tensions in the team, workplace tensions, non-violent communication, nonviolent communication, quarrel, misunderstanding, difficult conversations
`;
