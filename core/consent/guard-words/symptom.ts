/**
 * What someone feels or shows, in body and mind. Compiled by this project from everyday language; copied from no list. How an
 * entry is written: see ../guard-patterns.ts.
 */
export const symptom = `
=pijn, =pijnen, *pijn, *pijnen, *pijntje, *pijntjes, pijnklacht*, pijnaanval*, pijnvrij*, hoofdpijn*, buikpijn*
=klachten, =klacht, *klachten*, *klacht
last van ~ rug, last van ~ nek, last van ~ schouder*, last van ~ knie*, last van ~ hoofd, last van ~ maag, last van ~ buik, last van ~ darmen, last van ~ hart, last van ~ oren, last van ~ ogen, last van ~ voet*, last van ~ been, last van ~ benen, last van ~ heup*, last van ~ pols*, last van ~ hand*, last van ~ arm*, last van ~ borst
=moe, =moeie, moeheid, vermoeid*, =vermoeiing, doodmoe*, doodop, oververmoeid*, uitgeput*, uitput*, afgemat*, futloos*, futloz*, lusteloos*, lusteloz*, apath*, energieloos*, weinig energie, geen energie, minder energie, gebrek aan energie, energietekort*, energiegebrek, uitgeblust*, opgebrand*, leeggezogen, voelt zich leeg, helemaal leeg, er doorheen, er helemaal doorheen, kan niet meer, rek is eruit, slaapdronken, suf, sufheid
*slapelo*, slaapprob*, slaapklacht*, slaaptekort*, slaapgebrek, slaapritme, slaappatroon, doorslapen, door te slapen, moeite met slapen, nachtmerrie*, slaapwand*
slaapt ~ slecht, slaapt ~ weinig, slaapt ~ niet, slaapt ~ nauwelijks, slaapt ~ amper, slaapt ~ onrustig, slaapt ~ beter, sliep ~ slecht, sliep ~ weinig, sliep ~ niet, sliep ~ nauwelijks, slapen ~ slecht, slapen ~ weinig, slapen ~ niet, slapen ~ moeite, slapen ~ moeilijk, geslapen ~ slecht, geslapen ~ weinig, geslapen ~ niet, geslapen ~ nauwelijks
wakker ~ ligt, wakker ~ lig, wakker ~ lag, wakker ~ liggen, wakker ~ gelegen
*stress, stress*, gestress*, gestrest*, gestresseerd*, overspannenheid, =angst, =angsten, doodsangst*, verlatingsangst*, straatangst*, angstig*, angstaanval*, bang om, bang voor, =bange, *paniek*, panisch*, hyperventil*, gehypervent*, kortadem*, benauwd*, ademnood, ademtekort, buiten adem
hartklop*, hartslag*, druk op de borst, druk op haar borst, druk op zijn borst, steken in ~ borst, tintel*, verlamd*, verlamm*, kramp*, *kramp, *krampen, trilt, trillen, trilde, trillerig*, trillende, beeft, beven, beefde, bibber*, zweet*, zweten, zwetend, gezweet, transpir*
duizel*, misselijk*, braakt, braken, braakte, gebraakt, overgeven, overgegeven, kotst, kotsen, diarree*, obstip*, maagzuur*, buikloop, koorts*, *koorts, hoest*, gehoest, verkoud*, jeuk*, huiduitslag, blaren, zwelling*, gezwollen, flauwgev*, flauwval*, viel flauw, valt flauw, bewusteloos*, blackout*, black out*, onwel, onpasselijk*, niet lekker, ongesteld*, menstru*, opvlieger*, opvliegingen, incontin*, libido, impotent*, *bloeding*, bloedneus*, bloedverl*, stijve nek, stijve rug
wazig ~ ziet, wazig zicht, dubbelzien, oorsuiz*, hoort ~ slecht, hoort ~ niet goed, ziet ~ slecht, slechter horen, slechter zien, gehoorprob*, slecht gehoor
geheugenprob*, geheugenkl*, geheugenverl*, vergeetacht*, vergeet veel, vergeet ~ alles, de draad kwijt, concentratiep*, concentratiev*, concentratiest*, concentratiekl*
concentreren ~ niet, concentreren ~ moeilijk, concentreren ~ moeite, concentreren ~ slecht, concentreren ~ amper, concentreren ~ nauwelijks, concentreert ~ moeilijk, concentreert ~ slecht, concentratie ~ moeite, concentratie ~ slecht, concentratie ~ verliest, concentratie ~ zwak
overprikkel*, prikkelbaar*, prikkelbare, prikkelgevoel*, snel afgeleid, in de war, verward, verwarde
huilt, huilen, huilde, huilden, huilbui*, huilerig*, gehuild, *tranen, snikt, snikken, snikte, gesnik*
emotioneel, verdriet*, somber*, neerslacht*, zwaarmoed*, voelt zich down, voelde zich down, terneergesl*, wanhop*, radeloos, moedeloos*, hopeloosh*, schuldgevoel*, =schaamte, schaamtegev*, eenzaam*
pieker*, gepieker*, tobt, tobben, tobde, nerveus*, nerveuz*, zenuwachtig*, =zenuwen, zenuwinz*, zenuwz*, inzinking*, ingestort, stortte in, stort in, gespannen, innerlijke onrust, onrustig, opgejaagd*, kort lontje, woedeaanv*, woedeuitb*, driftbui*, overbelast*
afgevallen, gewichtsverl*, gewichtstoen*, gewichtsverm*, vermagerd*, eetlust*, eetprob*, eet ~ slecht, eet ~ nauwelijks, eet ~ niet, kilo ~ afgevallen, kilo ~ aangekomen, is aangekomen door
*zelfmoord*, zelfdod*, suicid*, doodswens*, doodsgedacht*, levensmoe*, niet meer leven, niet meer wil leven, uit het leven, zelfverwond*, automutil*, zelfbeschad*, snijdt zichzelf, snijdt zich
hallucin*, wanen, waanbeeld*, waanid*, hoort stemmen, paranoi*, dissoci*, derealis*, herbelev*, flashback*
stotter*, gestotter*, hinkt, hinken, mank, manke, kreupel*, loopt moeilijk, loopt ~ slecht, moeilijk lopen, slecht ter been, bedlegerig*, verzwakt*
=ziek, =zieke, =zieker, =ziekjes, ziekelijk*, doodziek*, ongeneeslijk*, niet goed in ~ vel, slecht in ~ vel, beter in ~ vel, zware tijd, zware periode, moeilijke tijd, moeilijke periode, donkere periode, psychisch*, mentaal zwaar, mentale klacht*, mentaal op, belastbaarheid*, belastbaar, draagkracht, overbelasting, op van de stress, slechte conditie
`
