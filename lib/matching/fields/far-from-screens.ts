/** Fields that a digital day touches rarely: format in ../fields-format.ts. */
export const FAR_FROM_SCREENS = `
# sport : sport
fr sport, sportif, sportifs, match, équipe nationale, joueur, joueurs, entraîneur, champion, compétition, victoire, défaite, stade, ballon, ski, course, gagner le match
de Sport, Sportler, Match, Spieler, Trainer, Meister=, Wettkampf, Sieg, Niederlage, Stadion, Ball, Ski, Rennen
it sport, sportivo, partita=, giocatore, giocatori, allenatore, campione, gara, vittoria, sconfitta, stadio, pallone, sci, corsa
en sport, sports, athlete, match, player, players, coach, champion, competition, victory, defeat, stadium, ball, skiing, race

# science : science, archaeology
fr science, scientifique, scientifiques, chercheur, chercheurs, recherche scientifique, découverte, théorie, lune, atome, cellule, espèce, fossile, chimie, invention
de Wissenschaft, Wissenschaftler, Forscher, Forschung, Entdeckung, Experiment, Theorie, Weltraum, Stern, Mond, Atom, Zelle, Fossil, Physik, Chemie, Erfindung
it scienza, scientifico, scienziati, ricercatore, ricercatori, ricerca, scoperta, esperimento, teoria, spazio, stella, luna, atomo, cellula, specie, fossile, fisica, chimica, invenzione
en science, scientific, scientist, scientists, researcher, researchers, research, discovery, experiment, theory, star, moon, atom, cell, species, fossil, physics=, chemistry, invention

# land-and-weather : nature, geography
fr île, îles, mer=, mers=, océan, rivière, lac, montagne, forêt, désert, nord, sud, pluie, tempête, neige, vent, inondation, animal, animaux, oiseau, plante, arbre, continent, capitale
de Insel, Inseln, Meer, Ozean, Küste, Fluss, Berg=, Berge=, Wald, Wüste, Norden, Süden, Osten=, Westen, Regen=, Sturm, Schnee, Wind, Überschwemmung, Tier, Tiere, Vogel, Pflanze, Baum, Kontinent, Hauptstadt
it isola, isole, oceano, fiume, lago, montagna, foresta=, foreste=, deserto, ovest, pioggia, tempesta, neve, vento forte, alluvione, animale, animali, uccello, pianta=, albero, continente=, capitale
en island, islands, ocean, coast, river, lake, mountain, forest, desert, north, south, east, west, rain, storm, snow, wind, flood, animal, animals, bird, plant, tree, continent, capital

# leisure : leisure, games, performing-arts, music
fr loisir, loisirs, film, films, acteur, actrice, chanson, chanteur, chanteuse, danse, célèbre, roman, humour, jardin, jouet, vêtement, fête, musique, groupe de musique, spectacle
de Freizeit, Film, Filme, Schauspieler, Lied, Sänger, Sängerin, Tanz, berühmt, Serie, Roman, Humor, Garten, Spielzeug, Mode, Kleid, Musik, Band
it tempo libero, film, attore, attrice, canzone, cantante, danza, famoso, serie=, romanzo, umorismo, giardino, giocattolo, moda=, vestito, festa, musica, gruppo musicale
en leisure, film, films, movie, movies, actor, actress, song, singer, dance, famous, novel, humour, garden, toy, fashion, clothes, music, band

# state-and-war : national-government, heads-of-state, parliaments, party-politics, elections, direct-democracy, lawmaking, courts, police, crime, prisons, war-conflict, armed-forces, weapons, attacks-terror, peace-diplomacy, european-union, borders-customs, refugees-asylum, protests, strikes-unions, royalty, corruption-scandals, oppression, empires-colonies
= État et actualité | Staat und Weltgeschehen | Stato e attualità | state and world affairs
fr gouvernement, ministre, président, présidente, parlement, loi, juge, tribunal, police, policier, crime, criminel, prison, guerre, armée, soldat, soldats, arme, armes, attentat, paix, frontière, réfugiés, manifestation=, manifestations=, grève, reine=, reines=, tué, tués, arrêté=
de Regierung, Minister, Präsident, Präsidentin, Parlament, Gesetz, Richter, Gericht, Polizei, Polizist, Verbrechen, Gefängnis, Krieg=, Armee, Soldat, Soldaten, Waffe, Waffen, Anschlag=, Frieden, Grenze, Flüchtlinge, Demonstration, Streik, König, Königin, getötet, verhaftet
it governo, ministro, presidente, legge=, giudice, tribunale, polizia, poliziotto, crimine, prigione, guerra, esercito, soldato, soldati, arma, armi, attentato=, pace, frontiera, rifugiati, manifestazione=, sciopero, regina, ucciso, uccisi, morti, arrestato
en government, minister, president, parliament, law, judge, court=, courts=, police, crime, criminal, prison, war, army, soldier, soldiers, weapon, weapons, attack, peace, border, refugees, protest, protests, strike, king, queen, killed, dead, arrested
`;
