/** Concepts of data: keeping, sharing and understanding it. */
export const DATA_HANDLING = `
# data
fr Données: jeu de données, jeux de données, gestion des données, gouvernance des données, données numériques, données de l'entreprise, patrimoine de données, exploiter les données, valoriser les données, valorisation des données, mégadonnées, big data, économie des données, collecte de données, données=, donnée=
de Daten: Daten=, Datensatz, Datensätze, Datenmanagement, Datenverwaltung, Data Governance, Unternehmensdaten, Daten nutzen, Datennutzung, Datenerhebung, Datensammlung, Daten sammeln, Big Data, Datenmenge, Datenwirtschaft, Datenökonomie
it Dati: insieme di dati, gestione dei dati, governance dei dati, dati digitali, dati aziendali, dati dell'azienda, sfruttare i dati, valorizzare i dati, valorizzazione dei dati, raccolta di dati, big data, economia dei dati, dati=
en Data: data, dataset, data set, data management, data governance, company data, business data, using our data, making use of data, data collection, collecting data, big data, data economy, data-driven

# data-quality < data
fr Qualité des données: qualité des données, données fiables, données erronées, données obsolètes, doublon, doublons, données incomplètes, données à jour, données propres, nettoyage des données, nettoyer les données, fiabilité des données, saisie des données, erreurs de saisie, données de référence
de Datenqualität: Datenqualität, verlässliche Daten, fehlerhafte Daten, falsche Daten, veraltete Daten, Dubletten, Doppeleinträge, unvollständige Daten, aktuelle Daten, saubere Daten, Daten bereinigen, Datenbereinigung, Datenpflege, Datenerfassung, Eingabefehler, Stammdaten
it Qualità dei dati: qualità dei dati, dati affidabili, dati errati, dati obsoleti, dati incompleti, dati aggiornati, dati puliti, pulizia dei dati, pulire i dati, affidabilità dei dati, inserimento dati, errori di inserimento, doppioni, dati di base, duplicati=
en Data quality: data quality, reliable data, inaccurate data, wrong data, outdated data, duplicates, duplicate records, incomplete data, clean data, data cleaning, cleaning up data, data entry, typing errors in data, master data, up-to-date data, data cleansing

# data-analysis < data ~ statistics
fr Analyse de données: analyse de données, analyser les données, science des données, data science, data scientist, analyste de données, informatique décisionnelle, business intelligence, Power BI, fouille de données, analyse prédictive, modèle prédictif, interpréter les données, faire parler les données, décisions fondées sur les données, piloter par les données, prévisions de vente
de Datenanalyse: Datenanalyse, Daten auswerten, Datenauswertung, Auswertung der Daten, Daten analysieren, Data Science, Data Scientist, Datenwissenschaft, Business Intelligence, Power BI, Data Mining, Prognosen, Vorhersagemodell, Predictive Analytics, datenbasierte Entscheidungen, datengestützt, datenbasiert, datengetrieben, Daten interpretieren
it Analisi dei dati: analisi dei dati, analizzare i dati, scienza dei dati, data science, data scientist, analista di dati, business intelligence, Power BI, data mining, analisi predittiva, modello predittivo, interpretare i dati, decisioni basate sui dati, far parlare i dati, previsioni di vendita
en Data analysis: data analysis, analyse data, analyze data, data analytics, analytics, data science, data scientist, data analyst, business intelligence, Power BI, data mining, predictive analytics, forecasting, predictive model, interpreting data, data-driven decisions, making sense of data

# data-visualisation < data-analysis
fr Visualisation des données: visualisation de données, visualiser les données, tableau de bord, tableaux de bord, dashboard, diagramme, infographie, cartographie, carte interactive, cartes interactives, dataviz, représentation graphique, rapport visuel, graphiques de données, faire un graphique
de Datenvisualisierung: Datenvisualisierung, Daten visualisieren, Visualisierung, visualisieren, Dashboard, Cockpit, Diagramm, Diagramme, Infografik, interaktive Karte, interaktive Karten, grafische Darstellung, Grafiken, Datenjournalismus, Daten veranschaulichen
it Visualizzazione dei dati: visualizzazione dei dati, visualizzare i dati, cruscotto, cruscotti, dashboard, diagramma, infografica, cartografia, mappa interattiva, mappe interattive, rappresentazione grafica, dataviz, grafici e tabelle, creare grafici
en Data visualisation: data visualisation, data visualization, visualise data, visualize data, dashboard, dashboards, charts, diagram, infographic, interactive map, interactive maps, graphical representation, graphs, dataviz

# statistics < data
fr Statistiques: statistique, statistiques, chiffres-clés, statistiques de fréquentation, données statistiques, corrélation, moyenne statistique, probabilité, probabilités, recensement, données chiffrées, enquête statistique, Office fédéral de la statistique, OFS=, échantillon représentatif
de Statistik: Statistik, Statistiken, statistisch, Statistikamt, Korrelation, Stichprobe, Wahrscheinlichkeit, Durchschnittswert, Mittelwert, Volkszählung, Zahlenmaterial, statistische Daten, statistische Erhebung, Bundesamt für Statistik, BFS=
it Statistica: statistica, statistiche, statistico, cifre chiave, dati statistici, correlazione, campione statistico, media statistica, censimento, rilevamento statistico, Ufficio federale di statistica, probabilità=
en Statistics: statistics, statistical, key statistics, correlation, statistical sample, average value, median, census, statistical survey, statistician, statistical data, probability=

# databases < data
fr Bases de données: base de données, bases de données, SQL=, PostgreSQL, MySQL, FileMaker, registre électronique, inventaire numérique, fichier central, entrepôt de données, catalogue en ligne, base centralisée, requête SQL, gestion d'inventaire, Microsoft Access
de Datenbanken: Datenbank, Datenbanken, SQL=, PostgreSQL, MySQL, FileMaker, Access-Datenbank, elektronisches Register, digitales Inventar, zentrale Datei, Data Warehouse, Online-Katalog, Verzeichnis, Datenspeicher, Inventarverwaltung, Kartei
it Banche dati: banca dati, banche dati, base di dati, basi di dati, database, SQL=, PostgreSQL, MySQL, FileMaker, registro elettronico, inventario digitale, archivio centrale, data warehouse, catalogo online, schedario, gestione dell'inventario
en Databases: database, databases, SQL=, PostgreSQL, MySQL, FileMaker, electronic register, digital inventory, data warehouse, data lake, online catalogue, directory of members, SQL query, inventory management, records system

# open-data < data ~ freedom-of-information
fr Données ouvertes: données ouvertes, open data, open government data, données publiques, ouverture des données, ouvrir les données, réutilisation des données, données accessibles à tous, portail de données, données administratives ouvertes, libre accès aux données, publier des données, données gouvernementales, OGD=
de Offene Daten: offene Daten, Open Data, Open Government Data, öffentliche Daten, Behördendaten, Verwaltungsdaten, frei zugängliche Daten, Daten öffnen, Daten veröffentlichen, Datenportal, Weiterverwendung von Daten, Wiederverwendung von Daten, OGD=, Datenöffnung
it Dati aperti: dati aperti, open data, open government data, dati pubblici, apertura dei dati, aprire i dati, riutilizzo dei dati, dati accessibili a tutti, portale di dati, pubblicare i dati, libero accesso ai dati, dati amministrativi aperti, OGD=
en Open data: open data, open government data, public data, government data, opening up data, data portal, reuse of data, reusing data, publishing data, freely available data, open access to data, OGD=

# geodata < data
fr Géodonnées: géodonnées, géolocalisation, géolocaliser, système d'information géographique, SITG=, GPS=, cadastre, guichet cartographique, carte numérique, cartes numériques, Google Maps, OpenStreetMap, swisstopo, données géographiques, imagerie satellite, localisation en temps réel
de Geodaten: Geodaten, Geolokalisierung, Geoinformation, Geoinformationssystem, GIS=, GPS=, Kataster, digitale Karte, digitale Karten, Google Maps, OpenStreetMap, swisstopo, Standortdaten, Ortung, Satellitenbilder, Geoportal, Kartendienst
it Geodati: geodati, geolocalizzazione, geolocalizzare, sistema d'informazione geografica, GIS=, GPS=, catasto, mappa digitale, mappe digitali, Google Maps, OpenStreetMap, swisstopo, dati geografici, immagini satellitari, dati di localizzazione, geoportale
en Geodata: geodata, geolocation, geographic information system, geographical data, GIS=, GPS=, cadastre, land registry data, digital map, digital maps, Google Maps, OpenStreetMap, swisstopo, location data, satellite imagery, mapping service

# archiving < data ~ data-retention
fr Archivage: archivage, archiver, archives, archives numériques, archivage électronique, archivage à long terme, archiviste, records management, GED=, gestion électronique des documents, gestion documentaire, conservation numérique, pérennité des données, mémoire numérique, fonds d'archives, numériser les archives, numérisation des documents, plan de classement, scanner des documents
de Archivierung: Archivierung, archivieren, Archiv, Archive, digitales Archiv, Langzeitarchivierung, elektronische Archivierung, Archivar, Archivarin, Dokumentenverwaltung, Dokumentenmanagement, DMS=, GEVER=, Records Management, digitale Aufbewahrung, Digitalisierung von Dokumenten, einscannen, scannen, Aktenplan, Ablagesystem, Registraturplan
it Archiviazione: archiviazione, archiviare, archivio, archivi, archivio digitale, archivi digitali, archiviazione elettronica, archiviazione a lungo termine, archivista, gestione documentale, gestione elettronica dei documenti, conservazione digitale, memoria digitale, digitalizzare gli archivi, digitalizzazione dei documenti, scansionare, scansione, piano di classificazione
en Archiving: archiving, archive, archives, digital archive, electronic archiving, long-term archiving, archivist, document management, records management, DMS=, digital preservation, digitising archives, digitizing archives, digitising documents, digitizing documents, scanning documents, filing plan, document scanner

# backup < data ~ business-continuity
fr Sauvegarde: sauvegarde, sauvegardes, sauvegarder, copie de sécurité, copies de sécurité, copie de secours, backup, backups, perte de données, perdre ses données, données perdues, restauration des données, restaurer les données, récupérer ses données, récupération de données, disque dur externe, sauvegarde hors ligne, sauvegarde automatique
de Datensicherung: Datensicherung, Backup, Backups, Sicherungskopie, Sicherungskopien, Sicherheitskopie, Daten sichern, Datenverlust, Daten verlieren, verlorene Daten, Datenwiederherstellung, Daten wiederherstellen, Datenrettung, externe Festplatte, Offline-Backup, automatische Sicherung
it Backup: backup, copia di sicurezza, copie di sicurezza, copia di riserva, salvataggio dei dati, salvare i dati, salvaguardia dei dati, perdita di dati, perdere i dati, dati persi, ripristino dei dati, ripristinare i dati, recupero dei dati, recuperare i dati, disco esterno, disco rigido esterno, backup automatico
en Backup: backup, backups, back-up, back up data, backing up, safety copy, data loss, losing data, lost data, restoring data, restore data, data recovery, recover data, external hard drive, offline backup, automatic backup

# file-sharing < data ~ collaboration-tools, cloud
fr Partage de fichiers: partage de fichiers, partager des fichiers, partage de documents, partager des documents, transfert de fichiers, envoyer de gros fichiers, fichier lourd, fichiers partagés, dossier partagé, dossiers partagés, WeTransfer, SwissTransfer, Dropbox, OneDrive, iCloud, kDrive, serveur de fichiers, pièce jointe, pièces jointes, lien de partage
de Dateien teilen: Dateien teilen, Dateiaustausch, Dokumente teilen, Dokumentenaustausch, Datenablage, Dateiablage, grosse Dateien versenden, grosse Dateien, grosse Anhänge, gemeinsamer Ordner, geteilter Ordner, geteilte Ordner, WeTransfer, SwissTransfer, Dropbox, OneDrive, iCloud, Dateiserver, Fileserver, E-Mail-Anhang, Freigabelink, Filesharing
it Condivisione di file: condivisione di file, condividere file, condivisione di documenti, condividere documenti, trasferimento di file, inviare file pesanti, file pesanti, cartella condivisa, cartelle condivise, WeTransfer, SwissTransfer, Dropbox, OneDrive, iCloud, file server, allegato, allegati, link di condivisione
en File sharing: file sharing, sharing files, share files, document sharing, sharing documents, file transfer, sending large files, large files, shared folder, shared folders, shared drive, WeTransfer, SwissTransfer, Dropbox, OneDrive, iCloud, file server, e-mail attachment, sharing link, attachments=

# filing < data ~ archiving
fr Classement des documents: classement des documents, classement des fichiers, classer ses documents, ranger ses fichiers, rangement des fichiers, arborescence, nommage des fichiers, nom de fichier, noms de fichiers, retrouver un document, retrouver des documents, retrouver un fichier, chercher un document, dossiers en désordre, fouillis numérique, tri des fichiers, versions d'un document, bonne version, métadonnées
de Dokumente ordnen: Dokumente ordnen, Dokumentenablage, digitale Ablage, Ablagestruktur, Ordnerstruktur, Ordnung in den Dateien, Dateinamen, Dateibenennung, Dokumente finden, Dokumente wiederfinden, Dateien finden, Dateien suchen, Datenchaos, Ordnerchaos, digitales Chaos, Versionierung, richtige Version, Metadaten, Aktenführung
it Ordinare i documenti: ordinare i documenti, ordinare i file, riordinare i file, classificazione dei documenti, classificare i documenti, struttura delle cartelle, nomi dei file, nome del file, ritrovare un documento, ritrovare i documenti, trovare un file, cercare documenti, disordine digitale, caos digitale, versioni di un documento, versione giusta, metadati
en Filing documents: filing system, filing documents, file naming, naming files, folder structure, organising files, organizing files, finding documents, find documents, searching for files, digital clutter, digital mess, messy folders, document versions, version control, right version, metadata

# data-sharing < data ~ interoperability
fr Espaces et échanges de données: partage de données, partager des données, espace de données, espaces de données, mutualisation des données, principe once only, une seule fois, données entre services, transmission de données, accès aux données, données intersectorielles
de Daten gemeinsam nutzen: Daten teilen, Datenteilung, Datenraum, Datenräume, Daten gemeinsam nutzen, gemeinsame Datennutzung, Once-Only-Prinzip, Once Only, Datenweitergabe, Daten weitergeben, Datenübermittlung, Datenzugang, Zugang zu Daten, Mehrfachnutzung von Daten
it Condivisione di dati: condivisione di dati, condividere i dati, spazio di dati, spazi di dati, principio once only, trasmissione di dati, accesso ai dati, dati tra servizi, messa in comune dei dati
en Data sharing: data sharing, sharing data, share data, data space, data spaces, pooling data, once-only principle, passing on data, transmission of data, access to data, data between departments, data exchange between organisations

# data-literacy < data ~ digital-skills
fr Culture des données: culture des données, culture de la donnée, littératie des données, comprendre les données, lire un graphique, comprendre les statistiques, esprit critique face aux chiffres, lire les chiffres, compétences en données, datalittératie
de Datenkompetenz: Datenkompetenz, Datenkultur, Data Literacy, Daten verstehen, Datenverständnis, Diagramme lesen, Statistiken verstehen, Zahlen verstehen, kritischer Umgang mit Zahlen, datenkompetent
it Cultura dei dati: cultura dei dati, cultura del dato, alfabetizzazione ai dati, data literacy, capire i dati, comprendere i dati, leggere un grafico, capire le statistiche, leggere i numeri, competenze sui dati
en Data literacy: data literacy, data culture, data-literate, understanding data, understand data, reading charts, reading graphs, understanding statistics, critical look at figures, data skills
`;
