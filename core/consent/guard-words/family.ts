/**
 * Family and private life: relatives, love, loss, money, the past. Compiled by this project from everyday language; copied from
 * no list. How an entry is written: see ../guard-patterns.ts.
 */
export const family = `
mama, papa, =mam, moeder, *moeder, *moeders, *moedertje, vader, *vader, *vaders, ouders, pleegouders, adoptieouders, zoon, *zoon, *zoons, zonen, zoontje*, dochter, *dochter, *dochters, *dochtertje*, kind, kinderen, kindje*, kinderwens*, kids, *kind, *kinderen, baby, baby*, tweeling*
broer, *broer, *broers, broertje*, zus, tweelingzus, halfzus, zusje*, zussen, opa, oma, grootou*, kleinkind*, tante, oom, neef, nicht, schoonou*, schoonfam*, stief*, pleeggez*, pleegk*, pleegz*, pleego*, pleegm*, pleegv*, pleegd*
echtgeno*, levenspartner*, levensgezel*, expartner*, exman, exvrouw, exvriend*, verloofd*, weduw*
haar man, zijn man, mijn man, haar vrouw, zijn vrouw, mijn vrouw, haar vriend, zijn vriend, mijn vriend, haar vriendin, zijn vriendin, mijn vriendin, haar lief, zijn lief, haar partner, zijn partner, mijn partner, haar ex, zijn ex, mijn ex, haar nieuwe vriend, zijn nieuwe vriendin, haar nieuwe partner, zijn nieuwe partner
*gezin, gezinssit*, gezinsprob*, familie*, *familie, thuissitu*, thuisfront*, situatie thuis, ruzie thuis, stress thuis, spanning thuis, spanningen thuis, problemen thuis, zorgen thuis, geweld thuis, zorg thuis, thuis ~ niet goed, thuis ~ ruzie, thuis ~ problemen, thuis ~ zorgen, thuis ~ moeilijk, thuis ~ spanningen, thuis ~ onveilig, thuis ~ zwaar
priveprob*, privesit*, priveomst*, priveleven*, privekwest*, privezaken, priveredenen, in haar prive, in zijn prive
huwelijk*, getrouwd, gehuwd, trouwerij*, gaat trouwen, *echtscheid*, scheiding*, gescheiden, gaat scheiden, gaan scheiden, wil scheiden, vechtscheid*, is uit elkaar, zijn uit elkaar, gaan uit elkaar, gaat uit elkaar, gingen uit elkaar, ging uit elkaar, uit elkaar ~ partner, relatieprob*, relatiebreuk*, relatiecris*, liefdes*, liefdesv*, relatie is uit, relatie is voorbij, relatie is stuk, relatie ~ verbroken, verbroken relatie, alimentatie*, coouder*, omgangsregel*, bezoekregel*, hoederecht, voogd*, jeugdzorg*, jeugdhulp*, jeugdrecht*, !CLB, !VAPH, !CAW, veilig thuis, kinderbescherm*, uithuisplaats*, uit huis geplaatst
zwanger*, in verwachting, bevalling*, bevallings*, is bevallen van, pas bevallen, kraamzorg*, kraambed*, kraamtijd, kraamverz*, kraamafd*, kraamvis*, kraamhulp*, moederschap*, vaderschap*, ouderschap*, geboorte*, is geboren, vader geworden, moeder geworden, vader wordt, moeder wordt, miskra*, doodgebor*, stilgebor*, borstvoed*, adoptie*, geadopteerd*
overlijd*, overleden, overleed, sterfgeval*, sterft, sterven, stervend*, gestorven, stierf, doodgaan, dood van, begrafen*, begraven, cremat*, gecremeerd, uitvaart*, rouw*, nabestaan*, erfenis*, verlies van haar, verlies van zijn
mantelzorg*, zorgt voor haar, zorgt voor zijn, zorg voor haar, zorg voor zijn, alleenstaand*, vrijgezel*, samenwon*, woont samen, woont alleen, opvoed*, oppasprob*
huiselijk geweld, huiselijke ruzie, mishandel*, *misbruik*, aanrand*, aangerand, verkracht*, incest*, stalk*, gestalkt
schulden*, *schulden, schuldsan*, schuldhulp*, schuldbem*, schuldeis*, deurwaard*, loonbesl*, geldprob*, geldzorg*, geldnood, financiele problem*, financiele zorg*, financieel krap, huur ~ betalen, huurachterst*, huisuitzet*, uithuiszet*, dakloo*, dakloz*, voedselbank*, hypothee*
verhuizing*, verhuizen, verhuist, verhuisde, verhuisd, haar jeugd, zijn jeugd, jeugd gehad, moeilijke jeugd, jeugdtraum*, haar verleden, zijn verleden, groeide op, opgegroeid, haar kindertijd, zijn kindertijd
haar geloof, zijn geloof, geloofsov*, seksue*, homoseks*, lesbisch*, transgender*, geaardheid*, gevangenis*, strafblad*, detentie*
`
