/** Concepts of marketing, customers and selling. */
export const MARKETING = `
# marketing ~ communication, visibility
fr Marketing: marketing, marketing digital, plan marketing, stratégie marketing, campagne marketing, outils de marketing, mercatique, démarche commerciale, marketing automation, mix marketing
de Marketing: Marketing*, Online-Marketing, Digitalmarketing, Marketingplan, Marketingstrategie, Vermarktung, vermarkten, Absatzförderung, Marketingkampagne, Selbstvermarktung
it Marketing: marketing, marketing digitale, piano di marketing, strategia di marketing, campagna di marketing, commercializzazione, commercializzare, web marketing
en Marketing: marketing=, digital marketing, marketing plan, marketing strategy, marketing campaign, online marketing, marketer, go-to-market

# brand < marketing ~ visual-design, positioning
fr Marque: image de marque, notre marque, marque=, marques=, branding, rebranding, marque employeur, identité de marque, notoriété de la marque, label de qualité, marque forte, nom de marque
de Marke: Marke=, Marken=, Markenidentität, Markenimage, Markenbild, Markenauftritt, Markenname, Markenaufbau, Branding, Rebranding, Arbeitgebermarke, Employer Branding, unsere Marke, Markenführung
it Marchio: marchio=, marchi=, brand, branding, rebranding, immagine del marchio, identità di marca, immagine di marca, employer branding, notorietà del marchio, marca=, marche note
en Brand: brand, brands=, branding, rebranding, brand image, brand identity, employer brand, brand name, brand awareness, trademark, our brand

# advertising < marketing
fr Publicité: publicité=, publicités=, publicitaire, annonce publicitaire, campagne publicitaire, pub=, pubs=, régie publicitaire, bannière publicitaire, publicité ciblée, spot publicitaire, Google Ads, annonceur, sponsoriser une publication, encart
de Werbung: Werbung*, Werbe*, werben für, Inserat, Inserate, Inserent*, Reklame, Anzeigenkampagne, gezielte Werbung, Werbespot, Google Ads, Bannerwerbung, gesponserte Beiträge
it Pubblicità: pubblicità=, pubblicitario, pubblicitaria, pubblicitari, pubblicizzare, annuncio pubblicitario, inserzione, inserzionista, réclame, spot pubblicitario, pubblicità mirata, Google Ads, campagna pubblicitaria, post sponsorizzati
en Advertising: advertising, advert, advertisement, advertise, ads=, ad campaign, targeted ads, Google Ads, commercials=, banner ads, sponsored posts, billboard advertising

# customer-relationship < marketing ~ customer-loyalty, customer-service
fr Relation client: relation client, relation avec les clients, relations clients, clientèle, client=, clients=, cliente=, clientes=, nos clients, CRM=, connaissance client, base de clients, fichier clients, suivi des clients, contact client, proximité avec les clients
de Kundenbeziehung: Kunde, Kundin, Kundschaft, Kundenbeziehung*, Kundenkontakt*, Kundenbindung, CRM=, Kundenpflege, Kundendaten, Kundenkartei, Kundennähe, Kundenstamm, Stammkund*, Kundenverwaltung
it Relazione con i clienti: cliente, clienti=, clientela, relazione con i clienti, rapporto con i clienti, rapporto con la clientela, CRM=, gestione dei clienti, contatto con i clienti, banca dati clienti, vicinanza al cliente
en Customer relationship: customer=, customers=, client=, clients=, clientele, customer relationship, customer relations, customer base, CRM=, customer contact, know our customers, patrons

# customer-loyalty < customer-relationship
fr Fidélisation: fidélisation, fidéliser, fidélité, carte de fidélité, programme de fidélité, clients fidèles, faire revenir, fidèles clients, bons cadeaux, bon cadeau, garder nos clients, clients réguliers, rétention=
de Kundentreue: Kundentreue, Kundenbindung, Treuekarte, Treueprogramm*, Treuepunkte, Bonusprogramm, Stammkunde, Stammkunden, Stammgast, Stammgäste, Kunden binden, Kunden behalten, wiederkommen, Gutschein*
it Fidelizzazione: fidelizzazione, fidelizzare, fedeltà, tessera fedeltà, carta fedeltà, programma fedeltà, clienti fedeli, clienti abituali, far tornare i clienti, buono regalo, buoni regalo, mantenere i clienti
en Customer loyalty: customer loyalty, loyalty card, loyalty programme, loyalty program, loyal customers, retain customers, customer retention, repeat customers, returning customers, regular customers, gift voucher, keep our customers

# customer-service < customer-relationship
fr Service à la clientèle: service client, service clientèle, service après-vente, SAV=, hotline, support client, accueil téléphonique, centre d'appels, call center, répondre aux clients, réclamation, réclamations, plaintes des clients, répondre au téléphone, assistance téléphonique, demandes des clients
de Kundendienst: Kundendienst*, Kundenservice*, Kundenbetreuung, Kundensupport, Hotline*, Callcenter, Reklamation*, Beschwerde, Beschwerden, Kundenanfrage*, Telefondienst, Kundenberatung, telefonische Auskunft, Telefonzentrale, Auskunft geben
it Servizio clienti: servizio clienti, servizio alla clientela, assistenza clienti, assistenza post-vendita, hotline, call center, centralino, reclamo, reclami, lamentele, rispondere ai clienti, rispondere al telefono, richieste dei clienti, sportello clienti
en Customer service: customer service, customer support, customer care, after-sales service, helpline, hotline, call centre, call center, complaint, complaints, customer enquiries, customer requests, answer the phone, help desk

# customer-reviews < customer-relationship ~ online-reputation
fr Avis des clients: avis clients, avis en ligne, avis Google, avis négatif, avis négatifs, avis positifs, faux avis, évaluations en ligne, TripAdvisor, cinq étoiles, notes des clients, recommandations de clients, commentaires clients, laisser un avis
de Kundenbewertungen: Kundenbewertung*, Bewertungen im Internet, Online-Bewertung*, Google-Bewertung*, schlechte Bewertung, schlechte Bewertungen, negative Bewertungen, Bewertungen=, gefälschte Bewertungen, Rezension*, TripAdvisor, fünf Sterne, Kundenmeinung*, Weiterempfehlung
it Recensioni: recensione, recensioni, recensire, recensioni Google, recensioni online, recensioni negative, recensioni false, valutazioni dei clienti, giudizi dei clienti, opinioni dei clienti, TripAdvisor, cinque stelle
en Customer reviews: customer reviews, online reviews, Google reviews, reviews=, negative reviews, bad reviews, fake reviews, customer ratings, star rating, five stars, TripAdvisor, leave a review, customer testimonials

# customer-experience < customer-relationship ~ customer-service
fr Expérience client: expérience client, parcours client, satisfaction des clients, satisfaction client, clients satisfaits, attentes des clients, besoins des clients, accueil des clients, point de contact, clients mécontents, personnalisation, service personnalisé, sur mesure
de Kundenerlebnis: Kundenerlebnis, Kundenerfahrung, Customer Journey, Kundenreise, Kundenzufriedenheit, zufriedene Kunden, unzufriedene Kunden, Kundenbedürfnis*, Kundenerwartung*, Kundenorientierung, personalisiert, Personalisierung, massgeschneidert, individuelle Beratung
it Esperienza del cliente: esperienza del cliente, customer journey, soddisfazione dei clienti, clienti soddisfatti, clienti insoddisfatti, bisogni dei clienti, aspettative dei clienti, esigenze dei clienti, accoglienza dei clienti, personalizzazione, su misura
en Customer experience: customer experience, customer journey, customer satisfaction, satisfied customers, happy customers, unhappy customers, customer needs, customer expectations, personalisation=, personalization=, tailor-made, touchpoint

# pricing < marketing ~ promotions
fr Prix et tarifs: prix=, tarif, tarifs, tarification, fixer les prix, juste prix, politique de prix, comparer les prix, trop cher, bon marché, prix bas, guerre des prix, marges=, tarif horaire, prix dynamiques, cherté
de Preise und Tarife: Preis=, Preise=, Preisen=, Preisgestaltung, Preispolitik, Preisvergleich, Preisdruck, Preiskampf, Tarif, Tarife, fairer Preis, zu teuer, preiswert, billig=, Marge, Stundenansatz, Dumpingpreis*, dynamische Preise
it Prezzi e tariffe: prezzo, prezzi=, tariffa, tariffe, fissare i prezzi, prezzo giusto, politica dei prezzi, confrontare i prezzi, troppo caro, troppo cari, a buon mercato, economico da comprare, guerra dei prezzi, margini=, tariffa oraria
en Prices and pricing: price, prices=, pricing, tariff, set prices, fair price, price policy, price comparison, compare prices, too expensive, cheap, cheaper, price war, profit margin, hourly rate, dynamic pricing, fees=

# promotions < marketing ~ pricing
fr Promotions et rabais: rabais, promotions=, soldes=, réductions=, réduction de prix, code promo, offre spéciale, bons de réduction, Black Friday, ristourne, remise de prix, cadeaux clients, action promotionnelle, dégustation
de Aktionen und Rabatte: Rabatt*, Sonderangebot*, Ausverkauf, Aktionspreis*, Rabattaktion, Schlussverkauf, Black Friday, Werbegeschenk*, Gutscheincode, Degustation, Schnäppchen, vergünstigt, Vergünstigung
it Promozioni e sconti: sconto=, sconti=, scontato, saldi=, codice sconto, offerta speciale, offerte speciali, Black Friday, ribasso, ribassi=, omaggi, degustazione, azione promozionale, promozioni=
en Promotions and discounts: discount, special offer, sales promotion, promo code, voucher code, clearance, Black Friday, rebate, bargains, giveaway, product tasting, coupon

# prospecting < marketing ~ customer-relationship
fr Prospection: prospection, prospecter, prospect, prospects=, trouver des clients, nouveaux clients, trouver de nouveaux clients, acquisition de clients, attirer des clients, démarchage, démarcher=, porte-à-porte, carnet de commandes, générer des leads, leads=, conquérir
de Kundengewinnung: Kundengewinnung, Neukunde*, neue Kunden, neue Kundschaft, Kunden gewinnen, Kunden finden, Akquise, akquirieren, Akquisition, Kaltakquise, Interessent*, Leads=, Kundenwerbung, Auftragslage, Aufträge gewinnen
it Ricerca di clienti: trovare clienti, nuovi clienti, trovare nuovi clienti, acquisizione di clienti, acquisire clienti, attirare clienti, potenziali clienti, potenziale cliente, contatti commerciali, porta a porta, lead=, leads=, conquistare clienti
en Finding customers: find customers, new customers, new clients, find clients, customer acquisition, attract customers, win customers, prospects=, prospecting, sales leads, lead generation, cold calling, door-to-door, order book

# positioning < marketing ~ brand
fr Positionnement: positionnement=, se positionner, se démarquer, se différencier, différenciation, concurrence, concurrents, concurrent, avantage concurrentiel, valeur ajoutée, niche=, proposition de valeur, point fort, unique en son genre, faire la différence
de Positionierung: Positionierung, positionieren, sich abheben, von der Konkurrenz, Konkurrenz, Konkurrent*, Konkurrenzkampf, Mitbewerber*, Wettbewerbsvorteil, Wettbewerb=, Alleinstellungsmerkmal, USP=, Mehrwert, Nische, Nischen, Differenzierung
it Posizionamento: posizionamento=, posizionarsi, distinguersi, differenziarsi=, differenziazione, concorrenza, concorrenti, concorrente, vantaggio competitivo, valore aggiunto, nicchia, proposta di valore, punto di forza
en Positioning: positioning=, stand out, differentiate, differentiation, competitors, competitor, competition from, competitive advantage, added value, niche, value proposition, unique selling point, USP=, our competition

# target-audience < marketing ~ reaching-audiences
fr Public cible: public cible, publics cibles, groupe cible, groupes cibles, cible=, cibles=, cibler, ciblage, segment de clientèle, segmentation, à qui s'adresser, clientèle cible, typologie de clients, persona=, personas=
de Zielgruppe: Zielgruppe*, Zielpublikum, zielgruppengerecht, Kundensegment*, Segmentierung, Zielkunde*, Zielkundschaft, wen ansprechen, Persona=, Personas=
it Pubblico di riferimento: pubblico di riferimento, gruppo target, gruppi target, target=, pubblico target, gruppo di destinatari, gruppi destinatari, segmentazione, segmento di clientela, persona tipo, a chi rivolgersi, destinatari
en Target audience: target audience, target group, target market, target customers, targeting=, personas, customer segment, segmentation, who to address, persona=

# market-research < marketing ~ feedback-surveys
fr Étude de marché: étude de marché, études de marché, analyse de marché, tester le marché, besoins du marché, panel, focus group, comportement des consommateurs, consommateur, tendances du marché, demande du marché, habitudes d'achat
de Marktforschung: Marktforschung, Marktstudie, Marktanalyse, Marktbedürfnis*, Markttest, Kundenbefragung, Fokusgruppe, Konsumverhalten, Konsument*, Kaufverhalten, Markttrend*, Marktnachfrage, Verbraucher*, Einkaufsgewohnheiten
it Ricerca di mercato: ricerca di mercato, ricerche di mercato, studio di mercato, analisi di mercato, testare il mercato, focus group, comportamento dei consumatori, consumatore=, consumatori=, consumatrice, tendenze di mercato, domanda di mercato, abitudini d'acquisto
en Market research: market research, market study, market analysis, test the market, focus group, consumer behaviour, consumer behavior, consumer, market trends, market demand, buying habits, shopping habits

# selling < marketing ~ prospecting, quotes-offers
fr Vente: vente=, ventes=, vendre=, vendeur, vendeuse, force de vente, techniques de vente, argumentaire de vente, commerciaux, chiffre de ventes, conclure une vente, vendre plus, vendre davantage, représentant commercial, équipe de vente, vendons, vendent
de Verkauf: Verkauf*, verkaufen, verkauft, verkauften, Verkäufer*, Vertrieb*, Aussendienst, Verkaufsgespräch*, Verkaufszahl*, Absatz=, Abschluss erzielen, Umsatz steigern, Verkaufsteam
it Vendita: vendita, vendite=, vendere=, vendiamo, vendono, venditore, venditrice, venditori, forza vendita, tecniche di vendita, rete di vendita, rappresentante commerciale, vendere di più, concludere una vendita
en Selling: selling, sell more, sells=, sales team, sales force, sales figures, salesperson, salespeople, sales pitch, sales representative, closing a deal, sell our products, seller, upselling

# quotes-offers < selling
fr Devis et offres: devis=, faire un devis, offre commerciale, demande d'offre, demandes de devis, soumission, soumissions, commande client, bon de commande, négociation, négocier, offres aux clients, relancer un client, contrat commercial
de Offerten: Offerte, Offerten, Offertwesen, Offertanfrage*, Kostenvoranschlag, Angebot erstellen, Angebote erstellen, Auftragsbestätigung, Verhandlung, verhandeln, Auftragsabwicklung, Bestellschein
it Preventivi e offerte: preventivo=, preventivi=, fare un preventivo, offerta commerciale, richiesta di offerta, richieste di preventivo, conferma d'ordine, trattativa, negoziazione, negoziare, ordine del cliente
en Quotes and offers: quotation, sending quotes, price quote, quote for, cost estimate, request for quote, commercial offer, order confirmation, negotiation, negotiate, bid for

# local-commerce ~ online-shop, neighbourhood
fr Commerce local: commerce local, commerces locaux, commerce de proximité, commerces de proximité, petit commerce, petits commerces, commerçant, commerçante, magasin, échoppe, épicerie, boulangerie, boucherie, vitrine, centre-ville, centre du village, magasin du village, boutique de quartier, acheter local, marché hebdomadaire, détaillant=, détaillants=, fleuriste, kiosque
de Lokaler Handel: Detailhandel, Detailhändler*, Einzelhandel, lokales Gewerbe, Gewerbetreibende, Gewerbeverein, Dorfladen, Quartierladen, Ladengeschäft, kleine Läden, kleiner Laden, unser Laden, im Laden, Bäckerei, Metzgerei, Schaufenster, Innenstadt, Dorfzentrum, lokal einkaufen, Wochenmarkt, Kiosk, Lädelisterben, Ladensterben, Fachgeschäft*
it Commercio locale: commercio locale, commercio al dettaglio, piccolo commercio, piccoli negozi, negozio=, negozi=, negoziante=, negozianti=, commerciante, dettagliante=, bottega, botteghe, panetteria, macelleria, alimentari=, vetrina, centro città, centro del paese, negozio di paese, comprare locale, mercato settimanale, edicola
en Local shops: local shop, local shops, local business, local trade, shopkeeper, small shop, corner shop, village shop, high street, retail, retailer, grocery, bakery, butcher, shop window, town centre, buy local, shop local, street market, storefront

# trade-fairs < marketing ~ event-organisation
fr Foires et salons: foire=, foires=, salon professionnel, salons professionnels, salon du livre, comptoir, stand=, stands=, exposant=, exposants=, tenir un stand, marché de Noël, marché artisanal, foire commerciale
de Messen und Ausstellungen: Messestand, Messeauftritt, Fachmesse*, Gewerbeausstellung, Gewerbeschau, Publikumsmesse, Messebesuch*, Aussteller*, Ausstellungsstand, an Messen, Weihnachtsmarkt, Handwerksmarkt, Marktstand
it Fiere e saloni: fiera=, fiere=, fiera commerciale, salone professionale, stand=, espositore, espositori, mercatino, mercatini, mercato di Natale, mercatino artigianale, bancarella, ente fieristico
en Trade fairs: trade fair, trade show, craft fair, book fair, exhibitor, exhibition stand, booth, Christmas market, market stall, trade exhibition

# word-of-mouth < marketing ~ customer-reviews
fr Bouche-à-oreille: bouche-à-oreille, recommandation, recommander à, parrainage, se faire recommander, recommandé par, parler de nous, ambassadeurs, carte de visite
de Mundpropaganda: Mundpropaganda, Mund-zu-Mund, Empfehlungsmarketing, weiterempfehlen, weitersagen, Weiterempfehlungen, Empfehlung, Empfehlungen, Botschafter, Visitenkarte
it Passaparola: passaparola, passa parola, raccomandazione, consigliare ad amici, consigliati da, parlare di noi, farsi consigliare, ambasciatori, biglietto da visita
en Word of mouth: word of mouth, referral, recommend us, recommendations from, recommended by, ambassadors, business card, talk about us

# sponsorship < marketing ~ fundraising
fr Sponsoring: sponsoring, sponsor, sponsors, sponsoriser, parrainage, partenaire financier, chercher des sponsors, mécénat, mécène, contrepartie, dossier de sponsoring, visibilité des sponsors
de Sponsoring: Sponsoring, Sponsor, Sponsoren, sponsern, gesponsert, Mäzen, Mäzene, Mäzenatentum, Gönner*, Sponsorensuche, Sponsoringpartner, Sponsoringdossier, Gegenleistung, Hauptsponsor
it Sponsorizzazione: sponsorizzazione, sponsorizzare, sponsor, cercare sponsor, mecenate, mecenatismo, mecenati, partner finanziario, dossier di sponsorizzazione, contropartita
en Sponsorship: sponsorship, sponsor, sponsors, sponsoring, sponsored by, find sponsors, patronage, corporate partner, sponsorship package
`;
