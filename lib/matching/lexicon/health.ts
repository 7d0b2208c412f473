/** Concepts of health: illness, care, medicine, and the body. */
export const HEALTH = `
# health
fr Santé: santé, sanitaire, santé publique, en bonne santé, système de santé, assurance-maladie, LAMal=, politique de la santé, professionnels de santé, prévention santé, bien-être physique, coûts de la santé, promotion de la santé, soignants, OMS=
de Gesundheit: Gesundheit, gesundheitlich, Gesundheitswesen, Gesundheitssystem, öffentliche Gesundheit, Gesundheitsförderung, Krankenkasse, Krankenversicherung, KVG=, Gesundheitskosten, Gesundheitspolitik, BAG=, Weltgesundheitsorganisation, WHO=, körperliches Wohlbefinden
it Salute: salute=, sanitario, sanitaria, sanità=, sanità pubblica, sistema sanitario, promozione della salute, cassa malati, assicurazione malattia, LAMal=, politica sanitaria, costi della salute, benessere fisico, personale sanitario, OMS=
en Health: health, healthy, health care, healthcare, public health, health system, health insurance, health costs, health promotion, wellbeing and health, World Health Organization, WHO=, health policy, health workers, physical health

# illness < health ~ contagion, health-symptoms
fr Maladies: maladie, maladies, malade, malades, maladie chronique, maladies rares, diabète, diabétique, asthme, maladie d'Alzheimer, Alzheimer, Parkinson, sclérose en plaques, hypertension, obésité, arthrose, syndrome, pathologie, tomber malade, maladie héréditaire
de Krankheiten: Krankheit, Krankheiten, krank, Kranke, Erkrankung, erkranken, chronisch krank, chronische Krankheit, seltene Krankheit, Diabetes, Zuckerkrankheit, Asthma, Alzheimer, Parkinson, Multiple Sklerose, Bluthochdruck, Fettleibigkeit, Syndrom, Leiden=, Erbkrankheit
it Malattie: malattia, malattie, malato=, malati=, malata=, ammalarsi, ammalato, malattia cronica, malattie rare, diabete, diabetico, asma, Alzheimer, Parkinson, sclerosi multipla, ipertensione, obesità, sindrome, patologia, malattia ereditaria
en Illness: illness, disease, diseases, sick=, sickness, chronic disease, rare disease, diabetes, diabetic, asthma, Alzheimer, Parkinson, multiple sclerosis, high blood pressure, obesity, obese, syndrome, ailment, fall ill, suffer from a disease, hereditary disease

# contagion < health ~ illness, vaccination
fr Infections et épidémies: infection, infecté, infectieux, épidémie, pandémie, Covid, coronavirus, virus=, viral=, bactérie, bactérien, contagion, contagieux, grippe, rougeole, tuberculose, malaria, paludisme, sida=, VIH=, Ebola, choléra, quarantaine, confinement, pathogène, microbe, antibiotiques, contaminer
de Infektionen und Epidemien: Infektion, infiziert, infizieren, Infektionskrankheit, ansteckend, Ansteckung, anstecken, Epidemie, Pandemie, Covid, Corona=, Coronavirus, Virus=, Viren=, Bakterien, Bakterium, Grippe, Masern, Tuberkulose, Malaria, Aids=, HIV=, Ebola, Cholera, Quarantäne, Seuche, Erreger=, Keime, Antibiotika
it Infezioni ed epidemie: infezione, infettivo, infetto, infettato, epidemia, pandemia, Covid, coronavirus, virus=, virale=, batterio=, batteri=, contagio, contagioso, contagiato, influenza stagionale, morbillo, tubercolosi, malaria, AIDS=, HIV=, Ebola, colera=, quarantena, patogeno, microbi, antibiotico, antibiotici
en Infections and epidemics: infection, infected, infectious, epidemic, pandemic, Covid, coronavirus, virus=, viruses, bacteria, bacterial, contagious, contagion, outbreak of disease, flu=, influenza, measles, tuberculosis, malaria, AIDS=, HIV=, Ebola, cholera, quarantine, lockdown, pathogen, germs, antibiotics, swine flu, bird flu

# vaccination < health ~ contagion
fr Vaccination: vaccin, vaccins, vacciner, vacciné, vaccination, vaccinal, vaccinale, antivaccin, campagne de vaccination, dose de vaccin, rappel de vaccin, immunité, immunitaire, immunisé, système immunitaire, anticorps, carnet de vaccination, certificat Covid
de Impfung: Impfung, impfen, geimpft, Impfstoff, Impfdosis, Impfpflicht, Impfgegner, Impfkampagne, Impfausweis, Auffrischimpfung, Immunität, immun, Immunsystem, Antikörper, Covid-Zertifikat, Schutzimpfung
it Vaccinazione: vaccino, vaccini, vaccinare, vaccinato, vaccinazione, vaccinale, no vax, campagna vaccinale, dose di vaccino, richiamo del vaccino, immunità, immunitario, sistema immunitario, immunizzare, anticorpi, certificato Covid
en Vaccination: vaccine, vaccines, vaccinate, vaccinated, vaccination, anti-vaxxers, booster shot, jab=, vaccine dose, immunisation, immunization, immunity, immune, immune system, antibodies, inoculation, vaccine hesitancy

# hospitals < health ~ physicians, nursing
fr Hôpital et urgences: hôpital, hôpitaux, hospitalier, hospitalisation, hospitalisé, clinique, CHUV=, HUG=, urgences=, service des urgences, soins intensifs, ambulance, ambulancier, séjour à l'hôpital, lit d'hôpital, polyclinique, maternité de l'hôpital, salle d'opération
de Spital und Notfall: Spital, Spitäler, Krankenhaus, Krankenhäuser, Klinik, Universitätsspital, Notaufnahme, Notfallstation, Intensivstation, Rettungswagen, Ambulanz, Krankenwagen, Spitalaufenthalt, stationär, Operationssaal, Spitalbett, Poliklinik, hospitalisiert
it Ospedale e pronto soccorso: ospedale, ospedali, ospedaliero, ospedalizzato, ricovero, ricoverato, clinica, pronto soccorso, terapia intensiva, cure intense, ambulanza, EOC=, policlinico, degenza, sala operatoria, reparto ospedaliero, posti letto in ospedale
en Hospitals and emergency care: hospital=, hospitals=, hospitalised, hospitalized=, clinic, clinics, emergency room, emergency department, intensive care, ICU=, ambulance, paramedics, hospital ward, inpatient, outpatient, operating theatre, admitted to hospital, hospital stay

# physicians < health ~ hospitals, medical-treatment
fr Médecins et patients: médecin, médecins, docteur, médecin généraliste, médecin de famille, cabinet médical, patient, patients, patiente, médical, médicale, consultation médicale, pédiatre, gynécologue, dermatologue, spécialiste médical, télémédecine, dossier du patient, dossier électronique du patient, médecine, rendez-vous chez le médecin
de Ärzte und Patienten: Arzt, Ärztin, Ärzte, ärztlich, Hausarzt, Hausärztin, Arztpraxis, Doktor, Patient, Patientin, Patienten, Mediziner, Medizin, medizinisch, Kinderarzt, Gynäkologe, Facharzt, Telemedizin, Patientendossier, elektronisches Patientendossier, Sprechstunde, Arzttermin
it Medici e pazienti: medico, medici, dottore, dottoressa, medico di famiglia, medico di base, studio medico, paziente, pazienti, medicina, visita medica, pediatra, ginecologo, dermatologo, telemedicina, cartella clinica, cartella informatizzata del paziente, ambulatorio, appuntamento dal medico
en Doctors and patients: doctor, doctors, physician, GP=, general practitioner, family doctor, medical, medicine, patient, patients, paediatrician, pediatrician, gynaecologist, medical practice, telemedicine, telehealth, medical records, patient record, doctor's appointment, specialist doctor

# nursing < health ~ hospitals
fr Soins infirmiers: infirmier, infirmière, infirmiers, infirmières, soins infirmiers, soins=, aide-soignante, aide-soignant, ASSC=, personnel soignant, sage-femme, pénurie de soignants, prise en soins, équipe soignante, plaie, pansement
de Pflege: Pflegeberuf, Pflegedienst, Pflegeteam, Pflegefachfrau, Pflegefachmann, Pflegefachpersonen, Pflegepersonal, Pflegekräfte, Krankenpflege, Krankenpfleger, Krankenschwester, FaGe=, Pflegenotstand, Hebamme, Pflegeinitiative, Pflegende, Wundpflege, Verband anlegen
it Cure infermieristiche: infermiere, infermiera, infermieri, infermieristico, cure infermieristiche, assistenza infermieristica, operatore sociosanitario, OSS=, levatrice, ostetrica, curanti, personale curante, curare i malati, penuria di infermieri, ferita=, ferite=, medicazione
en Nursing: nurse, nurses, nursing, nursing care, care staff, healthcare assistant, midwife, midwives, nursing shortage, nursing school, bedside, patient care, wounds, dressing a wound, care for the sick, caregiving staff

# medicines < health ~ medical-treatment, research-trials
fr Médicaments et pharmacie: médicament, médicaments, médicamenteux, pharmacie, pharmacien, pharmacienne, pharmaceutique, ordonnance médicale, comprimé=, comprimés=, pilule, sirop contre la toux, effets secondaires, générique médicament, pénurie de médicaments, posologie, antidouleur, aspirine, homéopathie, plantes médicinales
de Medikamente und Apotheke: Medikament, Medikamente, medikamentös, Arznei, Arzneimittel, Apotheke, Apotheker, Apothekerin, Pharma, Pharmaindustrie, pharmazeutisch, Rezeptpflicht, Tablette, Pille, Nebenwirkung, Generika, Schmerzmittel, Aspirin, Homöopathie, Heilpflanzen, Medikamentenmangel, Dosierung
it Farmaci e farmacia: farmaco, farmaci, farmacia, farmacista, farmaceutico, farmaceutica, medicinale, medicinali, medicamento, medicamenti, ricetta medica, pastiglia, pillola, effetti collaterali, farmaci generici, antidolorifico, aspirina, omeopatia, piante medicinali, dosaggio
en Medicines and pharmacy: medication, medicines, pharmacy, pharmacist, pharmaceutical, drug treatment, prescription drugs, prescription, pill, pills, tablets of medicine, side effects, generic drugs, painkiller, aspirin, homeopathy, herbal medicine, dosage, new drug, chemist's

# medical-treatment < health ~ medicines, physicians
fr Traitements et opérations: traitement médical, traitements, thérapie, thérapeutique, opération chirurgicale, chirurgie, chirurgien, chirurgical, diagnostic médical, diagnostiquer, guérir=, guéri=, guérison, rémission, transplantation, greffe, don d'organes, radiographie, IRM=, scanner médical, prothèse, rééducation, physiothérapie, anesthésie, prise de sang, transfusion
de Behandlung und Operation: Behandlung, behandelt werden, Therapie, therapeutisch, Operationen, operiert, Chirurgie, Chirurg, chirurgisch, Diagnose, diagnostiziert, heilen, Heilung, geheilt, Genesung, Transplantation, Organspende, Röntgen, MRI=, Prothese, Reha, Rehabilitation, Physiotherapie, Narkose, Blutentnahme, Bluttransfusion
it Cure e operazioni: terapia, terapie, terapeutico, trattamento medico, trattamenti medici, operazione chirurgica, chirurgia, chirurgo, chirurgico, diagnosi, diagnosticare, guarire, guarigione, trapianto, donazione di organi, radiografia, risonanza magnetica, protesi, riabilitazione, fisioterapia, anestesia, prelievo del sangue, trasfusione
en Treatment and surgery: medical treatment, treatments, therapy, therapies, therapeutic, surgery, surgeon, surgical, diagnosis, diagnose, diagnosed, cure=, cured=, healing, transplant, organ donation, X-ray, MRI=, prosthesis, rehabilitation, physiotherapy, anaesthetic, blood test, blood transfusion

# health-symptoms < health ~ illness
fr Symptômes et douleurs: symptôme, symptômes, douleur, douleurs, douloureux, fièvre, toux=, tousser, migraine, maux de tête, mal de tête, mal de dos, nausée, vomissements, diarrhée, allergie, allergique, éruption cutanée, vertiges, inflammation, saignement, troubles du sommeil, insomnie, essoufflement=
de Symptome und Schmerzen: Symptom, Symptome, Schmerz, Schmerzen, schmerzhaft, Fieber, Husten, Migräne, Kopfschmerzen, Kopfweh, Rückenschmerzen, Übelkeit=, Erbrechen, Durchfall=, Allergie, allergisch, Ausschlag=, Ausschläge=, Schwindelgefühl, Entzündung, Atemnot, Blutung, Schlafstörung, Schlaflosigkeit
it Sintomi e dolori: sintomo, sintomi, dolore, dolori, doloroso, febbre, tosse, emicrania, mal di testa, mal di schiena, nausea, vomito, diarrea, allergia, allergico, eruzione cutanea, vertigini, infiammazione, mancanza di respiro, emorragia, disturbi del sonno, insonnia
en Symptoms and pain: symptom, symptoms, painful, painkilling, fever, cough, coughing, migraine, headache, backache, back pain, chronic pain, nausea, vomiting, diarrhoea, diarrhea, allergy, allergies, allergic, skin rash, dizziness, inflammation, bleeding, sleep disorder, insomnia

# cancer < illness
fr Cancer: cancer, cancers, cancéreux, cancérigène, tumeur, tumeurs, oncologie, oncologue, chimiothérapie, radiothérapie, leucémie, métastases, cancer du sein, cancer du poumon, mammographie, dépistage du cancer, Ligue contre le cancer
de Krebs: Krebs, Krebskrankheit, krebserregend, Krebspatient, Tumor, Tumore, Onkologie, Onkologe, Chemotherapie, Strahlentherapie, Bestrahlung, Leukämie, Metastasen, Brustkrebs, Lungenkrebs, Mammografie, Krebsvorsorge, Krebsliga
it Cancro: cancro, tumore, tumori, tumorale, cancerogeno, oncologia, oncologo, oncologico, chemioterapia, radioterapia, leucemia, metastasi, cancro al seno, tumore al polmone, mammografia, screening oncologico, Lega contro il cancro
en Cancer: cancer, cancers, cancerous, carcinogenic, tumour, tumor, tumors, oncology, oncologist, chemotherapy, radiotherapy, leukaemia, leukemia, metastasis, breast cancer, lung cancer, mammography, cancer screening

# heart-and-body < health ~ illness
fr Cœur et corps humain: maladie du cœur, cardiaque, cardiologue, cardiovasculaire, infarctus, arrêt cardiaque, crise cardiaque, AVC=, sang=, sanguin, artères, poumon, poumons, respiratoire, muscle, muscles, musculaire, squelette, cerveau, cérébral, foie=, estomac, intestin, reins=, os humain, peau=, organes vitaux, corps humain
de Herz und Körper: Herzpatient, Herzinfarkt, Herzkrankheit, Herzstillstand, Herz-Kreislauf, Hirnschlag, Schlaganfall, Kardiologe, Blut, Blutdruck, Arterien, Lunge, Lungen, Atemwege, Muskel, Muskeln, Muskulatur, Skelett, Knochen, Gehirn, Hirn, Leber=, Magen, Darm, Niere, Nieren, Hautkrankheit, Körper, menschlicher Körper
it Cuore e corpo umano: malattie del cuore, cardiaco, cardiaca, cardiologo, cardiovascolare, infarto, arresto cardiaco, ictus, sangue, sanguigno, arterie, polmone, polmoni, respiratorio, muscolo, muscoli, muscolare, scheletro, cervello, cerebrale, fegato, stomaco, intestino, reni=, ossa, pelle, organi vitali, corpo umano
en Heart and body: heart disease, heart attack, cardiac, cardiologist, cardiovascular, cardiac arrest, stroke patient, blood, bloodstream, arteries, lung, lungs, respiratory, muscle, muscles, muscular, skeleton, bones, brain, brains, cerebral, liver, stomach, intestine, kidney, kidneys, skin=, human body, vital organs

# first-aid < health ~ hospitals
fr Premiers secours: premiers secours, secouriste, secourisme, samaritains, sauveteur, sauver des vies, défibrillateur, massage cardiaque, réanimation, réanimer, numéro d'urgence, blessure, blessures, fracture de la jambe, brûlure, intoxication, Rega=, Croix-Rouge, blessé=, blessés=, blessée=, blessées=
de Erste Hilfe: Erste Hilfe, Ersthelfer, Samariter, Samariterverein, Nothelferkurs, Sanitäter, Sanität, Retter, Rettungsdienst, Leben retten, Defibrillator, Herzmassage, Wiederbelebung, wiederbeleben, Notruf, verletzt, Verletzte, Verletzung, Verletzungen, Knochenbruch, Verbrennung, Vergiftung, Rega=, Rotes Kreuz
it Primo soccorso: primo soccorso, primi soccorsi, soccorritore, soccorritori, soccorrere, samaritani, salvare vite, defibrillatore, massaggio cardiaco, rianimazione, rianimare, numero di emergenza, ferito=, feriti=, ferita grave, infortunio, infortunato, frattura ossea, ustione, intossicazione, avvelenamento, Rega=, Croce Rossa
en First aid: first aid, first aiders, first responders, rescuers, lifesaving, save lives, defibrillator, CPR=, resuscitation, emergency number, injured, injury, injuries, wounded, broken leg, fractures, burns=, poisoning, Red Cross, lifeguard

# psychic-health < health ~ burnout, addictions
fr Santé mentale: santé mentale, santé psychique, psychique, psychiatrie, psychiatre, psychologue, psychologie, psychologique, psychothérapie, psy=, dépression, dépressif, anxiété, anxieux, angoisse, trouble mental, suicide, suicidaire, schizophrénie, bipolaire, autisme, trauma, traumatisme, troubles alimentaires, anorexie, souffrance psychique
de Psychische Gesundheit: psychische Gesundheit, psychisch, psychisch krank, Psychiatrie, Psychiater, Psychologe, Psychologin, Psychologie, psychologisch, Psychotherapie, Depression, Depressionen, depressiv, Angststörung, Ängste, Suizid, Selbstmord, suizidal, Schizophrenie, bipolar, Autismus, Trauma, traumatisiert, Essstörung, Magersucht, seelische Gesundheit
it Salute mentale: salute mentale, salute psichica, psichico, psichica, psichiatria, psichiatra, psicologo, psicologa, psicologia, psicologico, psicoterapia, depressione, depresso, ansia, ansioso, disturbo mentale, suicidio, suicida, schizofrenia, bipolare, autismo, trauma, traumatizzato, disturbi alimentari, anoressia, disagio psichico
en Mental health: mental health, mental illness, mental disorder, psychiatry, psychiatrist, psychiatric, psychologist, psychology, psychological, psychotherapy, depression, depressed, anxiety, anxious, suicide, suicidal, schizophrenia, bipolar, autism, trauma, traumatic, PTSD=, eating disorder, anorexia

# nutrition < health ~ cooking, illness
fr Nutrition: nutrition, nutritionnel, nutritionniste, alimentation saine, alimentation équilibrée, diététique, diététicienne, vitamine, vitamines, protéines, calories, glucides, régime alimentaire, perdre du poids, surpoids, manger sainement, malnutrition, compléments alimentaires, sucres ajoutés, carences
de Ernährung: Ernährung, ernähren, Ernährungsberatung, gesunde Ernährung, ausgewogen essen, Diät, Diätetik, Vitamine, Vitamin, Proteine, Eiweiss, Kalorien, Kohlenhydrate, Nährstoffe, Nährwert, Abnehmen=, Übergewicht, gesund essen, Mangelernährung, Unterernährung, Nahrungsergänzung
it Nutrizione: nutrizione, nutrizionale, nutrizionista, alimentazione sana, alimentazione equilibrata, dietetica, dietista, vitamina, vitamine, proteine, calorie=, carboidrati, dieta, diete, perdere peso, sovrappeso, mangiare sano, malnutrizione, integratori alimentari, zuccheri aggiunti
en Nutrition: nutrition, nutritional, nutritionist, nutrients, healthy eating, balanced diet, diet, dietary, dietician, vitamin, vitamins, protein, proteins, calories, carbohydrates, lose weight, weight loss, overweight, malnutrition, dietary supplements, added sugar

# pregnancy-birth < health ~ early-childhood
fr Grossesse et naissance: grossesse, enceinte=, enceintes=, femme enceinte, accouchement, accoucher, naissance, naissances, prématuré, allaitement, allaiter=, fœtus, embryon, fausse couche, avortement, IVG=, contraception, contraceptif, procréation assistée, fécondation in vitro, infertilité, fertilité, ménopause, règles douloureuses
de Schwangerschaft und Geburt: Schwangerschaft, schwanger, Schwangere, Geburt, Geburten, gebären, Entbindung, Frühgeburt, Stillen=, Fötus, Embryo, Fehlgeburt, Abtreibung, Schwangerschaftsabbruch, Verhütung, Verhütungsmittel, künstliche Befruchtung, Unfruchtbarkeit, Fruchtbarkeit, Wechseljahre, Geburtshaus
it Gravidanza e nascita: gravidanza, gravidanze, incinta, incinte, parto=, parti cesarei, partorire, nascita, nascite, prematuro, allattamento, allattare, feto, embrione, aborto, interruzione di gravidanza, contraccezione, contraccettivo, procreazione assistita, fecondazione in vitro, infertilità, fertilità, menopausa
en Pregnancy and birth: pregnancy, pregnant, birth, births, childbirth, give birth, newborn, premature baby, breastfeeding, breastfeed, fetus, foetus, embryo, miscarriage, abortion, contraception, contraceptive, IVF=, infertility, fertility, menopause, midwifery

# addictions < health ~ psychic-health
fr Addictions: addiction, addictions, dépendance à l'alcool, alcoolisme, alcoolique, drogue, drogues, toxicomane, toxicomanie, cocaïne, héroïne, cannabis, crack=, overdose, tabac, tabagisme, fumer, fumeur, fumeurs, cigarette, vapotage, nicotine, sevrage, jeu excessif, Addiction Suisse
de Sucht: Sucht, Süchte, süchtig, Suchtberatung, Suchtprävention, alkoholabhängig, Alkoholsucht, Alkoholismus, Droge, Drogen, drogenabhängig, Kokain, Heroin, Cannabis, Überdosis, Tabak, Rauchen=, Raucher, Nichtraucher, Zigarette, Nikotin, Entzug, Spielsucht, Sucht Schweiz
it Dipendenze: dipendenza da alcol, dipendenze=, alcolismo, alcolista, droga, droghe, tossicodipendente, tossicodipendenza, cocaina, eroina, cannabis, overdose, tabacco, tabagismo, fumare, fumatore, fumatori, sigaretta, sigarette, nicotina, disintossicazione, ludopatia, gioco d'azzardo
en Addictions: addiction, addictions, addicted, addict, addicts, alcoholism, alcoholic, illegal drugs, drug abuse, drug addict, cocaine, heroin, cannabis, opioids, overdose, tobacco, smoking, smoker, smokers, cigarette, vaping, nicotine, withdrawal symptoms, gambling

# research-trials < health ~ medicines, lab-experiments
fr Recherche médicale: recherche médicale, essai clinique, essais cliniques, étude clinique, chercheurs en médecine, médecine personnalisée, traitement expérimental, placebo, cobaye, expérimentation animale, biobanque, cohorte, épidémiologie, épidémiologiste, percée médicale, nouveau traitement
de Medizinische Forschung: medizinische Forschung, klinische Studie, klinische Studien, Probanden, Patientenstudie, personalisierte Medizin, experimentelle Behandlung, Placebo, Versuchskaninchen, Tierversuche, Biobank, Kohortenstudie, Epidemiologie, Epidemiologe, medizinischer Durchbruch, neue Therapie
it Ricerca medica: ricerca medica, sperimentazione clinica, studio clinico, studi clinici, ricerca clinica, medicina personalizzata, trattamento sperimentale, placebo, cavia=, sperimentazione animale, biobanca, studio di coorte, epidemiologia, epidemiologo, scoperta medica, nuova terapia
en Medical research: medical research, clinical trial, clinical trials, clinical study, trial participants, personalised medicine, experimental treatment, placebo, guinea pig, animal testing, biobank, cohort study, epidemiology, epidemiologist, medical breakthrough, new treatment

# teeth-eyes-ears < health
fr Dents, yeux et oreilles: dentiste, dentaire, dents=, dent=, carie=, caries=, orthodontie, hygiéniste dentaire, appareil dentaire, ophtalmologue, opticien, lunettes de vue, myopie, cataracte, maladie des yeux, perte d'audition, oreille, oreilles, acouphènes, appareil auditif, ORL=
de Zähne, Augen und Ohren: Zahnarzt, Zahnärztin, zahnärztlich, Zahn, Zähne, Karies, Zahnspange, Dentalhygiene, Augenarzt, Optiker, Brille, kurzsichtig, grauer Star, Augenlicht, Sehkraft, Ohr, Ohren, Tinnitus, Hörgerät, Hals-Nasen-Ohren
it Denti, occhi e orecchie: dentista, dentistico, dentale, dente, denti, carie=, apparecchio per i denti, igienista dentale, oculista, ottico=, occhiali da vista, miopia, cataratta, malattie degli occhi, udito, orecchio, orecchie, acufene, apparecchio acustico, otorino
en Teeth, eyes and ears: dentist, dental, dentistry, tooth, teeth, tooth decay, dental braces, dental hygienist, eye doctor, optician, glasses prescription, eyesight, short-sighted, cataract, eye disease, hearing loss, ears=, tinnitus, hearing aid
`;
