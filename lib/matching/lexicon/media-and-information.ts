/** Concepts of the media, of what can be believed, and of the attention they take. */
export const MEDIA_AND_INFORMATION = `
# media-press ~ journalism, press-relations
fr Médias et presse: médias, presse écrite, presse locale, presse régionale, presse=, journal local, journaux, quotidien régional, journal papier, magazine, hebdomadaire, titre de presse, avenir de la presse, médias suisses, médias locaux, télévision, abonnement au journal, paysage médiatique, lecteurs du journal
de Medien und Presse: Presse, Medienhaus, Medienhäuser, Medienlandschaft, Massenmedien, Lokalzeitung, Zeitung, Tageszeitung, Zeitschrift, Wochenzeitung, Lokalmedien, Regionalzeitung, Medienbranche, Medienvielfalt, Fernsehen, Zeitungsabonnement, Zukunft der Zeitung, Medienförderung
it Media e stampa: mezzi d'informazione, mass media, stampa locale, carta stampata, giornale, giornali, quotidiano regionale, giornale locale, settimanale, rivista, riviste, testata giornalistica, televisione, futuro della stampa, media locali, panorama mediatico, abbonamento al giornale
en Media and press: news media, mass media, the media, local press, newspaper, local newspaper, daily newspaper, magazine, weekly paper, print media, future of the press, local media, media landscape, television, newspaper subscription, regional press

# journalism < media-press ~ fact-checking
fr Journalisme: journalisme, journaliste, journalistique, reporter=, reportage, enquête journalistique, interview, interviewer, rédaction du journal, rédacteur en chef, rédactrice en chef, correspondant local, liberté de la presse, carte de presse, déontologie journalistique, data journalisme, pigiste
de Journalismus: Journalismus, Journalist*, journalistisch, Reporter*, Reportage, Interview, interviewen, recherchieren, Chefredaktion, Chefredaktor*, Chefredakteur*, Korrespondent*, Pressefreiheit, Lokaljournalismus, Datenjournalismus, Zeitungsredaktion, Redaktor*
it Giornalismo: giornalismo, giornalista, giornalistico, giornalistica, reporter, reportage, inchiesta giornalistica, intervista, intervistare, redazione del giornale, caporedattore, direttore del giornale, corrispondente locale, libertà di stampa, cronista, cronaca locale
en Journalism: journalism, journalist, journalistic, reporter=, reporters=, reportage, newsroom, editor-in-chief, press freedom, freedom of the press, investigative reporting, local reporter, data journalism, news story, freelance journalist, press interview, radio interview

# fake-news < media-press ~ fact-checking, conspiracy-theories, disinformation-by-ai
fr Désinformation: désinformation, désinformer, fake news, infox, fausses nouvelles, fausse nouvelle, fausse information, fausses informations, mésinformation, rumeurs, intox=, canular, hoax, fausse photo, vidéo truquée, vidéos truquées, mensonges en ligne, info trompeuse, distinguer le vrai du faux
de Desinformation: Desinformation, Falschinformation, Falschmeldung, Fake News, Fakes=, Falschnachrichten, Gerüchte, Lügen im Netz, manipulierte Bilder, gefälschte Bilder, gefälschte Videos, Hoax, Fehlinformation, irreführende Informationen, Unwahrheiten, Wahrheit und Lüge, wahr oder falsch
it Disinformazione: disinformazione, fake news, notizie false, notizia falsa, false notizie, false informazioni, bufala=, bufale, informazioni false, voci infondate, dicerie, immagini manipolate, video manipolati, foto false, bugie in rete, distinguere il vero dal falso, misinformazione
en Disinformation: disinformation, misinformation, fake news, false news, false information, rumours, rumors, hoax, hoaxes, fake photos, fake videos, doctored images, misleading information, lies online, telling true from false, spreading falsehoods

# conspiracy-theories < fake-news
fr Théories du complot: théorie du complot, théories du complot, complotisme, complotiste, complots=, conspirationnisme, conspirationniste, thèses complotistes, croyances en ligne, dérives sectaires, radicalisation en ligne
de Verschwörungstheorien: Verschwörung, Verschwörungstheorie, Verschwörungsmythos, Verschwörungsmythen, Verschwörungserzählung, Verschwörungstheoretiker, Schwurbler, Radikalisierung im Netz, Online-Radikalisierung, Querdenker, Verschwörungsglaube
it Teorie del complotto: teoria del complotto, teorie del complotto, complottismo, complottista, complottisti, cospirazione, cospirazionismo, dietrologia, tesi complottiste, radicalizzazione online
en Conspiracy theories: conspiracy, conspiracies, conspiracy theory, conspiracy theories, conspiracy theorist, rabbit hole, online radicalisation, online radicalization, cult thinking, believers in conspiracies

# propaganda < fake-news ~ elections-voting
fr Propagande et manipulation: propagande, manipulation de l'opinion, manipuler l'opinion, manipulation des masses, ingérence étrangère, guerre de l'information, campagne d'influence, opinion publique, influencer l'opinion, populisme=, lavage de cerveau, opérations d'influence
de Propaganda und Meinungsmache: Propaganda, Meinungsmache, Meinungsbildung, Manipulation der Meinung, öffentliche Meinung, Stimmungsmache, Beeinflussung, Informationskrieg, Einflussnahme aus dem Ausland, Wählerbeeinflussung, Populismus, Gehirnwäsche
it Propaganda e manipolazione: propaganda, manipolazione dell'opinione, manipolare l'opinione, manipolazione delle masse, opinione pubblica, influenzare l'opinione, ingerenza straniera, guerra dell'informazione, populismo, lavaggio del cervello, campagne di influenza
en Propaganda and manipulation: propaganda, manipulating opinion, opinion manipulation, mass manipulation, public opinion, swaying opinion, foreign interference, information warfare, influence campaign, populism=, brainwashing, election interference

# fact-checking ~ reliable-sources, critical-thinking
fr Vérification des faits: vérification des faits, vérifier les faits, vérifier une information, vérifier les informations, fact-checking, vérification des informations, recouper, recoupement, recherche d'image inversée, démentir, établir les faits, croiser les sources
de Faktenprüfung: Faktencheck, Fakten prüfen, Fakten überprüfen, Faktenprüfung, Informationen überprüfen, Informationen prüfen, Nachrichten überprüfen, Wahrheitsgehalt, Gegencheck, Bilder-Rückwärtssuche, richtigstellen, Richtigstellung, Quellenprüfung, faktenbasiert
it Verifica dei fatti: verifica dei fatti, verificare i fatti, verificare una notizia, verificare le notizie, verificare l'informazione, verificare le informazioni, fact checking, controllo delle notizie, ricerca inversa di immagini, smentire, smentita, incrociare le fonti
en Fact-checking: fact-checking, fact-checker, fact check, check facts, checking facts, verify information, verifying information, verify news, verifying sources, debunk, debunking, reverse image search, cross-check sources, verified facts

# reliable-sources ~ fact-checking, trust
fr Sources fiables: source fiable, sources fiables, fiabilité des sources, sources d'information, source d'information, citer ses sources, information fiable, informations fiables, information de qualité, qualité de l'information, source officielle, sources officielles, Wikipédia, fiabilité de l'information, trouver la bonne information
de Verlässliche Quellen: verlässliche Quellen, zuverlässige Quellen, seriöse Quellen, vertrauenswürdige Quellen, Quellenkritik, Quellenangabe, Informationsquelle, Quellen angeben, Quellen nennen, verlässliche Informationen, zuverlässige Informationen, gesicherte Informationen, Qualität der Informationen, Wikipedia, offizielle Quellen, Glaubwürdigkeit der Quellen
it Fonti affidabili: fonte affidabile, fonti affidabili, fonti attendibili, fonte attendibile, affidabilità delle fonti, fonti d'informazione, fonte d'informazione, citare le fonti, informazione affidabile, informazioni affidabili, informazione di qualità, qualità dell'informazione, Wikipedia, fonti ufficiali, fonte ufficiale
en Reliable sources: reliable source, trustworthy sources, credible sources, trusted sources, information source, sources of information, citing sources, cite sources, reliable information, accurate information, quality information, information quality, Wikipedia, official sources

# critical-thinking ~ media-literacy, fake-news
fr Esprit critique: esprit critique, pensée critique, sens critique, regard critique, réflexion critique, penser par soi-même, penser par eux-mêmes, remettre en question, discernement, biais cognitifs, préjugés, développer l'esprit critique, naïveté, crédulité
de Kritisches Denken: kritisches Denken, kritisch denken, kritischer Blick, kritisch hinterfragen, hinterfragen, Urteilsvermögen, Urteilsfähigkeit, selbstständiges Denken, selber denken, kritischer Umgang, Denkfehler, Vorurteile, Leichtgläubigkeit, kognitive Verzerrung
it Pensiero critico: pensiero critico, spirito critico, senso critico, occhio critico, riflessione critica, capacità critica, pensare con la propria testa, mettere in discussione, discernimento, pregiudizi, bias cognitivi, ingenuità, credulità
en Critical thinking: critical thinking, think critically, thinking critically, critical mind, critical eye, critical reflection, think for oneself, thinking for themselves, sound judgement, discernment, cognitive biases, prejudice, gullible, gullibility

# media-literacy ~ critical-thinking, digital-skills, children-screens
fr Éducation aux médias: éducation aux médias, éducation au numérique, éducation à l'image, apprendre à s'informer, culture médiatique, sensibilisation aux médias, prévention numérique, citoyenneté numérique, hygiène numérique, bons usages d'internet, semaine des médias
de Medienbildung: Medienbildung, Medienpädagogik, Medienerziehung, Medienkompetenz, Medienkunde, Umgang mit Medien, Mediennutzung, Nachrichtenkompetenz, Informationskompetenz, digitale Bildung, Internetkompetenz, mündige Bürger, digitale Mündigkeit
it Educazione ai media: educazione ai media, educazione digitale, educazione all'immagine, competenza mediatica, competenze mediatiche, imparare a informarsi, alfabetizzazione mediatica, cittadinanza digitale, igiene digitale, uso consapevole di internet, uso consapevole dei media
en Media literacy: media literacy, media education, news literacy, information literacy, digital citizenship, media skills, digital hygiene, digital education, media awareness, using the internet wisely, informed citizens, media pedagogy

# trust ~ transparency, reliable-sources
fr Confiance: confiance=, méfiance, méfiant, crédibilité, crédible, gagner la confiance, perdre confiance, perte de confiance, confiance du public, inspirer confiance, digne de confiance, tiers de confiance, lien de confiance, défiance, rassurer, faire confiance
de Vertrauen: Vertrauen, Misstrauen, misstrauisch, Glaubwürdigkeit, glaubwürdig, vertrauenswürdig, Vertrauensverlust, Vertrauen gewinnen, Vertrauensverhältnis, Vertrauensbasis, Vertrauensbildung, vertrauensvoll, Verlässlichkeit=
it Fiducia: fiducia, fiducia del pubblico, sfiducia, diffidenza, diffidente, credibilità, credibile, fidarsi, conquistare la fiducia, perdita di fiducia, rapporto di fiducia, degno di fiducia, fiducioso, rassicurare
en Trust: trust, trusting, trustworthy, trustworthiness, mistrust, distrust, credibility, credible, earn trust, loss of trust, public trust, reassure, win confidence

# filter-bubbles < social-networks ~ recommendation-algorithms, fake-news
fr Bulles de filtre: bulle de filtre, bulles de filtre, bulle informationnelle, chambre d'écho, chambres d'écho, entre-soi, mêmes opinions, diversité des opinions, pluralité des opinions, sortir de sa bulle, s'ouvrir à d'autres avis, opinions différentes
de Filterblasen: Filterblase, Filterbubble, Filter Bubble, Echokammer, Informationsblase, eigene Blase, Meinungsvielfalt, Gleichgesinnte, andere Meinungen, gleiche Meinung, unter seinesgleichen, aus der Blase, Meinungsblase, Bestätigungsfehler
it Bolle informative: bolla informativa, bolle informative, bolla di filtraggio, filter bubble, camera d'eco, camere dell'eco, stesse opinioni, pluralismo delle opinioni, diversità di opinioni, uscire dalla bolla, opinioni diverse, bolla social
en Filter bubbles: filter bubble, echo chamber, information bubble, like-minded, diversity of opinion, diverse opinions, different opinions, same opinions, burst the bubble, out of our bubble, confirmation bias, one-sided news

# recommendation-algorithms < social-networks ~ filter-bubbles
fr Algorithmes de recommandation: algorithmes, algorithme de recommandation, recommandations personnalisées, fil d'actualité, personnalisation, suggestions automatiques, contenus suggérés, profilage, pouvoir des algorithmes, transparence des algorithmes, boîte noire
de Empfehlungsalgorithmen: Algorithmen, Algorithmus, Empfehlungsalgorithmus, Empfehlungssystem, personalisierte Empfehlungen, Personalisierung, vorgeschlagene Inhalte, Newsfeed, Profiling, Macht der Algorithmen, Blackbox
it Algoritmi di raccomandazione: algoritmi, algoritmo, algoritmo di raccomandazione, raccomandazioni personalizzate, personalizzazione, contenuti suggeriti, suggerimenti automatici, profilazione, potere degli algoritmi, trasparenza degli algoritmi, scatola nera
en Recommendation algorithms: algorithms, algorithm, recommendation algorithm, recommender system, personalised recommendations, personalized recommendations, personalisation=, personalization=, suggested content, news feed, profiling, power of algorithms, black box

# attention-focus ~ screen-addiction, information-overload
fr Attention et concentration: capter l'attention, économie de l'attention, temps d'attention, déficit d'attention, capacité d'attention, concentration=, se concentrer, rester concentré, distraction, distrait, notifications, sans cesse interrompu, interruptions, perdre le fil, se disperser, captologie
de Aufmerksamkeit und Konzentration: Aufmerksamkeit, Aufmerksamkeitsökonomie, Aufmerksamkeitsspanne, Konzentration, konzentriert, konzentrieren, Ablenkung, ablenken, abgelenkt, Benachrichtigungen, Push-Nachrichten, Unterbrechungen, ständig unterbrochen, fokussiert arbeiten, Zerstreuung, Reizüberflutung
it Attenzione e concentrazione: economia dell'attenzione, soglia di attenzione, attirare l'attenzione, catturare l'attenzione, deficit di attenzione, capacità di attenzione, concentrazione=, concentrarsi, restare concentrati, distrazione, distrazioni, distratto, distrarsi, notifiche, interruzioni, interrotto di continuo
en Attention and focus: attention economy, attention span, grab attention, deficit of attention, concentration, concentrate, stay focused, staying focused, distraction, distracted, distracting, notifications, interruptions, constantly interrupted, deep work

# screen-addiction ~ children-screens, attention-focus, digital-detox
fr Dépendance aux écrans: dépendance aux écrans, addiction aux écrans, addiction, addict, addictif, accro, accros=, cyberdépendance, dépendance au smartphone, dépendance au téléphone, scroller, scrolling, jeux d'argent en ligne, temps d'écran, surconsommation d'écrans, scotché à son écran, nomophobie
de Bildschirmsucht: Bildschirmsucht, Onlinesucht, Internetsucht, Handysucht, Smartphonesucht, Mediensucht, Spielsucht, Suchtverhalten, Suchtprävention, Suchtgefahr, süchtig, abhängig vom Handy, Bildschirmzeit, Suchtpotenzial, scrollen, ständig am Handy, Sucht
it Dipendenza dagli schermi: dipendenza dagli schermi, dipendenza dal telefono, dipendenza dallo smartphone, dipendenza da internet, dipendenze digitali, dipendenza digitale, assuefazione, tempo davanti allo schermo, tempo di schermo, scrollare, ludopatia, gioco d'azzardo online, incollati allo schermo, sempre al telefono
en Screen addiction: screen addiction, addiction, addicted, addictive, phone addiction, smartphone addiction, internet addiction, compulsive use, screen time, doomscrolling, scrolling, online gambling, glued to the screen, glued to their phones, hooked on

# digital-detox < screen-addiction ~ slowing-down, availability
fr Déconnexion: déconnexion, se déconnecter, déconnecter, droit à la déconnexion, détox numérique, détox digitale, sobriété des écrans, sans écran, sans téléphone, pause numérique, couper le téléphone, éteindre les écrans, hyperconnexion, hyperconnecté, se libérer des écrans
de Digitale Auszeit: digitale Auszeit, Digital Detox, digitales Fasten, offline sein, handyfrei, ohne Handy, bildschirmfrei, ohne Bildschirm, Handy weglegen, Handyverbot, Handypause, Recht auf Nichterreichbarkeit, ständig online, immer online, Medienfasten, mal abschalten
it Disconnessione: disconnessione, disconnettersi, diritto alla disconnessione, detox digitale, disintossicazione digitale, digiuno digitale, senza schermi, senza telefono, pausa digitale, staccare la spina, spegnere il telefono, iperconnessione, iperconnessi, sempre connessi
en Digital detox: digital detox, disconnecting, disconnect from screens, right to disconnect, switching off, switch off phones, unplug, screen-free, phone-free, without screens, without phones, digital fast, always online, always connected, hyperconnected, phone ban

# information-overload ~ attention-focus, email-overload
fr Trop-plein d'informations: surcharge d'information, surcharge informationnelle, infobésité, trop d'informations, trop d'info, flot d'informations, flux d'informations, noyé sous les informations, submergé, saturation, trier les informations, trier l'information, faire de la veille, anxiété face à l'actualité, veille informationnelle, veille stratégique
de Informationsflut: Informationsflut, Informationsüberfluss, Informationsüberlastung, zu viele Informationen, Datenflut, Nachrichtenflut, Informationen filtern, Wichtiges von Unwichtigem, Nachrichtenmüdigkeit, Newsmüdigkeit, Informationsstress, mit Informationen überflutet, Infoflut
it Sovraccarico di informazioni: sovraccarico di informazioni, sovraccarico informativo, troppe informazioni, troppa informazione, flusso di informazioni, sommersi dalle informazioni, saturazione, filtrare le informazioni, selezionare le informazioni, infobesità, valanga di informazioni, rassegna stampa
en Information overload: information overload, too much information, flood of information, overwhelmed by information, infobesity, flood of news, news fatigue, filter information, sorting information, drowning in information, keep up with the news

# local-news < media-press ~ public-broadcasting
fr Actualités et vie locale: actualités, actualité locale, actualité régionale, nouvelles locales, informations locales, information locale, vie locale, journal communal, journal du village, bulletin communal, agenda régional, nouvelles de la région, info de proximité, gazette
de Lokale Nachrichten: Lokalnachrichten, lokale Nachrichten, regionale Nachrichten, Dorfzeitung, Gemeindeblatt, Dorfleben, Quartierzeitung, lokale Informationen, Lokalteil, Aktuelles aus der Region, Neuigkeiten, Mitteilungsblatt, Nachrichten aus der Region, Ortsgeschehen
it Notizie e vita locale: notizie locali, notizie regionali, attualità, attualità locale, cronaca locale, informazione locale, informazioni locali, vita locale, giornale comunale, bollettino comunale, notizie della regione, notiziario, novità dal paese
en Local news: local news, regional news, local life, village newspaper, parish magazine, community newspaper, news from the region, current affairs, local information, town news, what's going on locally, hyperlocal

# public-broadcasting < media-press ~ public-service
fr Service public audiovisuel: service public audiovisuel, redevance, redevance radio, SSR=, RTS=, radio-télévision, télévision publique, médias de service public, chaîne de télévision, Serafe, initiative No Billag, financement des médias, aide aux médias
de Öffentlicher Rundfunk: Rundfunk, SRG=, SRF=, Radio und Fernsehen, Serafe, Radio- und Fernsehgebühren, Rundfunkgebühr, Halbierungsinitiative, No Billag, Fernsehsender, Service public, Mediengesetz, öffentlich-rechtliche Medien, Medienfinanzierung
it Servizio pubblico radiotelevisivo: servizio pubblico radiotelevisivo, radiotelevisione, RSI=, SSR=, canone radiotelevisivo, Serafe, televisione pubblica, rete televisiva, emittente, finanziamento dei media, aiuto ai media, No Billag
en Public broadcasting: public broadcasting, public broadcaster, broadcasting, licence fee, BBC=, public service media, television channel, TV channel, media funding, state broadcaster, media subsidies, radio and television
`;
