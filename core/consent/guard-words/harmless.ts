/**
 * What looks like health or family and is about work. Compiled by this project; copied from no list. How an entry is written:
 * see ../guard-patterns.ts. Of `a ~ b` only a is meant.
 */
export const harmless = `
=therapeut, =therapeute, =therapeuten, bedrijfsarts*, arbeidsarts*, dierenarts*, doktersassist*, apothekersass*, artsenbez*, bedrijfspsych*, arbeidspsych*
herstelplan*, hersteltraject*, ziekmeld*, ziekgemeld*, ziek ~ meld*, ziek ~ gemeld, ziekteverz*, ziekteverlof*, ziektewet*, ziekteuitk*, ziekenfonds*, kinderziekte*, gezondheidszorg*
behandel* klacht*, cooperatie*, quickscan*, omgevingsscan*, werkplekscan*, klachtenbeh*, klachtenreg*, klachtenproc*, klachtencom*, klachtenafh*, klachtenform*, klachtenlijn*, klachtenbus*, klantklacht*, klantenklacht*, klacht* van klant*, klacht* van de klant*, klacht* over de lever*, klacht* over de dienst*
kinderopv*, kinderdag*, kinderboer*, kinderkled*, kinderhoek*, kinderfeest*, kinderwerk*, kinderspel*, kinderstoel*, babyvoeding*, babykled*, babyfoon
moedermaat*, moederbedr*, moederconc*, moederbord*, moedertaal*, moederdag*, vaderdag*, vaderland*, dochterond*, dochtermaat*, dochterbedr*, dochterfirma*, familiebedr*, familiedag*, familiezaak, familiezaken, familiefirma, gezinswag*, gezinspak*, gezinskaart*
vader des gedachte, moeder van alle, moeder van het project, vader van het project, heilige huisjes
psychosocia*, bedrijfshulpv*, bhv*, aanklacht*, krampachtig*, xenofob*, homofob*, islamofob*, invalidentoil*, invalidenpark*, verkeersinfarct*, gemoeder*, functiefam*, productfam*, concerndocht*, joint venture*, koffiecaps*, operationeel, operationele, operations, rug aan rug, hart voor de zaak, blinde vlek*, blind vertrouw*, blind varen, blind op, doof voor, dove hoek, met hart en ziel, pijnpunt*, om te huilen, wolf huilen, bang dat, druk op de ketel, vermoeiend*, koortsacht*, stresstest*, stressbest*, paniekvoetb*, paniekknop*, paniek zaaien, wonderm*, traumahel*, prikklok*, prikkelarm*, in de overgang naar, in de overgang van, slaapstand*, slapende, sliep in, zweetband*, zweetkam*, alcoholg*, alcoholvrij*, alcoholcontrole*, alcoholbeleid*, infuuspomp*, ziekenhuisbed*, medische sector*, medisch secret*, coronatijd*, coronaperiode*, coronajar*, coronareg*, coronamaat*, schuldvra*, doorverbind*, opnameapp*, scheidingsw*, scheidingsl*, scheidingsv*, drugsvr*, drogisterij*, hoofdpijndossier*
depressie ~ boven, depressie ~ noordzee, lagedruk*
`

/** Words that are about work when a thing of the work stands near and no person before them. */
export const doubtful = `
=pijn, =klacht, =klachten, =behandeling, =behandelingen, =behandeld, =behandelen, =behandelt, operatie, opereren, opereert, ingreep, ingrepen, dosis, dosering*, capsule*, =spuiten, =recept, =recepten, =scan, =scans, kuur, =kuren, =uitslag, uitslagen, verwijzing, opname, opnames, =opgenomen, =dokter, =dokters, chirurgisch*, injectie*, diagnose, diagnoses, *depressie*, ontsteking*, =kwaal, =kwalen, *medicijn*, =arts, =artsen, =genezen, genezing*, trauma, medisch*, ambulance*, patient*, polikliniek*, *dialyse*, infuus*
=angst, =paniek, =stress, hoest*, koorts*, trilt, trillen, trilde, mank, manke, kreupel*, =ziek, =zieke, overbelast*, gespannen, weinig energie, afgevallen, verzwakt*, ingestort, bloeding*, zenuwachtig*, onrustig, huilt, huilen, zweet, verlamd, verlammend*
moeder, vader, ouders, zoon, dochter, kind, kinderen, baby, broer, tweeling*, familie, gezin, huwelijk, huwelijken, scheiding, =gescheiden, adoptie*, =overleden, sterft, sterven, gestorven, doodgaan, erfenis*, begraven, verhuizing, verhuizen, verhuist, verhuisde, verhuisd, geboorte*, misbruik, =schulden, verbroken, pil, pillen, alcohol*, drugs, apotheek, apotheken, apotheker*
`

/** Things of the work: nobody's body, nobody's home. */
export const things = `
klant*, klanten*, leveranc*, leverings*, software*, hardware*, systeem*, systemen, server*, computer*, laptop*, printer*, scanner*, apparaat, apparaten, machine*, motor*, ketel*, kabel*, pomp*, installatie*, robot*, fabriek*, bedrijf*, bedrijven, onderneming*, organisatie*, firma*, kantoor*, kantoren, project*, proces, processen, procedure*, order*, bestelling*, levering*, levertijd*, aanvra*, dossier*, offerte*, factu*, cijfers, begroting*, budget*, contract*, product, producten, productie*, auto, autos, wagen*, garage*, vrachtw*, trein*, brug, bruggen, net, netwerk*, batterij*, archief*, magazijn*, winkel*, keten*, markt*, fusie*, haven*, boten, noordzee, zee, storm*, wind, regen, afval, verkeer*, bureau*, data*, bestand*, website*, app, apps, scherm*, tafel*, stoel*, deur*, taken, functies, bevoegdheden, opvang, school*, leerling*, keuken*, menukaart*, verslag*, agenda*, lijst*, lijnen, gebouw*, vloer*, muur*, drukpers*, voorraad*, transport*, planning*, rooster*, afdeling*, fout, fouten, crash*, zaken, dienst, diensten
`

/** Before one of these, a word is not about things. */
export const persons = '=hij, =zij, =ze, =hem, =haar, =zijn, =mijn, =ik, =hun, =diens, =mij, =me, =wie, =eigen'

/** What stands before a name. */
export const titles = '=mevrouw, =mevr, =meneer, =mijnheer, =dhr, =heer, =juffrouw, =de, =van, =den'

/** Words that are also names of people. */
export const surnames = '=pil, =dokter, =dokters, =arts, =artsen, =kind, =kinderen, =vader, =vaders, =moeder, =moeders, =broer, =broers, =kramp, =koorts, =prik, =pijn, =zoon, =ziek, =dood, =angst, =blind, =doof, =manke, =kuur, =kuren, =moe, =somber, =oom, =neef, =opname, =zweet, =rouw, =lyme, =parkinson, =crohn'
