/**
 * Medicines, by kind, substance and the names on the box, and what else one takes. Compiled by this project from everyday
 * language; copied from no list. How an entry is written: see ../guard-patterns.ts.
 */
export const medication = `
*medicatie*, *medicijn*, *geneesmiddel*, medicament*, medicinal*, medicinaal, slaapmiddel*, kalmeringsmiddel*, kalmeermiddel*, *pijnstil*, oppepmiddel*, verdovende middel*, hoestmiddel*, afslankmiddel*, laxeer*, middelengebruik
=pil, pillen, pilletje*, slaappil*, kalmeerpil*, kalmeringspil*, vitaminepil*, dieetpil*, anticonceptiepil*, tabletten, tabletje*, *tabletten, capsule*, oogdruppels, oordruppels, neusdruppels, zalf, *zalf, hoestsiroop*, hoestdrank*, inhalator*, puffer*, pufje*, neusspray*, zetpil*, infuus*, spuitje*, =spuiten, insuline*, epipen*
slikt, slikte, slikten, geslikt, inslikken, medisch voorschrift, doktersvoorschrift*, herhaalrecept*, =recept, =recepten, voorgeschreven, bijsluiter*
dosis, doses, dosissen, dosering*, overdosis, bijwerking*, bijverschijnsel*, =mg, milligram*
injectie*, injecteert, een prik, de prik, prikken tegen, griepprik*, prikpil*, vaccin*, gevaccineer*, inenting*, boosterpr*
*apotheek*, *apotheker*, drogist*
antidepress*, antipsychot*, antibioti*, antihist*, antiepilept*, ssri*, benzo, benzos, benzodia*, opiaat*, opiaten, opioid*, morfin*, codein*, oxycod*, oxycontin, fentanyl, tramadol*, tramal, methadon*, buprenorf*, subutex, suboxone
paracetamol*, dafalgan*, perdolan*, panadol, ibuprofen*, nurofen, brufen, diclofenac*, voltaren, naproxen*, aspirine*, aspirientje*, aspegic
*statine*, betablokker*, aceremmer*, maagzuurremmer*, maagbescherm*, bloedverdun*, plaspil*, bloeddrukverlag*, cholesterolverlag*, antistol*
metformin*, ozempic, wegovy, semaglut*, euthyrox, thyrax, levothyrox*, prednis*, *cortison*, dexameth*, medrol, *prazol*, gaviscon, rennie, imodium, loperamid*, motilium, primperan
sertralin*, *citalopram*, *oxetin*, venlafaxin*, mirtazapin*, trazodon*, bupropion*, *triptylin*, clomipramin*, prozac, seroxat, sipralexa, cipramil, cipralex, lexapro, zoloft, serlain, efexor, effexor, remeron, cymbalta, wellbutrin, redomex, trazolan
*azepam*, *zolam*, xanax, valium, temesta, lexotan, seresta, rivotril, zolpidem*, zopiclon*, stilnoct, imovane, melaton*
ritalin*, rilatin*, concerta, medikinet, equasym, methylfenid*, *amfetamin*, strattera, elvanse
quetiap*, seroquel, olanzap*, zyprexa, risperd*, haloperid*, haldol, aripipr*, abilify, clozap*, leponex, dipiperon
lithium*, depakine, valpro*, lamotrig*, lamictal, carbamaz*, tegretol, topiram*, keppra, levetirac*, gabapent*, pregabal*, lyrica
*triptan, *triptans, imigran, ventolin*, salbutamol, symbicort, seretide, *hormoon*, *hormonen*, hormonaal, hormonale, anticoncept*, spiraaltje*, testosteron*, oestroge*
vitamin*, magnesium*, ijzertablet*, ijzerpil*, sintjanskruid*, valeriaan*, bachbloesem*, homeopat*, voedingssuppl*, cbd*
cannabis*, wiet*, hasj*, blowt, blowen, blowde, geblowd, =joint, joints, *drugs*, cocain*, heroin*, ketamin*, esketamin*, xtc, lsd, psilocyb*, ghb, nicotine*
*alcohol*, dronken, aan de drank, drinkt te veel, drinkt teveel, drinkt veel, drank ~ te veel, drankgebruik, drankmisbruik
`
