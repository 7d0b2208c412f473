import { parseLexicon } from "@/lib/matching/lexicon-format";
import { indexLexicon } from "@/lib/matching/lexicon-index";

/** A small lexicon of our own, so that these tests speak of the engine and not of what the house's files hold. */
export const SAMPLE = `
# data
fr Données: données, donnée, base de données, big data=
de Daten: Daten, Datenbank, Datensatz, Big Data=
it Dati: dati, dato, banca dati, big data=
en Data: data, database, dataset, big data=
# data-protection < data ~ security
fr Protection des données: protection des données, données personnelles, vie privée, RGPD=, anonymis*
de Datenschutz: Datenschutz, personenbezogene Daten, Privatsphäre, DSGVO=, anonymis*
it Protezione dei dati: protezione dei dati, dati personali, privacy, GDPR=, anonimizz*
en Data protection: data protection, personal data, privacy, GDPR=, anonymis*
# artificial-intelligence
fr Intelligence artificielle: intelligence artificielle, IA=, apprentissage automatique, robot conversationnel
de Künstliche Intelligenz: künstliche Intelligenz, KI=, maschinelles Lernen, Chatbot
it Intelligenza artificiale: intelligenza artificiale, IA=, apprendimento automatico, chatbot
en Artificial intelligence: artificial intelligence, AI=, machine learning, chatbot
# social-networks
fr Réseaux sociaux: réseaux sociaux, médias sociaux, fil d'actualité, influenceur
de Soziale Netzwerke: soziale Netzwerke, soziale Medien, Social Media, Influencer
it Reti sociali: reti sociali, social network, social media, influencer
en Social networks: social networks, social media, news feed, influencer
# volunteering
fr Bénévolat: bénévolat, bénévoles, engagement associatif, bénévole
de Freiwilligenarbeit: Freiwilligenarbeit, Freiwillige, Ehrenamt, Ehrenamtliche
it Volontariato: volontariato, volontari, volontario, impegno civico
en Volunteering: volunteering, volunteers, unpaid helpers, civic service
# municipality
fr Commune: commune=, communes=, municipalité, guichet communal
de Gemeinde: Gemeinde, Gemeindeverwaltung, Stadtrat, Schalter
it Comune: municipio, comune, amministrazione comunale, sportello comunale
en Municipality: municipality, town council, local council, town hall
# communication
fr Communication: communication, communiquer, communication interne, porte-parole
de Kommunikation: Kommunikation, kommunizieren, Mediensprecher, Medienarbeit
it Comunicazione: comunicazione, comunicare, portavoce, ufficio stampa
en Communication: communication, communicate, spokesperson, press office
# security
fr Sécurité: sécurité, sûreté, antivirus, pare-feu
de Sicherheit: Sicherheit, Virenschutz, Firewall, Schutzmassnahme
it Sicurezza: sicurezza, antivirus, firewall, messa in sicurezza
en Security: security, antivirus, firewall, safety
# accounting
fr Comptabilité: comptabilité, comptable, bilan comptable, plan comptable
de Buchhaltung: Buchhaltung, Buchhalterin, Bilanz, Kontenplan
it Contabilità: contabilità, contabile, bilancio, piano dei conti
en Accounting: accounting, bookkeeping, accountant, ledger
# law
fr Droit: loi, juridique, juriste, législation
de Recht: Gesetz, Jurist, Rechtsfrage, Gesetzgebung
it Diritto: legge, giurista, normativa, legislazione
en Law: law, legal, lawyer, legislation
# informatics
fr Informatique: informatique, service informatique, IT=, informaticien
de Informatik: Informatik, Informatikabteilung, IT=, Informatikerin
it Informatica: informatica, reparto informatico, IT=, informatico
en IT: IT=, computing department, IT department, computing
`;

export const SAMPLE_CONCEPTS = parseLexicon([SAMPLE]);
export const SAMPLE_LEXICON = indexLexicon(SAMPLE_CONCEPTS.concepts);
