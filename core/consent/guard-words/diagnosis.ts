/**
 * Names of illnesses, conditions and disabilities, as Dutch and Flemish people write them. Compiled by this project from
 * everyday language; copied from no list. How an entry is written: see ../guard-patterns.ts.
 */
export const diagnosis = `
burnout*, burn out*, boreout*, bore out*, overspan*, overwerkt
*depressi*, depri, bipolair*, manisch*, =manie, psychose*, psychosen, psychot*, schizofre*, borderline*, narcisti*
*stoornis*, *syndroom*, *syndromen, *ziekte*, *aandoening*, *kwaal, *kwalen, hartafwijk*, aangeboren afwijking*
autis*, asperger*, adhd*, !ADD, !ASS, !ODD, !OCD, !HSP, !NAH, !PDD, gilles de la tourette, tourette*, =tics
ptss*, ptsd*, *trauma*, *fobie*, *fobisch*, hoogtevrees, pleinvrees, smetvrees, vliegangst, faalangst*, bindingsangst, dwangneuro*, dwanggedacht*, neurose*, neurotisch*
*verslaafd*, *verslaving*, alcoholis*, drankprob*, drugsprob*, gokprob*
anorexi*, boulimi*, bulimi*, eetbui*, obesitas, obees, zwaarlijvig*, overgewicht*, ondergewicht*
dyslex*, dyslec*, dyscalcul*, dyspraxi*, hoogsensiti*, hooggevoelig*, zwakbegaafd*
verstandelijk* beperk*, lichamelijk* beperk*, functionele beperk*, visuele beperk*, auditieve beperk*, arbeidsongeschikt*, gehandicapt*, handicap*, invalide*, invaliditeit*
dementie*, dementer*, dement, alzheimer*, parkinson*, !MS, !ALS, !ME, multiple sclerose, sclerose, huntington, *dystrofie
epilep*, migraine*, beroerte*, !TIA, hersenbloed*, hersenschud*, hersenletsel*, hersenvlies*, hersenaandoen*, =letsel, =letsels, rugletsel*, nekletsel*, knieletsel*, oogletsel*, spierletsel*, hersenletsels, letselscha*, whiplash*
kanker*, *kanker, *tumor*, leukemi*, lymfo*, melano*, carcino*, metasta*, uitzaai*, gezwel*, poliep*, cyste*
diabet*, suikerziek*, schildklier*, hashimoto, cushing, bloedarmoe*, anemie, hemofilie, bloedziekte*
astma*, copd, bronchi*, *ontsteking*, *embolie*, trombose*, *infarct*, hartaanval*, hartfal*, hartritme*, hartklep*, hartpatient*, hartproblem*, hartstilstand*, angina, hypertens*, hypotens*, *bloeddruk*, cholesterol*, aneurysma*, spatader*
reuma*, *artritis, arthritis, *itis, artros*, artrose*, arthrose*, osteopor*, botontkalk*, jicht*, bechterew, lupus, fibromyalg*, *hernia*, ischias*, scoliose*, =spit, slijmbeurs*, tennisarm*, tenniselleboog*, muisarm*, !RSI, carpale tunnel, carpaal*, frozen shoulder, meniscus*, kruisband*, hielspoor, hamertee*
botbreuk*, polsbreuk*, enkelbreuk*, beenbreuk*, heupbreuk*, armbreuk*, ribbreuk*, liesbreuk*, middenrifbreuk*, verstuik*, gekneus*, kneuzing*, verrekt, spierscheur*
gebroken been, gebroken arm, gebroken pols, gebroken enkel, gebroken voet, gebroken hand, gebroken heup, gebroken rib*, gebroken teen, gebroken vinger, gebroken neus, gebroken schouder, gebroken sleutelbeen, gebroken rug, gebroken nek, gebroken knie
been ~ gebroken, arm ~ gebroken, pols ~ gebroken, enkel ~ gebroken, voet ~ gebroken, heup ~ gebroken, teen ~ gebroken, vinger ~ gebroken
crohn, colitis, !PDS, prikkelbare darm*, coeliak*, gluten*, lactose*, *intolerantie*, *allergie*, *allergisch*, hooikoorts*, eczeem*, psoriasis, acne, gordelroos, schurft
endometrios*, !PCOS, vleesbo*, menopauz*, in de overgang, overgangsklacht*, !PMS
hiv*, aids, !SOA, syfilis, chlamydia, hepatitis*, geelzucht, tubercul*, !TBC, malaria, lyme*, *corona*, *covid*, griep*, influenza, pfeiffer*, salmonel*, sepsis, bloedvergift*
tinnitus*, =doof, doofheid, slechthorend*, slechtziend*, =blind, blindheid, glaucoom, grauwe staar, groene staar, netvlies*, gehoorverlies, gehoorschade
nierfal*, nierste*, galste*, galbla*, levercirr*, cirrose, leverproblem*, nierproblem*, maagproblem*, darmproblem*, maagzweer*, aambei*
*apneu*, narcolep*, !CVS, !SOLK, chronisch* ziek*, chronisch* vermoeid*, chronisch* pijn*, chronisch* klacht*
lijdt aan, lijden aan, leed aan, leden aan, geleden aan
diagnos*, gediagnos*, ziektebeeld*, psychisch* problem*, mentale problem*, mentaal* problem*, geestelijke gezond*, mentale gezond*, psychische gezond*, psychisch* ziek*, geestesziek*
gezondheidsprob*, gezondheidstoest*, haar gezondheid, zijn gezondheid, mijn gezondheid, diens gezondheid
`
