/** Concepts of sport: disciplines, competitions, clubs, and fans. */
export const SPORT = `
# sport
fr Sport: sport, sports, sportif, sportive, sportifs, sportives, activité physique, bouger plus, athlète, athlètes, sport de haut niveau, sport-études, sport pour tous, Jeunesse et Sport, éducation physique, discipline sportive, salle de gym, disciplines sportives
de Sport: Sport, sportlich, Sportler, Sportlerin, Sportlerinnen, Sportart, Sportarten, Bewegung und Sport, Breitensport, Spitzensport, Leistungssport, Jugend und Sport, Turnunterricht, Sportlehrer, Athlet, Athletin, Athleten, Schulsport
it Sport: sport, sportivo, sportiva, sportivi, sportive, attività fisica, atleta, atleti, atlete, sport d'élite, sport di massa, sport per tutti, Gioventù e Sport, educazione fisica, disciplina sportiva, discipline sportive
en Sport: sport, sports, sporting, sportsman, sportswoman, physical activity, athlete, athletes, sportsmanship, elite sport, grassroots sport, physical education, sports science, recreational sport, professional sport

# sports-clubs < sport ~ coaching-training
fr Clubs sportifs: club sportif, clubs sportifs, club de sport, société de gymnastique, société de gym, fédération sportive, comité du club, cotisation du club, équipe junior, mouvement juniors, sport associatif, bénévoles du club, vestiaires, licence sportive
de Sportvereine: Sportverein, Sportvereine, Sportklub, Turnverein, Fussballclub, Fussballverein, Sportverband, Vereinsmitglied im Sport, Juniorenmannschaft, Junioren, Nachwuchsförderung, Vereinssport, Garderobe=, Swiss Olympic
it Società sportive: società sportiva, società sportive, club sportivo, associazione sportiva, associazioni sportive, federazione sportiva, squadra giovanile, settore giovanile, juniores, spogliatoio, spogliatoi, volontari della società sportiva
en Sports clubs: sports club, sports clubs, sports association, sports federation, football club, gymnastics club, youth team, junior team, junior players, changing room, locker room, club volunteers, sports team, sports teams

# football < sport ~ goals-scores, tournaments
fr Football: football, foot=, footballeur, footballeuse, ballon rond, terrain de foot, FIFA=, UEFA=, Ligue des champions, Coupe du monde, Mondial=, Euro de foot, équipe nationale, Nati=, milieu de terrain, attaquant=, défenseur central, gardien de but, penalty, hors-jeu, carton rouge, coup franc, Super League
de Fussball: Fussball, Fussballer, Fussballerin, Fussballspiel, Fussballplatz, FIFA=, UEFA=, Champions League, Weltmeisterschaft, WM=, EM=, Nati=, Nationalmannschaft, Mittelfeld, Stürmer=, Verteidiger=, Torwart, Torhüter, Goalie, Elfmeter, Abseits, rote Karte, Freistoss, Super League
it Calcio: calcio=, calciatore, calciatori, calciatrice, calcistico, campo da calcio, partita di calcio, FIFA=, UEFA=, Champions League, Mondiali=, Coppa del mondo, nazionale di calcio, centrocampista, attaccante=, attaccanti=, portiere=, calcio di rigore, rigore, fuorigioco, cartellino rosso, punizione dal limite
en Football: football, footballer, footballers, soccer, football pitch, FIFA=, UEFA=, Champions League, World Cup, Premier League, national team, midfielder, striker, defender=, goalkeeper, penalty kick, penalty shootout, offside, red card, free kick, corner kick

# ice-hockey < sport ~ winter-sports, goals-scores
fr Hockey sur glace: hockey, hockey sur glace, hockeyeur, hockeyeurs, patinoire, patinoires, patinage, patineur, patineuse, patinage artistique, patins=, puck, crosse de hockey, NHL=, National League, tiers-temps, curling, gardien de hockey
de Eishockey: Hockey, Eishockey, Eishockeyspieler, Hockeyspieler, Hockeyclub, Eishalle, Eisbahn, Eislaufen, Eiskunstlauf, Schlittschuh, Schlittschuhe, Puck, NHL=, National League, Drittel=, Curling, Eisfeld
it Hockey su ghiaccio: hockey, hockey su ghiaccio, hockeista, hockeisti, pista di ghiaccio, pattinaggio, pattinatore, pattinatrice, pattinaggio artistico, pattini, disco da hockey, puck, NHL=, National League, curling, Ambrì-Piotta
en Ice hockey: hockey, ice hockey, hockey player, ice rink, ice skating, skater, skaters, skating, figure skating, skates, puck, hockey stick, NHL=, National League, curling, Stanley Cup

# tennis < sport ~ tournaments
fr Tennis et raquettes: tennis=, tennisman, joueur de tennis, joueuse de tennis, court de tennis, raquette, raquettes, Roland-Garros, Wimbledon, Grand Chelem, Roger Federer, Wawrinka, Coupe Davis, jeu décisif, badminton, tennis de table, ping-pong, squash, volée et smash, terre battue
de Tennis und Rückschlagspiele: Tennis, Tennisspieler, Tennisspielerin, Tennisplatz, Tennisclub, Tennisschläger, Wimbledon, Roland Garros, Grand Slam, Roger Federer, Wawrinka, Davis Cup, Aufschlag=, Badminton, Federball, Tischtennis, Pingpong, Squash, Sandplatz
it Tennis e racchette: tennis, tennista, tenniste, tennisti, campo da tennis, racchetta, racchette, Wimbledon, Roland Garros, Grande Slam, Roger Federer, Wawrinka, Coppa Davis, tie-break, badminton, tennistavolo, ping-pong, squash, terra battuta, torneo di tennis
en Tennis and racket sports: tennis, tennis player, tennis court, racket, rackets, Wimbledon, Roland Garros, Grand Slam, Roger Federer, Wawrinka, Davis Cup, tie-break, badminton, table tennis, ping-pong, squash, clay court

# winter-sports < sport ~ skiing-trips, ice-hockey
fr Ski et sports d'hiver: ski=, skis=, skier, skieur, skieurs, skieuse, ski alpin, ski de fond, ski de randonnée, descente du Lauberhorn, slalom, slalom géant, snowboard, snowboardeur, sports d'hiver, biathlon, saut à ski, bobsleigh, luge, Coupe du monde de ski, Swiss-Ski, freestyle, raquettes à neige
de Ski und Wintersport: Ski=, Skis=, Skifahren, Skifahrer, Skifahrerin, Skirennen, Skirennfahrer, alpiner Skisport, Langlauf, Langläufer, Skitour, Abfahrtsrennen, Lauberhorn, Slalom, Riesenslalom, Snowboard, Snowboarder, Wintersport, Biathlon, Skispringen, Bob=, Schlitteln, Rodeln, Swiss-Ski, Freestyle, Schneeschuhe
it Sci e sport invernali: sci=, sciare=, sciatore, sciatori, sciatrice, sci alpino, sci di fondo, sci alpinismo, discesa libera, slalom, slalom gigante, snowboard, snowboarder, sport invernali, biathlon, salto con gli sci, bob=, slittino, Coppa del mondo di sci, Swiss-Ski, freestyle, ciaspole, racchette da neve
en Skiing and winter sports: ski=, skis=, skiing, skier, skiers, alpine skiing, cross-country skiing, ski touring, downhill race, slalom, giant slalom, snowboard, snowboarding, snowboarder, winter sports, biathlon, ski jumping, bobsleigh, luge, Lauberhorn, freestyle skiing, snowshoes

# running-athletics < sport ~ olympics
fr Athlétisme et course à pied: athlétisme, course à pied, courir=, coureur à pied, coureuse à pied, marathon, marathonien, semi-marathon, trail=, jogging, sprint=, sprinteur, course de relais, saut en longueur, saut en hauteur, saut à la perche, lancer du javelot, décathlon, haies, Lausanne Athletissima, triathlon
de Leichtathletik und Laufen: Leichtathletik, Leichtathlet, Laufsport, Läufer=, Läuferin, Marathon, Halbmarathon, Trailrunning, Joggen=, Jogging, joggen, Sprint=, Sprinter, Staffellauf, Weitsprung, Hochsprung, Stabhochsprung, Speerwurf, Zehnkampf, Hürdenlauf, Laufstrecke, Grand-Prix von Bern, Triathlon, Waffenlauf
it Atletica e corsa: atletica, atletica leggera, corsa a piedi, podismo, podista, podisti, maratona, maratone, maratoneta, mezza maratona, trail=, jogging, velocista=, velocisti=, staffetta, salto in lungo, salto in alto, salto con l'asta, lancio del giavellotto, decathlon, corsa a ostacoli, triathlon, Stralugano
en Athletics and running: athletics, track and field, runner, runners, running race, marathon, half marathon, trail running, jogging, jogger, sprint=, sprinter, sprinters, relay race, long jump, high jump, pole vault, javelin, decathlon, hurdles race, triathlon, cross-country run

# swimming < sport ~ beaches
fr Natation et piscine: natation, nager, nageur, nageuse, nageurs, piscine, piscines, bassin de natation, brasse=, crawl, dos crawlé, papillon nage, plongeon, plongée, plongeur, water-polo, maillot de bain, apprendre à nager, traversée du lac à la nage, aquagym
de Schwimmen: schwimmen, Schwimmen=, Schwimmer, Schwimmerin, Schwimmbad, Schwimmbäder, Hallenbad, Freibad, Badi, Badis=, Brustschwimmen, Crawl, Rückenschwimmen, Turmspringen, tauchen, Taucher, Wasserball, Badeanzug, schwimmen lernen, Seeüberquerung, Wassergymnastik
it Nuoto e piscina: nuoto, nuotare, nuotatore, nuotatori, nuotatrice, piscina, piscine, stile libero, nuoto a rana, nuoto a delfino, tuffo, tuffi, immersione subacquea, subacqueo, pallanuoto, costume da bagno, imparare a nuotare, traversata del lago a nuoto, acquagym
en Swimming: swim, swims, swimming, swimmer, swimmers, swam=, swimming pool, pools=, breaststroke, backstroke, front crawl, butterfly stroke, diving, diver, scuba diving, snorkelling, water polo, swimsuit, learn to swim, aqua fitness

# cycling-racing < sport ~ bicycles
fr Cyclisme sportif: cyclisme, course cycliste, coureur cycliste, Tour de France, Tour de Suisse, Tour de Romandie, maillot jaune, peloton, étape de montagne, contre-la-montre, vélodrome, BMX=, VTT de compétition, Giro d'Italia, sprint final, Cancellara
de Radsport: Radsport, Radrennen, Radrennfahrer, Radrennfahrerin, Tour de France, Tour de Suisse, gelbes Trikot, Peloton, Bergetappe, Zeitfahren, Velodrom, Rennvelo, BMX=, Mountainbike-Rennen, Giro d'Italia, Cancellara
it Ciclismo: ciclismo, corsa ciclistica, gara ciclistica, ciclista professionista, Tour de France, Giro d'Italia, Tour de Suisse, maglia gialla, maglia rosa, gruppo dei ciclisti, tappa di montagna, cronometro=, velodromo, BMX=, Cancellara
en Cycle racing: cycle racing, cycling race, bike race, racing cyclist, Tour de France, Tour de Suisse, yellow jersey, peloton, mountain stage, time trial, velodrome, BMX=, Giro d'Italia, Cancellara, road racing

# team-sports < sport ~ tournaments, goals-scores
fr Sports d'équipe: sport d'équipe, sports d'équipe, rugby, rugbyman, basket=, basketball, basketteur, NBA=, handball, volleyball, volley, beach-volley, unihockey, football américain, base-ball, cricket=, ballon ovale, panier à trois points, mêlée de rugby, Six Nations
de Mannschaftssport: Mannschaftssport, Mannschaftssportart, Rugby, Basketball, Basketballer, NBA=, Handball, Handballer, Volleyball, Beachvolleyball, Unihockey, American Football, Baseball, Cricket, Mannschaft, Mannschaften, Hornussen, Six Nations
it Sport di squadra: sport di squadra, rugby, rugbista, pallacanestro, basket=, cestista, NBA=, pallamano, pallavolo, beach volley, unihockey, football americano, baseball, cricket, mischia di rugby, palla ovale, Sei Nazioni
en Team sports: team sport, team sports, rugby, rugby union, basketball, basketball player, NBA=, NFL=, handball, volleyball, beach volleyball, floorball, American football, quarterback, touchdown, baseball, cricket, cricketer, scrum half, Six Nations, netball, lacrosse

# combat-sports < sport ~ olympics
fr Sports de combat: sports de combat, sport de combat, arts martiaux, art martial, boxe, boxeur, boxeuse, boxeurs, judo, judoka, karaté, taekwondo, lutte suisse, lutte libre, lutteur, escrime, escrimeur, épéiste, fleuret, sabre=, MMA=, K.-O., ring de boxe, ceinture noire
de Kampfsport: Kampfsport, Kampfkunst, Boxen=, Boxer=, Boxerin, Boxkampf, Judo, Karate, Taekwondo, Schwingen=, Schwinger, Schwingfest, Ringer=, Ringkampf, Fechten=, Fechter, Fechterin, Degen=, Säbel, MMA=, Boxring, schwarzer Gurt
it Sport da combattimento: sport da combattimento, arti marziali, arte marziale, pugilato, pugile, pugili, boxe=, judo, judoka, karate=, taekwondo, lotta svizzera, lotta libera, lottatore, scherma=, schermidore, schermitrice, spadista, fioretto, sciabola, MMA=, cintura nera
en Combat sports: combat sport, combat sports, martial arts, martial art, boxing=, boxer=, boxers=, judo, karate, taekwondo, wrestling, wrestler, Swiss wrestling, fencing=, fencer, fencers, sabre, foil fencing, épée, MMA=, knockout, boxing ring, black belt, heavyweight

# golf-precision < sport
fr Golf et sports de précision: golf, golfeur, golfeuse, parcours de golf, terrain de golf, tir sportif, stand de tir, tir à l'arc, archer=, pétanque, boules=, bowling, quilles, fléchettes, billard, échecs, joueur d'échecs
de Golf und Präzisionssport: Golf, Golfer, Golferin, Golfplatz, Golfclub, Schiesssport, Schiessstand, Schützenverein, Schützenfest, Bogenschiessen, Pétanque, Boccia, Bowling, Kegeln, Darts, Billard, Schach, Schachspieler
it Golf e sport di precisione: golf, golfista, golfisti, campo da golf, tiro sportivo, poligono di tiro, tiro con l'arco, bocce=, bocciofila, bowling, birilli, freccette, biliardo, scacchi=, scacchista
en Golf and precision sports: golf, golfer, golfers, golf course, golf club, sport shooting, shooting range, archery, archer, petanque, bowls=, bowling=, darts, billiards, snooker, chess, chess player

# motor-sports < sport ~ cars
fr Sports mécaniques: sport automobile, sports mécaniques, F1=, pilote de course, pilote automobile, Grand Prix automobile, course automobile, rallye, motocross, circuit automobile, NASCAR, MotoGP, pole position, Ferrari, stand de ravitaillement, karting
de Motorsport: Motorsport, F1=, Rennfahrer, Rennfahrerin, Autorennen, Rallye, Motocross, Rennstrecke, Rennstall, NASCAR, MotoGP, Poleposition, Boxenstopp, Ferrari, Rennwagen, Kartfahren
it Sport motoristici: sport motoristici, automobilismo, motociclismo, F1=, gara automobilistica, rally, motocross, autodromo, scuderia, NASCAR, MotoGP, pole position, Ferrari, pit stop, go-kart
en Motor sports: motorsport, motor sport, motor racing, F1=, Formula One, racing driver, race car, racing car, rally, motocross, race track, NASCAR, MotoGP, pole position, Ferrari, pit stop, karting

# gymnastics-fitness < sport ~ health
fr Gymnastique et fitness: gymnastique, gymnaste, gymnastes, gym=, trampoline, barres asymétriques, fitness, musculation, haltères, haltérophilie, yoga, pilates, stretching, étirements, zumba, aérobic, entraînement physique, endurance, souplesse du corps, parcours Vita
de Turnen und Fitness: turnen, Turnen=, Turner, Turnerin, Turnfest, Gymnastik, Kunstturnen, Geräteturnen, Trampolin, Fitness, Fitnesscenter, Fitnessstudio, Krafttraining, Hanteln, Gewichtheben, Yoga, Pilates, Stretching, Dehnübungen, Zumba, Aerobic, Ausdauer, Vitaparcours
it Ginnastica e fitness: ginnastica, ginnasta, ginnaste, trampolino, parallele asimmetriche, fitness, palestra, palestre, pesistica, sollevamento pesi, manubri, yoga, pilates, stretching, zumba, aerobica, allenamento fisico, resistenza fisica, percorso vita
en Gymnastics and fitness: gymnastics, gymnast, gymnasts, gym=, gyms=, trampoline, uneven bars, fitness=, workout, workouts, weight training, weightlifting, dumbbells, yoga, pilates, stretching=, aerobics, zumba, endurance, strength training

# outdoor-climbing < sport ~ hiking, mountains-glaciers
fr Escalade et sports nature: escalade, grimper, grimpeur, grimpeuse, alpinisme, alpiniste, alpinistes, via ferrata, bloc d'escalade, mur de grimpe, parapente, deltaplane, parachutisme, saut en parachute, saut à l'élastique, canyoning, rafting, kayak, canoë, aviron, voile sportive, régate, régates, surf=, surfeur, planche à voile, paddle, Alinghi, skateboard
de Klettern und Outdoor: klettern, Klettern=, Kletterer, Kletterhalle, Bergsteigen, Bergsteiger, Alpinismus, Alpinist, Klettersteig, Bouldern, Gleitschirm, Gleitschirmfliegen, Fallschirmspringen, Bungee, Canyoning, Rafting, Kajak, Kanu, Rudern=, Ruderer, Segeln=, Segler, Segelboot, Regatta, Wellenreiten, Windsurfen, Stand-up-Paddling, Alinghi, Skateboard
it Arrampicata e outdoor: arrampicata, arrampicare, arrampicatore, alpinismo, alpinista, alpinisti, via ferrata, parete di arrampicata, bouldering, parapendio, deltaplano, paracadutismo, bungee, canyoning, rafting, kayak, canoa, canottaggio, vela sportiva, velista, regata, regate, surf=, surfista, windsurf, Alinghi, skateboard
en Climbing and outdoor sports: climbing, climber, climbers, mountaineering, mountaineer, via ferrata, bouldering, climbing wall, paragliding, hang-gliding, skydiving, parachute, bungee, canyoning, rafting, kayak, kayaking, canoe, canoeing, rowing=, rower, sailing, sailor, regatta, yacht race, surfing waves, surfer, windsurfing, paddleboarding, skateboarding

# olympics < sport ~ tournaments, medals
fr Jeux olympiques: Jeux olympiques, JO=, olympique, olympiques, olympisme, CIO=, Comité international olympique, paralympique, Jeux paralympiques, Musée olympique, flamme olympique, champion olympique, championne olympique, village olympique, JOJ=, ville hôte
de Olympische Spiele: Olympische Spiele, olympisch, Olympia, Olympiade, IOC=, IOK=, Paralympics, paralympisch, Olympisches Komitee, Olympisches Museum, olympisches Feuer, Olympiasieger, Olympiasiegerin, Winterspiele, Sommerspiele, Austragungsort
it Giochi olimpici: Giochi olimpici, olimpico, olimpica, olimpiadi, CIO=, Comitato olimpico, paralimpico, paralimpiadi, Museo olimpico, fiamma olimpica, campione olimpico, campionessa olimpica, villaggio olimpico, città ospitante
en Olympic Games: Olympic, Olympics, Olympic Games, IOC=, Paralympics, Paralympic, Olympic Museum, Olympic flame, Olympic champion, Olympian, Olympic village, Winter Games, Summer Games, host city, Youth Olympics

# medals < sport ~ tournaments, olympics
fr Médailles et records: médaille, médailles, médaille d'or, médaille d'argent, podium, record du monde, recordman, champion, champions, championne, championnes, vainqueur, vainqueurs, victoire, victoires, trophée, palmarès, titre mondial, vice-champion, battre le record
de Medaillen und Rekorde: Medaille, Medaillen, Goldmedaille, Silbermedaille, Bronzemedaille, Podest=, Podestplatz, Weltrekord, Rekordhalter, Champion, Meister der Liga, Weltmeister, Weltmeisterin, Europameister, Schweizermeister, Sieger, Siegerin, Siege=, Sieg=, Pokal, Titelverteidiger, Weltcupsieg, Rekord brechen
it Medaglie e record: medaglia, medaglie, medagliato, medaglia d'oro, medaglia d'argento, podio=, record mondiale, primatista, campione del mondo, campionessa, campionesse, vincitore, vincitori, vincitrice, vittoria, vittorie, trofeo, titolo mondiale, battere il record, palmarès
en Medals and records: medal, medals, medallist, gold medal, silver medal, bronze medal, podium, world record, record holder, champion, champions, world champion, winner, winners, victory, victories, trophy, trophies, world title, runner-up, break the record

# tournaments < sport ~ medals, goals-scores
fr Tournois et championnats: tournoi=, tournois=, championnat, championnats, compétition sportive, compétitions sportives, Coupe Suisse, demi-finale, demi-finales, quart de finale, finaliste=, qualification pour la finale, éliminatoires, phase de groupes, play-off, saison sportive, ligue nationale, relégation, tableau final
de Turniere und Meisterschaften: Turnier, Turniere, Meisterschaft, Meisterschaften, Wettkampf, Wettkämpfe, Schweizer Cup, Cupfinal, Finale=, Finalspiel, Halbfinal, Halbfinale, Viertelfinal, Viertelfinale, Finalist, Qualifikationsspiel, Gruppenphase, Play-off, Saisonstart, Liga=, Nationalliga, Abstieg=, Aufstieg in die Liga
it Tornei e campionati: torneo, tornei, campionato=, campionati=, gara sportiva, gare sportive, competizione sportiva, competizioni sportive, Coppa Svizzera, finalissima, semifinale, semifinali, quarti di finale, finalista=, qualificazioni, eliminatorie, fase a gironi, play-off, stagione sportiva, serie A, retrocessione
en Tournaments and championships: tournament, tournaments, championship, championships, sports competition, cup final, finals=, semifinal, semi-final, semi-finals, quarter-final, quarterfinals, finalist, qualifying round, qualifiers=, group stage, play-offs, playoffs, knockout stage, relegation, league=, leagues, sporting event

# goals-scores < sport ~ tournaments
fr Matchs et scores: match=, matchs=, matches=, match amical, match nul, marquer un but, but marqué, buts marqués, buteur, score final, mi-temps, prolongations=, tirs au but, jouer contre, joueur, joueurs, joueuse, joueuses, adversaire, adversaires, équipe adverse, remporter le match, défaite, défaites, égaliser, arbitre, arbitres, coup de sifflet
de Spiele und Resultate: Match=, Matches=, Freundschaftsspiel, Länderspiel, Heimspiel, unentschieden, Tor geschossen, Tore geschossen, Torschütze, Halbzeit, Verlängerung des Spiels, Penaltyschiessen, Elfmeterschiessen, Spieler=, Spielern=, Spielerin, Spielerinnen, Gegner=, gegnerische Mannschaft, Niederlage, Niederlagen, Spielstand, Schiedsrichter, Schiedsrichterin, Anpfiff, Schlusspfiff, Zweikampf
it Partite e risultati: partita=, partite=, amichevole, pareggio, pareggiare, segnare un gol, gol=, reti segnate, marcatore, marcatori, cannoniere=, punteggio, primo tempo, tempi supplementari, giocatore, giocatori, giocatrice, giocatrici, avversario, avversari, squadra avversaria, sconfitta, sconfitte, arbitro, arbitri, fischio d'inizio, fischio finale
en Matches and scores: friendly match, football match, drawn match, scored=, score a goal, goals scored, scorer, final score, half-time, extra time, shootout, player, players, teammates, opponent, opponents, opposing team, defeat, defeats, defeated, referee, referees, umpire, kick-off, won the game, lost the game

# coaching-training < sport
fr Entraîneurs et entraînement: entraînement sportif, coach sportif, sélectionneur, préparateur physique, préparation physique, échauffement, camp d'entraînement, transfert du joueur, contrat du joueur, moniteur de sport, monitrice de sport, tactique de jeu, entraîneur=, entraîneurs=, entraîneuse=
de Trainer und Training: Cheftrainer, Cheftrainerin, Nationaltrainer, Training im Verein, Trainingslager, Fitnesstrainer, Aufwärmen, Fussballtrainer, Sportlager, Spielertransfer, Spielervertrag, Sportleiter, J+S-Leiter, Konditionstraining, Spieltaktik
it Allenatori e allenamento: allenatore=, allenatori=, allenatrice=, allenamento=, allenamenti=, commissario tecnico, preparatore atletico, preparazione atletica, riscaldamento muscolare, ritiro della squadra, calciomercato, contratto del giocatore, monitore sportivo, tattica di gioco
en Coaches and training: head coach, sports coach, football coach, team manager, training camp, fitness coach, personal trainer, physical conditioning, warm-up, player transfer, transfer window, player contract, coaching staff, game tactics, train for a race

# stadiums < sport ~ supporters
fr Stades et installations: stade, stades, stade de foot, installations sportives, infrastructure sportive, salle de sport, salles de sport, salle omnisports, terrain synthétique, pelouse, tribune=, tribunes, vestiaire, arène, hippodrome, Pontaise, Stade de Suisse, billets pour le match
de Stadien und Sportanlagen: Stadion, Stadien, Fussballstadion, Sportanlage, Sportanlagen, Sporthalle, Turnhalle, Mehrzweckhalle, Kunstrasen, Rasen=, Tribüne, Tribünen, Arena, Sportplatz, Pferderennbahn, Wankdorf, Letzigrund, Matchticket
it Stadi e impianti: stadio, stadi=, impianto sportivo, impianti sportivi, palazzetto dello sport, centro sportivo, campo sintetico, prato sintetico, tribuna=, tribune=, arena sportiva, ippodromo, Cornaredo, San Siro, biglietti per la partita
en Stadiums and facilities: stadium, stadiums, stadia, sports facility, sports facilities, sports hall, sports ground, playing field, artificial turf, turf=, grandstand, arena, arenas, racecourse, velodromes, Wembley, match tickets

# supporters < sport ~ stadiums
fr Supporters: supporter=, supporters, supportrice, fans de foot, fan de foot, ultras, hooligan, hooligans, hooliganisme, encourager son équipe, chants de supporters, maillot de l'équipe, virage des supporters, fan zone, fan-club, fumigènes, public du match
de Sportfans: Fan=, Fans=, Fankurve, Fussballfans, Fanclub, Fanzone, Anhänger=, Ultras, Hooligan, Hooligans, Hooliganismus, Fangesänge, anfeuern, Trikot, Trikots, Pyros, Public Viewing, Matchbesucher
it Tifosi: tifoso, tifosi, tifosa, tifoseria, tifo=, tifare, ultrà, ultras, hooligan, curva dei tifosi, cori dei tifosi, maglia della squadra, fan club, fumogeni, spettatori della partita
en Sports fans: fans=, football fans, sports fans, fan club, supporters of the team, hooligan, hooligans, hooliganism, cheering, cheer for, chants of the crowd, team jersey, fan zone, ultras, spectators

# doping < sport ~ medicines
fr Dopage et éthique du sport: dopage, doper, dopé, dopés, antidopage, EPO=, stéroïdes, contrôle antidopage, produits dopants, fair-play, matchs truqués, match truqué, suspendu pour dopage, Swiss Sport Integrity, éthique sportive
de Doping und Sportethik: Doping, gedopt, Dopingkontrolle, Dopingskandal, Antidoping, WADA=, EPO=, Steroide, Anabolika, Fairplay, Spielmanipulation, Wettbetrug, gesperrt wegen Doping, Swiss Sport Integrity, Sportethik
it Doping ed etica sportiva: doping, dopato=, dopati=, antidoping, controllo antidoping, WADA=, EPO=, steroidi, anabolizzanti, fair play, partite truccate, calcioscommesse, squalificato per doping, Swiss Sport Integrity, etica sportiva
en Doping and sports ethics: doping, doped, anti-doping, WADA=, EPO=, steroids, performance-enhancing drugs, drug test, fair play, match-fixing, banned for doping, sports integrity, sports ethics, failed a drug test
`;
