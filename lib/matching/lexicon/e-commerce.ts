/** Concepts of selling, paying and delivering online. */
export const E_COMMERCE = `
# e-commerce ~ marketing
fr Commerce en ligne: commerce en ligne, e-commerce, commerce électronique, vente en ligne, ventes en ligne, achat en ligne, achats en ligne, acheter sur internet, vendre en ligne, vendre sur internet, acheter en ligne, vente à distance, achats sur internet, panier abandonné
de Onlinehandel: Onlinehandel, Online-Handel, E-Commerce, Internethandel, Onlineverkauf, Online-Verkauf, online verkaufen, online kaufen, online einkaufen, online bestellen, im Internet verkaufen, im Internet kaufen, Versandhandel, Onlineeinkauf, Internetverkauf
it Commercio elettronico: commercio elettronico, e-commerce, commercio online, vendita online, vendite online, vendere online, vendere in rete, vendere su internet, acquisti online, acquisto online, comprare online, comprare su internet, vendita a distanza
en Online commerce: e-commerce, ecommerce, online commerce, online trade, online sales, selling online, sell online, sell on the internet, buying online, buy online, online shopping, online purchase, distance selling, mail order

# online-shop < e-commerce ~ local-commerce
fr Boutique en ligne: boutique en ligne, boutiques en ligne, boutique internet, magasin en ligne, shop en ligne, webshop, site marchand, e-boutique, e-shop, eshop, panier d'achat, Shopify, WooCommerce, Prestashop, produits en ligne, mettre en ligne nos produits
de Webshop: Webshop*, Onlineshop*, Online-Shop*, Internetshop, Internetladen, E-Shop, Online-Laden, Warenkorb, Shopsystem*, Shopify, WooCommerce, Shop eröffnen, Produkte online, Onlinegeschäft
it Negozio online: negozio online, negozi online, negozio in rete, negozio virtuale, e-shop, eshop, webshop, shop online, sito di vendita, carrello della spesa, carrello=, Shopify, WooCommerce, prodotti online
en Online shop: online shop, online store, web shop, webshop, webstore, e-shop, internet shop, shopping cart, shopping basket, Shopify, WooCommerce, products online, our online offer

# digital-payment < e-commerce
fr Paiement numérique: paiement en ligne, paiement électronique, moyens de paiement, moyen de paiement, paiement par carte, carte de crédit, carte bancaire, TWINT, PayPal, paiement mobile, payer en ligne, payer par carte, payer avec son téléphone, sans contact, terminal de paiement, QR-facture, argent liquide, espèces=, Stripe, encaisser, encaissement
de Digitales Bezahlen: Online-Zahlung*, Onlinezahlung*, bargeldlos, Bargeld, Zahlungsmittel, Zahlungsart*, Kartenzahlung, Kreditkarte, TWINT, PayPal, mobiles Bezahlen, online bezahlen, digital bezahlen, mit Karte bezahlen, mit dem Handy bezahlen, Zahlungsterminal, kontaktlos, QR-Rechnung*, Zahlungsverkehr, Kassensystem*, Stripe
it Pagamento digitale: pagamento online, pagamenti online, pagamento elettronico, pagamenti digitali, mezzi di pagamento, pagare online, pagare con la carta, pagare col telefono, carta di credito, carte di credito, TWINT, PayPal, contanti, contactless, terminale di pagamento, fattura QR, QR-fattura, sistema di pagamento
en Digital payment: online payment, electronic payment, digital payment, means of payment, payment method, payment terminal, card payment, credit card, TWINT, PayPal, mobile payment, pay online, pay by card, pay by phone, contactless, cash=, cashless, QR-bill, Stripe, checkout

# delivery < e-commerce ~ click-and-collect
fr Livraison: livraison, livraisons, livreur, livreurs, frais de port, frais de livraison, expédition, expédier, colis, délai de livraison, livraison à domicile, livraison à vélo, dernier kilomètre, coursier, envoi postal, emballage, suivi de colis
de Lieferung: Lieferung*, liefern=, geliefert, Lieferdienst*, Lieferzeit*, Lieferkosten, Versand, Versandkosten, versenden, Paket, Pakete, Hauslieferung, Heimlieferung, Kurier=, Kuriere=, Velokurier*, letzte Meile, Postversand, Verpackung, Paketdienst, Zustellung
it Consegna: consegna a domicilio, consegne a domicilio, consegna=, consegne=, consegnare, spedizione, spedizioni, spedire, spese di spedizione, pacco=, pacchi=, corriere=, tempi di consegna, imballaggio, ultimo miglio, invio postale, fattorino
en Delivery: delivery, deliveries, home delivery, deliver to customers, shipping=, shipment, shipping costs, parcel=, parcels=, courier, last mile, delivery time, packaging, package tracking, bike courier

# returns-refunds < e-commerce ~ customer-service
fr Retours et remboursements: retours de marchandise, retour de marchandise, retour d'articles, gérer les retours, droit de rétractation, rétractation, remboursement, rembourser, garantie=, échange de marchandise, articles défectueux, renvoyer un article, conditions générales de vente
de Rückgaben und Erstattungen: Retouren, Retoure, Rückgabe, Rückgaberecht, Rücksendung, zurückschicken, Rückerstattung, rückerstatten, Garantie, Umtausch, umtauschen, Widerrufsrecht, defekte Ware, Geld zurück, Allgemeine Geschäftsbedingungen, AGB=
it Resi e rimborsi: resi=, reso=, gestire i resi, diritto di recesso, rimborso, rimborsare, garanzia, cambio merce, merce difettosa, restituire un articolo, restituzione, condizioni generali di vendita
en Returns and refunds: returned goods, product returns, handling returns, returns policy, send back, refund, refunds, warranty, guarantee, exchange goods, faulty goods, right of withdrawal, money back, terms of sale

# online-marketplaces < e-commerce ~ platform-economy
fr Places de marché: place de marché, places de marché, marketplace, marketplaces, Amazon=, Ricardo, eBay, Galaxus, Digitec, Zalando, Temu, Shein, AliExpress, Etsy, petites annonces, Anibis, géants du web, géants du commerce
de Online-Marktplätze: Online-Marktplatz, Online-Marktplätze, digitaler Marktplatz, Marktplattform, Verkaufsplattform*, Handelsplattform*, Amazon=, Ricardo, eBay, Galaxus, Digitec, Zalando, Temu, Shein, AliExpress, Etsy, Kleinanzeigen, Tutti=
it Mercati online: marketplace, piattaforma di vendita, piattaforme di vendita, mercato online, mercato digitale, Amazon=, Ricardo, eBay, Galaxus, Zalando, Temu, Shein, AliExpress, Etsy, annunci online, piccoli annunci, giganti del web
en Online marketplaces: marketplace, marketplaces, online marketplace, sales platform, selling platform, Amazon=, eBay, Ricardo, Galaxus, Zalando, Temu, Shein, AliExpress, Etsy, classified ads, classifieds, web giants

# platform-economy < e-commerce ~ sharing-economy
fr Économie de plateforme: économie de plateforme, plateformes numériques, ubérisation, Uber Eats, Airbnb, Booking, commission des plateformes, travailleurs de plateforme, dépendance aux plateformes, intermédiaires, plateforme de réservation
de Plattformökonomie: Plattformökonomie, Plattformwirtschaft, digitale Plattform, Plattformarbeit, Gig-Economy, Uberisierung, Uber Eats, Airbnb, Booking, Provision, Provisionen, Abhängigkeit von Plattformen, Zwischenhändler*
it Economia delle piattaforme: economia delle piattaforme, piattaforma digitale, piattaforme digitali, gig economy, lavoratori delle piattaforme, Uber Eats, Airbnb, Booking, commissioni delle piattaforme, dipendenza dalle piattaforme, intermediari, rider=
en Platform economy: platform economy, digital platforms, gig economy, gig workers, Uber Eats, Airbnb, Booking.com, platform fees, platform commission, platform workers, middlemen, dependence on platforms

# sharing-economy ~ second-hand, mutual-aid
fr Économie de partage: économie de partage, économie collaborative, plateforme de partage, partage d'objets, prêt d'objets, prêter des objets, bibliothèque d'objets, autopartage, covoiturage, colocation, mise en commun, mutualiser, mutualisation, troc, SEL=
de Teilen und Leihen: Sharing Economy, Sharing, Sharing-Plattform*, gemeinsam nutzen, gemeinsame Nutzung, teilen statt besitzen, Tauschbörse, tauschen, Leihladen, ausleihen, Bibliothek der Dinge, Leihbar, Carsharing, Fahrgemeinschaft, Mitfahrgelegenheit, Tauschkreis
it Economia della condivisione: economia della condivisione, sharing economy, economia collaborativa, condividere oggetti, prestito di oggetti, biblioteca degli oggetti, car sharing, carpooling, baratto, scambio di oggetti, messa in comune, condivisione di risorse, banca del tempo
en Sharing economy: sharing economy, collaborative economy, sharing platform, share tools, lending library, library of things, car sharing, carpooling, ride sharing, barter, swapping, swap shop, pooling resources, time bank

# subscription-sales < e-commerce ~ membership-fees
fr Abonnements: abonnement, abonnements, s'abonner, formule d'abonnement, panier hebdomadaire, résilier, résiliation, modèle d'abonnement, renouvellement d'abonnement, paiement mensuel, streaming payant, Netflix, Spotify
de Abonnemente: Abo=, Abos=, Abonnement*, abonnieren, Abomodell, Gemüseabo, Kündigung des Abos, Abo kündigen, monatliche Zahlung, Abo-Falle, Netflix, Spotify
it Abbonamenti: abbonamento, abbonamenti, abbonarsi, abbonato, abbonati, modello ad abbonamento, disdetta, disdire, rinnovo dell'abbonamento, pagamento mensile, Netflix, Spotify
en Subscriptions: subscription, subscriptions, subscribe, subscription model, cancel a subscription, monthly payment, renewal of subscription, subscription box, Netflix, Spotify

# stock-logistics < e-commerce ~ delivery
fr Stocks et logistique: stock=, stocks=, gestion des stocks, gestion de stock, inventaire, logistique, entrepôt, dépôt de marchandise, rupture de stock, approvisionnement, fournisseur, fournisseurs, commandes=, chaîne logistique, stockage de marchandises, code-barres
de Lager und Logistik: Lagerbestand, Lagerbestände, Lagerverwaltung, Lagerhaltung, Warenlager, Lagerhaus, Inventar, Inventur, Logistik*, Lieferkette, Lieferketten, Nachschub, Lieferengpass, Lieferant*, Warenwirtschaft*, Bestellwesen, Barcode, Strichcode
it Magazzino e logistica: magazzino, magazzini, gestione del magazzino, scorte, giacenze, inventario, logistica, rifornimento, approvvigionamento, fornitore, fornitori, catena logistica, catena di fornitura, codice a barre, esaurito
en Stock and logistics: stock management, stock levels, inventory, warehouse, logistics, supply chain, supplier, suppliers, out of stock, procurement of goods, barcode, stocktaking, storeroom

# product-catalogue < online-shop
fr Catalogue de produits: catalogue=, catalogue de produits, fiche produit, fiches produits, descriptions de produits, photos de produits, assortiment, gamme de produits, référencer les produits, présentation des produits, articles en vente, données produits
de Produktkatalog: Produktkatalog, Katalog, Sortiment, Produktbeschreibung*, Produktfoto*, Produktbilder, Produktdaten, Artikelstamm, Produktepalette, Produktpalette, Artikelbeschreibung*, Angebotspalette
it Catalogo dei prodotti: catalogo, catalogo dei prodotti, scheda prodotto, schede prodotto, descrizione dei prodotti, foto dei prodotti, assortimento, gamma di prodotti, articoli in vendita, dati dei prodotti
en Product catalogue: catalogue, catalog, product catalogue, product sheet, product description, product photos, product data, assortment, product range, product line, item description

# click-and-collect < e-commerce ~ local-commerce, delivery
fr Retrait en magasin: retrait en magasin, click and collect, commander et venir chercher, venir chercher, point de retrait, casier de retrait, commande en ligne, commandes en ligne, à l'emporter, précommande
de Abholung im Laden: Click and Collect, Abholung, abholen, Selbstabholung, Abholstation, Abholfach, Vorbestellung, vorbestellen, Online-Bestellung*, Onlinebestellung*, Take-away
it Ritiro in negozio: ritiro in negozio, click and collect, punto di ritiro, passare a ritirare, ordinare e ritirare, ordine online, ordini online, preordine, da asporto, asporto=
en Pick-up in store: click and collect, pick-up point, pick up in store, store pickup, in-store collection, order ahead, online order, online orders, pre-order, takeaway

# online-booking < e-commerce ~ ticketing
fr Réservation en ligne: réservation en ligne, réservations=, réserver en ligne, prise de rendez-vous, rendez-vous en ligne, prendre rendez-vous, agenda en ligne, Doodle, planning de réservation, réservation de salle, location de salle, système de réservation, réserver=
de Online-Buchung: Online-Buchung*, Onlinebuchung*, online buchen, Reservation, Reservationen, reservieren, Reservierung, Reservationssystem, Buchungssystem*, Terminbuchung*, Termin buchen, Terminvereinbarung, Terminplanung, Doodle, Raumreservation*
it Prenotazione online: prenotazione, prenotazioni, prenotare, prenotare online, riservazione, riservare online, appuntamento online, prendere appuntamento, fissare un appuntamento, sistema di prenotazione, Doodle, prenotazione di sale, agenda online
en Online booking: online booking, booking system, bookings=, reservation=, reservations, reserve online, book online, appointment booking, make an appointment, appointments=, Doodle, room booking, scheduling tool

# ticketing < online-booking ~ event-organisation
fr Billetterie: billetterie, billetterie en ligne, billet d'entrée, billets d'entrée, vente de billets, prélocation, prévente=, préventes=, contrôle des billets, code QR, contrôle à l'entrée, billets=, guichet du théâtre
de Ticketverkauf: Ticketing, Ticketverkauf, Tickets=, Ticket=, Eintrittskarte*, Vorverkauf, Billett, Billette, Eintrittskontrolle, Ticketsystem, QR-Code, Abendkasse, Eintrittspreis*
it Biglietteria: biglietteria, biglietto d'ingresso, biglietti d'ingresso, vendita di biglietti, prevendita, biglietti=, biglietti online, controllo dei biglietti, codice QR, controllo all'ingresso
en Ticketing: ticketing, ticket sales, tickets=, ticket office, entrance ticket, advance sale, presale, QR code, admission control, box office, e-tickets

# second-hand < e-commerce ~ sharing-economy
fr Seconde main: seconde main, deuxième main, occasion=, objets d'occasion, vêtements d'occasion, vide-grenier, brocante, friperie, Vinted, donner une seconde vie, ressourcerie, bourse aux vêtements, Emmaüs, troc de
de Secondhand: Secondhand*, Second Hand, Second-Hand*, Brockenhaus, Brockenstube, Brocki, Flohmarkt, Gebrauchtwaren, gebrauchte Kleider, gebrauchte Sachen, aus zweiter Hand, Kleiderbörse, Vinted, Occasion, zweites Leben
it Seconda mano: seconda mano, usato sicuro, oggetti usati, vestiti usati, mercatino dell'usato, mercato delle pulci, Vinted, seconda vita, brocante, vintage
en Second hand: second hand, secondhand, used goods, used clothes, flea market, thrift shop, charity shop, garage sale, Vinted, second life, pre-loved

# direct-farm-sales < local-commerce ~ online-shop
fr Vente directe à la ferme: vente directe, à la ferme, magasin à la ferme, produits du terroir, produits locaux, produits de la ferme, circuits courts, circuit court, panier de légumes, paniers de légumes, maraîcher, du producteur au consommateur, producteurs locaux, libre-service à la ferme, œufs frais, vente de vin
de Direktverkauf ab Hof: Direktverkauf, Direktvermarktung, Hofladen, ab Hof, Hofverkauf, Bauernmarkt, regionale Produkte, lokale Produkte, Gemüsekiste, Gemüsekorb, Selbstbedienungsladen, kurze Wege, kurze Lieferkette, Hofprodukte, lokale Produzenten, Weinverkauf
it Vendita diretta in fattoria: vendita diretta, in fattoria, prodotti della fattoria, prodotti locali, prodotti del territorio, prodotti nostrani, filiera corta, cassetta di verdura, cassette di verdura, dal produttore al consumatore, produttori locali, spaccio aziendale, mercato contadino, vendita di vino
en Direct farm sales: farm shop, direct sales, direct selling from the farm, local produce, local products, farm produce, short supply chain, vegetable box, veg box, farmers market, farm to table, local producers, honesty box
`;
