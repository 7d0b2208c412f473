/** Concepts of social networks and of the communities that live there. */
export const SOCIAL_MEDIA = `
# social-networks ~ online-community, followers-reach
fr Réseaux sociaux: réseaux sociaux, réseau social, médias sociaux, social media, Facebook, Instagram, TikTok, Snapchat, LinkedIn, page Facebook, compte Instagram, publier un post, publications sur les réseaux, présence sur les réseaux, poster sur
de Soziale Netzwerke: soziale Netzwerke, soziales Netzwerk, sozialen Netzwerken, soziale Medien, sozialen Medien, Social Media, Facebook, Instagram, TikTok, Snapchat, LinkedIn, Facebook-Seite, Posts=, Onlinepräsenz, Social-Media-Kanal*
it Reti sociali: reti sociali, rete sociale, social network, social media, sui social, i social, Facebook, Instagram, TikTok, Snapchat, LinkedIn, pagina Facebook, profilo Instagram, pubblicare un post, postare=
en Social networks: social network, social media, Facebook, Instagram, TikTok, Snapchat, LinkedIn, Facebook page, Instagram account, posting online, social channels, social feed, social platforms

# online-community < social-networks ~ community-management
fr Communauté en ligne: communauté en ligne, communauté numérique, communauté virtuelle, animer une communauté, créer une communauté, fédérer une communauté, faire vivre la communauté, vie communautaire, communauté, Discord=, fédérer
de Online-Community: Community, Communities=, Online-Community, Online-Gemeinschaft, digitale Gemeinschaft, virtuelle Gemeinschaft, Gemeinschaft aufbauen, Gemeinschaft pflegen, Communityaufbau, Discord=
it Comunità online: comunità online, comunità virtuale, comunità digitale, community, creare una comunità, animare la comunità, far vivere la comunità, coltivare la comunità, senso di comunità, Discord=
en Online community: online community, virtual community, digital community, build a community, grow a community, community building, sense of community, keep the community alive, communities=, Discord=

# community-management < online-community ~ content-moderation
fr Animation de communauté: community manager, community management, animateur de communauté, animation de communauté, gestion de communauté, répondre aux commentaires, commentaires en ligne, engagement de la communauté, gérer la page, gérer nos réseaux
de Community-Betreuung: Community Manager, Community Management, Community-Manager*, Kommentare beantworten, Community betreuen, Community-Betreuung, Kanäle betreuen, Kanäle pflegen, Kommentare=, Nachrichten beantworten
it Gestione della comunità: community manager, community management, gestione della comunità, rispondere ai commenti, commenti online, gestire i social, gestire la pagina, moderatore della comunità, animatore della comunità
en Community management: community manager, community management, managing a community, reply to comments, answering comments, online comments, manage our page, run our channels, engage the community

# influencers < social-networks ~ brand, advertising
fr Influenceurs: influenceur*, influenceuse, marketing d'influence, youtubeur, youtubeuse, instagrameuse, créateur de contenu, créatrice de contenu, ambassadeur de marque, partenariat avec des influenceurs, tiktokeur, blogueur, blogueuse
de Influencer: Influencer*, Influencer-Marketing, YouTuber*, Blogger*, Content Creator, Markenbotschafter*, Produktplatzierung, Meinungsmacher*, Tiktoker*
it Influencer: influencer*, youtuber, blogger, tiktoker, creatore di contenuti, creatori di contenuti, creatrice di contenuti, testimonial, ambasciatore del marchio, opinion leader
en Influencers: influencer*, influencer marketing, YouTuber, blogger, content creator, brand ambassador, opinion leader, TikToker, product placement

# online-forums < online-community
fr Forums et discussions en ligne: forum en ligne, forum de discussion, forums=, fil de discussion, discussion en ligne, espace de discussion, débat en ligne, groupe de discussion, questions et réponses, Reddit
de Foren und Online-Diskussionen: Forum, Foren=, Diskussionsforum, Online-Diskussion*, Diskussionsgruppe, Diskussionsplattform, Austauschplattform, Fragen und Antworten, Online-Debatte, Reddit
it Forum e discussioni online: forum online, forum=, forum di discussione, discussione online, gruppo di discussione, spazio di discussione, dibattito online, domande e risposte, Reddit
en Forums and online discussions: online forum, forum, discussion forum, discussion group, discussion board, message board, online discussion, online debate, Q&A, Reddit

# content-moderation < community-management ~ online-hate
fr Modération des contenus: modération, modérateur, modératrice, modérer, signaler un contenu, contenu illicite, supprimer des commentaires, bloquer un utilisateur, censure, charte de modération, règles de la communauté, contenu choquant
de Moderation von Inhalten: Inhaltsmoderation, Inhalte moderieren, Kommentare moderieren, Kommentare löschen, Inhalte melden, Inhalte löschen, illegale Inhalte, Nutzer sperren, Zensur, Netiquette, Gemeinschaftsregeln, Kommentarmoderation
it Moderazione dei contenuti: moderazione, moderare, moderatore, moderatrice, segnalare contenuti, contenuti illeciti, cancellare commenti, bloccare un utente, censura, netiquette, regole della comunità
en Content moderation: content moderation, moderation, moderator=, moderators=, moderate comments, report content, illegal content, delete comments, block a user, censorship, community guidelines, netiquette

# online-hate < social-networks ~ cyberbullying, content-moderation
fr Haine et violence en ligne: haine en ligne, discours de haine, propos haineux, haineux, commentaires agressifs, insultes, insulter, trolls=, violence verbale, agressivité, violences en ligne, menaces en ligne, polarisation, injures
de Hass und Hetze im Netz: Hass, Hassrede, Hate Speech, Hasskommentar*, Hassbotschaft*, Hetze, Beleidigung, beleidigen, Beschimpfung, Trolle, Shitstorm, digitale Gewalt, Online-Gewalt, aggressive Kommentare, Polarisierung
it Odio e violenza in rete: odio online, odio in rete, discorsi d'odio, incitamento all'odio, odio=, hate speech, commenti aggressivi, insulti, insultare, troll=, violenza verbale, violenza online, minacce online, polarizzazione, hater=
en Online hate and abuse: online hate, hate speech, hateful, hatred, online abuse, abusive comments, insults=, trolls=, trolling, toxic comments, online violence, verbal abuse, polarisation, polarization, shitstorm

# cyberbullying < online-hate ~ children-screens, teenagers
fr Cyberharcèlement: cyberharcèlement, harcèlement en ligne, harcèlement scolaire, harcèlement, harceler, cyberintimidation, intimidation, moqueries, sexting, revenge porn, cybermobbing, mobbing, chantage en ligne
de Cybermobbing: Cybermobbing, Mobbing, mobben, gemobbt, Belästigung=, Belästigungen=, Online-Belästigung, Cyberbullying, Stalking, Sexting, Einschüchterung, Blossstellung, Mobbing in der Schule, Hänseleien, Erpressung im Netz
it Cyberbullismo: cyberbullismo, bullismo, bullo=, bulli=, molestie online, molestie, cybermobbing, mobbing, persecuzione online, sexting, prese in giro, intimidazione, ricatto online
en Cyberbullying: cyberbullying, bullying, bully=, bullies=, bullied=, harassment, online harassment, cyberstalking, stalking, sexting, intimidation, mocking, sextortion

# followers-reach < social-networks ~ visibility
fr Abonnés et portée: abonnés=, nombre d'abonnés, followers=, nos followers, audience, portée des publications, taux d'engagement, likes=, vues=, algorithme d'Instagram, gagner des abonnés, viralité, viral, faire le buzz, buzz, nombre de j'aime, clic sur j'aime
de Follower und Reichweite: Follower*, Reichweite, Abonnenten=, Likes=, Klicks=, Engagement-Rate, Interaktionsrate, Algorithmus von Instagram, viral, viral gehen, Zuschauerzahl*, Publikum aufbauen
it Follower e copertura: follower=, followers=, seguaci, copertura dei post, tasso di interazione, like=, visualizzazioni, algoritmo di Instagram, virale, diventare virale, numero di iscritti, pubblico online, i mi piace, numero di mi piace
en Followers and reach: followers=, reach more people, reach a wider audience, audience, engagement rate, views=, Instagram algorithm, viral, going viral, subscribers, follower count, organic reach, likes and shares, number of likes, more likes

# online-reputation < social-networks ~ customer-reviews, crisis-communication
fr Réputation en ligne: e-réputation, réputation, réputation en ligne, réputation numérique, image en ligne, image publique, bad buzz, diffamation, diffamer, commentaires négatifs, salir notre nom, traces numériques, personal branding
de Online-Reputation: Online-Reputation, Reputation, guter Ruf, Online-Ruf, unser Ruf, Rufschädigung, Rufmord, Verleumdung, negative Kommentare, Image=, Reputationsmanagement, digitale Spuren
it Reputazione online: reputazione, reputazione online, web reputation, immagine online, immagine pubblica, buon nome, diffamazione, diffamare, commenti negativi, tracce digitali, cattiva pubblicità
en Online reputation: online reputation, reputation, e-reputation, public image, our image, good name, defamation, smear, negative comments, reputation management, digital footprint, personal branding

# messaging-groups < social-networks ~ online-community
fr Groupes de messagerie: WhatsApp, groupe WhatsApp, messagerie instantanée, Telegram=, Signal=, Threema, Messenger, groupe de discussion, tchat, envoyer des messages, messages instantanés, conversation de groupe, groupe de parents
de Gruppenchats: WhatsApp, WhatsApp-Gruppe*, Messenger, Messenger-Dienst*, Telegram, Threema, Gruppenchat*, Chatgruppe*, Sofortnachrichten, Chatnachricht*, chatten, Elternchat, Klassenchat
it Gruppi di messaggistica: WhatsApp, gruppo WhatsApp, messaggistica istantanea, messaggistica, Telegram, Threema, Messenger, chat di gruppo, chat di classe, messaggini, gruppo dei genitori, chattare
en Messaging groups: WhatsApp, WhatsApp group, instant messaging, messaging app, Telegram, Threema, Messenger, group chat, chat group, class chat, text messages, direct messages

# short-video-live < social-networks ~ video-making
fr Vidéos courtes et direct: vidéos courtes, reels=, stories=, story Instagram, shorts=, diffusion en direct, en direct sur, live streaming, streaming en direct, Twitch, chaîne YouTube, retransmission, lives=
de Kurzvideos und Livestreams: Kurzvideo*, Reels=, Stories=, Shorts=, Livestream*, Live-Stream*, Live-Übertragung*, streamen, Twitch, YouTube-Kanal*, Direktübertragung, live übertragen
it Video brevi e dirette: video brevi, reel=, reels=, storie su Instagram, stories=, shorts=, diretta streaming, dirette=, in diretta, live streaming, trasmettere in diretta, Twitch, canale YouTube
en Short video and live streams: short videos, reels=, Instagram stories, YouTube shorts, livestream*, live stream, live streaming, go live, broadcast live, Twitch, YouTube channel, streaming our events

# online-identity < social-networks ~ online-anonymity, online-reputation
fr Image de soi en ligne: profil en ligne, image de soi, mise en scène de soi, selfie*, identité en ligne, photo de profil, avatar, se comparer aux autres, pression du paraître, apparence=, apparences=, estime de soi, narcissisme
de Selbstdarstellung im Netz: Selbstdarstellung, Selbstbild, Selfie*, Online-Profil*, Profilbild*, Avatar, Online-Identität, Selbstinszenierung, sich vergleichen, Schönheitsideal*, Selbstwert*
it Immagine di sé online: immagine di sé, profilo online, selfie*, identità online, foto del profilo, avatar, confrontarsi con gli altri, apparire, apparenza, autostima, narcisismo
en Self-image online: self-image, online profile, selfie*, online identity, profile picture, avatar, self-presentation, comparing oneself, comparing yourself, self-esteem, looks perfect online

# online-anonymity < social-networks ~ online-hate
fr Anonymat en ligne: anonymat, anonymat en ligne, anonyme, anonymement, pseudonyme, faux compte, faux profil, pseudo=, vrai nom, se cacher derrière un écran, profils anonymes
de Anonymität im Netz: Anonymität, anonym, anonyme Konten, Pseudonym, Fake-Profil*, Fake-Account*, falsche Profile, Klarname*, echter Name, hinter dem Bildschirm verstecken
it Anonimato in rete: anonimato, anonimo, anonimamente, pseudonimo, falso profilo, profilo falso, profili falsi, falso account, vero nome, nascondersi dietro lo schermo
en Online anonymity: anonymity, anonymous, anonymously, pseudonym, fake account, fake profile, real names, nickname, hiding behind a screen
`;
