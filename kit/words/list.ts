/** Made by make.mjs from OpenTaal's dictionary; see LICENCE.md. Never change it while receipts are out. */
export const list = `
aagje aai aak aanbieder aanbod aanbouw aandacht aandeel aandenken aangenaam aangifte aanhanger aankomst
aankoop aanloop aanname aannemer aanpak aanraking aanrecht aanspraak aansteker aantal aanvraag aanvrage
aanwezig aanwinst aap aar aard aardappel aardbaan aardbei aardbodem aardbol aarddraad aarde aarden aardeweg
aardgewas aardig aardkern aardkleur aardkorst aardlaag aardmuis aardnoot aardplaat aardpool aardpunt aardrol
aards aardschol aardslang aardspin aardster aardwerk aardwolf aardworm aarzelen aas aasvogel aat abonnee
abrikoos absoluut abstract acacia accordeon account accu accuraat acht achtbaan achteraan achteraf achterban
achterom achterst achteruit achthoek achtspan achtste achttal achttien achtvlak acteur actie actieblok
actiedag actief actiefoto actieknop actieplan activist actor actrice actueel actum adelaar adellijk ademen
ader aderen adjudant admiraal adoptie adres advies adviesrol adviesvak adviseur advocaat afdak afdaling
afdeling afdruk affaire affiche afgifte afkomst afkomstig afkorting afleiding afmeting afname afrikaan afrit
afronding afscheid afslag afspraak afstand aftakking aftocht afwas afwerking afwezig afwijkend afwijking
afwijzing afzender agaat agenda agent agente agrarisch air airbus airport ajuin akant akelig akker akkoord
akte aktetas alarm alarmbel alarmklok alarmknop albatros album aldoor alert alfa alfabet alg algeheel algemeen
alinea allebei alledaags allegro allemaal allerbest almanak altaar altijd altviool alvast alweer amandel
amateur ambacht amber ambitie ambt ambtelijk ambtenaar amfibie amulet amusant analist analoog ananas ancien
anderhalf andijvie anekdote anemoon anijs anjer anker ankerman ankeroog ankerplek anoniem ansicht ansjovis
antenne antiek antilope antwoord aorta apotheek app apparaat appel appgroep applaus april aquaduct aquarel
aquarium arbeider archief archipel architect arena arend argument argus argwaan arm armada armband armlengte
armoe armsteun armstoel armworp aroma arrangeur artiest artieste artikel artisjok artistiek arts asbak asiel
asielkat aspect asperge aspirant assistent astronaut astronoom atelier atheneum atlas atleet atlete atmosfeer
atoom atrium attent attentie attractie attribuut auditie augurk augustus aula aura auteur auto autobus autodak
autodek autogas automaat automodel autonoom autoradio autorally autoslot autoweg avatar avond avondklok
avondles avondmaal avondrit avonds avonduur avondzon avontuur award azalea azijn azuur baai baal baaldag
baalzak baan baanbed baanloper baansport baanvak baar baard baardvis baas baba babbel babbelen babe baby
babybad babybed babybos babyfles babyfoto babykamer babypop babysit bad baddoek badeend badhotel badhuis
badjas badkamer badkoets badkraan badkuip badlaken badmantel badmeubel badmode badolie badpak badplaats
badrand badruimte badstad badstoel badstrand badtas badwater badzout bak bakbanaan bakblik baker bakfiets
bakhuis bakker bakkerij baklamp baklijn baklijst bakmix bakolie bakoven bakpan bakpapier bakplaat bakpoeder
baksel baksteen baktafel baktijd bakvet bakvis bakvorm bakwagen bakzeil bal balans baldakijn balein balie balk
balkon ballade ballet balletles ballon balmuziek balpen balschoen balspel balsport balzaal bamboe banaan band
bandfoto bandijzer bandrem banier banjo bank bankbed bankboek bankbrief banket bankgeld bankier bankkaart
bankkluis bankman bankpas bankstel bankvak bankzaak banner bar barak barbecue barbier barcode bardienst baret
bariton barkast barkeeper barman barmeid barmeubel barnsteen barok baron barones baronie barruimte bartafel
bas basgeluid basgitaar basis basislijn basisnet basispas basisplan basistaak basisvak basket basketbal
baslijn baspartij bassin bassist basspel basspeler basstem bastion baswerk bataljon baton batterij bazig bazin
bazuin bebouwing bed bedaard bedanken bedankje bedbank bedbodem bedding bedekken bedekt bedenken bedenker
bedenking bederven bediende bedienen bediening bedlamp bedoelen bedoeling bedpan bedplank bedrading bedrag
bedreven bedrijf bedrijvig bedtijd beek beekloop beeld beeldbuis beeldvlak beeltenis beemd beer beet befaamd
begaan begijnhof begin begindag beginnen beginsel beginuur beginzet beginzin begonia begrijpen begrip
begroeten begroting beha behaard behagen behalen behang beharing beheerder beheersen beheren behoeden behoefte
behoren behouden behuizing beiaard beiden beier beieren beitel bek bekeken bekend bekennen beker bekijken
bekken bekleden bekleding bekleed beklimmen beklom beknopt bekomen bekroning bekwaam bel belader belanden
belang beleefd beleggen belending beleven beleving belfort belhuis belkaart belknop belle beller belminuut
belofte belonen beloning beloven belspel belt beltegoed belwinkel bemanning ben benaming beneden benieuwd
benodigd benoemen benoeming benutten benzine beoefenen bepaald bepalen bepalend bepaling beperken beperking
beperkt bepraten berechten bereiden bereiding bereiken berekend berg bergdal bergeend berger berggeit berghut
berging bergmeer bergpad bergpas bergprijs bergrit bergrug bergstok bergvak bergweg bergwei bericht bering
berm bermuda beroemd beroep beroving bes beschaafd beschermd beschuit beseffen beslaan beslissen beslist
besluiten besparen bespelen bespreken best bestaan bestand besteden bestek bestellen besturing bestuur betalen
betaling beter betreden betreffen betrekken beugel beuk beurs beurshal beurshuis beursplan beurt bevallen
bevatten beven bever bevinden bevinding bevoegd bevolking bevolkt bevriend bevriezen bewaken bewaker bewaking
bewaren bewegen beweging beweren bewering bewerken bewerking bewijs bewind bewogen bewonen bewoner bewust
bezem bezetten bezien bezig bezitten bezitter bezitting bezoek bezoekdag bezoeker bezoekuur bezorgd bezorgen
bezorger bieden bieder biefstuk biels bier bierbak bierfles bierhal bierhuis bierpot bierprijs bierwagen bies
biet bij bijbaan bijberoep bijblad bijboot bijdehand bijdrage bijeffect bijenhal bijenhuis bijenstal bijfiguur
bijgaand bijgebouw bijgeluid bijhuis bijkaart bijkeuken bijl bijlage bijles bijloper bijna bijnaam bijrivier
bijrol bijscherm bijsmaak bijt bijten bijtring bijvak bijveld bijvoet bijvorm bijwagen bijwerk bijwoord
bijzaak bijzaal bijzin bijzonder bikini bikkel biljart biljet biljoen billboard binden binding bingo binnen
binnenin binnenst biograaf biografie biologie bioloog bioscoop biotoop bips biscuit bisdom bitter blaadje blad
bladeren bladknop bladluis bladtop bladzij bladzijde blaffen blank blauw blauwvos blazer bleek bleken bleu
blij blijde blijkbaar blijken blijven blik bliksem bloeien bloem bloembak bloembed bloembol bloemdek bloemknop
bloempap bloempot bloemstuk bloemzak bloesem blog blogpost blogster blok blokdag blokdruk blokhuis blokhut
blokkade blokkeren blokuur blos blouse blussen blusser bocht bode bodekamer bodem bodemdier bodemlaag
bodemstuk bodemtank bodemvis boeg boeien boeiend boek boekblok boekdruk boekenbon boekentas boekenvak boeket
boekrol boekstuk boel boeldag boelhuis boemel boer boerderij boerenham boerenhof boerenkar boerenkip boerin
boetiek boffen bokaal boksen bokser bol bolbaan bolbloem bolhoed bolplant bolster bolus bolvorm bolwoning
bolworm bon bonbon bond bonenbed bongo bonkaart bonnet bonnummer bont bonus boodschap boog boogarm boogbal
boom boomgaard boomhut boomkap boomslak boomstam boomtak boomwagen boon boonstaak boor boord boorkop boot
bootsman bord border bordspel borduren borduur boring borrel borreluur borstel borstkas bos bosbes bosbloem
bosbodem bosfee bosgebied bosgeur boshut boskant boskapel bosland boslucht bosmier bosmuis bospad bospark
bospartij bosplant bosrand bosrijk bosrit bosspel bostuin bostype bosuil bosvijver bosviool bosvogel bosweg
botanisch boterham boterkoek botsen bouillon boulevard bouwen bouwer bouwwerk boven bovenaan bovenbouw
bovenkaak bovenkant bovenop bovenrand bovenst bovenvlak bowlen braaf braam brak branche brand branden brander
brandklok brandstof brandtrap brandweer brasem brasserie breed breedte breekbaar breiden breien brein breiwerk
breken brem brengen bres brief bries brigade brigadier briket bril briljant brink broccoli brochure broeden
broeder broedsel broek broekpak broekrok broekzak broer brok brokkel bron brons brontaal bronwater brood
broodblik broodbon broodkar broodmix broodpap bros brouwen brouwerij brouwsel brug brughoek brugklas bruid
bruidegom bruidsbed bruikbaar bruikleen bruiloft bruin bruinoog bruinvis bubbel bubbelbad budget budgetbak
buffel buffer buffet bui buigen buigzaam buik buis buisklok buit buiten buitenbad buitenbar buitenbus
buitenhof buitenkat buitenom buitenrit buitenst buitenweg bukken bul bulletin bult bumper bundel bundelen
bundeling bungalow burcht bureau bureel burg burger burggraaf bus busbaan busdienst bushalte buskaart buslijn
busnummer buspas busreis busrit busroute busstop busticket bustocht bustour bustunnel butler buur buurman
buurt buurtauto buurtbus buurthuis buurtteam buurtweg buxus cabaret cabine cabriolet cactus cadeau cadeaubon
cadeautip cadet cake cakeblik cakepop calorie camelia camera cameraman cameraoog cameratas campagne camping
campus cantate cantor canyon caravan carillon carnaval cartoon cascade cassette cavalerie cavia ceder cellist
cello cent center centraal centrum chalet challenge champagne chaos charmant charme chateau chauffeur chef
chemicus chemisch cheque chevron chic chocola chocolade chronisch cijfer cilinder cinema cipres circuit circus
cirkel cirkelen citaat citadel citer citeren citroen claxon clown club clubdag clublid clubman clubpas clubrit
clubtour cluster cocon code codeslot cola colafles collage collecte collectie collega columnist coma comedy
commissie compagnie compagnon compleet complex component componist compromis computer concept concert concerto
concessie conclusie concours concreet conditie confetti conflict conform congres connectie console consult
consument contact container contant continent continu contract contrast controle correct coupe couplet courant
coureur creatie creatief criterium criticus croissant cultureel cultuur curry cursief cursist cursus cursusdag
cyclaam cyclus daad daags daar daarna daarom dadel dadelijk dag dagbasis dagblad dagboek dagbudget dagcijfer
dagcirkel dagcursus dagdeel dagdienst dagdroom dagelijks dagenlang dagetappe daghap daghulp dagkaart dagkant
dagkapel dagkrant daglengte dagleven daglicht dagmaat dagmarkt dagmenu dagnummer dagopname dagorde dagorder
dagpas dagploeg dagprijs dagreis dagrente dagritme dagrugzak dagschema dagschool dagsoep dagtaak dagtekst
dagticket dagtocht dagwacht dagwerk dagwijzer dagwinkel dagwinst dagzaal dagzijde dahlia dak dakbaan dakdeel
dakfonds dakgoot dakkamer dakkapel dakladder dakleer daklicht daklijn daklijst dakloos dakluik dakpan dakplaat
dakraam dakrail dakrand dakruiter dakstoel daktuin dakvlak dakvloer dakvorm dakvorst dakwerk dakzijde dal
dalgrond daling daluur dalwind dam damboek dambord damclub dame damesjas damestas damesteam damklok damlijn
dammen damp dampartij damspel damsteen dance dancing dankbaar danken dankzij dans danser danseres danshuis
dansles danspaar danspas dansstuk dapper darm darmfoto darren dartel darter das dashboard dashond datering
datum dauw debat debutant decennium decor deeg deel deelauto deellijn deelname deelnemen deelnemer deelplan
deelstaat deeltaak deeltal deelteken deelvak degelijk dek dekbed dekblad dekbord dekdienst deken dekhuis
dekhut dekkater dekken dekking dekkleed dekkleur deklaag deklading dekpunt dekschaal deksel dekstoel dekstuk
dektijd dekvloer dekzeil delicaat deling delta democraat demping den denkbeeld denken denker derby derde
dergelijk dertien dertig dertigtal deskundig dessert detail deuk deun deur deurbel deurknop deurslot dezelfde
dia diagonaal diagram dialect dialoog diamant diameter dicht dichtbij dichten dichteres dieet dieetkok diegene
dienaar dienen dienst dienstpet diep diepte diepzee dier dierbaar dierenbos dierendag dierlijk diermodel
diesel diezelfde digitaal dij dijbeen dijen dijk dijkhuis dijkring dik dikte dikwijls dilemma dille dimensie
diner dinerbon dineren ding dinsdag diploma diplomaat direct directeur directie dirigent discussie district
divers divisie dobber docent docente doceren dochter doctor document dodencel dodo doek doel doeleinde
doelgroep doellijn doelman doelmap doelpunt doelsaldo doeltrap doelwit doen dolblij dolfijn dollar domino
donder donderdag donk donker donut dooier doolhof doorgaans doorgang doorn doorsnede doorvaart doos dorp
dorpeling dorpshuis dorpskom dossier dotter douche douchebak douchekop douchen doven dozijn draad draadloos
draadrol draagbaar draai draaidag draaideur draaien draaier draaihek draaikap draaiknop draaitrap draak dracht
dragen drager drakenkop drama dramales drank drastisch dreigen dreiging drempel dreun drie driedaags driedelig
driehoek driekamp driekant driekleur driekwart drieluik driepoot dries drietal drietand drievoet drijven dril
dringen drink drinkbak drinkbus drinken drinkfles drogen drom dromer drone droog droogrek droogte droom
droomauto droomdag droomhuis droomman drop druif druk drukkerij drukknop drukmeter drukpan drukpunt drukring
drukrol druktank drukwerk drum drummer drumstel druppel dubbel dubbelbed dubbelop dubbeltal duet duffel
duidelijk duiden duif duik duikadres duikboot duikbril duikdag duiken duiker duikfles duikles duikpak duikplek
duikteam duim duimen duimstok duin duister duizelig duizend dukaat dun duo duobak duoblok duplex duren durven
duster dutje duur duurzaam duw duwboot duwstel dwars dweil dynamiek dynamo echo echoput echt echtpaar ecologie
econoom edammer edel edelman edelsteen eekhoorn eenakter eend eendaags eendenbek eendenkom eendenvet eender
eenheid eenhoorn eenjarig eenmalig eens eentje eenvoudig eenzaam eerbetoon eerder eerlijk eertijds eervol
eetbaar eetzaal eeuw eeuwenoud effect effectief egaal egel eierdop eigen eigenaar eigendom eigenlijk eigennaam
eigenwijs eik eiland eind einde eindeloos eindigen eindknop eindmix eindnoot eindspel eindstuk eindtrap
einduur eis eiser eitje eiwit ekster eland elastiek elders elegant elektron element elf elfde elfenbos elftal
elk elkaar elleboog ellips els elzen emmer emotie emplooi energie engte enig enigma enkel enkelvoud enorm
entree envelop eren ereplaats erkennen erkenning erker ernstig erosie ervaren ervaring erven erwt esdoorn
espresso etage etagebed etagebos etappe eten etensbak etentje eter ether ethisch etiket etmaal etnisch etui
euro eurocent eurofles euroland euromunt euronorm even evenaar eventueel evenveel evenwicht excursie excuses
excuus exemplaar exotisch expert expressie extra extranet ezel ezelsbrug ezelsoor ezelsrug faam fabel fabriek
fabrikant factor faculteit fagot fair fakkel familie fanfare fantasie fatsoen fauna fauteuil favoriet fazant
februari federaal fee feest feestdag feestmaal feestmenu feit feitelijk fenomeen festival fiber ficus fiets
fietsbel fietsblok fietsbus fietser fietskar fietsles fietsnet fietspad fietspet fietsplan fietsrit fietsslot
fietstas fietstaxi fietstour figuur fijn fik file filet filiaal film filmblik filmdag filmen filmmaker
filmprijs filmrol filmster filmtip filmvak filter finaal finalist financial finishen fitter fjord flacon
flamingo flanel flank flap flat flauw flauwekul flens fles flexibel flink flits floers flora floret flow fluit
fluiter fluitist fluitles fluweel flyer focussen foelie folder fonds fondslid fondue fontein fooi fooienpot
foor forel formaat format formatie formule formulier fornuis fors fort fortuin forum fossiel foto fotograaf
fotomap fotomodel fotorol fotoserie fototas fotozet foulard foyer fraai framboos frats fregat fries friet fris
frisbee frisgewas frons fruit fruithap fruitsap fuchsia fuik functie fundering gaaf gaai gaal gaan gaas gaatje
gala galerie galerij galm galmen gangpad gans ganzerik garage garagedek garantie garde gareel garen garnaal
garve gas gasballon gasfles gashaard gaskraan gaslamp gaslicht gasmeter gasmotor gasnet gasoven gaspomp
gasstel gast gastank gastanker gasthuis gastles gasveer gasvlam gate gauw gazelle gazon gebaar gebak gebakken
gebergte gebeuren gebied gebit gebloemd geboden geboeid geboorte geboren gebouw gebouwd gebraden gebruik
gebruiker gebundeld gedaante gedachte gedanst gedeelte gedekt gedicht gedoe gedoucht gedraaid gedraging
gedroogd gedroomd geduld geduldig geel geelster geestig geeuw gefilmd gegeten gegoten gegroeid gegroet gegund
gehaald gehakt gehaktbal gehaktdag gehaktrol gehalte gehangen gehecht geheel geheim geheugen geholpen gehoopt
gehoor gehoord gehouden gehuurd gein geit gekeken gekleed gekleurd geklommen geklopt geknipt geknoeid gekocht
gekookt gekoppeld gekozen gekropen gekweekt gelachen geladen gelag geland geld gelden geldig geldloper geldpot
geldstuk geldzak geleend geleerd geleerde gelegen gelei geleverd gelezen geliefd gelijk gelijken gelofte
gelopen geloven geluid geluk gelukkig geluksdag gemaakt gemaild gemak gemalen gember gemeente gemeld gemengd
gemerkt gemeten gemiddeld gemixt gemunt genaamd generaal genereus geniaal genie geniet genieten genoegen
genoemd genoot genoteerd genre genrestuk geograaf geoloog geopend gepakt gepast geperst geplaatst geplakt
gepland geplant geplukt gepoetst gepost geprezen geproefd geraden geranium gerecht gereed geregeld gereisd
gerekend gering geroepen gerst gerucht geruild geruis gerust gescand geschapen geschenk geschikt geschrift
gescoord geslaagd geslapen gesloten gesmolten gesp gespaard gespannen gespeeld gespeld gespen gespreid gesprek
gesproken gestaag gestalte gestapt gestart gesteente gesteund gestikt gestreept gestuurd getal geteeld
getekend geteld getest getjilp getraind getrokken getrouw getuige geul geur geveegd gevel geven geverfd
gevierd gevlogen gevoed gevoeld gevoelen gevoelig gevolg gevolgd gevonden gevormd gevouwen gevuld gewaad
gewaagd gewacht gewandeld gewas gewei gewekt gewelf gewenst gewerkt gewest gewestweg geweten geweven gewicht
gewisseld gewogen gewonnen gewoon gewoond gewoonte gewricht gezag gezakt gezang gezegd gezegde gezegend gezel
gezellig gezeten gezicht gezien gezin gezocht gezoend gezond gezongen gezorgd gezwaaid gezwommen gids giechel
giechelen gieren gieten gieter gigant gilde giraffe gist gitaar gitaarles gitaarpop gitaarzak gitarist glad
glans glazen glazenier gletsjer glijbaan glijden glimlach glimp glinster glippen glitter globe gloed glooiing
goal goed goedendag goedkoop goedmaken goedzak golf golfbad golfbal golfdag golfdal golfen golfer golfkar
golfles golfstok golftas golftop golfwagen golven gong gooien goot gootsteen gordel gordijn gorilla gors gort
gouache gouden graad graaf graag graal graan gracht grafelijk graficus grafiek grafisch grap grappig gras
grasdak grasgewas graspad grasveld graszaad gratis grauw graveur gravin grazen green greep greintje grendel
grens greppel griesmeel griet griffel griffie griffier grijns grijpen grijs grillig grind grip groef groeien
groeier groen groendak groente groep groepsapp groepsles groeptaal groet groeten groeve grond gronden grondig
grondslag grondstof grondstuk grondtal grondvlak grondwal grondwet groot grootheid grootte grossier grot gruis
grutten guirlande gul gulden gulpen gulzig gunnen gunst gunstig gymles gymnasium gymzaal haai haak haakpen
haakster haaktand haan haar haarband haard haardstel haargolf haarkam haarkleur haarknip haarloos haarmode
haarnaald haarstuk haas haast haasten haastig habitat hagedis hagel hagelbui hak hakbal hakbord hakken hakker
hakselaar hakstuk hal halen half halfbroer halfezel halfjaar halfpipe halfrond halfuur halfzus hall halm halo
hals halsband halsring halster halte halter ham hamburger hamer hamerhaai hamerteen hamster hamvraag hand
handappel handboek handdoek handdruk handel handelaar handelen handeling handig handkar handmatig handpop
handrem handsbal handstand handstuk handtas handteken handvat handvest handvol handwagen handwerk handzeep
handzet hangen hanger hangmat hanteren hap happen hardlopen harig haring hark harmonica harmonie harnas harp
hars hart hartader hartelijk harten hartkamer hartslag haspel haven havenbek havendam havenkom havenplan haver
havermout hazelaar hazelnoot hazewind hecht hechten hechting hectare heel heelal heem heerlijk heet heffen
heffing heft heftig heide heimelijk heinde hek heklicht hekpaal heks held heldenrol helder heldin helemaal
helft helling helm helmknop helpen helper hemd hemel hemelbed hen hendel hengel hengsel her herberg herbouwen
herdenken herder herenhuis herenteam herfst herhalen herhaling herkauwer herkennen herkomst herladen herleiden
herleven herlezing hermelijn heropname herrie herrijzen hersenpan hersens herstart hert hertenkop hertog
hertogdom hertogin hervatten hervormen herzien heup heupfles heupkom heupkop heuptas heus heuvel heuvelrij
heuvelrug hevel hevig hier hierheen hijs hijsen hilarisch hinde hing hinkelen hint historie historiek hit
hitlijst hitte hobbel hobby hoed hoedenpen hoeder hoef hoefijzer hoefstal hoek hoekbal hoekhuis hoekijzer
hoekkamer hoekman hoekschop hoeksteen hoekstuk hoektand hoen hoepel hoera hoest hoesten hoeve hoeveel hof
hofdame hofkapel hofstede hofstoet holte home homevideo hommage hommel hommelbij hond hondenbed hondenkar
hondenren honderd hondsroos honing honk hoofd hoofdader hoofddoek hoofdhal hoofdklas hoofdmap hoofdmenu
hoofdnet hoofdring hoofdrol hoofdstuk hoofdvak hoofdweg hoofdzin hoog hoogdag hoogdruk hoogfeest hoogland
hoogstand hoogte hoogtezon hoogtij hoogtijd hooguit hoogwater hooi hoop hoopvol hoorbaar hoorn hoorspel horen
horizon horizont horloge hormoon hortensia horzel hotdog hotel hotelbar hotelbed hotelgast houden houdend
houder houding hout houtblok houtdruk houten houtgewas houtkap houtkoper houtring houtskool houw hoven http
huid huidig huif huifkar huis huisadres huisakte huisanker huisarts huisdier huiselijk huisgezin huisjas
huiskamer huiskapel huismuis huispak huisspin huistaak huisvader hulp hulpbron hulpkok hulpplan hulpstuk
hulpteam hulst humeur humeurig humor huren hut hutkoffer huurauto huurder huwen hyacint hymne hypotheek icoon
ideaal idealist idee identiek idool ieder iedereen iemand iep iets ijdel ijdelheid ijs ijsappel ijsbaan ijsbad
ijsbal ijsbank ijsbeer ijsberg ijsbijl ijsbloem ijsblok ijsclub ijsco ijsdam ijsdansen ijsemmer ijsgrot ijshal
ijshotel ijshut ijskanaal ijskap ijskar ijskast ijskelder ijskern ijskoffie ijskonijn ijskou ijskoud ijslaag
ijslepel ijslolly ijsmaan ijspaleis ijspegel ijsplaat ijspret ijsrand ijsregen ijssalon ijsschep ijsschol
ijsstoel ijstaart ijstang ijsthee ijstijd ijsveld ijsvloer ijsvogel ijswater ijsweg ijswijn ijswinkel
ijswinter ijswolk ijszee ijver ijzel ijzer ijzeren ijzererts ijzermijn ijzerzaag ijzerzout illusie image imago
imker immens immer immigrant import importeur inbeelden inboedel inbrengen inclusief indeling indenken index
indienen indirect indruk industrie ineens informeel ingaan ingang ingenieur ingrijpen inhalen inham inhouden
inhuren initiaal initieel inkijk inkomen inkomst inkopen inkt inktfles inktpot inktrol inktvis inladen
inleiding inlichten inname innemen innen innerlijk inpakken input inrichten insect inspectie instabiel
instantie instappen instellen instemmen instinct instituut instorten intact intensief intentie interieur
interland intern internaat interval interview intiem intocht intrede intrekken intrige intro intussen invloed
invoeren invoering invullen invulling inwendig inwijding inwoner inzage inzending inzet inzetbaar inzetplan
inzetstuk inzetten inzicht inzien inzitten inzoomen iris ironie ironisch italiaan ivoor jaar jaardicht
jaargang jaarkaart jaarlijks jaarplan jaarring jaartaak jaartal jaarthema jacht jacket jaguar jam jammer
jampot januari japon jarenlang jarig jas jasmijn jaspand jaszak jawel jeep jenever jersey jeugd jeugdig job
jojo joker jol jolig jong jongeheer jongeman jongen jonker jonkie journaal jubel jubilaris jubileum judoka juf
juffer juffrouw juichen juist jukbeen juli jumbo jungle juni jurk jury jurylid juweel juwelier kaai kaak kaal
kaar kaars kaarsvet kaart kaas kaaskamer kaaskoper kaassaus kaastaart kabbelen kabel kabelbaan kabeljauw
kabelnet kabelpijp kabelslot kabeltouw kabinet kabouter kachel kade kaftan kajak kalebas kalender kalf kalkoen
kalm kalmeren kam kameel kameleon kamer kameraad kamerbank kamerdeur kamerjas kamerkoor kamille kamp kampdag
kamperen kampioen kampong kanaal kanarie kandidaat kaneel kanjer kano kans kant kantelen kantine kantlijn
kanton kantoor kap kapbord kapel kaper kapitaal kapiteel kapitein kaplaars kapok kapot kapper kapsel kapster
kapstok kaptafel kapzaag kar karaf karakter karamel karavaan karbonade karmijn karnemelk karos karper karpet
kartel karton karwats karwei kas kassa kassabon kast kastanje kasteel kastslot kat katanker kater katern
katoen katrol katuil katvis kauwen kauwgom kauwgum kavel keep kees keet kegel keizer keizerin kelder kelk
kelner kelnerin kenbaar kenmerk kennelijk kennen kenner kennis kennisnet kenteken keramiek keramisch kerf
kermis kermisbed kermisdag kern kerndoel kerntaak kernthema kers kersen kerst kerstboom kerstman kerstmis
ketel ketelhuis ketelpak keten ketting keuken keukenrol keuren keurig keuring keurmerk keuze keuzeknop
keuzemenu keuzevak kever keyboard kiel kiem kier kies kietelen kieviet kievit kiezel kiezer kijk kijkbuis
kijkdag kijken kijker kijkhut kijkster kikker kikkerbad kilo kiloliter kilometer kilopak kim kind kinderen
kink kinkel kiosk kip kippenhok kippenvel kit kitrest klaar klank klant klapper klarinet klaroen klas klasfoto
klasse klassiek klauw klauwstuk klaver klavier kleding kleed klei klein kleinkind kleintje kleinzoon kleren
kletsen kletsnat kleur kleurig kleuring kleurloos kleurrijk kleurvlak kleuter klever kliek klik klikken klim
klimaat klimhal klimmen klimmer klimnet klimop klimrek klimstok klimtouw kling kliniek klinisch klinken
klinker klip klit kloek klok klokradio klokrok klokslot klokuur klomp klooster klucht kluif kluis klus klusdag
klusman kluwen knaap knabbel knabbelen knak knap knappen knapperd knapzak knecht kneep knie knielen knijpen
knik knikker knikkeren knip kniples knipoog knippen knipperen knipsel knipslot knipster knisperen knoeien
knoest knoflook knol knoop knop knor knot knuffel knuffelen knus knut knutselen koe koeboer koek koekblik
koekenaas koekenbak koekenpan koekoek koel koelbox koelen koeling koelkast koemarkt koepel koepeldak koerier
koestal koesteren koets koetshuis koetswerk koffer kofferbak koffie koffiebar koffiebon koffiebus koffiekom
koffiepad koffiepot koffiezak kok koken koker kokos kokosnoot koksmaat kolibrie kolom koloniaal kolos kom
kombuis komedie komeet komen komiek komijn komisch komkommer komma kompas komst kondigen konijn koning
koningin konvooi kooi kooien kooiman kool kooldruk koop koopavond koopdag koopman koor koord koorhek koorlid
koot kop kopbal kopen koper koperdruk koperen kopgroep kopie kopklas koplaag koplamp koplicht koploper kopman
koppel koppelen koppeling kopper koppig kopstuk koraal koraalrif kordon korf korrel kort korting kosmos kost
kostbaar koster kostuum kotter kou koud kous kraag kraai kraak kraal kraam kraan kraanarm kraanauto kraanman
kraanoog krab krabbel krablot kracht krachtig krakeling kraker kram krans krant krap kras krassen krat krater
krediet kreeft krekel krent kreukel kreun krib kribbe kriebel kriek kriel krijt krimpen kring kringloop
kristal kritiek kritisch kroeg kroes kroket krokodil krokus krom kromming kroniek kroning kronkel kroon
kroonstuk kroos krop kropsla kruid kruidboek kruidig kruik kruim kruimel kruimelen kruin kruipen kruiper
kruiwagen krul kubus kuch kudde kuier kuif kuiken kuip kuiper kuit kundig kunst kunstfoto kunsthal kunstoog
kunststof kunststuk kunsttaal kunsttand kurk kus kushand kussen kust kustvak kustwater kustweg kuur kwab kwak
kwaken kwaliteit kwark kwart kwartaal kwartel kwartet kwartier kwartnoot kwartuur kwast kwebbel kweek kweepeer
kweken kwekerij kwestie kwetteren kwint kwintet kwispel laadklep laag laagte laan laar laars laat lab label
labrador labyrint lach lachbui lachen lacher ladder lade lader lading lady lagerhuis lakei laken lakenhal lam
lama lamel lamp lampenkap lampion lamsoor lanceren lancering land landdag landelijk landerij landgoed landhuis
landing landkaart landmark landmeter landrug landschap landsdeel landsheer landslak landstaal landweg lang
langdurig langsgaan langzaam lantaarn lantaren lap laptop laptoptas lariks lasagne laser last lastig lastpak
lastrem lastwagen laten laurier lavendel lawaai leader ledikant leefbaar leeftijd leeg leegte leer leerboek
leerdoel leergeld leerjaar leerling leerplan leerregel leerroute leerstuk leertaak leervak leerweg leesbaar
leeuw leeuwerik legaat legen legenda legende leggen legger leguaan leiden leider leiding leken lekkage
lekkernij lelie lelijk lenen lener lengte lening lens lente lentedag lentejas lentezon lepel lepelaar lepelbak
lepra leraar lerares leren les lesauto lesavond lesblok lesboek lesbrief lesbus lesdag lesgebouw lesgeven
lesgroep lesjaar leskaart leslokaal lesmap lesniveau lespakket lesplaats lesplan lesruimte lesschema lesstijl
lesstof lestaak lesthema lestijd lesuur leswagen letten letter letterbak letteren leuk leunen leuning leven
levende levendig levenloos levensdag levenspad levensweg leveren levering lezen lezer lezing libel libelle
liberaal libretto licentie lichaam licht lichtbak lichtblok lichtbol lichtbron lichtdruk lichting lichtknop
lichtnet lichtpen lichtplan lid lidkaart lidmaat lidnummer lidstaat lidwoord lied liedboek lief liefde
liefdevol lieveling liever lift lifter liggen ligger ligging liguster lijf lijn lijnbus lijnstuk lijst lijsten
lijster likeur lila limerick limoen limonade linde lingerie liniaal linie links linnen lip lippen lipsslot
lipstick list liter literfles literpak litho litteken locatie loep logboek logen logeren logisch logistiek
logo lokaal loket lolly lommer loods loon loop loopauto loopbaan loopdag looppad looppas looppop loopvlak
loopwagen loos loot lopen loper losmaken lossen lot lotenboek loterij loting lotnummer lotto lotus lucht
luchtbed luchtbel luchtbus luchtdruk luchten luchter luchtfoto luchtig luchtnet luchtweg luchtzak lucifer lui
luid luiden luifel luik luiken luipaard luister luisteren luit lukken lunch lunchen lunchplek lunchuur lupine
lus lusten lustrum maagd maaien maaier maal maalteken maaltijd maan maand maandag maanfoto maanman maanring
maanstand maansteen maanvis maart maas maat maatbeker maatstaf maatstok maattabel maatvis machine machinist
macht macro made maf magazijn mager magneet magnetron mail mailadres maillot mailorder mais majoraan makelaar
maken makkelijk makreel mall mama mammoet man manager manche mand mandarijn mandoline mango manier manifest
mank mans mantel manteljas mantelpak mantelzak map maquette marathon margriet marina mark marker markeren
markgrond markt marktdag markthal marmelade marmer marmeren marmot marsepein marter mascotte masker massage
masseren mast match materiaal materie materieel matje matras matrix matroos maximum mayonaise medaille
medaillon medisch meer meerdaags meerling meeroever meerpaal meertouw meerval meervoud mees meest meestal meet
meetbrief meetdag meeting meetmodel meetnet meetstok meetwagen meeuw meid meier meikever meisje melden melder
melding melk melkauto melkbus melkemmer melker melkfles melkgeit melkkan melkkar melkkies melkkoe melkpak
melkstal melktand melktank melkwagen melodie melodieus meloen meneer menen mengen mengsel menig mening mens
menselijk mensenzee mentor menu menublok merel meridiaan merk merkbaar merkel merksteen merkteken merrie mess
messenbak messing metaal meteen meteoor meter meterbad meterkast metgezel methode meting metro metrolijn
metrorit metrostel metselaar metselen metworst meubel meubilair mevrouw micro microfoon middag middags
middaguur middagzon middel midden middenin middenman middenpad middenweg midzomer mie mier miet mijden mijl
mijlpaal mijlsteen mijn mijnstad mijnsteen mijten mild milieu miljard miljoen miljonair milkshake mimosa
minder mineraal mineur miniatuur minibus minimum minister minnelied minuut mirakel mispel misser mist misten
mistig mistral mix mixdrank mixer mobiel mobile mochten mode modefoto modehuis model modelauto modepop modern
modevak module moeder moederbij moedig moedigen moeilijk moeite moeizaam moer moeras moerassig moes moesson
moeten moetje mogelijk mogen mok mol molboon molen molenaar molenbeek molenkap molshoop mom moment momenteel
mond mondeling monding monitor monk monnik monogram monoloog monteur monument mooi moor mop mops more morgen
morgenuur morgenzon mormel mortel mortier mos moskee mossel mosterd motel motief motion moto motor motorblok
motorbril motorjas motorkap motorpak motorrem motorrit motregen motto mousse mouw muesli muffin mug muil muis
muisknop muismodel mulder munster munt muntmeter muntstuk murmelen mus museum musical musicus muts muur
muuranker muurkluis muurvlak muze muziek muziekdag muziekles muziekmix muzikaal muzikant mysterie mystiek naad
naaien naald naaldvak naam naambord naamdag naamgever naar naast nabij nabuur nacht nachtbel nachtbus
nachtclub nachtrit nachtslot nachtuil nader naderbij nagel nagelbak najaar najade namiddag narcis narigheid
nat natie nationaal natuur natuurbad natuurbos natuurpad nauw navolging nazomer nazorg nectarine nederig
nederlaag neef neer neerhalen neerslag negen negende negental negentig negeren neiging nek nemen nerf nergens
nerts nerveus nes nest nestor net netel netenkam netkaart netstroom netwerk netwerker neus neusgat neusring
neutraal neuzen nevel nicht niemand niet nieuw nieuwjaar nieuwtje nijlpaard nijptang nikkel niks nis niveau
nobel nodig nodigen noemen noga nogmaals nomade nomadisch nooit noord noorden noordkust noordpool noords noot
norm normaal nota notaris notatie notenhout noteren notering notie notitie novelle november nuance nul nummer
nummering nut nuttig oase obelisk ober obstakel oceaan oceanisch ochtend octaaf octopus oefenen oefening
oerwoud oester oever official officieel ogenblik oker oksel oktober olie oliebad oliebol oliefles oliejas
oliemeter olienoot oliepalm olietank olievlek olifant olijf olm olympisch oma omarmen omdraaien omelet omgaan
omgeven omgeving omging omheining omhelzen omhoog omkeren omkleden omlaag omliggend ompraten omroep omroepman
omvang omvatten omweg omzeilen omzet omzetting onaardig onbebouwd onbedoeld onbekend onbeleefd onbepaald
onbeperkt onbewoond onbewust onderarm onderdaan onderdak onderdeel onderkant onderst onderweg onderwerp
onderzoek ondiep oneindig ongeacht ongedeerd ongekend ongelijk ongemerkt ongerust ongeveer ongewenst ongewoon
ongezien onhandig onlangs onmisbaar onnodig onnozel onrust onrustig ontbijt ontbijten ontbinden ontbreken
ontdekken ontdekker ontdoen ontelbaar onthouden onthullen ontkennen ontkomen ontmoeten ontnemen ontroerd
ontstaan ontvangen ontvanger ontwaken ontwerp ontwerper ontwijken onveilig onweer onwijs onyx onzeker oog
oogappel oogbal oogbol ooghaar ooghoek oogkas oogkleur ooglaser oogmasker oogopslag oogpunt oogrand oogring
oogrok oogst oogstdag oogster ooievaar ooit oom oor oorbel oord oordeel oorijzer oorknop oorkonde oorkussen
oorring oorschelp oorsprong ooruil oorveeg oorworm oorzaak oostelijk oosten oostgrens oostkust opa opaal
opbellen opbergen opbouw opbouwen opbrengen opbrengst opdoen opdraaien opdracht opduiken opeens opeisen open
openbaar opendoen openen opening openlijk openlucht opera operahuis operarol operaster opeten opfrissen opgaan
opgang opgave opgelucht opgeruimd opgeven opgewekt opgroeien ophalen ophaler opheffen opheffing ophouden
opinie opkijken opknappen opkomen opkomst opladen oplader oplage opleggen opleiding opletten opleving oplopen
oplosbaar oplossen oplossing opmaken opmerken opmerking opname opnamedag opnamekop opnemen opnieuw oppakken
oppassen opper opperst oppervlak oppikken oprapen oprecht oprichten oprichter oprit oproep oproepen opruimen
opschrift opslaan opslag opstaan opstappen opstarten opsteken opsteker opstel opstellen opstijgen opsturen
optie optieplan optillen optimaal optisch optocht optreden optrekken opvallen opvallend opvangen opvatten
opvoeden opvoeding opvoeren opvoering opvolgen opvolger opvolging opwachten opwarmen opwekken opwekking
opwinden opwindend opzeggen opzet opzetstuk opzetten opzicht opzichter opzien opzoeken orakel oranje orchidee
orde ordening order oregano orgaan organist orgel orgelles origami orkaan orkest orkestbak orkestlid ornament
otter oud ouderlijk ouderwets oudheid oudje ouverture ouwel ovaal oven ovenplaat overal overdag overeind
overgang overging overhemd overig overkant overleg overloop overstap oversteek overtocht overtuigd overuur
overvloed overzicht paal paar paard pad pagaai pagina pak pakbon pakezel pakhuis pakkamer pakket paklijst
pakpaard paktafel pakwagen pakwerk pakwerker pakzadel pakzolder pal paleis palet paling palm palmtop palmvet
pan pancake pand panda pandhof panding paneel panel pantheon pantoffel pap papa papaja papaver papegaai
paperclip papier papierbak papierrol paplepel paprika parabool parachute parade paradebed paradepas paradijs
paragraaf parallel paraplu parasol parcours pardon parel parfum paring park parkbos parkeren parket parkiet
parking parkweg parool part partieel partij partijdag partijlid partner pas pasar pasfoto paskaart paskamer
pasmunt paspoort paspop passage passagier passer passeren pasta pastei pastel pastille pasvorm pat patat
patrijs patroon pauk pauken pauw pauze pauzeren paviljoen pedaal pedagoog peddel peddelen peen peer pegel
peiling pelikaan pels pen penalty pendel penning pens penseel pensioen pension penvriend penwortel peper
pepermunt perfect perfectie periode periodiek perk perkament permanent perron personeel persoon perzik pet
petfles peul peuter pianist pianiste piano pianobar pianoklas pianola pianoles piccolo picknick piekeren
piepen piet pijl pijler pijlpunt pijp pijpenkop pijplijn pijpmodel pilaar piloot pinang pinda pindaman
pingpong pink pinkring pion pionier pip pipet piraat pistache pittig pizza plaat plaats plaatsing plafond
plaid plak plakadres plakkaat plakker plakspul plan planbord planeet plank planner planning plant plantage
plantbed planter plantsoen plas plasregen plastic plastisch plat plateau plateel platenbon platentas platform
platvis platworm playboy player plechtig plee pleidooi pleister plek plevier plezier plezieren plezierig
plicht plint ploeg plof ploffen plons plonzen plooi plooirok plots plugger pluim pluis pluizig pluk plukken
plukker plunje podcast podium poedel poeder poeier poes poespas poetsen poetser poging pointe polder polderweg
politiek pols polsen polsstok polyester pomp pompbak pompkamer pompoen pompprijs pompsteen pompwagen pony
ponyclub ponykamp ponywagen pool poolbeer poolhond poolkap poolnacht pooltafel poolvos poolwind poolzee poort
poorter poortklok poot pootvis pop popcorn popkoor popnagel popnummer popplaat poppodium popster populair
populier popzanger popzender porselein portaal portie portiek portier portret positie positief post postadres
postauto postbak postbus posten poster postkamer postkar postorder postpak poststuk postuur postvak postwagen
postweg postzak postzegel pot potbloem pothelm potlood potmeter potplant potpolder potstal poule pracht
prachtig prairie praktijk praktisch praline praten precies prei premier prent present president prestatie
presteren pret pretpark prettig preventie prieel prijs prikkel prima primaat primeur primitief primus principe
prins prinsdom prinses printer prior prisma proberen probleem procent processie processor procureur producent
producer product productie proef proefdag proefdruk proefles proefrit proefstuk proeftuin proefvlak proefwerk
prof profclub professor profetie profiel profteam program programma project projectie proloog prominent
promoten promotie promotor pronken prooidier proosten prop proportie protocol proton provincie pruim psalm
psalter puber publicist publiek puck pudding pueblo pui punt puntdak puntdicht punthamer puntig punttang
puntzak pupil puppy puree purper put puur puzzel puzzelen puzzelrit pyjama pyjamajas python quark quiz raad
raadgever raadkamer raadsel raadsheer raadsman raadsstuk raaf raak raakvlak raam raap raar rabarber racer
rachel rad radar radeloos raden radiaal radiator radijs radio radiobron radiohit radiohut radioknop radioman
radionet radiospot radiotang radius radja rafel ragfijn rail railauto railnet raken raket rally raming rammel
rammelaar rampzalig rand randmeer randweg rang range ranger ranglijst rangorde ranking ransel rapen rapport
rasp raster ratel ratelaar rating rationeel rauw ravijn ravotten rayon razzia reactie reactor reageren
realiteit recensent recensie recent recept receptie receptor recht rechthoek rechtop reclame record recreatie
rector redacteur redactie redden redder redding redelijk reden rederij reductie ree reebok reed reeks reep
reet reflectie reflex refrein regel regelen regeling regen regenbak regenboog regenbui regendag regenen
regenjas regenkap regenpak regenplas regentes regenton regenval regeren regering regie regierol regiment regio
regionaal regiotaxi regisseur register reglement regulier reiger reiken reinigen reis reisboek reisbus reisdag
reispas reisplan reistas reistijd reistip reiswagen reiszak reiziger rekenen rekening rekken rekker relais
relatie relatief relaxen release relevant reliek reling rellen rem remake remedie remise remixen remkracht
remlicht remmen remschoen remslaap remspoor remweg remwerk ren renbaan rendabel rendement rendier rennen
renner renpaard renstal rente rentedag rentestap rentevoet rentree renwagen replica report reporter reptiel
republiek reservaat reserve reservoir resort resource rest restant restgetal resultaat retabel return reus
reuzenrad review revisie revival ribben richel richten richter richting richtlijn ridder rider riek riem
riemen riet rij rijbaan rijbak rijbewijs rijbroek rijcyclus rijdag rijdek rijden rijder rijhal rijhuis
rijijzer rijk rijkaart rijkdom rijkelijk rijkleed rijksdag rijksweg rijles rijlijn rijm rijmen rijnaak rijp
rijpaard rijpad rijpen rijproef rijschema rijschool rijsdam rijskast rijst rijstepap rijstijd rijstijl
rijstoel rijstrook rijtest rijtijd rijtocht rijtuig rijvak rijweg rijwiel rijwoning rijzadel rilling ring
ringmap ringsloot ringweg rinkel rinkelen ripper rit ritme ritmisch rits ritselen rivier rivierbed rivierdal
riviervis robe robijn robot robotfoto robuust rock rockopera rodekool roebel roede roedel roeiboot roeien
roeier roeispaan roekeloos roep roepen roeper roeping roer roeren roerpen roerstel roerstok roerwerk roes roet
rogge rok roken roker rol rolbaan roldeur rolfilm rolkoffer rollade roller rolluik rolmaat rolmodel rolpaard
rolroer rolsprong rolstoel roltafel roltrap rolwagen rolzoom roman romance rommel rommelen rommelig romp rond
ronden rondkop rondlopen rondo rondom rondreis rondrit rondweg rood roodbaard roodborst roodbruin roodvos rook
rooms roos rooster rotan rotonde rots roulette route routenet routeplan routine roze rozet rozijn rubber
rubriek rug rugnummer rugpand rugschild rugsteun rugtas rugtitel rugzak ruig ruiken ruiker ruil ruim ruimijzer
ruimte ruimtepak ruis ruisen ruit ruiter ruiterweg rups rusten rustig ruw saai sabbat safari safe saffier
salade saladebar salaris saldo sale salie salon salto samba sambal samen samengaan sample sandaal sant sap
sappig sara sardine satelliet sauna saus sauskom savanne saxofoon scan scannen scanner scenario scenarist
scene scepter schaaf schaak schaal schaap schaar schaars schaats schaatser schacht schade schaduw schaffen
schakel schakelen schaken schaker schalm schans schap schat schatkist schatter schattig schatting scheel
scheen scheep scheermes schelen schelm schelp schema schemer schenken schenking schep schepbek schepnet
schepper schepping scheren scherf schering scherm schermer schermles scherp scherpte schets scheur scheut
schijf schijn schijnen schikken schikking schil schild schilder schildpad schiller schimmel schip schipper
schoen schoener schoffel schol scholier scholing schommel school schoolbal schoolbel schoolbus schooldag
schoolhek schooljuf schoolnet schooltas schooluur schoolvak schoon schoonzus schoor schoot schop schort
schotel schouder schouw schrede schrift schrijven schrijver schroef schudden schuif schuifdak schuilen schuim
schuin schuit schulp schutter schutting schuur scooter scout seconde sector sedan sein seizoen selderij
selectie selectief sensor september sergeant serie serieus sering serre serveren servet service sesam sfeer
sfeerfoto shampoo sheriff sherry shirt sieraad sierlijk signaal silhouet silo simpel sinds singel siroop
sister sitcom site situatie sjaal sjerp sjoelbak sjouwen sketch ski skibus skidag skiles skipak skipas
skischoen sla slaap slaapbus slaapgas slaaphuis slaapplek slaapzak slab slabed slager slak slakom slalom slam
slamix slang slank slap slapen slaperig slecht slee sleep sleepauto sleepboot sleeplift sleepnet sleepoog
sleeptouw sleepzak slepen sleuf sleutel sliert slikken slim slinger slingeren slipper sloep slof slok sloot
slordig slot slotbel slotdag slotrit slotstand slotstuk slotzin sluier sluimer sluis sluit sluiten sluiting
sluw smaak smakelijk smaken smal smaldeel smalfilm smalspoor smaragd smeden smelten smeren smet smid smikkel
smullen smurf snaar snack snap snappen snater snavel snee sneeuw sneeuwbal sneeuwpop snel snelheid snelkoker
snellen sneltram snelweg snijden snip snit snoek snoep snoeppot snoepzak snoer snoeren snoes snooker snor
snorkel snorren snot snuffelen snuister snuit snurk sober sociaal socioloog soep soepblik soepel soepkom soera
sofa sok sokkel soldate solist solo soloactie soloklas solostuk som sommig soms sonate sonnet soort sopraan
sorbet souvenir spaak spaghetti span spannen spannend spanning spar sparen spat speaker specerij specht
speciaal specifiek spectrum speculaas speeldag speelfilm speelgoed speelster speeltje speeltuin speen speer
speerpunt spek spektakel spel speld speldag speler speling spellen spelles spelling spelonk spiegel spiegelei
spier spieren spijbelen spijker spijt spijtig spil spin spinazie spinner spiraal spits spitsbus spitsuur
splijting splinter split splitpen splitsen splitsing spoed spoedig spoedstuk spoel spoelbak spoelkom spoken
spons sponsor spontaan spook spookuur spoor spoorbus spoornet spoorstok spoorweg sport sportauto sportbad
sporter sporthal sportief sportles sportman sportpak sportpas sportsok sporttak sporttas sportteam sportzaak
sportzak sprank spreeuw sprei spreiding spreken spreker sprenkel spreuk spriet springen springer sprint
sprinter sproeien sproet sprokkel sprong sprongbal sprookje spruit spul spuug square staaf staag staal staan
staander staar staart staartpen staats staatsman stabiel stad stadhuis stadion stadium stads stadsauto
stadsbos stadsbus stadshal stadsnet stadspas stadsplan stadsrit stadstour stadstram stadswal staf stagiair
staken staking stal stam stamboek stamboom stamhuis stamkaart stamppot stamslot stamtaal stand standaard
standhoek standpijp standtijd standvis stang stap stapavond stapel stapelbed star staren starfruit start
startaccu startbaan startblok startdag starten startknop startuur startvak statief station stedelijk steeds
steeg steel steelpan steen steenblok steenkool steenuil steenweg steevast steiger steil stekel stekker stel
stelanker stelijzer stelling stelsel stelt stem stemknop stemming stempel stenen steng stengel step steppe
ster sterappel sterk sterkte stern sterrit sterrol steun steunstuk steur steven stevig stichten stichting
stiekem stiel stier stift stijfsel stijgen stijging stijl stijltang stijlvol stil stilleven stilstaan
stilstand stilte stimulans stip stippel stock stoel stoep stoeppad stoer stoet stof stofbril stofjas stofkap
stofzak stok stoker stokmeter stokvis stola stolp stomer stomerij stoof stoofpeer stoofpot stoom stoomboot
stoomtram stop stopbus stopfles stoporder stoppen stopper stopteken stopwoord storen storm stormbal stormbui
stormklok stout straal straat straatkat straatweg strak straling stramien strand strandbad strandbal strandbar
strandbed stranddag strandhut strandrit strandtas strandwal strandweg strategie stream streek streep strekken
strekking streng streven strijken strik string stro stroming stronk strooien strooier strooisel strook stroom
stroombed stroomdal stroomnet stroop stropdas structuur struik struweel student studente studeren studie
studiebol studiedag studieles studiepad studievak studio stuifmeel stuiter stuiteren stuiver stuk stuur
stuurhut stuurman stuurslot stuurstok stuurtouw stuurvlak stuurwiel stuwdam stuwmeer succes succesfee
succesvol suiker suikerbol suikerbus suikeroom suikerpot suite super surfen sushi sushibar sweater symboliek
symbool symfonie symmetrie sympathie symposium synoniem systeem taai taak taakuur taal taalcode taalles
taalteken taart taartpan tabel tabelkop tablet tachtig tactiek tactisch tafel tafelbel tafereel tag tak takel
tal talent talentvol talkshow talloos talrijk talud tam tamelijk tand tandarts tandem tandpasta tandwiel tang
tango tangram tank tankauto tanken tankstop tankwagen tante tapijt tapijthal tarbot tarief tarwe tas tatoeage
taxi taxibus taximeter taxirit tea team teamsport technicus techniek technisch teddy teddybeer teder teelt
teen tegel tegelen tegendeel tegengaan tegoed tehuis teil teken tekenaar tekenblok tekenfilm tekening tekenles
tekenpen tekentang tekort tekst tekstblok tekstvak telefoon telegraaf telegram teler telescoop telkens tellen
teller telling telraam temmen tempel tempo tennis tennisser tenor tent tentakel tentdak tentwagen tenue
terecht term termijn terminal terminus terras terrein terug teruggaan terugweg terugzien terzijde test
testauto testbed testdag testkamer testkit testmodel testplan testrit testteam testwagen teugel tevreden
textiel textuur theater thee theebus theehuis theekop theepot theetante theewagen thema thematiek theorie
thermos thuis thuishal thuishulp thuismap ticket tien tiener tienjarig tienkamp tiental tijd tijdblok
tijdelijk tijdens tijdig tijdklok tijdmeter tijdpad tijdperk tijdrit tijdsblok tijdslot tijdspad tijdstap
tijdstip tijdsvak tijdtabel tijdvak tijdvlak tijger tijgerkat tijgeroog tijgerpak tijm timmeren timmerman tip
tippel tippen titan titel titelrol tjalk tjilpen toch tocht toegang toegeven toekan toekennen toekomen
toekomst toelage toelaten toelating toendra toenemen toepassen toer toeren toerental toerist toernooi
toespraak toestaan toestand toestel toet toeter toetreden toets toetsing toevallig toevoegen toezicht toezien
tof toffee toga toilet tolk tomaat tompoes toneel toneelles toner tong tonic tonijn tonnen tooi toonbank
toonder toorts top topacteur topclub topdag topdocent topfilm topklasse topkok topmerk topmuseum toporkest
toppen topper topplaats topploeg toppunt topspeler topspits toptalent topwerk toren torenklok torentrap
torenuil tornado torso tortel tour tourbus tournee touw tovenaar toveren traag traceren track tractor traditie
trailer trainen trainer training traject traktaat trakteren tralie traliehek tram tramnet tramstel tramwagen
tramweg transfer transit transport trap trapauto trapezium traphal trapper trappist trechter tred trede treden
tree treffen treffer trefzeker treiler trein treinpad treinreis treinrit treinstel treintaxi trek trekkar
trekker trekpad trekpop trekslot trekstang trektang trektouw trekweg trens trial triangel triatlon tribune
trick tricot trillen trilling trilogie trofee trog trol trom trombone trommel trompet troon troop troosten
tropisch tros trots trotseren trottoir trouw trouwauto trouwdag trouwen trouwfoto trouwpak trouwplan trouwring
truc truck truffel trui trust tube tuin tuinbed tuindag tuinder tuindorp tuingewas tuinhek tuinkamer tuinkers
tuinman tuinpad tuinpark tuinplan tuintafel tuit tuiten tulband tulp tuniek tunnel turbine turf turnen turner
turven tussen twaalf twaalfde twaalftal twee tweed tweede tweedelig tweekamp tweeling tweemaal tweepoot
tweetakt tweetal tweetalig twijg twinkel twintig twist type typisch uienring uil uilenbal uilenbril uitbouw
uitbundig uitdaging uiten uiterlijk uitgaaf uitgang uitgave uitgever uithoek uiting uitje uitkijk uitkomst
uitleg uitloper uitspraak uitstap uitvinder uitvoerig uitzicht ukelele uniek uniform unit urenlang urn uur
uurglas uurwerk uurwijzer vaag vaak vaal vaan vaandel vaart vaartuig vaarwel vaas vacht vader vaderland vak
vakantie vakbeurs vakblad vakboek vakbond vakgebied vakgenoot vakgroep vakhandel vakleraar vaklokaal vakman
vakorgaan vakschool vakstudie vaktaal vakteam vakwerk vakwoord valies vallei valuta vanaf vanavond vandaag
vandaal vaneen vang vangen vanille vanmiddag vanmorgen vannacht vanzelf varen variabel variant variatie varken
vast vasten vastmaken vaten vedel veder veeg veegactie veegwagen veel veelvlak veen veer veerhuis veerman
veertien veertig veerweg vegen veilig veiling veld veldbed velddag veldfles veldgewas veldlijn veldloop
veldmuis veldrit veldsla veldsport veldteam veldteken velduil veldwacht veldweg vendel venkel vennoot venster
vent venture ventweg veranda verbaasd verbazen verbergen verbinden verblijf verbouwen verbreden verbreed
verbreken verbruik verdeeld verdelen verdeling verderop verdienen verdiepen verdrag verduren verdwaald
vereisen verf verfbad verfblik verfkwast verfpot verfraai verfrol vergaren vergelijk vergeten vergeven
vergissen vergoeden vergroten verhaal verhelpen verheugd verheven verhogen verhoging verhuizen verhullen
verhuren vering verkeer verkeerd verkennen verkenner verkering verkiezen verklaren verkleden verkleed verkoop
verkoper verkort verlaat verlagen verlaging verlangen verleden verlegen verleiden verlenen verlengen verlicht
verliefd verlof verlofdag verlofpas verlofuur verloofde verloop verlopen verloving vermaard vermaken vermelden
vermijden vermoeden vermoeid vermogen verplicht verrassen verrast verrukt vers verschil versie versieren
verslag verstaan verstek versterkt verstopt versturen vertalen vertaler vertaling vertellen verteller
verticaal vertolken vertonen vertoning vertoog vertragen vertrek vertrouwd vervagen vervangen vervanger
vervelen vervelend verven vervoeren vervolg vervolgen vervullen verwant verwend verwennen verwerken verwerven
verweven verwijzen verzenden verzinnen verzoek verzoenen verzorgd verzorgen vest vestigen vestiging vesting
vet vetblad veteraan vetgans vetkaars vetkrijt vetplant veulen vezel viaduct video videobril videoteam vier
vieravond vierdaags vierde vierdelig vierhoek viering vierkamp vierkant vierloper viertakt viertal viervoet
view vignet vijf vijfde vijfhoek vijftal vijftien vijftig vijg vijver vijvervis villa villawijk vilt vin
vinden vinger vingerkom vingertop vink violet violist violiste viool vioolles virtueel vis visavond visben
visboer visboot visclub visdag visgids vishal visie visite viskar viskoffer vislepel vislijn vismaat vismarkt
vismijn visnet visolie vispan visplaats visrecept visreis vissalade vissaus visser visserij vissmaak vissoep
vissoort vistas vistijd vistocht visueel visum visvijver viswinkel viszaak vitaal vitrage vitrine vla vlaag
vlaai vlag vlak vlakbij vlakte vlam vlecht vlechten vleermuis vlegel vlek vlet vleug vleugel vlezig vlieg
vliegdag vlieger vliegles vliegplan vliegtuig vlieguur vliegwiel vlier vlierbes vliering vlies vlinder vlo
vloed vloeibaar vloeien vloeiend vloeistof vloer vloerpas vlokken vlooien vloot vlot vluchtig vlug vocht
vochtig vod voeden voeding voedsel voeg voegen voelen voer voerbak voeren voerhek voering voertaal voertuig
voet voetbad voetbal voetijzer voetnoot voetpad voetrem voetstap voetstuk voetveeg voetweg vogel vogelbek
vogelhut vogelkooi vogelnest vogelspin vogelveer voicemail vol voldaan voldoen voldoende volgeling volgen
volger volgorde volhouden volk volksstuk volkstaal volkstuin volledig volleybal volmaakt volop volstaan
volstrekt voltijds voltooid voltooien volume volwassen vondst vonk vonken voor vooraan vooral vooravond
voorband voorbank voorbeeld voorbij voorbode voordeel voordeur voorfilm voorgevel voorgrond voorhal voorhamer
voorhaven voorhoofd voorhuis voorjaar voorkamer voorkant voorkeur voorkomen voorland voorloper voorlopig
voorluik voormalig voorman voormuur voorn voornaam vooroever voorop voorpand voorplaat voorplan voorpoort
voorpoot voorpost voorraad voorraam voorrecht voorrem voorronde voorsmaak voorst voorstad voorstel voorstoel
voorstuk voortand voortent voortgang voortijd voortrein voortuin vooruit voorvader voorvoet voorwagen voorwerp
voorwiel voorwoord voorworp voorzaal voorzang voorzeil voorzet voorzomer voren vorig vork vorm vorming vorst
vorstdag vorstin vos vouw vraag vraagstuk vracht vrager vredig vreedzaam vreemd vreugde vriend vriendin
vriezer vrij vrijdag vrijgeven vrijgevig vrijheid vrijkomen vrijlaten vrijmaken vrijthof vroeg vrolijk vrouw
vrucht vruchtzak vuilnis vulkaan vullen vulling vuur vuurbol vuurpijl vuurpot vuurregen vuursteen vuurtang
vuurtoren vuurvogel vuurwerk waaier waak waakhond waal waar waarborg waard waarderen waardevol waardig
waardoor waarmaken waarnemen waarnemer waarom wacht wachtdag wachter wachtrij wafel wagen wagenbak wagenboom
wagenpark wagenveer wagenwiel wagon wal walbaas walhoofd walkant walker walmuur walnoot walrus wals walvis
wand wandel wandelaar wandelen wandeling wandelpad wang wanneer wanten warempel warenhuis warm warmen warmte
warren wasbeer wasem wasmand waspeen wassen wasser wasstraat water waterader waterbaan waterbad waterbak
waterbed waterbek waterbel waterbron waterbuis waterbus waterdag waterdamp waterdier waterdruk waterfles
watergang waterhoen waterhond waterig waterijs waterkant waterkers waterkom waterlaag waterlijn waterloop
watermerk waternet waterpark waterpas waterpeil waterpijp waterplan waterplas waterpomp waterpost waterpot
waterpunt waterput waterrand waterski waterslak waterslot waterstof watertank watertaxi watertrap watertuin
waterval waterveld waterverf watervlak waterweg waterwerk wave wazig web webadres webbureau webdienst weblog
webpagina webradio webruimte website webwinkel wedding wederom wedstrijd weed weefsel weegbree week weekbak
weekblad weekdag weekeind weekeinde weekend weekmenu weektaak weer weerbeeld weergaaf weergeven weerhaak
weerhaan weerkaart weerkamer weerradar weerstaan weertafel weerwoord weerzien weet weg wegdek wegdoen wegennet
wegenplan weggaan weggeven wegging weggooien weghalen weghouden weglopen wegloper wegnemen wegrennen wegrijden
wegsturen wegvak wegvallen wegwerker wegwijzer wei weide weigeren weigering weiman weinig weitas wek wekelijks
wekenlang wekken wekker weldra welk welkom wellicht welvarend wenk wenkbrauw wennen wens wenselijk wensput
wereld wereldbol werelddag wereldhit werelds wereldzee weren werf werk werkadres werkarm werkbak werkbij
werkbon werkdag werkdiner werkdruk werkelijk werker werkgever werkgroep werkkamer werkles werkman werkmap
werkmodel werknemer werkorder werkpak werkplan werkplek werkput werkster werkstijl werkstuk werktaal werktijd
werktuig werkuur werkvak werkvlak werkweek werkwoord werkzaam wervel werven wesp westelijk westgevel westkust
wetboek weten wetering wethouder wettelijk wever wezel wezen wezenloos whist wiebelen wieg wiegelied wieken
wiel wielkast wielstel wijd wijdbal wijden wijding wijk wijkbus wijkplan wijkraad wijkteam wijkvisie wijn
wijnbar wijnfles wijnkoper wijnstok wijs wijsmaken wijsneus wijzer wijzerzin wijzigen wijziging wikke wikkel
wil wild wildernis wilg willen willoos wind winden windmeter windzak winegum winkel winkelbel winkelen
winkeljuf winkelkar winnaar winnares winnen winning winst winter winterbed winterdag winterjas winters
winteruur winterzon wip wipneus wiskunde wiskundig wissel wisselen wisseling wissen wit witbier witboek witlof
witoog witregel witruimte witspeler witstaart witvis witwerker woensdag woerd woestijn wol wolf wolfijzer
wolfshond wolfsspin wolfstand wolk wolkendek wollen wonder wonen woning woonkamer woonwijk woord woordspel
worden workshop worm worp worst worstelen wortel woud woudaap wrijven wrijving yoghurt zaad zaadbal zaag
zaagblad zaagsel zaagtand zaagvis zaaien zaaier zaak zaal zaalsport zacht zadel zadeldak zadelkus zadelrug
zadeltas zak zakagenda zakboek zakdoek zakelijk zakenman zakkam zaklamp zalm zamelen zand zandbak zanderig
zandig zang zanger zangeres zangles zaterdag zebra zee zeebad zeef zeeg zeegras zeekat zeekoe zeel zeeleeuw
zeeman zeeniveau zeep zeepbel zeepolder zeepsop zeesluis zeester zeestraat zeevis zeeweg zegel zegelring
zeggen zeil zeildag zeiler zeiljacht zeilles zeilpak zeilstand zeilsteen zeilteken zeilwagen zeis zeker zelden
zeldzaam zelf zelfs zelftest zender zending zeppelin zes zesdaags zesde zeshoek zeskamp zeskant zestal zestien
zestig zesvlak zet zetel zetelen zetten zetter zeuren zeven zevende zevenhoek zevenkamp zevental zeventien
zeventig zichtbaar ziel zielig zien zigzag zij zijaltaar zijanker zijarm zijbeuk zijdal zijde zijdeur
zijgebouw zijgevel zijingang zijkamer zijkanaal zijkant zijkapel zijlicht zijlijn zijlinie zijluik zijmuur
zijn zijpad zijpoort zijraam zijrivier zijspan zijspoor zijsprong zijstap zijstraat zijstuk zijtak zijtuin
zijwaarts zijweg zijwiel zijwind zilver zilveren zin zing zingen zinken zinsdeel zinspreuk zintuig zinvol
zitbank zitje zitplaats zitten zitting zoals zode zodra zoek zoeken zoeker zoektocht zoemen zoen zoet zoethout
zoetstof zoiets zojuist zolang zolder zombie zomer zomerbed zomerdag zomerhit zomerhoed zomerijs zomerjas
zomerpak zomers zomervis zomerzon zon zonadres zondag zone zonering zonhoed zonnebril zonnehoed zonnen zonnig
zonzijde zoo zoogdier zool zoom zoon zorg zorgen zout zoutbak zoutmeer zoutpan zoutpot zoveel zucht zuid
zuidelijk zuiden zuidgrens zuidkust zuidpool zuil zuinig zuivel zuiver zuiveren zuivering zullen zult zus
zuster zuur zuurkool zuurstof zuurstok zwaai zwaaien zwaan zwaar zwabber zwaluw zwam zwart zwartboek zwartrok
zweden zwembad zwemles zwemmen zwemmer zwemster zwengel zwenk zwerm zweven zwier zwijgen zwoel
`
