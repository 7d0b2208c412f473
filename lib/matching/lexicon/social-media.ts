/** Concepts of social networks and of the communities that live there. */
export const SOCIAL_MEDIA = `
# social-networks ~ online-community, followers-reach
fr Réseaux sociaux: réseaux sociaux, réseau social, médias sociaux, social media, Facebook, Instagram, TikTok, Snapchat, LinkedIn, page Facebook, compte Instagram, publier un post, posts=, publications sur les réseaux, présence sur les réseaux, poster des photos, poster du contenu, sur les réseaux=, Twitter, Pinterest, Bluesky, Insta, canaux sociaux
de Soziale Netzwerke: soziale Netzwerke, soziale Medien, Social Media, Facebook, Instagram, TikTok, Snapchat, LinkedIn, Facebook-Seite, Posts=, Onlinepräsenz, Social-Media-Kanal*, Twitter, Pinterest, Bluesky, Insta, Social Networks, soziale Kanäle
it Reti sociali: reti sociali, rete sociale, social network, social media, sui social, i social, Facebook, Instagram, TikTok, Snapchat, LinkedIn, pagina Facebook, profilo Instagram, pubblicare un post=, postare=, media sociali, canali social, Twitter, Pinterest, Bluesky, nei social, usare i social
en Social networks: social network, social media, Facebook, Instagram, TikTok, Snapchat, LinkedIn, Facebook page, Instagram account, posting online, social channels, social feed, social platforms, Twitter, Pinterest, Bluesky, socials=

# online-community < social-networks ~ community-management
fr Communauté en ligne: communauté en ligne, communauté numérique, communauté virtuelle, animer une communauté, créer une communauté, fédérer une communauté, faire vivre la communauté, vie communautaire, communauté, Discord=, fédérer, groupe Facebook
de Online-Community: Community, Communities=, Online-Community, Online-Gemeinschaft, digitale Gemeinschaft, virtuelle Gemeinschaft, Gemeinschaft aufbauen, Gemeinschaft pflegen, Communityaufbau, Discord=, Nutzergemeinschaft, Facebook-Gruppe, Gemeinschaft im Netz, Gemeinschaftsgefühl im Netz
it Comunità online: comunità online, comunità virtuale, comunità digitale, community, creare una comunità, animare la comunità, far vivere la comunità, coltivare la comunità, senso di comunità, Discord=, comunità di utenti, gruppo Facebook, comunità sui social, comunità di pratica online
en Online community: online community, virtual community, digital community, build a community, grow a community, community building, sense of community, keep the community alive, communities=, Discord=, user community, Facebook group, community of users, members' community

# community-management < online-community ~ content-moderation
fr Animation de communauté: community manager, community management, animateur de communauté, animation de communauté, gestion de communauté, répondre aux commentaires, commentaires en ligne, engagement de la communauté, gérer la page, gérer nos réseaux, alimenter nos réseaux=, alimenter la page, animer la page, animer les réseaux sociaux, s'occuper des réseaux sociaux, responsable des réseaux sociaux, social media manager
de Community-Betreuung: Community Manager, Community Management, Community-Manager*, Kommentare beantworten, Community betreuen, Community-Betreuung, Kanäle betreuen, Kanäle pflegen, Kommentare=, Kanäle bespielen, Social Media betreuen, Social-Media-Manager, Seite betreuen=
it Gestione della comunità: community manager, community management, gestione della comunità, rispondere ai commenti, commenti online, gestire i social, gestire la pagina, moderatore della comunità, animatore della comunità, social media manager, curare i social=, alimentare i social=, animare la pagina
en Community management: community manager, community management, managing a community, reply to comments, answering comments, online comments, manage our page, run our channels, engage the community, social media manager, respond to comments, look after our page, manage social media, running our social media

# influencers < social-networks ~ brand, advertising
fr Influenceurs: influenceur*, influenceuse=, influenceuses=, marketing d'influence, youtubeur, youtubeuse=, youtubeuses=, instagrameuse=, instagrameur=, créateur de contenu, créatrice de contenu, ambassadeur de marque, partenariat avec des influenceurs, tiktokeur, tiktokeuse=, blogueur, blogueuse=, blogueuses=, placement de produit, vlogueur, stars du web
de Influencer: Influencer*, Influencer-Marketing, YouTuber*, Blogger*, Content Creator, Markenbotschafter*, Produktplatzierung, Meinungsmacher*, Tiktoker*, Instagrammer*, Vlogger*, Internetstar*
it Influencer: influencer*, youtuber, blogger, tiktoker, creatore di contenuti, creatori di contenuti, creatrice di contenuti, testimonial, ambasciatore del marchio, opinion leader, creator=, instagrammer, star del web
en Influencers: influencer*, influencer marketing, YouTuber=, YouTubers=, blogger, content creator, brand ambassador, opinion leader, TikToker, product placement, vlogger, Instagrammer, internet celebrity

# online-forums < online-community
fr Forums et discussions en ligne: forum en ligne, forum de discussion, forums=, fil de discussion, discussion en ligne, espace de discussion, débat en ligne, groupe de discussion, questions et réponses, Reddit, forum d'entraide, forum sur internet, salon de discussion
de Foren und Online-Diskussionen: Forum, Foren=, Diskussionsforum, Online-Diskussion*, Diskussionsgruppe, Diskussionsplattform, Austauschplattform, Fragen und Antworten, Online-Debatte, Reddit, Internetforum, Hilfeforum, Diskussionsfaden
it Forum e discussioni online: forum online, forum=, forum di discussione, discussione online, gruppo di discussione, spazio di discussione, dibattito online, domande e risposte, Reddit, filo di discussione
en Forums and online discussions: online forum, forum, discussion forum, discussion group, discussion board, message board, online discussion, online debate, Q&A, Reddit, discussion thread

# content-moderation < community-management ~ online-hate
fr Modération des contenus: modération=, modérateur=, modérateurs=, modératrice=, modératrices=, modérer=, signaler un contenu, contenu illicite, supprimer des commentaires, bloquer un utilisateur, censure=, charte de modération, règles de la communauté, contenu choquant, signaler un compte, signaler un commentaire, censurer=
de Moderation von Inhalten: Inhaltsmoderation, Inhalte moderieren, Kommentare moderieren, Kommentare löschen, Inhalte melden, Inhalte löschen, illegale Inhalte, Nutzer sperren, Zensur, Netiquette, Gemeinschaftsregeln, Kommentarmoderation, Moderation der Kommentare, Kommentare sperren, Nutzer blockieren, Beiträge melden, Beiträge löschen, Benutzerkonto sperren, zensieren=
it Moderazione dei contenuti: moderazione=, moderare=, moderatore=, moderatori=, moderatrice=, moderatrici=, segnalare contenuti, contenuti illeciti, cancellare commenti, bloccare un utente, censura, netiquette, regole della comunità, segnalare un commento, segnalare un account, bloccare un account, bloccare qualcuno
en Content moderation: content moderation, moderation=, moderator=, moderators=, moderate comments, report content, illegal content, delete comments, block a user, censorship, community guidelines, netiquette, report a post, block someone, remove posts, censor=

# online-hate < social-networks ~ cyberbullying, content-moderation
fr Haine et violence en ligne: haine en ligne, discours de haine, propos haineux, haineux, commentaires agressifs, insultes, insulter, trolls=, violence verbale, agressivité, violences en ligne, menaces en ligne, polarisation, injures, haine sur les réseaux, messages de haine, commentaires méchants, méchanceté en ligne, troll=, haters=, lynchage en ligne
de Hass und Hetze im Netz: Hass, Hassrede, Hate Speech, Hasskommentar*, Hassbotschaft*, Hetze im Netz, Hetze gegen, Beleidigung, beleidigen, Beschimpfung, Trolle, Shitstorm, digitale Gewalt, Online-Gewalt, aggressive Kommentare, Polarisierung, Hassnachrichten, Hater=, gehässige Kommentare
it Odio e violenza in rete: odio online, odio in rete, discorsi d'odio, incitamento all'odio, hate speech, commenti aggressivi, insulti, insultare, troll=, violenza verbale, violenza online, minacce online, polarizzazione, hater=, odio sui social, messaggi d'odio, commenti d'odio, parole d'odio, commenti cattivi, leoni da tastiera, haters=
en Online hate and abuse: online hate, hate speech, hateful=, hatred=, online abuse, abusive comments, insults=, trolls=, trolling=, troll=, toxic comments, online violence, verbal abuse, polarisation, polarization, shitstorm, hate comments, hate messages, nasty comments, haters=

# cyberbullying < online-hate ~ children-screens, teenagers
fr Cyberharcèlement: cyberharcèlement, harcèlement en ligne, harcèlement scolaire, harcèlement, harceler, cyberintimidation, intimidation=, intimidations=, moqueries, sexting, revenge porn, cybermobbing, mobbing, chantage en ligne, harceleur=, harceleurs=, insultes entre élèves, photos intimes
de Cybermobbing: Cybermobbing, Mobbing, mobben, gemobbt, Belästigung=, Belästigungen=, Online-Belästigung, Cyberbullying, Stalking, Sexting, Einschüchterung=, Blossstellung, Mobbing in der Schule, Hänseleien, Erpressung im Netz, Nacktbilder, Mobbingopfer
it Cyberbullismo: cyberbullismo, bullismo, bullo=, bulli=, molestie online, molestie, cybermobbing, mobbing, persecuzione online, sexting, prese in giro, intimidazione=, intimidazioni=, ricatto online, prendere in giro, bullizz*, foto intime
en Cyberbullying: cyberbullying, bullying, bully=, bullies=, bullied=, harassment, online harassment, cyberstalking, stalking, sexting, intimidation=, mocking=, mocked=, sextortion, mean messages=, nude photos, picked on

# followers-reach < social-networks ~ visibility
fr Abonnés et portée: abonnés=, nombre d'abonnés, followers=, nos followers, audience, portée des publications, taux d'engagement, likes=, nombre de vues, plus de vues=, vues sur YouTube=, algorithme d'Instagram, gagner des abonnés, viralité=, devenir viral, vidéo virale, contenu viral, publication virale, faire le buzz, buzz, nombre de j'aime, clic sur j'aime, abonnées=, toucher plus de monde, atteindre plus de monde, toucher un public plus large
de Follower und Reichweite: Follower*, Reichweite=, Abonnenten=, Likes=, Klicks=, Engagement-Rate, Interaktionsrate, Algorithmus von Instagram, viral=, viral gehen, Zuschauerzahl*, Publikum aufbauen, mehr Leute erreichen, mehr Menschen erreichen, grösseres Publikum erreichen, Abonnentinnen=
it Follower e copertura: follower=, followers=, seguaci, copertura dei post, tasso di interazione, like=, algoritmo di Instagram, video virale, contenuto virale, post virale, viralità=, diventare virale, numero di iscritti, pubblico online=, i mi piace, numero di mi piace, numero di visualizzazioni, più visualizzazioni, visualizzazioni dei post, raggiungere più persone, raggiungere un pubblico più ampio
en Followers and reach: followers=, reach more people, reach a wider audience, audience, engagement rate, number of views, more views, video views, Instagram algorithm, go viral, went viral, viral video, viral post, viral content, going viral, subscribers=, subscriber=, follower count, organic reach, likes and shares, number of likes, more likes

# online-reputation < social-networks ~ customer-reviews, crisis-communication
fr Réputation en ligne: e-réputation, réputation, réputation en ligne, réputation numérique, image en ligne, image publique, bad buzz, diffamation, diffamer, commentaires négatifs, salir notre nom, traces numériques, personal branding, calomnie, soigner son image, mauvaise presse, ce qu'on dit de nous, image sur internet
de Online-Reputation: Online-Reputation, Reputation, guter Ruf, Online-Ruf, unser Ruf, Rufschädigung, Rufmord, Verleumdung, negative Kommentare, Image=, Reputationsmanagement, digitale Spuren, üble Nachrede, Ruf im Netz, was über uns geschrieben wird, schlechter Ruf, Ruf schützen
it Reputazione online: reputazione, reputazione online, web reputation, immagine online, immagine pubblica, buon nome, diffamazione, diffamare, commenti negativi, tracce digitali, cattiva pubblicità, calunnia, cosa si dice di noi, curare la propria immagine, immagine sui social
en Online reputation: online reputation, reputation=, reputations=, reputational, e-reputation, public image, our image, good name, defamation, smear campaign, negative comments, reputation management, digital footprint, personal branding, slander, libel, what people say about us, damage to our name, image online

# messaging-groups < social-networks ~ online-community
fr Groupes de messagerie: WhatsApp, groupe WhatsApp, messagerie instantanée, Telegram=, sur Signal, groupe Signal, messagerie Signal, Threema, Messenger, groupe de discussion, tchat, envoyer des messages, messages instantanés, conversation de groupe, chat de groupe
de Gruppenchats: WhatsApp, WhatsApp-Gruppe*, Messenger, Messenger-Dienst*, Telegram, Threema, Gruppenchat*, Chatgruppe*, Sofortnachrichten, Chatnachricht*, chatten, Elternchat, Klassenchat, Gruppennachricht, Signal-Gruppe
it Gruppi di messaggistica: WhatsApp, gruppo WhatsApp, messaggistica istantanea, messaggistica, Telegram, Threema, Messenger, chat di gruppo, chat di classe, messaggini, chattare, chat dei genitori, su Signal
en Messaging groups: WhatsApp, WhatsApp group, instant messaging, messaging app, Telegram, Threema, Messenger, group chat, chat group, class chat, text messages, direct messages, parents' chat, voice messages, family chat, on Signal, group messages

# short-video-live < social-networks ~ video-making
fr Vidéos courtes et direct: vidéos courtes, reels=, stories=, story Instagram, YouTube Shorts, shorts sur YouTube, diffusion en direct, en direct sur, live streaming, streaming en direct, Twitch, chaîne YouTube, retransmission, lives=, stories Instagram, faire un live, vidéo verticale, vidéos verticales, vidéos TikTok, vidéo en direct
de Kurzvideos und Livestreams: Kurzvideo*, Reels=, Stories=, YouTube-Shorts, Livestream*, Live-Stream*, Live-Übertragung*, streamen, Twitch, YouTube-Kanal*, Direktübertragung, live übertragen, Hochformatvideo, Live-Video, TikTok-Videos, kurze Videos, auf Instagram live gehen, live auf TikTok
it Video brevi e dirette: video brevi, reel=, reels=, storie su Instagram, stories=, YouTube Shorts, diretta streaming, in diretta, live streaming, trasmettere in diretta, Twitch, canale YouTube, dirette Instagram, dirette Facebook, fare una diretta, video verticale, video per TikTok, storie di Instagram
en Short video and live streams: short videos, reels=, Instagram stories, YouTube shorts, livestream*, live stream, live streaming, broadcast live, Twitch, YouTube channel, streaming our events, live video, vertical video, TikTok videos, short clips

# online-identity < social-networks ~ online-anonymity, online-reputation
fr Image de soi en ligne: profil en ligne, image de soi, mise en scène de soi, selfie*, identité en ligne, photo de profil, avatar, se comparer aux autres, pression du paraître, culte de l'apparence, souci de l'apparence, soigner son apparence, estime de soi, narcissisme, filtres beauté, filtres Instagram, confiance en soi sur les réseaux, montrer une vie parfaite
de Selbstdarstellung im Netz: Selbstdarstellung, Selbstbild, Selfie*, Online-Profil*, Profilbild=, Profilbilder=, Avatar, Online-Identität, Selbstinszenierung, sich vergleichen, Schönheitsideal*, Selbstwert*, Beauty-Filter, sich ständig vergleichen, perfektes Leben zeigen, Körperbild
it Immagine di sé online: immagine di sé, profilo online, selfie*, identità online, foto del profilo, avatar, confrontarsi con gli altri, culto dell'apparenza, curare l'apparenza, autostima, narcisismo, filtri di bellezza, mostrare una vita perfetta, paragonarsi agli altri
en Self-image online: self-image, online profile, selfie*, online identity, profile picture, avatar, self-presentation, comparing oneself, comparing yourself, self-esteem, body image, beauty filters, comparing ourselves, showing a perfect life

# online-anonymity < social-networks ~ online-hate
fr Anonymat en ligne: anonymat, anonymat en ligne, anonyme, anonymement, pseudonyme, faux compte, faux profil, pseudo=, vrai nom, se cacher derrière un écran, profils anonymes, sous un faux nom
de Anonymität im Netz: Anonymität, anonym, anonyme Konten, Pseudonym, Fake-Profil*, Fake-Account*, falsche Profile, Klarname*, echter Name, hinter dem Bildschirm verstecken, unter falschem Namen, falsche Konten, Nickname, Fake-Konten, gefälschtes Profil
it Anonimato in rete: anonimato=, anonimo=, anonimi=, in forma anonima, pseudonimo, falso profilo, profilo falso, profili falsi, falso account, vero nome, nascondersi dietro lo schermo, account falsi, sotto falso nome, nickname
en Online anonymity: anonymity, anonymous, anonymously, pseudonym, fake account, fake profile, real names, nickname, hiding behind a screen, under a false name
`;
