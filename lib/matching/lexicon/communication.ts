/** Concepts of communicating: words, images, channels and manners. */
export const COMMUNICATION = `
# communication
fr Communication: communication=, communications=, plan de communication, stratégie de communication, communication externe, canaux de communication, mieux communiquer, communiquer, communicant, chargé de communication, diffuser l'information, faire passer le message
de Kommunikation: Kommunikation*, kommunizieren, Kommunikationsplan, Kommunikationskonzept, Öffentlichkeitsarbeit, externe Kommunikation, Informationskanal*, Botschaft vermitteln, Botschaften vermitteln, Botschaft rüberbringen
it Comunicazione: comunicazione=, piano di comunicazione, strategia di comunicazione, comunicazione esterna, canali di comunicazione, comunicare, comunicare meglio, diffondere l'informazione, trasmettere il messaggio
en Communication: communication, communicate, communications plan, communication strategy, external communication, communication channel, public relations, outreach, get the message across, spread the word

# newsletter < communication
fr Lettre d'information: newsletter*, lettre d'information, infolettre, infolettres, envoi aux membres, mailing, e-mailing, liste de diffusion, liste d'envoi, campagne d'e-mails, taux d'ouverture, Mailchimp, bulletin d'information, bulletin d'info, bulletin paroissial, bulletin communal, bulletin municipal, bulletin des membres, lettre circulaire
de Newsletter: Newsletter*, Rundbrief*, Rundmail*, Rundschreiben, Mailing*, Mitteilungsblatt, E-Mail-Kampagne*, E-Mail-Versand, Verteilerliste, Massenversand, Öffnungsrate, Infobrief, Mailchimp, Vereinsblatt, Vereinszeitung, Infomail
it Newsletter: newsletter*, lettera informativa, lettera circolare, mailing list, lista di distribuzione, campagna e-mail, invio ai soci, tasso di apertura, Mailchimp, bollettino informativo, bollettino parrocchiale, bollettino comunale, circolare ai soci
en Newsletter: newsletter*, mailing list, mailing=, mailout, email campaign, circular letter, open rate, email marketing, Mailchimp, monthly bulletin, parish bulletin, members' bulletin, email bulletin, news by email

# writing < communication ~ plain-language, editorial-content
fr Rédaction et écriture: rédaction, rédiger, rédacteur, rédactrice, écriture, écrire des textes, écrire un texte, écrire mieux, copywriting, style d'écriture, textes pour le site, orthographe, relecture, relire, page blanche, atelier d'écriture, correcteur, belle plume, prendre la plume, mieux écrire, bien écrire, écrire un livre, envie d'écrire
de Schreiben und Redigieren: Texte schreiben, Text schreiben, Texte verfassen, Texten=, Texter*, Redaktion, redigieren, Schreibstil, Schreibwerkstatt, Rechtschreib*, Korrekturlesen, Lektorat, Copywriting, Schreibblockade, Texte formulieren, gut formulieren, Formulierungen=, besser schreiben, gut schreiben, Schreiben lernen, kreatives Schreiben
it Redazione e scrittura: scrittura, scrivere testi, scrivere un testo, scrivere meglio, redazione, redigere, redattore, redattrice, copywriting, stile di scrittura, testi per il sito, ortografia, correzione di bozze, laboratorio di scrittura, scrivere bene, scrivere un libro
en Writing: writing texts, write texts, writing skills, write better, copywriting, copywriter, drafting, wording=, proofreading, editing texts, spelling, writing style, writer's block, creative writing, editor=, writing well, better writing, writing a book, writing workshop

# editorial-content < communication ~ writing, social-networks
fr Contenus et ligne éditoriale: contenu éditorial, contenus=, création de contenu, créer du contenu, produire du contenu, ligne éditoriale, calendrier éditorial, plan éditorial, marketing de contenu, idées de publications, quoi publier, blog, articles de blog, planifier les publications, que publier, quoi poster, idées de posts, publier régulièrement, contenu de qualité
de Inhalte und Redaktionsplan: Content=, Inhalte erstellen, Inhalte produzieren, Inhalte planen, gute Inhalte, Redaktionsplan*, redaktionelle Linie, Content-Marketing, Content-Strategie, Content-Erstellung, Blogartikel, Blog, Beiträge planen, Beiträge schreiben, Themenplan, was posten=, Ideen für Beiträge, regelmässig posten=, interessante Inhalte
it Contenuti e linea editoriale: contenuto editoriale, creazione di contenuti, creare contenuti, produrre contenuti, linea editoriale, calendario editoriale, piano editoriale, content marketing, blog, articoli del blog, cosa pubblicare, pianificare le pubblicazioni, cosa postare, idee per i post, contenuti di qualità, contenuti interessanti, pubblicare regolarmente
en Content and editorial planning: content creation, create content, creating content, produce content, editorial line, editorial calendar, content plan, content strategy, content marketing, blog, blog posts, what to post, what to publish, schedule posts, post ideas, ideas for posts, content ideas, quality content, posting regularly

# photography < communication ~ video-making
fr Photographie: photographie, photographe, photographier, photos=, photo=, prises de vue, prendre des photos, banque d'images, droit à l'image, retouche, appareil photo, album photo, galerie de photos, photos des enfants
de Fotografie: Fotografie*, Fotograf*, fotografieren, Fotos=, Foto=, Fotoalbum, Bildarchiv, Bilddatenbank, Recht am eigenen Bild, Bildrechte, Bildbearbeitung, Kamera, Fotoshooting, Aufnahmen machen, Kinderfotos, Familienfotos
it Fotografia: fotografia, fotografo, fotografa, fotografare, foto=, scattare foto, banca immagini, diritto all'immagine, ritocco, fotoritocco, macchina fotografica, album fotografico, galleria fotografica, foto dei bambini
en Photography: photography, photograph, photographer, photos=, photo=, taking pictures, stock images, image rights, photo editing, photo album, photo gallery, camera, pictures of children, photoshoot

# video-making < communication ~ short-video-live, cinema
fr Vidéo: vidéo, vidéos=, vidéaste, tourner une vidéo, tournage, filmer=, montage vidéo, clip=, clips=, audiovisuel, YouTube, caméra=, capsule vidéo, tutoriel vidéo, sous-titres, sous-titrer, film de présentation, filmé=, filmés=, youtubeur=, youtubeurs=
de Video: Video=, Videos=, Videofilm*, filmen, Videodreh, Dreharbeiten, Videoschnitt, Videobearbeitung, Erklärvideo*, Imagefilm*, audiovisuell, YouTube, Untertitel, Videoproduktion, Videokamera
it Video: video=, videomaker, girare un video, riprese video, filmare=, montaggio video, videoclip, audiovisivo, YouTube, telecamera, videocamera, tutorial video, sottotitoli, video di presentazione, filmato=, filmati=, youtuber
en Video: video, videos=, videographer, shoot a video, filming=, video editing, clips=, audiovisual, YouTube, explainer video, tutorial video, subtitles, promotional film, footage

# podcast-radio < communication ~ media-press
fr Podcast et radio: podcast*, baladodiffusion, radio=, radios=, webradio, émission de radio, animateur radio, enregistrement audio, microphone, livre audio, écouter des podcasts, audio=, voix off, micros=, au micro=
de Podcast und Radio: Podcast*, Radio=, Radiosendung*, Radiosender, Webradio, Lokalradio, Hörspiel*, Hörbuch, Hörbücher, Tonaufnahme*, Mikrofon, Audio=, Audiobeitrag, Radiomoderator, Radiomoderatorin
it Podcast e radio: podcast*, radio=, web radio, trasmissione radiofonica, radiofonico, emittente radio, registrazione audio, microfono, audiolibro, audio=, voce narrante, puntata=, puntate=
en Podcast and radio: podcast*, radio=, web radio, radio show, radio station, audio recording, microphone, audiobook, audio=, voice-over, episode

# storytelling < communication ~ brand
fr L'art de raconter: storytelling, mise en récit, raconter notre histoire, raconter des histoires, récit=, récits=, narration, narratif, témoignage, témoignages, témoigner, conte=, conteur, conteuse, raconter sa vie, histoires vraies, contes=
de Geschichten erzählen: Storytelling, Geschichten erzählen, Geschichte erzählen, unsere Geschichte, Erzähler*, Erzählung, Narrativ, Erlebnisbericht, Erfahrungsbericht*, Zeitzeugenbericht, Märchen, Lebensgeschichte, Lebensgeschichten, wahre Geschichten
it Narrazione: storytelling, raccontare storie, raccontare la nostra storia, raccontare una storia, racconto=, racconti=, narrazione, narrare, narrativo, testimonianza, testimonianze, fiaba, storie di vita, storie vere, raccontare la propria storia
en Storytelling: storytelling, storyteller, tell our story, tell stories, telling stories, narrative, testimonial, testimonies, testimony, tales=, life stories, true stories

# plain-language < writing ~ inclusion, language-register
fr Langage clair: langage clair, langage simple, langage simplifié, facile à lire, FALC=, vulgarisation, vulgariser, jargon, mots compliqués, termes techniques, compréhensible, incompréhensible, expliquer simplement, mots simples, textes simples, écrire simplement, parler simplement, langage administratif
de Einfache Sprache: einfache Sprache, leichte Sprache, einfacher Sprache, leichter Sprache, verständliche Sprache, verständlich*, unverständlich, Fachjargon, Jargon, Fachbegriff*, Fachausdrücke, einfach erklären, einfache Worte, bürgernahe Sprache, Fachchinesisch, Amtsdeutsch, Beamtendeutsch, Behördensprache, kompliziert geschrieben, komplizierte Briefe
it Linguaggio semplice: linguaggio semplice, linguaggio chiaro, lingua facile, facile da leggere, gergo, termini tecnici, parole difficili, parole semplici, comprensibile, incomprensibile, spiegare in modo semplice, burocratese, divulgazione scientifica, scrivere chiaro, scrivere in modo chiaro, linguaggio burocratico
en Plain language: plain language, plain English, easy to read, easy language, simple language, simple words, jargon, technical terms, understandable=, incomprehensible, explain simply, popularise, lay people, clear language, write clearly, bureaucratic language, letters nobody understands

# language-register < communication ~ gender-equality, plain-language
fr Ton et style: ton de la marque, ton juste, ton à adopter, tutoiement, tutoyer, vouvoiement, vouvoyer, écriture inclusive, langage inclusif, langage épicène, épicène, registre de langue, style de langage, charte rédactionnelle, politesse, trouver le bon ton, dire tu, point médian, féminisation des textes
de Tonalität und Stil: Tonalität, Tonfall, richtiger Ton, Sprachstil, duzen, siezen, Duzkultur, gendern, gendergerechte Sprache, geschlechtergerechte Sprache, Genderstern, inklusive Sprache, Höflichkeit, Umgangston, Anrede, Gendersternchen, per Du=, per Sie=
it Tono e stile: tono di voce, tono giusto, tono da usare, dare del tu, dare del lei, linguaggio inclusivo, linguaggio di genere, stile linguistico, registro linguistico, cortesia, schwa, linguaggio non sessista, asterisco di genere, darsi del tu, darsi del lei
en Tone and style: tone of voice, right tone, writing tone, house style, style guide, inclusive language, gender-neutral language, gendered language, politeness=, formal language, first-name terms, gender-neutral wording, polite form

# press-relations < communication ~ media-press
fr Relations avec la presse: relations presse, relations avec la presse, relations médias, communiqué de presse, conférence de presse, dossier de presse, attaché de presse, contacter les journalistes, interview, interviews, parler aux médias, articles dans la presse, porte-parole, parler à la presse, parler aux journalistes, répondre aux journalistes, passer dans le journal, article dans le journal, contacter la presse, médias locaux, journal local
de Medienarbeit: Medienarbeit, Pressearbeit, Medienmitteilung*, Pressemitteilung*, Medienkonferenz*, Pressekonferenz*, Pressemappe, Mediensprecher*, Medienanfrage*, Interview, Kontakt zu Journalisten, Medienauftritt*, Pressestelle, Medienschaffende, mit Journalisten reden, mit Medien reden, in die Zeitung kommen, Zeitungsartikel, lokale Medien, Lokalzeitung, Kontakt zu den Medien
it Relazioni con la stampa: relazioni con la stampa, ufficio stampa, comunicato stampa, conferenza stampa, cartella stampa, addetto stampa, contattare i giornalisti, intervista, parlare ai media, portavoce, rassegna stampa, parlare con i giornalisti, articolo di giornale, finire sul giornale, contattare la stampa, media locali
en Press relations: press relations, media relations, press release, press conference, press kit, press officer, contact journalists, talk to the media, press coverage, spokesperson, media coverage, talking to journalists, newspaper article, local media, local paper, interview

# crisis-communication < communication ~ online-reputation
fr Communication de crise: communication de crise, crise médiatique, gérer une crise, gestion de crise, cellule de crise, scandale, rumeur, bad buzz, situation de crise, polémique, réagir à une crise, mauvaise publicité, tempête médiatique, réagir aux critiques
de Krisenkommunikation: Krisenkommunikation, Krisensituation, Krisenstab, Krisenmanagement, Krisenfall, Skandal, Gerücht, Gerüchte, Shitstorm, in der Krise kommunizieren, auf Kritik reagieren, Kontroverse, schlechte Presse, Mediensturm, auf Vorwürfe reagieren
it Comunicazione di crisi: comunicazione di crisi, gestione della crisi, crisi mediatica, unità di crisi, situazione di crisi, scandalo, pettegolezzo, pettegolezzi, reagire a una crisi, polemica, dicerie, tempesta mediatica, cattiva pubblicità, rispondere alle critiche
en Crisis communication: crisis communication, crisis management, handle a crisis, media crisis, crisis team, scandal, rumour, rumor, public backlash, controversy, respond to criticism, bad publicity, media storm, bad press

# transparency < communication ~ trust, open-government
fr Transparence: transparence, transparent, transparente, rendre des comptes=, reddition de comptes, jouer la transparence, informer clairement, dire la vérité, opacité, opaque, communication ouverte, informer ouvertement, ne rien cacher, cacher des informations, cacher la vérité
de Transparenz: Transparenz, transparent, offen kommunizieren, offen informieren, Rechenschaft, Rechenschaft ablegen, nachvollziehbar, Nachvollziehbarkeit, offenlegen, Offenlegung, undurchsichtig, nichts verheimlichen, offen und ehrlich, ehrlich informieren, ehrliche Information, verschweigen
it Trasparenza: trasparenza, trasparente, rendere conto, dire la verità, informare chiaramente, opacità, opaco, poco trasparente, comunicazione aperta, informare apertamente, non nascondere nulla, nascondere informazioni, nascondere la verità
en Transparency: transparency, transparent, transparently, accountability=, accountable=, opaque, disclose, disclosure, tell the truth, being open about, open communication, hiding information, withholding information, open and honest

# visual-design < communication ~ brand
fr Graphisme et identité visuelle: graphisme, graphiste, identité visuelle, logo, charte graphique, mise en page, infographie, illustration=, illustrateur=, Canva, typographie, couleurs de la marque, maquette, design graphique, illustrations=, visuels=, faire une affiche=, faire des affiches=, créer une affiche
de Grafik und visuelle Identität: Grafikdesign*, Grafiker*, Grafik=, Logo, visuelle Identität, Erscheinungsbild, Corporate Design, Layout, Infografik, Illustration=, Illustrator*, Canva, Typografie, visuelle Gestaltung, Illustrationen=, grafische Gestaltung, Flyer gestalten, Plakat gestalten, gestalterisch, Website gestalten
it Grafica e identità visiva: grafica=, grafico pubblicitario, identità visiva, logo=, impaginazione, infografica, illustrazione=, illustratore=, illustratrice=, Canva, tipografia, design grafico, immagine coordinata, progetto grafico, illustrazioni=, creare grafiche, creare una locandina
en Graphic design and visual identity: graphic design, graphic designer, visual identity, logo, page layout, infographic, illustration=, illustrator=, Canva, typography, brand colours, mock-up, visuals=, illustrations=, designing flyers, designing posters, look and feel=

# print-posters < communication
fr Affiches et imprimés: une affiche, notre affiche, affiches=, affichage, flyer, flyers, dépliant=, prospectus, brochure, tract, imprimés=, imprimeur, imprimerie, tout-ménage, papier à lettres, boîte aux lettres, papillon publicitaire, dépliants=, publicité papier, journal papier
de Plakate und Drucksachen: Plakat*, Flyer*, Flugblatt, Flugblätter, Faltblatt, Prospekt, Broschüre, Drucksache*, Druckerei, gedruckt, Briefkasten, Aushang, Anschlagbrett, Postwurf, Handzettel, auf Papier drucken
it Manifesti e stampati: manifesto=, manifesti=, locandina, volantino, volantinaggio, dépliant, opuscolo, brochure, stampati=, tipografia, cassetta delle lettere, materiale stampato, affissione, volantini, bacheca, pubblicità cartacea
en Posters and print: poster, flyer, leaflet, brochure, printed matter, print shop, letterbox, mailbox flyer, notice board, handout, billboard, pamphlet, noticeboard

# public-speaking < communication ~ conferences
fr Prise de parole: prise de parole, parler en public, prendre la parole, éloquence, rhétorique, orateur, oratrice, présentation PowerPoint, PowerPoint, diaporama, présenter devant, argumenter, argumentation, trac=, faire un discours, prononcer un discours, préparer un discours, parler devant un public, parler devant des gens, parler devant tout le monde, peur de parler, oser parler, présentation orale, faire un exposé, convaincre un public
de Auftreten und Reden: öffentlich reden, vor Publikum, öffentlich sprechen, freies Reden, Rhetorik, Redner*, eine Rede halten, Präsentationstechnik, PowerPoint, Präsentation halten, Lampenfieber, argumentieren, Argumentation, auftreten vor, Vortrag halten, vor Leuten reden, vor Leuten sprechen, frei reden, frei sprechen, sicher auftreten, Angst vor dem Reden, Publikum überzeugen
it Parlare in pubblico: parlare in pubblico, prendere la parola, eloquenza, retorica, oratore, oratrice, presentazione PowerPoint, PowerPoint, presentare davanti, argomentazione=, fare un discorso, tenere un discorso, preparare un discorso, parlare davanti a tutti, parlare davanti alla gente, paura di parlare, presentazione orale, convincere il pubblico, argomentare=
en Public speaking: public speaking, speak in public, speaking in public, rhetoric, eloquence, giving a speech, speeches, stage fright, PowerPoint, slide deck, presentation skills, speaking in front of people, talking in front of people, oral presentation, giving a presentation, convince an audience

# listening-dialogue < communication ~ human-contact
fr Écoute et dialogue: être à l'écoute, écouter les gens, écoute active, dialogue, dialoguer, communication non violente, CNV=, bienveillance, bienveillant, se parler, échange de points de vue, débattre, débat, malentendu, savoir écouter, mieux écouter, s'écouter, écoute mutuelle, qualité d'écoute, se sentir écouté, parler sans se disputer, discuter sereinement
de Zuhören und Dialog: zuhören, aktives Zuhören, Dialog, dialogisch, Gesprächskultur, gewaltfreie Kommunikation, Gespräche führen, wohlwollend, Wohlwollen, miteinander reden, debattieren, Debatte, Missverständnis, Missverständnisse, miteinander sprechen, ins Gespräch kommen, ohne Streit reden, sachlich diskutieren
it Ascolto e dialogo: ascolto attivo, dialogo, dialogare, comunicazione non violenta, benevolenza, scambio di opinioni, dibattito, dibattere, malinteso, fraintendimento, ascoltarsi=, parlarsi=, saper ascoltare, ascoltare gli altri, ascoltare le persone, ascolto reciproco, parlare senza litigare
en Listening and dialogue: active listening, dialogue, nonviolent communication, kindness=, talking to each other, exchange of views, debate, misunderstanding, good conversation, really listening, listening skills, listen to each other, listening to people, talking without arguing, being heard

# visibility < communication ~ followers-reach
fr Visibilité: visibilité, être visible, gagner en visibilité, se faire connaître, faire connaître notre, notoriété, sortir de l'ombre, attirer l'attention, rayonnement=, plus visibles, être trouvé sur Google, être trouvé sur internet, rendre visible, mieux connu, pas assez connu, personne ne nous connaît, faire parler de nous
de Sichtbarkeit: Sichtbarkeit, sichtbar, sichtbar werden, bekannter werden, Bekanntheit=, Bekanntheitsgrad, wahrgenommen werden, Aufmerksamkeit wecken, auffallen=, auf uns aufmerksam machen, im Internet gefunden werden, bei Google gefunden werden, bekannter machen, niemand kennt uns
it Visibilità: visibilità, essere visibili, farsi conoscere, notorietà, farsi notare, essere trovati, attirare l'attenzione, più visibili, maggiore visibilità, farci conoscere, nessuno ci conosce, far parlare di noi
en Visibility: visibility, be visible, become visible, more visible, get known, become known, get noticed, attract attention, raise our profile, be found online, found on Google, nobody knows us, make ourselves known

# reaching-audiences < communication ~ target-audience
fr Atteindre son public: atteindre notre public, toucher le public, toucher les jeunes, atteindre les jeunes, atteindre les gens, trouver notre public, nouveau public, nouveaux publics, fidéliser le public, public plus large, public éloigné, toucher plus de monde, attirer du monde, attirer plus de monde, attirer les jeunes, attirer du public, toucher les gens, toucher les familles, faire venir du monde, remplir la salle
de Menschen erreichen: Menschen erreichen, Publikum erreichen, Leute erreichen, Junge erreichen, Jugendliche erreichen, Familien erreichen, neues Publikum, breites Publikum, breiteres Publikum, Publikum gewinnen, Zielgruppen erreichen, erreichbar machen, Leute anziehen, Junge ansprechen, Jugendliche ansprechen, neue Leute gewinnen, mehr Publikum
it Raggiungere il pubblico: raggiungere il pubblico, raggiungere i giovani, raggiungere le persone, nuovo pubblico, nuovi pubblici, pubblico più ampio, avvicinare il pubblico, trovare il nostro pubblico, coinvolgere i giovani, attirare i giovani, attirare pubblico, attirare gente, raggiungere più persone, raggiungere le famiglie, riempire la sala
en Reaching an audience: reach our audience, reach people, reach young people, reach families, reach a wider public, reaching new people, new audiences, wider audience, broader audience, find our audience, attract young people, attract an audience, reach more people, bring more people in, fill the room
`;
