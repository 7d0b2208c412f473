/** Concepts of communicating: words, images, channels and manners. */
export const COMMUNICATION = `
# communication
fr Communication: communication=, communications=, plan de communication, stratégie de communication, communication externe, canaux de communication, mieux communiquer, communiquer, communicant, chargé de communication, faire connaître, diffuser l'information, faire passer le message
de Kommunikation: Kommunikation*, kommunizieren, Kommunikationsplan, Kommunikationskonzept, Öffentlichkeitsarbeit, externe Kommunikation, Informationskanal*, bekannt machen, Botschaft vermitteln, Botschaften vermitteln
it Comunicazione: comunicazione=, piano di comunicazione, strategia di comunicazione, comunicazione esterna, canali di comunicazione, comunicare, comunicare meglio, far conoscere, diffondere l'informazione, trasmettere il messaggio
en Communication: communication, communicate, communications plan, communication strategy, external communication, communication channel, public relations, outreach, get the message across, spread the word

# newsletter < communication
fr Lettre d'information: newsletter*, lettre d'information, infolettre, infolettres, envoi aux membres, mailing, e-mailing, bulletin, liste de diffusion, liste d'envoi, campagne d'e-mails, circulaire, taux d'ouverture, Mailchimp
de Newsletter: Newsletter*, Rundbrief*, Rundmail*, Rundschreiben, Mailing*, Mitteilungsblatt, E-Mail-Kampagne*, E-Mail-Versand, Verteilerliste, Massenversand, Öffnungsrate, Infobrief, Mailchimp
it Newsletter: newsletter*, bollettino, lettera informativa, lettera circolare, circolare=, mailing list, lista di distribuzione, campagna e-mail, invio ai soci, tasso di apertura, Mailchimp
en Newsletter: newsletter*, bulletin, mailing list, mailing=, mailout, email campaign, circular letter, open rate, email marketing, Mailchimp

# writing < communication ~ plain-language, editorial-content
fr Rédaction et écriture: rédaction, rédiger, rédacteur, rédactrice, écriture, écrire des textes, écrire un texte, écrire mieux, plume, copywriting, style d'écriture, textes pour le site, orthographe, relecture, relire, page blanche, atelier d'écriture, correcteur
de Schreiben und Redigieren: Texte schreiben, Text schreiben, Texte verfassen, verfassen, Texten=, Texter*, Redaktion, redigieren, Schreibstil, Schreibwerkstatt, Rechtschreib*, Korrekturlesen, Lektorat, Copywriting, Formulierung, formulieren, Schreibblockade
it Redazione e scrittura: scrittura, scrivere testi, scrivere un testo, scrivere meglio, redazione, redigere, redattore, redattrice, copywriting, stile di scrittura, testi per il sito, ortografia, correzione di bozze, laboratorio di scrittura
en Writing: writing texts, write texts, writing skills, write better, copywriting, copywriter, drafting, wording=, proofreading, editing texts, spelling, writing style, writer's block, creative writing, editor=

# editorial-content < communication ~ writing, social-networks
fr Contenus et ligne éditoriale: contenu éditorial, contenus=, création de contenu, créer du contenu, produire du contenu, ligne éditoriale, calendrier éditorial, plan éditorial, marketing de contenu, idées de publications, quoi publier, blog, articles de blog, planifier les publications
de Inhalte und Redaktionsplan: Content=, Inhalte erstellen, Inhalte produzieren, Inhalte planen, gute Inhalte, Redaktionsplan*, redaktionelle Linie, Content-Marketing, Content-Strategie, Content-Erstellung, Blogartikel, Blog, Beiträge planen, Beiträge schreiben, Themenplan
it Contenuti e linea editoriale: contenuto editoriale, creazione di contenuti, creare contenuti, produrre contenuti, linea editoriale, calendario editoriale, piano editoriale, content marketing, blog, articoli del blog, cosa pubblicare, pianificare le pubblicazioni
en Content and editorial planning: content creation, create content, creating content, produce content, editorial line, editorial calendar, content plan, content strategy, content marketing, blog, blog posts, what to post, what to publish, schedule posts

# photography < communication ~ video-making
fr Photographie: photographie, photographe, photographier, photos=, photo=, prises de vue, prendre des photos, banque d'images, droit à l'image, retouche, appareil photo, album photo, galerie de photos, photos des enfants
de Fotografie: Fotografie*, Fotograf*, fotografieren, Fotos=, Foto=, Fotoalbum, Bildarchiv, Bilddatenbank, Recht am eigenen Bild, Bildrechte, Bildbearbeitung, Kamera, Fotoshooting, Aufnahmen machen, Kinderfotos
it Fotografia: fotografia, fotografo, fotografa, fotografare, foto=, scattare foto, banca immagini, diritto all'immagine, ritocco, fotoritocco, macchina fotografica, album fotografico, galleria fotografica, foto dei bambini
en Photography: photography, photograph, photographer, photos=, photo=, taking pictures, stock images, image rights, photo editing, photo album, photo gallery, camera, pictures of children, photoshoot

# video-making < communication ~ short-video-live, cinema
fr Vidéo: vidéo, vidéos=, vidéaste, tourner une vidéo, tournage, filmer, montage vidéo, clip=, audiovisuel, YouTube, caméra, capsule vidéo, tutoriel vidéo, sous-titres, sous-titrer, film de présentation
de Video: Video=, Videos=, Videofilm*, filmen, Videodreh, Dreharbeiten, Videoschnitt, Videobearbeitung, Erklärvideo*, Imagefilm*, audiovisuell, YouTube, Untertitel, Videoproduktion, Videokamera
it Video: video=, videomaker, girare un video, riprese video, filmare, montaggio video, videoclip, audiovisivo, YouTube, telecamera, videocamera, tutorial video, sottotitoli, video di presentazione
en Video: video, videos=, videographer, shoot a video, filming, video editing, clips=, audiovisual, YouTube, explainer video, tutorial video, subtitles, promotional film, footage

# podcast-radio < communication ~ media-press
fr Podcast et radio: podcast*, baladodiffusion, radio=, radios=, webradio, émission de radio, animateur radio, enregistrement audio, microphone, micro=, livre audio, écouter des podcasts, audio=, voix off
de Podcast und Radio: Podcast*, Radio=, Radiosendung*, Radiosender, Webradio, Lokalradio, Hörspiel*, Hörbuch, Hörbücher, Tonaufnahme*, Mikrofon, Audio=, Audiobeitrag, Moderatorin
it Podcast e radio: podcast*, radio=, web radio, trasmissione radiofonica, radiofonico, emittente radio, registrazione audio, microfono, audiolibro, audio=, voce narrante, puntata=, puntate=
en Podcast and radio: podcast*, radio=, web radio, radio show, radio station, audio recording, microphone, audiobook, audio=, voice-over, episode

# storytelling < communication ~ brand
fr Récit et mise en récit: storytelling, mise en récit, raconter notre histoire, raconter des histoires, récit=, récits=, narration, narratif, témoignage, témoignages, témoigner, conte=, conteur, conteuse
de Geschichten erzählen: Storytelling, Geschichten erzählen, Geschichte erzählen, unsere Geschichte, erzählen, Erzähler*, Erzählung, Narrativ, Erlebnisbericht, Erfahrungsbericht*, Zeitzeugenbericht, Märchen
it Narrazione: storytelling, raccontare storie, raccontare la nostra storia, raccontare una storia, racconto=, racconti=, narrazione, narrare, narrativo, testimonianza, testimonianze, fiaba
en Storytelling: storytelling, storyteller, tell our story, tell stories, telling stories, narrative, testimonial, testimonies, testimony, tales=

# plain-language < writing ~ inclusion, language-register
fr Langage clair: langage clair, langage simple, langage simplifié, facile à lire, FALC=, vulgarisation, vulgariser, jargon, mots compliqués, termes techniques, compréhensible, incompréhensible, expliquer simplement, mots simples, textes simples
de Einfache Sprache: einfache Sprache, leichte Sprache, einfacher Sprache, leichter Sprache, verständliche Sprache, verständlich*, unverständlich, Fachjargon, Jargon, Fachbegriff*, Fachausdrücke, einfach erklären, einfache Worte, bürgernahe Sprache, Fachchinesisch
it Linguaggio semplice: linguaggio semplice, linguaggio chiaro, lingua facile, facile da leggere, divulgazione, divulgare, gergo, termini tecnici, parole difficili, parole semplici, comprensibile, incomprensibile, spiegare in modo semplice, burocratese
en Plain language: plain language, plain English, easy to read, easy language, simple language, simple words, jargon, technical terms, understandable, incomprehensible, explain simply, popularise, lay people

# language-register < communication ~ gender-equality, plain-language
fr Ton et style: ton de la marque, ton juste, ton employé, ton à adopter, tutoiement, tutoyer, vouvoiement, vouvoyer, écriture inclusive, langage inclusif, langage épicène, épicène, registre de langue, style de langage, charte rédactionnelle, politesse
de Tonalität und Stil: Tonalität, Tonfall, richtiger Ton, Sprachstil, duzen, siezen, Duzkultur, gendern, gendergerechte Sprache, geschlechtergerechte Sprache, Genderstern, inklusive Sprache, Höflichkeit, Umgangston, Anrede
it Tono e stile: tono di voce, tono giusto, tono da usare, dare del tu, dare del lei, linguaggio inclusivo, linguaggio di genere, stile linguistico, registro linguistico, cortesia, schwa
en Tone and style: tone of voice, right tone, writing tone, house style, style guide, inclusive language, gender-neutral language, gendered language, politeness=, formal language, first-name terms

# press-relations < communication ~ media-press
fr Relations avec la presse: relations presse, relations avec la presse, relations médias, communiqué de presse, conférence de presse, dossier de presse, attaché de presse, contacter les journalistes, interview, interviews, parler aux médias, articles dans la presse, porte-parole
de Medienarbeit: Medienarbeit, Pressearbeit, Medienmitteilung*, Pressemitteilung*, Medienkonferenz*, Pressekonferenz*, Pressemappe, Mediensprecher*, Medienanfrage*, Interview, Kontakt zu Journalisten, Medienauftritt*, Pressestelle, Medienschaffende
it Relazioni con la stampa: relazioni con la stampa, ufficio stampa, comunicato stampa, conferenza stampa, cartella stampa, addetto stampa, contattare i giornalisti, intervista, parlare ai media, portavoce, rassegna stampa
en Press relations: press relations, media relations, press release, press conference, press kit, press officer, contact journalists, interview, talk to the media, press coverage, spokesperson, media coverage

# crisis-communication < communication ~ online-reputation
fr Communication de crise: communication de crise, crise médiatique, gérer une crise, gestion de crise, cellule de crise, scandale, rumeur, bad buzz, situation de crise, polémique, réagir à une crise
de Krisenkommunikation: Krisenkommunikation, Krisensituation, Krisenstab, Krisenmanagement, Krisenfall, Skandal, Gerücht, Gerüchte, Shitstorm, in der Krise kommunizieren, auf Kritik reagieren, Kontroverse
it Comunicazione di crisi: comunicazione di crisi, gestione della crisi, crisi mediatica, unità di crisi, situazione di crisi, scandalo, pettegolezzo, pettegolezzi, reagire a una crisi, polemica, dicerie
en Crisis communication: crisis communication, crisis management, handle a crisis, media crisis, crisis team, scandal, rumour, rumor, public backlash, controversy, respond to criticism

# transparency < communication ~ trust, open-government
fr Transparence: transparence, transparent, transparente, rendre des comptes, reddition de comptes, jouer la transparence, ouverture, tout dire, informer clairement, dire la vérité, clarté, opacité, opaque
de Transparenz: Transparenz, transparent, Offenheit=, offen kommunizieren, offen informieren, Rechenschaft, Rechenschaft ablegen, nachvollziehbar, Nachvollziehbarkeit, offenlegen, Offenlegung, undurchsichtig
it Trasparenza: trasparenza, trasparente, rendere conto, rendiconto, apertura, dire la verità, informare chiaramente, chiarezza, opacità, opaco, poco trasparente
en Transparency: transparency, transparent, transparently, accountability=, accountable=, openness=, opaque, disclose, disclosure, tell the truth, clarity, being open about

# visual-design < communication ~ brand
fr Graphisme et identité visuelle: graphisme, graphiste, identité visuelle, logo, charte graphique, mise en page, infographie, illustration, illustrateur, Canva, typographie, couleurs de la marque, maquette, design graphique, visuels
de Grafik und visuelle Identität: Grafikdesign*, Grafiker*, Grafik=, Logo, visuelle Identität, Erscheinungsbild, Corporate Design, Gestaltung, gestalten, Layout, Infografik, Illustration, Illustrator*, Canva, Typografie, visuelle Gestaltung
it Grafica e identità visiva: grafica=, grafico pubblicitario, identità visiva, logo=, impaginazione, infografica, illustrazione, illustratore, illustratrice, Canva, tipografia, design grafico, immagine coordinata, progetto grafico
en Graphic design and visual identity: graphic design, graphic designer, visual identity, logo, page layout, infographic, illustration, illustrator, Canva, typography, brand colours, mock-up, visuals

# print-posters < communication
fr Affiches et imprimés: affiche=, affiches=, affichage, flyer, flyers, dépliant, prospectus, brochure, tract, imprimé, imprimés, imprimeur, imprimerie, tout-ménage, papier à lettres, boîte aux lettres, papillon publicitaire
de Plakate und Drucksachen: Plakat*, Flyer*, Flugblatt, Flugblätter, Faltblatt, Prospekt, Broschüre, Drucksache*, Druckerei, gedruckt, Briefkasten, Aushang, Anschlagbrett, Postwurf, Handzettel
it Manifesti e stampati: manifesto=, manifesti=, locandina, volantino, volantinaggio, dépliant, opuscolo, brochure, stampati=, tipografia, cassetta delle lettere, materiale stampato, affissione, volantini
en Posters and print: poster, flyer, leaflet, brochure, printed matter, print shop, letterbox, mailbox flyer, notice board, handout, billboard, pamphlet

# public-speaking < communication ~ conferences
fr Prise de parole: prise de parole, parler en public, prendre la parole, éloquence, rhétorique, discours, orateur, oratrice, présentation PowerPoint, PowerPoint, diaporama, présenter devant, convaincre, argumenter, argumentation, trac=
de Auftreten und Reden: öffentlich reden, vor Publikum, öffentlich sprechen, freies Reden, Rhetorik, Redner*, eine Rede halten, Präsentationstechnik, PowerPoint, Präsentation halten, Lampenfieber, überzeugen, argumentieren, Argumentation, auftreten vor
it Parlare in pubblico: parlare in pubblico, prendere la parola, eloquenza, retorica, discorso=, oratore, oratrice, presentazione PowerPoint, PowerPoint, presentare davanti, convincere, argomentare, argomentazione
en Public speaking: public speaking, speak in public, speaking in public, rhetoric, eloquence, giving a speech, speeches, stage fright, PowerPoint, slide deck, presentation skills, persuade, convince, arguments=

# listening-dialogue < communication ~ human-contact
fr Écoute et dialogue: écoute=, être à l'écoute, écouter les gens, écoute active, dialogue, dialoguer, communication non violente, CNV=, bienveillance, bienveillant, se parler, échange de points de vue, débattre, débat, malentendu
de Zuhören und Dialog: zuhören, aktives Zuhören, Dialog, dialogisch, Gesprächskultur, gewaltfreie Kommunikation, Gespräche führen, wohlwollend, Wohlwollen, miteinander reden, Austausch, debattieren, Debatte, Missverständnis, Missverständnisse
it Ascolto e dialogo: ascolto=, ascoltare, ascolto attivo, dialogo, dialogare, comunicazione non violenta, benevolenza, scambio di opinioni, dibattito, dibattere, malinteso, fraintendimento
en Listening and dialogue: listening, active listening, dialogue, dialog, nonviolent communication, kindness=, talking to each other, exchange of views, debate, misunderstanding, good conversation

# visibility < communication ~ followers-reach
fr Visibilité: visibilité, être visible, gagner en visibilité, se faire connaître, faire connaître notre, notoriété, être trouvé, invisible, sortir de l'ombre, attirer l'attention, rayonnement=, plus visibles
de Sichtbarkeit: Sichtbarkeit, sichtbar, sichtbar werden, bekannter werden, Bekanntheit=, Bekanntheitsgrad, gefunden werden, wahrgenommen werden, Aufmerksamkeit wecken, auffallen, unsichtbar, auf uns aufmerksam machen
it Visibilità: visibilità, essere visibili, farsi conoscere, notorietà, farsi notare, essere trovati, invisibile=, attirare l'attenzione, più visibili, maggiore visibilità
en Visibility: visibility, be visible, become visible, more visible, get known, become known, be found, get noticed, awareness raising, invisible, attract attention, raise our profile

# reaching-audiences < communication ~ target-audience
fr Atteindre son public: atteindre notre public, toucher le public, toucher les jeunes, atteindre les jeunes, atteindre les gens, trouver notre public, nouveau public, nouveaux publics, fidéliser le public, public plus large, public éloigné
de Menschen erreichen: Menschen erreichen, Publikum erreichen, Leute erreichen, Junge erreichen, Jugendliche erreichen, Familien erreichen, neues Publikum, breites Publikum, breiteres Publikum, Publikum gewinnen, Zielgruppen erreichen, erreichbar machen
it Raggiungere il pubblico: raggiungere il pubblico, raggiungere i giovani, raggiungere le persone, nuovo pubblico, nuovi pubblici, pubblico più ampio, avvicinare il pubblico, trovare il nostro pubblico, coinvolgere i giovani
en Reaching an audience: reach our audience, reach people, reach young people, reach families, reach a wider public, reaching new people, new audiences, wider audience, broader audience, find our audience
`;
