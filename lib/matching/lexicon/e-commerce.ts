/** Concepts of selling, paying and delivering online. */
export const E_COMMERCE = `
# e-commerce ~ marketing
fr Commerce en ligne: commerce en ligne, e-commerce, e commerce=, commerce électronique, vente en ligne, ventes en ligne, achat en ligne, achats en ligne, acheter sur internet, vendre en ligne, vendre sur internet, acheter en ligne, vente à distance, achats sur internet, panier abandonné, vente sur internet, commander sur internet, acheter sur le net, vendre sur le net, shopping en ligne
de Onlinehandel: Onlinehandel, Online-Handel, E-Commerce, e commerce=, Internethandel, Onlineverkauf, Online-Verkauf, online verkaufen, online kaufen, online einkaufen, online bestellen, im Internet verkaufen, im Internet kaufen, Versandhandel, Onlineeinkauf, Internetverkauf, Onlineshopping, Online-Shopping, Internetkauf, im Netz verkaufen, im Netz kaufen, im Internet bestellen
it Commercio elettronico: commercio elettronico, e-commerce, e commerce=, commercio online, vendita online, vendite online, vendere online, vendere in rete, vendere su internet, acquisti online, acquisto online, comprare online, comprare su internet, vendita a distanza, shopping online, vendere sul web, ordinare su internet, acquisti su internet
en Online commerce: e-commerce, e commerce=, ecommerce, online commerce, online trade, online sales, selling online, sell online, sell on the internet, buying online, buy online, online shopping, online purchase, distance selling, mail order, internet sales, internet shopping, shop online, order online

# online-shop < e-commerce ~ local-commerce
fr Boutique en ligne: boutique en ligne, boutiques en ligne, boutique internet, magasin en ligne, shop en ligne, webshop, site marchand, e-boutique, e-shop, eshop, panier d'achat, Shopify, WooCommerce, Prestashop, produits en ligne, mettre en ligne nos produits, boutique web
de Webshop: Webshop*, Onlineshop*, Online-Shop*, Internetshop, Internetladen, E-Shop, Online-Laden, Warenkorb, Shopsystem*, Shopify, WooCommerce, Shop eröffnen, Produkte online, Onlinegeschäft, Onlineladen, Webladen
it Negozio online: negozio online, negozi online, negozio in rete, negozio virtuale, e-shop, eshop, webshop, shop online, sito di vendita, carrello=, Shopify, WooCommerce, prodotti online
en Online shop: online shop, online store, web shop, webshop, webstore, e-shop, internet shop, shopping cart, shopping basket, Shopify, WooCommerce, products online, online boutique

# digital-payment < e-commerce
fr Paiement numérique: paiement en ligne, paiement électronique, moyens de paiement, moyen de paiement, paiement par carte, carte de crédit, carte bancaire, TWINT, PayPal, paiement mobile, payer en ligne, payer par carte, payer avec son téléphone, terminal de paiement, QR-facture, argent liquide, Stripe, encaisser, encaissement, paiement sans contact, payer sans contact, carte sans contact, payer en espèces, paiement en espèces, en cash=, payer cash, caisse enregistreuse
de Digitales Bezahlen: Online-Zahlung*, Onlinezahlung*, bargeldlos, Bargeld, Zahlungsmittel, Zahlungsart*, Kartenzahlung, Kreditkarte, TWINT, PayPal, mobiles Bezahlen, online bezahlen, digital bezahlen, mit Karte bezahlen, mit dem Handy bezahlen, Zahlungsterminal, QR-Rechnung*, Zahlungsverkehr, Kassensystem*, Stripe, kontaktlos bezahlen, kontaktlos zahlen, kontaktlose Zahlung, bar bezahlen, bar zahlen, Barzahlung, mit Karte zahlen
it Pagamento digitale: pagamento online, pagamenti online, pagamento elettronico, pagamenti digitali, mezzi di pagamento, pagare online, pagare con la carta, pagare col telefono, carta di credito, carte di credito, TWINT, PayPal, contanti, contactless, terminale di pagamento, fattura QR, QR-fattura, sistema di pagamento, pagamenti con la carta, registratore di cassa
en Digital payment: online payment, electronic payment, digital payment, means of payment, payment method, payment terminal, card payment, credit card, TWINT, PayPal, mobile payment, pay online, pay by card, pay by phone, contactless, cash=, cashless, QR-bill, Stripe, checkout

# delivery < e-commerce ~ click-and-collect
fr Livraison: livraison, livraisons, livreur, livreurs, frais de port, frais de livraison, expédition=, expédier, colis, délai de livraison, livraison à domicile, livraison à vélo, dernier kilomètre, coursier, envoi postal, emballage, suivi de colis, se faire livrer, livrer à domicile, livrer les clients, livrer des repas
de Lieferung: Lieferung*, Lieferdienst*, Lieferzeit*, Lieferkosten, Versand, Versandkosten, Paket, Pakete, Hauslieferung, Heimlieferung, Kurier=, Kuriere=, Velokurier*, letzte Meile, Postversand, Verpackung, Paketdienst, Zustellung, Ware liefern, nach Hause liefern, nach Hause geliefert, Essen liefern, Ware versenden, Päckli=, Pöstler
it Consegna: consegna a domicilio, consegne a domicilio, consegna=, consegne=, spedizione, spedizioni, spedire, spese di spedizione, pacco=, pacchi=, corriere=, tempi di consegna, imballaggio, ultimo miglio, invio postale, fattorino, consegnare la merce, farsi consegnare, pasti a domicilio
en Delivery: delivery, deliveries, home delivery, deliver to customers, shipping=, shipment, shipping costs, parcel=, parcels=, courier, last mile, delivery time, packaging, package tracking, bike courier, delivered to the door

# returns-refunds < e-commerce ~ customer-service
fr Retours et remboursements: retours de marchandise, retour de marchandise, retour d'articles, gérer les retours, droit de rétractation, rétractation, échange de marchandise, articles défectueux, renvoyer un article, conditions générales de vente, garantie du produit, garantie légale, sous garantie, durée de garantie, remboursement d'un achat, remboursement de la commande, rembourser les clients, rembourser un article, demande de remboursement, renvoyer un colis, retourner un article, produit défectueux, service après-vente
de Retouren und Rückerstattungen: Retouren, Retoure, Rückgabe, Rückgaberecht, Rücksendung, zurückschicken, Rückerstattung, rückerstatten, Umtausch, umtauschen, Widerrufsrecht, defekte Ware, Geld zurück, Allgemeine Geschäftsbedingungen, AGB=, Garantiefall, Garantieschein, Garantieleistung, Garantie auf das Produkt, Ware zurückgeben, Artikel zurückgeben, Geld zurückverlangen
it Resi e rimborsi: gestire i resi, diritto di recesso, cambio merce, merce difettosa, restituire un articolo, restituzione, condizioni generali di vendita, fare un reso, resi gratuiti, resi e rimborsi, garanzia del prodotto, in garanzia=, rimborso dell'acquisto, rimborsare i clienti, chiedere un rimborso, prodotto difettoso
en Returns and refunds: returned goods, product returns, handling returns, returns policy, refund, refunds, warranty, exchange goods, faulty goods, right of withdrawal, money back, terms of sale, product guarantee, send the goods back, return an item, faulty product, after-sales service

# online-marketplaces < e-commerce ~ platform-economy
fr Places de marché en ligne: place de marché, places de marché, marketplace, marketplaces, Amazon=, Ricardo, eBay, Galaxus, Digitec, Zalando, Temu, Shein, AliExpress, Etsy, petites annonces, Anibis, géants du web, géants du commerce, plateformes chinoises
de Online-Marktplätze: Online-Marktplatz, Online-Marktplätze, digitaler Marktplatz, Marktplattform, Verkaufsplattform*, Handelsplattform*, Amazon=, Ricardo, eBay, Galaxus, Digitec, Zalando, Temu, Shein, AliExpress, Etsy, Kleinanzeigen, Tutti=, chinesische Plattformen
it Mercati online: marketplace, piattaforma di vendita, piattaforme di vendita, mercato online, mercato digitale, Amazon=, Ricardo, eBay, Galaxus, Zalando, Temu, Shein, AliExpress, Etsy, annunci online, piccoli annunci, giganti del web, piattaforme cinesi
en Online marketplaces: marketplace, marketplaces, online marketplace, sales platform, selling platform, Amazon=, eBay, Ricardo, Galaxus, Zalando, Temu, Shein, AliExpress, Etsy, classified ads, classifieds, web giants, Chinese platforms

# platform-economy < e-commerce ~ sharing-economy
fr Économie de plateforme: économie de plateforme, plateformes numériques, ubérisation, Uber Eats, Airbnb, Booking, commission des plateformes, travailleurs de plateforme, dépendance aux plateformes, plateforme de réservation, sans intermédiaires, passer par des intermédiaires, chauffeurs Uber, Deliveroo, livreurs à vélo, commissions des plateformes
de Plattformökonomie: Plattformökonomie, Plattformwirtschaft, digitale Plattform, Plattformarbeit, Gig-Economy, Uberisierung, Uber Eats, Airbnb, Booking, Provision, Provisionen, Abhängigkeit von Plattformen, Zwischenhändler*, Uber-Fahrer, Deliveroo
it Economia delle piattaforme: economia delle piattaforme, piattaforma digitale, piattaforme digitali, gig economy, lavoratori delle piattaforme, Uber Eats, Airbnb, Booking, commissioni delle piattaforme, dipendenza dalle piattaforme, intermediari, rider=, autisti Uber, Deliveroo
en Platform economy: platform economy, digital platforms, gig economy, gig workers, Uber Eats, Airbnb, Booking.com, platform fees, platform commission, platform workers, middlemen, dependence on platforms, Uber drivers, Deliveroo, delivery riders

# sharing-economy ~ second-hand, mutual-aid
fr Économie de partage: économie de partage, économie collaborative, plateforme de partage, partage d'objets, prêt d'objets, prêter des objets, bibliothèque d'objets, autopartage, covoiturage, mise en commun, mutualiser, mutualisation, troc, SEL=, emprunter des objets, emprunter plutôt qu'acheter, prêter ses outils, partager des outils, partager une voiture, échanger des objets, troquer
de Teilen und Leihen: Sharing Economy, Sharing, Sharing-Plattform*, gemeinsam nutzen, gemeinsame Nutzung, teilen statt besitzen, Tauschbörse, Leihladen, ausleihen, Bibliothek der Dinge, Leihbar, Carsharing, Fahrgemeinschaft, Mitfahrgelegenheit, Tauschkreis, Sachen tauschen, Dinge tauschen, Kleider tauschen, Tauschmarkt, Gegenstände teilen, Werkzeuge teilen, Auto teilen, leihen statt kaufen
it Economia della condivisione: economia della condivisione, sharing economy, economia collaborativa, condividere oggetti, prestito di oggetti, biblioteca degli oggetti, car sharing, carpooling, baratto, scambio di oggetti, messa in comune, condivisione di risorse, banca del tempo, prestare attrezzi, condividere attrezzi, condividere l'auto
en Sharing economy: sharing economy, collaborative economy, sharing platform, share tools, lending library, library of things, car sharing, carpooling, ride sharing, barter, swapping, swap shop, pooling resources, time bank, lending things, borrowing things, borrow instead of buying, sharing a car

# subscription-sales < e-commerce ~ membership-fees
fr Abonnements: abonnement, abonnements, s'abonner, formule d'abonnement, panier hebdomadaire, modèle d'abonnement, renouvellement d'abonnement, paiement mensuel, streaming payant, Netflix, Spotify, abo=, abos=, abonnés payants
de Abonnemente: Abo=, Abos=, Abonnement*, abonnieren, Abomodell, Gemüseabo, Kündigung des Abos, Abo kündigen, monatliche Zahlung, Abo-Falle, Netflix, Spotify, Abofalle, Abonnent, Abonnenten, Jahresabo, Monatsabo
it Abbonamenti: abbonamento, abbonamenti, abbonarsi, abbonato, abbonati, modello ad abbonamento, rinnovo dell'abbonamento, pagamento mensile, Netflix, Spotify
en Subscriptions: subscription, subscriptions, subscribe, subscription model, cancel a subscription, monthly payment, renewal of subscription, subscription box, Netflix, Spotify

# stock-logistics < e-commerce ~ delivery
fr Stocks et logistique: stock=, stocks=, gestion des stocks, gestion de stock, inventaire, logistique, entrepôt, dépôt de marchandise, rupture de stock, approvisionnement, fournisseur, fournisseurs, chaîne logistique, stockage de marchandises, code-barres, gestion des commandes, commandes des clients, entreposer, réapprovisionner
de Lager und Logistik: Lagerbestand, Lagerbestände, Lagerverwaltung, Lagerhaltung, Warenlager, Lagerhaus, Inventar, Inventur, Logistik*, Lieferkette, Lieferketten, Nachschub, Lieferengpass, Lieferant*, Warenwirtschaft*, Bestellwesen, Barcode, Strichcode, auf Lager=, an Lager=, Lager verwalten, Lagerraum
it Magazzino e logistica: magazzino, magazzini, gestione del magazzino, scorte, giacenze, inventario, logistica, rifornimento, approvvigionamento, fornitore, fornitori, catena logistica, catena di fornitura, codice a barre, merce esaurita, prodotto esaurito
en Stock and logistics: stock management, stock levels, inventory, warehouse, logistics, supply chain, supplier, suppliers, out of stock, procurement of goods, barcode, stocktaking, storeroom, in stock=, stock control

# product-catalogue < online-shop
fr Catalogue de produits: catalogue=, catalogue de produits, fiche produit, fiches produits, descriptions de produits, photos de produits, assortiment, gamme de produits, référencer les produits, présentation des produits, articles en vente, données produits, décrire nos produits, mettre en valeur nos produits
de Produktkatalog: Produktkatalog, Katalog, Sortiment, Produktbeschreibung*, Produktfoto*, Produktbilder, Produktdaten, Artikelstamm, Produktepalette, Produktpalette, Artikelbeschreibung*, Angebotspalette, Produkte präsentieren, Produkte beschreiben, Produkte fotografieren
it Catalogo dei prodotti: catalogo, catalogo dei prodotti, scheda prodotto, schede prodotto, descrizione dei prodotti, foto dei prodotti, assortimento, gamma di prodotti, articoli in vendita, dati dei prodotti, presentare i prodotti, descrivere i prodotti, fotografare i prodotti
en Product catalogue: catalogue, catalog, product catalogue, product sheet, product description, product photos, product data, assortment, product range, product line, item description, present our products, product pictures, describing products

# click-and-collect < e-commerce ~ local-commerce, delivery
fr Retrait en magasin: retrait en magasin, click and collect, commander et venir chercher, point de retrait, casier de retrait, commande en ligne, commandes en ligne, à l'emporter, précommande, retirer sa commande, chercher sa commande, plats à l'emporter, repas à l'emporter, vente à l'emporter
de Abholung im Laden: Click and Collect, Selbstabholung, Abholstation, Abholfach, Vorbestellung, vorbestellen, Online-Bestellung*, Onlinebestellung*, Take-away, Abholung im Laden, im Laden abholen, Ware abholen, Bestellung abholen, Essen zum Mitnehmen, Ware selber abholen
it Ritiro in negozio: ritiro in negozio, click and collect, punto di ritiro, passare a ritirare, ordinare e ritirare, ordine online, ordini online, preordine, da asporto, asporto=, ritirare l'ordine
en In-store collection: click and collect, pick-up point, pick up in store, store pickup, in-store collection, order ahead, online order, online orders, pre-order, takeaway, collect in store, collecting an order, pick up an order

# online-booking < e-commerce ~ ticketing
fr Réservation en ligne: réservation en ligne, réservations=, réserver en ligne, prise de rendez-vous, rendez-vous en ligne, prendre rendez-vous, agenda en ligne, Doodle, planning de réservation, réservation de salle, location de salle, système de réservation, réserver=, réservation=, inscription aux cours en ligne
de Online-Buchung: Online-Buchung*, Onlinebuchung*, online buchen, Reservation, Reservationen, reservieren, Reservierung, Reservationssystem, Buchungssystem*, Terminbuchung*, Termin buchen, Terminvereinbarung, Terminplanung, Doodle, Raumreservation*, Raum buchen=, Räume buchen=
it Prenotazione online: prenotazione, prenotazioni, prenotare, prenotare online, riservazione=, riservare online, appuntamento online, prendere appuntamento, fissare un appuntamento, sistema di prenotazione, Doodle, prenotazione di sale, agenda online, riservazioni=
en Online booking: online booking, booking system, bookings=, reservation=, reservations, reserve online, book online, appointment booking, make an appointment, appointments=, Doodle, room booking, scheduling tool, book a room, booking a place, book an appointment, reserve a seat

# ticketing < online-booking ~ event-organisation
fr Billetterie: billetterie, billetterie en ligne, billet d'entrée, billets d'entrée, vente de billets, prélocation, prévente=, préventes=, contrôle des billets, code QR, contrôle à l'entrée, billets=, guichet du théâtre, prix d'entrée, entrée payante, places de concert
de Ticketverkauf: Ticketing, Ticketverkauf, Tickets=, Ticket=, Eintrittskarte*, Vorverkauf, Billett, Billette, Eintrittskontrolle, Ticketsystem, QR-Code, Abendkasse, Eintrittspreis*, Ticketpreis, Ticketpreise, Eintritt bezahlen
it Biglietteria: biglietteria, biglietto d'ingresso, biglietti d'ingresso, vendita di biglietti, prevendita, biglietti=, biglietti online, controllo dei biglietti, codice QR, controllo all'ingresso, prezzo d'ingresso, ingresso a pagamento
en Ticketing: ticketing, ticket sales, tickets=, ticket office, entrance ticket, advance sale, presale, QR code, admission control, box office, e-tickets, entrance fee

# second-hand < e-commerce ~ sharing-economy
fr Seconde main: seconde main, deuxième main, objets d'occasion, vêtements d'occasion, vide-grenier, brocante, friperie, Vinted, donner une seconde vie, ressourcerie, bourse aux vêtements, Emmaüs, acheter d'occasion, habits d'occasion, livres d'occasion, marché aux puces, fripes, troc d'habits, troc de jouets, troc de livres
de Secondhand: Secondhand*, Second Hand, Second-Hand*, Brockenhaus, Brockenstube, Brocki, Flohmarkt, Gebrauchtwaren, gebrauchte Kleider, gebrauchte Sachen, aus zweiter Hand, Kleiderbörse, Vinted, Occasion, zweites Leben, Brocante, gebraucht kaufen, gebrauchte Bücher, Kleidertausch, Kindersachen weitergeben
it Seconda mano: seconda mano, usato sicuro, oggetti usati, vestiti usati, mercatino dell'usato, mercato delle pulci, Vinted, seconda vita, brocante, vintage, libri usati, comprare usato
en Second hand: second hand, secondhand, used goods, used clothes, flea market, thrift shop, charity shop, garage sale, Vinted, second life, pre-loved, used books=, buying used=, buy used=, hand-me-downs

# direct-farm-sales < local-commerce ~ online-shop
fr Vente directe à la ferme: vente directe, magasin à la ferme, produits du terroir, produits locaux, produits de la ferme, circuits courts, circuit court, panier de légumes, paniers de légumes, du producteur au consommateur, producteurs locaux, libre-service à la ferme, œufs frais, vente de vin, vente à la ferme, acheter à la ferme, acheter au producteur, marché paysan, marché des producteurs, marché fermier, panier bio, vendre nos légumes, self-service à la ferme
de Direktverkauf ab Hof: Direktverkauf, Direktvermarktung, Hofladen, ab Hof, Hofverkauf, Bauernmarkt, regionale Produkte, lokale Produkte, Gemüsekiste, Gemüsekorb, Selbstbedienungsladen, kurze Lieferkette, Hofprodukte, lokale Produzenten, Weinverkauf, vom Hof=, direkt vom Bauern, beim Bauern kaufen, beim Bauern einkaufen, regional einkaufen, Wochenmarkt, Gemüseabo
it Vendita diretta in fattoria: vendita diretta, prodotti della fattoria, prodotti locali, prodotti del territorio, prodotti nostrani, filiera corta, cassetta di verdura, cassette di verdura, dal produttore al consumatore, produttori locali, spaccio aziendale, mercato contadino, vendita di vino, vendita in fattoria, comprare in fattoria, direttamente dal contadino, direttamente dal produttore, cassetta bio
en Direct sales from the farm: farm shop, direct sales, direct selling from the farm, local produce, local products, farm produce, short supply chain, vegetable box, veg box, farmers market, farm to table, local producers, honesty box, straight from the farm, buy from the farm, buying from farmers, weekly market
`;
