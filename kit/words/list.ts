/** Made by make.mjs from OpenTaal's dictionary; see LICENCE.md. Never change it while receipts are out. */
export const list = `
aagje aai aak aanbieder aanbod aanbouw aandacht aandeel aandenken aangenaam aangifte aanhanger aankomst
aankoop aanloop aanname aannemer aanpak aanraking aanrecht aanspraak aansteker aantal aanvraag aanvrage
aanwezig aanwinst aap aar aardappel aardbei aarde aardeweg aardig aardkorst aarzelen aas aasvogel aat abonnee
abrikoos absoluut abstract acacia academie accordeon account accu accubak accuraat acht achtbaan achteraan
achteraf achterban achterom achterst achteruit achthoek achtspan achtste achttien achtvlak acteur actie
actieblok actiedag actief actiefoto actieknop actieplan activeren activist actor actrice actueel actum adelaar
adellijk ademen ademhalen aderen adjudant admiraal adopteren adoptie adres advies adviesrol adviesvak
adviseren adviseur advocaat afdak afdaling afdeling afdruk affaire affiche afgifte afkomst afkomstig afkorting
afleiding afmeting afname afrit afronding afscheid afslag afspraak afstand aftakking aftocht afwas afwasbak
afwaskom afwerking afwezig afwijkend afwijking afwijzing afzender agaat agenda agent agrarisch airbus airport
ajuin akant akelig akker akkerrand akkoord akte aktetas alarm alarmbel alarmklok alarmknop alarmlus albatros
album aldoor alert alfa alfabet alg algeheel algemeen algoritme alinea allebei alledaags allegro allemaal
allerbest alligator almanak altaar altijd altviool alvast alweer amandel amateur ambacht ambassade amber
ambitie ambt ambtelijk ambtenaar ambulance amfibie aminozuur amplitude amulet amusant amuseren analist
analogie analoog analyse ananas anderhalf andijvie anekdote anemoon anijs animatie anjer anker ankerbak
ankerplek ankertouw annexatie annuleren anomalie anoniem ansicht ansjovis antenne antiek antilope antwoord
aorta apotheek apotheker app apparaat appel appelbol appelsap appgroep applaus april aquaduct aquarel aquarium
arbeider arbitrage arboretum archief archipel architect arena arend argument argus argwaan arm armada armband
armlengte armoe armsteun armstoel aroma arrangeur arriveren artiest artikel artisjok artistiek arts asbak
asiel aspect asperge aspirant aspirine assistent astronaut astronoom atelier atheneum atlas atleet atlete
atmosfeer atoom atoomklok atrium attent attentie attractie attribuut auditie augurk augustus aula aura auteur
auto autobus autodak autodek autogas automaat automodel autonoom autoradio autoslot autoweg avatar avond
avondklok avondles avondmaal avondrit avonduur avondzon avontuur award azalea azijn azijnfles azijnstel azuur
baai baal baan baanbed baanloper baansport baanvak baar baard baardvis baas baba babbelen babe baby babybad
babybed babybos babyfles babyfoto babykamer babypop babysit bad baddoek badeend badhotel badhuis badjas
badkamer badkraan badkuip badlaken badmantel badmode badmuts badolie badpak badplaats badrand badruimte
badschuim badstad badstoel badstrand badtas badwater badzout bak bakblik baker bakfiets bakgoot bakhuis bakker
bakkerij baklamp baklijn baklijst bakolie bakoven bakpan bakpapier bakpoeder baksel baksteen baktafel baktijd
bakvet bakvis bakvorm bakwagen bakzeil bal balans baldakijn balein balie baljapon balk balkijzer balkon
ballade ballerina ballet balletles ballon balmuziek balpen balschoen balspel balsport balzaal bamboe banaan
band bandfoto banier banjo bank bankbed bankboek bankbrief banket bankgeld bankier bankkaart bankkluis bankman
bankpas bankstel bankvak bankzaak banner bar barak barbecue barbier barcode bardienst baret bariton barkas
barkast barkeeper barkelner barman barmeid barnsteen barok baron barones baronie barruimte bartafel bas
basfluit basgitaar bashoorn basis basislijn basisnet basispas basisplan basistaak basisvak basket basketbal
baslijn basnoot baspartij bassin bassist basspeler basviool baswerk baszanger bataljon baton batterij bazig
bazin bazuin bebouwing bed bedanken bedankje bedbank bedbodem bedding bedekken bedekt bedenken bedenker
bedenking bederven bediende bedienen bediening bedlamp bedoelen bedoeling bedpan bedplank bedrading bedrag
bedreven bedrijf bedrijvig bedsprei bedtijd beek beekdal beekloop beeld beeldbuis beeldvlak beeltenis beemd
beer beet befaamd begaan begijnhof begin begindag beginnen beginsel beginuur beginzet beginzin begonia
begrijpen begrip begroeten begroting beha behaard behagen behalen behang beharing beheerder beheersen beheren
behoeden behoefte behoren behouden behuizing beiaard beiden beieren beitel bek bekeken bekend bekennen beker
bekijken bekken bekleden bekleding bekleed beklimmen beklom beknopt bekomen bekroning bekwaam bel belanden
belang belbundel beleefd beleggen belending beleven belevenis beleving belfort belhuis belkaart belknop belle
beller belminuut belofte belonen beloning beloven belspel belt beltegoed belwinkel bemanning ben benaderen
benaming beneden benieuwd benodigd benoemen benoeming benutten benzine beoefenen bepaald bepalen bepalend
bepaling beperken beperking beperkt bepraten berechten bereiden bereiding bereiken berekend berekenen berg
bergdal bergeend berger berggeit berghut berging bergkam bergmeer bergpad bergpas bergprijs bergrit bergrug
bergstok bergvak bergweg bergwei bericht bering berm bermuda beroemd beroep beroving bes beschaafd beschermd
beschuit beseffen beslaan beslissen beslist besluiten besparen bespelen bespreken best bestaan bestand
besteden bestek bestellen besturing bestuur betalen betaling betekenen betekenis beter betreden betreffen
betrekken beugel beugeltas beuk beurs beurshuis beursplan beurt bevallen bevatten beven bever bevinden
bevinding bevoegd bevolking bevolkt bevriend bevriezen bewaken bewaker bewaking bewaren bewegen beweging
beweren bewering bewerken bewerking bewijs bewind bewogen bewonen bewoner bewust bezem bezemklas bezemstok
bezetten bezien bezig bezitten bezitter bezitting bezoek bezoekdag bezoeker bezoekuur bezorgd bezorgen
bezorger bieden bieder biefstuk biels bier bierbak bierfles bierhuis bierkrat bierpot bierwagen bies biet bij
bijbaan bijblad bijboot bijdehand bijdrage bijdrager bijenhuis bijenstal bijfiguur bijgaand bijgebouw
bijgeluid bijhuis bijkaart bijkeuken bijklank bijl bijlage bijles bijloper bijna bijnaam bijrivier bijrol
bijscherm bijsmaak bijten bijvak bijveld bijvorm bijwagen bijwerk bijwoord bijzaak bijzaal bijzin bijzonder
bikini bikkel biljart biljet biljoen billboard binden binding bingo binnen binnenin binnenst biograaf
biografie biologie bioloog bioscoop biotoop bips biscuit bisdom bitter bitterbal blaadje blad bladeren
bladkever bladknop bladluis bladtop bladzijde blaffen blank blauw blauwalg blauwvos blazer bleek bleken bleu
blij blijde blijkbaar blijken blijven blik bliksem bloeien bloem bloembak bloembed bloembol bloemdek bloemknop
bloempap bloempot bloemstuk bloemtros bloemzak bloesem blog blogpost blok blokdag blokdruk blokhuis blokhut
blokkade blokkeren blokuur blos blouse blussen blusser bocht bode bodekamer bodem bodemdier bodemlaag
bodemstuk bodemtank bodemvis boeg boeganker boeien boeiend boek boekblok boekdruk boekenbon boekentas
boekenvak boeket boekrol boekstuk boel boeldag boelhuis boemel boemelbus boer boerderij boerenhof boerenkar
boerenkip boerin boetiek boffen bokaal boksen bokser bol bolbaan bolbloem bolgewas bolhoed bolplant bolster
bolus bolvorm bolwoning bolworm bon bonbon bond bonenbed bongo bonkaart bonnet bonnummer bont bontjas bonus
boodschap boog boogarm boogbal boom boomgaard boomhut boomkap boomslak boomstam boomtak boomwagen boon
boonstaak boor boorbuis boord boorhamer boorkop boot bootsman bord border bordspel borduren borduur boring
borrel borreluur borstel borstkas bos bosananas bosbes bosbloem bosbodem bosduif bosfazant bosgebied bosgeur
boshut boskant bosland boslelie boslucht bosmaaier bosmier bosmuis bospad bospapaja bospark bospeen bosplant
bosrand bosrijk bosrit bosspel bostuin bostype bosuil bosvijver bosviool bosvogel bosweg botanicus botanisch
boterham boterkoek botsen bouillon boulevard bouwen bouwer bouwwerk boven bovenaan bovenbouw bovenkaak
bovenkant bovenop bovenrand bovenst bovenvlak bowlen braaf braam brak branche brand brander brandklok
brandstof brandtrap brandweer brasem brasserie breed breedte breekbaar breiden breien brein breiwerk breken
brem brengen bres brief bries brigade brigadier briket bril briljant brink broccoli brochure broeden broeder
broedsel broek broekpak broekzak broer brok brokkel brokstuk bron brontaal bronwater brood broodblik broodbon
broodkar broodpap bros brouwen brouwerij brouwsel brug brughoek brugklas bruid bruidegom bruidsbed bruikbaar
bruikleen bruiloft bruin bruinoog bruinvis bubbel bubbelbad budget budgetbak buffel buffer buffet buigen
buigzaam buik buis buisklok buiten buitenbad buitenbar buitenbus buitenhof buitenkat buitenom buitenrit
buitenst buitenweg bukken bul bulhond bulletin bult bultrug bumper bundel bundeling bungalow burcht bureau
bureel burg burger burggraaf bus busbaan busdienst bushalte buskaart buslijn busnummer buspas busreis busrit
busroute bussluis busstop busticket bustocht bustour bustunnel butler buur buurman buurt buurtauto buurtbus
buurthuis buurtteam buurtweg buxus cabaret cabine cabriolet cactus cadeau cadeaubon cadeautip cadet cafetaria
cake cakeblik cakepop calorie camelia camera cameraman cameraoog cameratas campagne camping campus cantate
cantor canyon caravan carillon carnaval cartoon cascade cassette catalogus categorie cavalerie cavia ceder
cellist cello cent center centraal centrum ceremonie chalet challenge champagne chaos charmant charme chateau
chauffeur chef chemicus chemisch cheque chevron chic chocola chocolade chronisch cijfer cilinder cinema cipres
circuit circus cirkel citaat citadel citeren citroen claxon clown club clubdag clublid clubman clubpas clubrit
clubtour cluster cocon code codeslot cola colafles collage collecte collectie collega columnist comedy
commissie compagnie compagnon compleet complex component componist compromis computer concept concert concerto
concessie conclusie concours concreet conditie confetti conflict conform congres connectie console consult
consument contact container contant continent continu contract contrast controle correct coupe couplet courant
coureur creatie creatief criterium criticus croissant cultureel cultuur curry cursief cursist cursus cursusdag
cursusmap cyclaam cyclus daad daags daar daarna daarom dadel dadelbos dadelijk dag dagbasis dagblad dagboek
dagbudget dagcijfer dagcirkel dagcursus dagdeel dagdienst dagdromer dagdroom dagelijks dagenlang dagetappe
daghap daghulp dagkaart dagkant dagkapel dagkrant daglelie daglengte dagleven daglicht dagmaat dagmarkt
dagmenu dagnummer dagomzet dagopname dagorde dagorder dagpas dagploeg dagprijs dagreis dagritme dagrugzak
dagschema dagschool dagsoep dagtaak dagtarief dagtekst dagteller dagticket dagtocht dagwacht dagwerk dagwijzer
dagwinkel dagwinst dagzaal dagzijde dahlia dak dakbaan dakbalk dakdeel dakdrager dakgoot dakhaas dakkamer
dakkapel dakladder dakleer daklicht daklijn daklijst dakloos dakluik dakpan dakpaneel dakraam dakrand dakriet
dakruiter dakstoel dakterras daktuin dakvlak dakvloer dakvorm dakwerk dakwerker dakzijde dal daling daluur
dambord dame damesjas damestas damesteam dammen damp dance dancehall dancing dankbaar danken dankzij dans
danser danseres danshuis dansles danspaar danspas dansstuk dapper darm darren dartel darter das dashboard
dashond database datering datum dauw debat debutant debuteren decennium decor decoratie decorstuk deeg deegrol
deel deelauto deelname deelnemen deelnemer deelplan deelstaat deeltaak deeltal deelteken deelvak definitie
degelijk dek dekbed dekblad dekbord dekdienst dekhuis dekhut dekkater dekken dekking dekkleed dekkleur deklaag
deklading dekpunt dekschaal deksel dekstoel dekstuk dekvloer dekzeil delegatie delicaat deling delta democraat
demping den denkbeeld denken denker derby derde dergelijk dertien dertig dertigtal deskundig dessert detail
detective deuk deun deur deurbel deurknop deurslot dezelfde dia diafilm diagonaal diagram dialect dialoog
diamant diameter diascherm diaserie dicht dichtbij dichteres dieet diegene dienaar dienen dienst dienstpet
diep dieplader diepte diepzee dier dierbaar dierenbos dierendag dierlijk diermodel diesel dieselbus diezelfde
digitaal dijbeen dijen dijk dijkhuis dijkring dik dikte dikwijls dilemma dille dimensie diner dinerbon ding
dinsdag diploma diplomaat direct directeur directie dirigent dirigeren discussie district divers divisie
dobber docent doceren dochter doctor document dodo doek doel doeleinde doelgroep doellijn doelman doelpunt
doelsaldo doeltrap doelwit doen dolblij dolfijn dollar domineren domino donder donderdag donk donker donut
dooier doolhof doorgaans doorgang doorn doornbos doorsnede doorvaart doos dorp dorpeling dorpshuis dorpskom
dossier dotter douche douchebak douchekop doven dozijn draad draadloos draadrol draadtang draagbaar draai
draaidag draaideur draaier draaihek draaikap draaiknop draaitrap draak dracht dragen drager drakenkop drama
dramales drank drastisch dreigen dreiging drempel dreun drie driedaags driedelig driehoek driekamp driekant
driekleur driekwart drieluik drietal drietand drievoet drijven dril dringen drinken drogen drom dromer drone
droog droogrek droogte droom droomauto droomdag droomhuis droomman drop druif druk drukkerij drukknop
drukmeter drukpan drukpunt drukring drukrol druktank drukwerk drum drumband drumkit drummer drumsolo drumstel
drumstok druppel dubbel dubbelbed dubbelop duet duffel duidelijk duiden duif duikboot duiken duiker duikerpak
duim duimstok duin duinenrij duinkam duinpad duinpan duister duizelig duizend dukaat dun duo duplex duren
durven duster dutje duur duurzaam duw duwboot duwstel dwars dweil dynamiek dynamo echo echoput echt echtpaar
ecologie economie econoom edammer edel edelman edelsteen educatie educatief eekhoorn eenakter eend eendaags
eendenbek eendenkom eendenvet eender eenheid eenhoorn eenjarig eenmalig eens eentje eenvoudig eenzaam
eerbetoon eerder eerlijk eertijds eervol eetbaar eetzaal eeuw eeuwenoud effect effectief egaal egel egelvis
eierdop eigen eigenaar eigendom eigenlijk eigennaam eigenwijs eik eikenbos eikentak eiland einde eindeloos
eindigen eis eiser eitje eiwit eiwitbron ekster eland elastiek elders elegant elektrode elektron element elf
elfde elftal elk elkaar elleboog ellips els elzen emigratie emigreren emmer emotie emplooi energie engte enig
enigma enkel enkelvoud enorm entree envelop enveloppe episode eren ereplaats erepodium ereteken erkennen
erkenning erker ernstig erosie ervaren ervaring erven erwt erwtenbed esdoorn espresso estafette etage etagebed
etagebos etappe eten etensbak eter ether ethisch etiket etmaal etnisch etui euro eurocent eurofles euroland
euromunt euronorm evaluatie evalueren even evenaar evenaren evenement evenredig eventueel evenveel evenwicht
evolueren evolutie excursie excuseren excuses excuus exemplaar exotisch expeditie expert expositie expressie
extra extranet ezel ezelsbrug ezelsoor ezelsrug faam fabel fabriek fabrikant factor faculteit fagot fair
fakkel familie fanfare fantasie fatsoen fauna fauteuil favoriet fazant februari federaal federatie fee feest
feestdag feestmaal feestmenu feit feitelijk fenomeen festival fiber ficus fiets fietsbel fietsblok fietsbus
fietser fietskar fietsles fietslus fietsnet fietspad fietspet fietsplan fietsrit fietsslot fietstas fietstaxi
fietstour figuur fijn fik file filet filiaal film filmblik filmdag filmmaker filmprijs filmrol filmster
filmtip filmvak filosofie filter filterbed finaal finalist financial finishen fitter fjord flacon flamingo
flanel flank flap flat flauw flauwekul flens fles flexibel flink flits flitsauto floers flora floret flow
fluit fluiteend fluiter fluitist fluitles fluweel flyer focussen foelie folder fonds fondue fontein fooi
fooienpot foor foorwagen forel formaat format formatie formule formulier fornuis fors fort fortuin forum
forumlid fossiel foto fotograaf fotomap fotomodel fotorol fotoserie fototas fotozet foulard foyer fraai
framboos frats fregat fries friet frietpan fris frisbee frisgewas frons fruit fruithap fruitmix fruitsap
fuchsia fuik functie fundering gaaf gaai gaal gaan gaas gaatje gala galabal galadiner galapak galerie galerij
galm gangpad gans ganzerik garage garagedek garantie garde gareel garen garnaal garve gas gasballon gasfles
gashaard gaskachel gasketel gaskraan gaslamp gaslicht gasmeter gasmotor gasnet gasoven gaspomp gasstel gast
gastank gastanker gasthuis gastles gasveer gasvlam gauw gazelle gazon gebaar gebak gebakken gebakstel gebergte
gebeuren gebied gebit gebloemd geboden geboeid geboorte geboren gebouw gebouwd gebraden gebruik gebruiker
gebundeld gedaante gedachte gedanst gedeelte gedekt gedicht gedoe gedoucht gedraaid gedraging gedroogd
gedroomd geduld geduldig geel geelster geestig geeuw gefilmd gegeten gegoten gegroeid gegroet gegund gehaald
gehakt gehaktbal gehaktdag gehaktrol gehalte gehangen gehecht geheel geheim geheugen geholpen gehoopt gehoor
gehoord gehouden gehuurd gein geit geitenwol gekeken gekleed gekleurd geklommen geklopt geknipt geknoeid
gekocht gekookt gekoppeld gekozen gekropen gekweekt gelachen geladen gelag geland geld geldig geldkas geldpot
geldstuk geldzak geleend geleerd gelegen gelei geleiding geleverd gelezen geliefd gelijk gelofte gelopen
geloven geluid geluk gelukkig geluksdag gemaakt gemaild gemak gemalen gember gemeente gemeld gemengd gemerkt
gemeten gemiddeld gemixt gemunt genaamd generaal generatie genereren genereus geniaal genie genieten genoegen
genoemd genoot genoteerd genre geograaf geoloog geopend gepakt gepast geperst geplaatst geplakt gepland
geplant geplukt gepoetst gepost geprezen geproefd geraden geranium gerecht gereed geregeld gereisd gerekend
gering geroepen gerst gerucht geruild geruis gerust gescand geschapen geschenk geschikt geschrift gescoord
geslaagd geslapen gesloten gesmolten gesp gespaard gespannen gespeeld gespeld gespreid gesprek gesproken
gestaag gestalte gestapt gestart gesteente gesteund gestikt gestreept gestuurd getal geteeld getekend geteld
getest getjilp getraind getrokken getrouw getuige geul geur geveegd gevel gevelrij geveltop geveltrap
gevelwand geven geverfd gevierd gevlogen gevoed gevoeld gevoelen gevoelig gevolg gevolgd gevonden gevormd
gevouwen gevuld gewaad gewaagd gewacht gewandeld gewas gewei gewekt gewelf gewenst gewerkt gewest gewestweg
geweten geweven gewicht gewisseld gewogen gewonnen gewoon gewoond gewoonte gewricht gezag gezakt gezang
gezegde gezegend gezel gezellig gezeten gezicht gezien gezin gezocht gezoend gezond gezongen gezorgd gezwaaid
gezwommen gids giechel gieren gieten gieter gigant gilde gildehuis giraffe gist gitaar gitaarduo gitaarles
gitaarpop gitaarzak gitarist glad glans glansrol glazen glazenier gletsjer glijbaan glijden glimlach glimp
glinster glippen glitter globe gloed glooiing goal goed goedendag goedkoop goedmaken goedzak golf golfbad
golfbal golfdag golfer golfkar golfles golfstok golftas golftop golfwagen golven gong gooien goot gootsteen
gordel gordijn gorilla gors gort gouache gouden graad graaf graag graal graan gracht grafelijk graficus
grafiek grafisch grap grappig gras grasdak grasgewas graspad grasveld graszaad gratis grauw graveur gravin
grazen greep greintje grendel grens greppel griesmeel griet griffel griffie griffier grijns grijpen grijs
grillig grind grip groef groeien groeier groen groendak groente groep groepsles groeptaal groeten groeve grond
grondig grondslag grondstof grondstuk grondtal grondvlak grondwet groot grootheid grootte grossier grot gruis
grutten guirlande gul gulden gulpen gulzig gunnen gunst gunstig gymles gymnasium gymzaal haai haaienvin haak
haakpen haakster haaktand haan haar haarband haarcoupe haard haardstel haargolf haarkam haarkleur haarknip
haarkrul haarmode haarnaald haarpluk haarsnit haarspeld haarstuk haas haasten haastig habitat hagedis hagel
hagelbui hak hakbal hakblok hakbord hakken hakker hakselaar hakstuk halen half halfbroer halfezel halfjaar
halfpipe halfrond halfuur halfzus hall halm halo halsband halte halter ham hamburger hamer hamerhaai hamerteen
hamschijf hamster hamvraag hand handappel handboek handdoek handdruk handel handelaar handeling handig handkar
handmatig handmixer handpop handrem handsbal handstand handstuk handtas handteken handvat handvest handvol
handwagen handwerk handzeep handzet hangen hanger hangmat hanteren hap happen hardlopen harig haring hark
harmonica harmonie harnas harp hars hart hartelijk hartkamer hartslag haspel haven havenbek havenkade havenkom
havenplan haver havermout hazelaar hazelnoot hazewind hecht hechting hectare heel heelal heem heerlijk heet
heffen heffing heft heftig heide heimelijk heinde hek heklicht hekpaal held heldenrol helder heldin helemaal
helft helling helm helmknop helpen helper hemd hemdsmouw hemel hemelbed hen hendel hengel hengsel her herberg
herbouwen herdenken herder herenhuis herenteam herfst herhalen herhaling herkauwer herkennen herkomst herladen
herleiden herleven herlezing hermelijn heropenen heropname heroveren herrie herrijzen hersenpan hersens
herstart hert hertog hertogdom hertogin hervatten hervormen herzien heup heuptas heus heuvel heuvelkam
heuvelrij heuvelrug hevel hevig hier hierheen hijs hijsblok hijstouw hilarisch hinde hing hinkelen hint
historie historiek hit hitlijst hitparade hitte hobbel hobbelweg hobby hoed hoedenpen hoeder hoef hoefijzer
hoefstal hoek hoekbal hoekhuis hoekijzer hoekkamer hoekman hoekschop hoeksteen hoekstuk hoektand hoen hoepel
hoera hoest hoeve hoeveel hof hofdame hofkapel hofstede holte home homevideo hommage hommel hond hondenbed
hondenkar hondenren honderd hondsroos honing honk hoofd hoofddoek hoofdklas hoofdmap hoofdmenu hoofdnet
hoofdring hoofdrol hoofdstuk hoofdvak hoofdweg hoofdzin hoog hoogdag hoogdruk hoogfeest hoogland hoogstand
hoogte hoogtezon hoogtij hoogtijd hooguit hoogveen hoogwater hooi hoop hoopvol hoorbaar hoorn hoorspel horen
horizon horizont horloge hormoon hortensia horzel hotdog hotel hotelbar hotelbed hotelgast houden houdend
houder houding hout houtblok houtdruk houtgewas houtkap houtkever houtkoper houtkrul houtring houtskool
houtwal houtwol houw hoven http huid huidflap huidig huif huifkar huifwagen huis huisadres huisarts huisdier
huiselijk huisgezin huisjas huiskamer huiskapel huismuis huismus huispak huisspin huistaak huisvader hulp
hulpbron hulpplan hulpstuk hulpteam hulst hulstbos humeur humeurig humor huren hut hutkoffer huurauto huurder
huwen hyacint hymne hypotheek hypothese icoon ideaal idealist idee identiek ideologie idool ieder iedereen
iemand iep iepenbos iets ijdel ijdelheid ijs ijsappel ijsbaan ijsbad ijsbal ijsbank ijsbeer ijsberg ijsbijl
ijsbloem ijsblok ijsclub ijsco ijscoman ijscoupe ijsdansen ijsemmer ijsgrot ijshotel ijshut ijskanaal ijskap
ijskar ijskast ijskelder ijskern ijsklomp ijskoffie ijskonijn ijskou ijskoud ijskraam ijslaag ijslepel
ijslolly ijsmuts ijspaleis ijspegel ijspret ijsrand ijsregen ijssalon ijsschep ijsschol ijsschuit ijsstoel
ijstaart ijstang ijsthee ijstijd ijsveld ijsvlakte ijsvloer ijsvogel ijswafel ijswand ijswater ijsweg ijswijn
ijswinkel ijswinter ijswolk ijszee ijver ijzel ijzer ijzerboor ijzererts ijzermijn ijzerzaag ijzerzout illusie
image imago imitatie imiteren imker immens immer immigrant imponeren import importeur inademen inbeelden
inboedel inbrengen inclusief indeling indenken index indicatie indicator indienen indirect individu indruk
industrie ineens informeel ingaan ingang ingenieur ingrijpen inhalen inham inhouden inhuren initiaal initieel
inkijk inkomen inkomst inkopen inkt inktfles inktlap inktpot inktrol inktvis inladen inleiding inleveren
inlichten inname innemen innen innerlijk innovatie inpakken input inrichten insect inspectie instabiel
instantie instappen instellen instemmen instinct instituut instorten intact intensief intentie intercity
interesse interface interieur interland intern internaat interval interview intiem intocht intrede intrekken
intrige intro intussen invloed invoeren invoering invullen invulling inwendig inwijding inwoner inzage
inzending inzet inzetbaar inzetplan inzetstuk inzetten inzicht inzien inzitten inzoomen iris ironie ironisch
irrigatie irriteren isolatie isoleren italiaan ivoor jaar jaardicht jaargang jaarkaart jaarkring jaarlijks
jaaromzet jaarplan jaarring jaartaak jaartal jaarthema jacht jacket jaguar jam jammer jampot januari japon
jarenlang jarig jas jasmijn jasschort jaszak jawel jeep jenever jersey jeugd jeugdig job joker jol jolig
jongeheer jongeman jongen jonker jonkie journaal jubel jubilaris jubileum judoka juf juffer juffrouw juichen
juist jukbeen juli jumbo jungle juni jurk jury jurylid juweel juwelier kaai kaaiman kaak kaal kaar kaart kaas
kaaskamer kaaskoper kaassaus kaastaart kabbelen kabel kabelbaan kabelgoot kabeljauw kabelnet kabelslot
kabeltouw kabinet kabouter kachel kade kaftan kajak kalebas kalender kalf kalkoen kalm kalmeren kam kameel
kameleon kamer kameraad kamerbank kamerdeur kamerjas kamerkoor kamerwand kamille kamp kampdag kamperen
kampioen kampong kanaal kanarie kandidaat kaneel kanjer kano kans kant kantelen kantine kantlijn kanton
kantoor kap kapbord kapel kaper kapitaal kapiteel kapitein kaplaars kapok kapokkus kapot kapper kapsalon
kapsel kapster kapstok kaptafel kar karaf karakter karamel karavaan karbonade karkas karnemelk karos karper
karpet kartel karton karwats karwei kas kasbloem kasboek kasbon kasdruif kassa kassabon kast kastanje kasteel
kastslot kat kater katoen katrol katuil katvis kauwen kauwgom kavel keep keet kegel keizer keizerin kelder
kelk kelner kelnerin kenbaar kenmerk kennelijk kennen kenner kennis kennisnet kenteken keramiek keramisch kerf
kermis kermisdag kermispop kern kerndoel kerntaak kernthema kers kerst kerstboom kerstman kerstmis ketel
ketelhuis ketelkoek keten ketting keuken keukenrol keuren keurig keuring keurmerk keuze keuzeknop keuzemenu
keuzevak kever keyboard kiel kiem kier kies kietelen kieviet kievit kiezel kiezer kijk kijkbuis kijkdag kijker
kijkhut kijkster kikker kikkerbad kilo kiloliter kilometer kilopak kim kind kinderen kink kinkel kiosk kip
kippenhok kippenvel kit klaar klank klankbord klant klapper klarinet klaroen klas klasfoto klasse klassiek
klauw klaver klavier kleding kleed klein kleinkind kleinzoon kleren kletsen kletsnat kleur kleurig kleuring
kleurloos kleurrijk kleurvlak kleuter klever kliek klik klikken klim klimaat klimgeit klimmen klimmer klimnet
klimop klimrek klimstok klimtouw kling kliniek klinisch klinken klinker klip klit kloek klok klokradio
klokslot klokuur klomp klompvis klooster klucht kluif kluis klus klusdag klusman kluwen knaap knabbel knak
knap knappen knapperd knapzak knecht kneep knie knielap knielen knijpen knik knikker knip kniples knipoog
knippen knipperen knipsel knipslot knipster kniptang knisperen knoeien knoest knoflook knol knoop knop knor
knot knuffel knus knut knutselen koe koeboer koeherder koehoorn koek koekblik koekenbak koekenpan koeketel
koekoek koel koelbox koeling koelkast koemarkt koepel koepeldak koerier koestal koesteren koets koetshuis
koetswerk koffer kofferbak koffie koffiebar koffiebes koffiebon koffiebus koffiekom koffiepad koffiepot
koffiezak koken koker kokos kokosnoot kolibrie kolom koloniaal kolos kom kombuis komedie komeet komiek komijn
komisch komkommer komma kompas komst kondigen konijn koning koningin konvooi kooi kooiman kool koolemmer koop
koopavond koopdag koopman koor koord koorhek koorkapel koorlid koot kop kopbal koper koperdruk kopgroep kopie
kopklas koplaag koplamp koplicht koploper kopman koppel koppeling kopper koppig kopstuk koraal koraalrif
koraalvis kordon korf korrel kort korting kosmos kost kostbaar koster kostuum kotter kou koud kraag kraageend
kraai kraak kraal kraam kraan kraanarm kraanauto krab krabbel kracht krachtig krakeling kraker kram krans
krant krap kras krassen krat krater krediet kreeft krekel krent kreukel kreun krib kribbe kriebel kriek kriel
krielhen krijt krimpen kring kringloop kristal kritiek kritisch kroeg kroes kroket krokodil krokus krom
kromming kroniek kroning kronkel kroon kroonstuk kroos krop kropsla kruid kruidboek kruidig kruidkoek
kruidnoot kruik kruim kruimel kruin kruipen kruiper kruiwagen krul kubus kuch kudde kuier kuif kuifeend kuiken
kuip kuiper kuit kuitvis kundig kunst kunstfoto kunstlens kunstoog kunststof kunststuk kunsttaal kunsttand
kurk kus kushand kussen kust kustvak kustwater kustweg kuur kwab kwaken kwaliteit kwark kwart kwartaal kwartel
kwartet kwartier kwartnoot kwartuur kwast kwebbel kweek kweepeer kweken kwekerij kwestie kwetteren kwint
kwintet kwispel laadklep laag laagte laagveen laan laars laat lab label labrador labyrint lachen lacher ladder
lade lader lading lady lagerhuis lakei laken lam lama lamel lamp lampenkap lampion lamsoor lamsvacht lanceren
lancering land landdag landelijk landerij landgoed landhuis landing landkaart landmark landmeter landrug
landschap landsdeel landsheer landstaal landweg lang langdurig langsgaan langzaam lantaarn lantaren lap laptop
laptoptas lariks lariksbos lasagne laser laserpen last lastig lastpak lastwagen laten laurier lavendel lawaai
leader ledikant leefbaar leeftijd leeg leegte leer leerboek leerdoel leergeld leerjaar leerling leerplan
leerregel leerroute leerstuk leertaak leervak leerweg leesbaar leeuw leeuwerik legaat legen legenda legende
leggen legger leguaan leiden leider leiding leken lekkage lekkernij lelie lelijk lenen lener lengte lening
lens lente lentedag lentejas lentezon lepel lepelaar lepelbak lepra leraar lerares leren les lesauto lesavond
lesblok lesboek lesbrief lesbus lesdag lesgebouw lesgeven lesgroep lesjaar leskaart leslokaal lesmap lesniveau
lespakket lesplaats lesplan lesruimte lesschema lesstijl lesstof lestaak lesthema lestijd lesuur leswagen
letten letter letterbak leuk leunen leuning leven levende levendig levensdag levenspad levensweg leveren
levering lezen lezer lezing libel libelle liberaal libretto licentie lichaam licht lichtbak lichtblok lichtbol
lichtbron lichtdruk lichting lichtknop lichtnet lichtpen lichtplan lid lidkaart lidmaat lidnummer lidstaat
lidwoord lied liedboek lief liefde liefdevol lieveling liever lift lifter liggen ligger ligging liguster lijf
lijn lijnbus lijnstuk lijst lijster likeur lila limerick limoen limonade limousine linde lindeblad lindeboom
lindebos lingerie liniaal linie links linnen lip lippen lipsslot lipstick list liter literfles literpak litho
litteken locatie loep logboek logen logeren logisch logistiek logo lokaal loket lolly lommer loods loon loop
loopauto loopbaan loopdag looppad looppas looppop loopvlak loopwagen loos loot lopen loper losmaken lossen lot
lotenboek loterij loting lotnummer lotto lotus lucht luchtbed luchtbel luchtbus luchtdruk luchter luchtfoto
luchtig luchtnet luchtweg luchtzak lucifer lui luid luifel luifeldak luik luipaard luisteren luit lukken lunch
lunchplek lunchuur lupine lus lusten lustrum maagd maaien maaier maal maalteken maaltijd maan maand maandag
maanfoto maanman maanring maanstand maansteen maanvis maart maas maat maatbeker maatstaf maatstok maatvis
machine machinist macht macro made maf magazijn magazine mager magneet magnetron mail mailadres maillot
mailorder mais majoraan makelaar maken makkelijk makreel mall mammoet man manager manche mand mandarijn
mandoline mango manicure manier manifest mank mantel manteljas map maquette marathon margriet marina mark
markeren markgrond markt marktdag marmelade marmer marmot marsepein marter mascotte masker massage masseren
mast match materiaal materie materieel matje matras matrix matroos maximum mayonaise medaille medaillon
medeleven medisch meditatie mediteren meer meerdaags meerling meeroever meerpaal meertouw meerval meervoud
mees meest meestal meet meetbrief meetbuis meetdag meeting meetmodel meetnet meetstok meetwagen meeuw meid
meier meikever meisje melden melder melding melk melkauto melkbus melkemmer melker melkfles melkgeit melkkan
melkkar melkkies melkkoe melkpak melkstal melktand melktank melkwagen melodie melodieus meloen meneer menen
mengen mengsel menig mening mens menselijk mensenzee mentor menu menublok merel meridiaan merk merkbaar merkel
merksteen merkteken merrie mess messing metaal meteen meteoor meter meterbad meterkast metgezel methode meting
metro metrobuis metrolijn metrorit metrostel metselaar metselen metworst meubel meubilair mevrouw micro
microfilm microfoon microfoto middag middaguur middagzon middel midden middenin middenman middenpad middenweg
midzomer mie mier miet mijden mijl mijlpaal mijlsteen mijn mijnsteen mijten mild milieu miljard miljoen
miljonair milkshake mimosa minder mineraal mineur miniatuur minibus minimum miniserie minister minnelied
minuut mirakel mispel misser misten mistig mistral mix mixdrank mixer mobiel mobile mochten mode modeduo
modefoto modehuis model modelauto modepop modern modevak module moeder moederbij moedig moeilijk moeite
moeizaam moer moeras moerassig moerbes moes moesson moeten moetje mogelijk mogen mok molecule molen molenaar
molenbeek molenkap molenzeil mom moment momenteel mond mondeling monding monitor monk monnik monogram monoloog
monopolie monteur monument mooi moor moorkop mop more morgen morgenuur morgenzon mormel mortel mortier mos
moskee mossel mossoort mosterd motel motief motion motivatie moto motor motorblok motorbril motorjas motorkap
motorpak motorrit motregen motto mousse mouw muesli muffin mug muil muis muisknop muismodel mulder munster
munt muntmeter muntstuk murmelen mus museum musical musicus muskus muts muur muurkluis muurvlak muze muziek
muziekdag muziekles muzikaal muzikant mysterie mystiek naad naaien naald naaldvak naam naambord naamdag
naamgever naar naast nabij nabuur nacht nachtbel nachtbus nachtclub nachtrit nachtslot nachtuil nader nagel
nagelbak nageltang najaar najade namiddag narcis narigheid nat natie nationaal natuur natuurbad natuurbos
natuurpad natuurwol nauw navigator navolging nazomer nazorg nectarine nederig nederlaag neef neer neerhalen
neerslag negen negende negental negentig negeren neiging nek nemen nerf nergens nerts nerveus nes nest nestor
net netel netkaart netstroom netwerk netwerker neus neusgat neusring neutraal neuzen nevel nicht niemand niet
nieuw nieuwjaar nijlpaard nijptang nikkel niks nis niveau nobel nodig noemen noga nogmaals nomade nomadisch
nominatie nooit noordkust noordpool noords noot norm normaal nota notaris notatie notenhout noteren notering
notie notitie novelle november nuance nul nulmeting nummer nummering nut nuttig oase obelisk ober obstakel
oceaan oceanisch ochtend octaaf octopus oefenen oefening oerwoud oester oesterbar oesterbed oesterput oever
official officieel ogenblik oker oksel oktober olie oliebad oliebol oliefles oliejas oliemeter olienoot
oliepalm olietank olievlek olifant olijf olijfboom olijfbos olijftak olm olmenbos olympisch oma omarmen
omdraaien omelet omgaan omgeven omgeving omging omheining omhelzen omhoog omkeren omkleden omlaag omliggend
ompraten omroep omvang omvatten omweg omzeilen omzet omzetting onaardig onbebouwd onbedoeld onbekend onbeleefd
onbepaald onbeperkt onbewoond onbewust onderarm onderdaan onderdak onderdeel onderkant onderst onderweg
onderwerp onderzoek ondiep oneindig ongeacht ongedeerd ongekend ongelijk ongemerkt ongerust ongeveer ongewenst
ongewoon ongezien onhandig onlangs onmisbaar onnodig onnozel onrust onrustig ontbijt ontbinden ontbreken
ontdekken ontdekker ontdoen ontelbaar onthouden onthullen ontkennen ontkomen ontmoeten ontnemen ontroerd
ontstaan ontvangen ontvanger ontwaken ontwerp ontwerper ontwijken onveilig onweer onwijs onyx onzeker oog
oogappel oogbal oogbol ooghaar ooghoek oogkas oogkleur oogmasker oogopslag oogpunt oogrand oogring oogst
oogstdag oogster oogwenk ooievaar ooit oom oor oorbel oord oordeel oorhanger oorknop oorkonde oorkussen
oorring oorschelp oorsprong ooruil oorworm oorzaak oostelijk oosten oostgrens oostkust opa opaal opbellen
opbergen opbouwen opbrengen opbrengst opdoen opdraaien opdracht opduiken opeens opeisen open openbaar opendoen
opening openlijk openlucht openmaken opera operahuis operarol operaster operatie operator opereren operette
opeten opfrissen opgaan opgang opgave opgelucht opgeruimd opgeven opgewekt opgroeien ophalen ophaler opheffen
opheffing ophouden opinie opkijken opknappen opkomen opkomst opladen oplader oplage opleggen opleiding
opletten opleveren opleving oplopen oplosbaar oplossen oplossing opmaken opmerken opmerking opname opnamedag
opnamekop opnemen opnieuw opofferen oppakken oppassen opper opperst oppervlak oppikken oppositie oprapen
oprecht oprichten oprichter oprit oproep opruimen opschrift opslaan opslag opstaan opstappen opstarten
opsteken opsteker opstel opstellen opstijgen opsturen optie optieplan optillen optimaal optisch optocht
optreden optrekken opvallen opvallend opvangen opvatten opvoeden opvoeding opvoeren opvoering opvolgen
opvolger opvolging opwachten opwarmen opwekken opwekking opwinden opwindend opzeggen opzet opzetstuk opzetten
opzicht opzichter opzien opzoeken orakel oranje oratorium orchidee orde ordening order oregano orgaan
organisme organist orgel orgelkas orgelles origami origine origineel orkaan orkest orkestbak orkestlid
ornament otter oud ouderlijk ouderwets oudheid ouverture ouwel ovaal oven overal overbodig overdag overeind
overgang overging overhemd overig overkant overleg overloop overname overstap oversteek overtocht overtuigd
overuur overvloed overzicht oxidatie paal paar paard pad pagaai pagina pak pakbon pakezel pakhuis pakkamer
pakket paklijst pakpaard paktafel pakwagen pakwerk pakzadel pakzolder pal paleis palet paling palm palmtak
palmtop pan pancake pand panda panding paneel panel panfluit panorama pantheon pantoffel pap papa papaja
papaver papegaai paperclip papier papierbak papierrol paplepel paprika parabool parachute parade paradebed
paradepas paradijs paragraaf parallel parameter paraplu parasol parcours pardon parel parfum paring park
parkbos parkeren parket parkiet parking parkweg parool part partieel partij partijdag partijlid partner pas
pasar pasfoto paskaart paskamer pasmunt paspoort paspop passage passagier passant passeren pasta pastei pastel
pastille pasvorm pat patat patrijs patroon pauk pauw pauwenoog pauwoog pauze pauzeren paviljoen pedaal
pedagoog peddel peen peer pegel peiling pelikaan pels pen penalty pendel pendelbus penning penseel pensioen
pension penvriend peper peperbol peperbus pepermunt pepernoot perfect perfectie periode periodiek perk
perkament permanent perron personage personeel persoon perzik pet petfles peul peuter pianist piano pianobar
pianoduo pianoklas pianola pianoles pianosolo piccolo picknick piekeren piepen piet pijl pijler pijp pijpenkop
pijplijn pilaar piloot pinang pinda pingpong pink pion pionier pip pipet piraat piramide pistache pittig pizza
plaats plaatsing plafond plaid plak plakadres plakkaat plakker plan planbord planeet plank planner planning
plant plantage plantbed planter plantsoen plas plasregen plastic plastisch plat plateau plateel platenbon
platentas platform platvis platworm playboy player plechtig plee pleidooi pleister plek plevier plezier
plezierig plicht plint ploeg plof ploffen plons plonzen plooi plooirok plots plugger pluim pluis pluizig pluk
plukken plukker plunje podcast podium poedel poeder poeier poes poetsen poetser poging pointe polder polderweg
politicus politiek pols polsstok polyester pomp pompbak pompbuis pompkamer pompoen pompsteen pompstok
pompwagen pony ponyclub ponykamp ponywagen pool poolbeer poolhond poolkap pooltafel poolvos poolwind poolzee
poort poorter poortklok poot pop popcorn popkoor popnummer poppodium popster populair populier popzanger
popzender porselein portaal portie portiek portier portret positie positief post postadres postauto postbak
postbus poster postkamer postkar postorder postpak poststuk postuur postvak postwagen postweg postzak
postzegel pot potbloem potdeksel potkachel potkijker potlood potmeter potplant potstal poule pracht prachtdag
prachtig prairie praktijk praktisch praline praten precies prei preiring premier prent present president
prestatie presteren pret pretpark prettig preventie prieel prijs prikkel prima primaat primeur primitief
primus principe prins prinsdom prinses printer prior prisma privilege proberen probleem procedure procent
processie processor procureur producent producer product productie proef proefdag proefdruk proefles proefrit
proefstuk proeftuin proefvlak proefwerk prof profclub professor profetie profiel profsport program programma
project projectie proloog prominent promoten promotie promotor pronken prooidier proosten prop proportie
protocol proton prototype provincie pruim psalm psalter puber publicist publiek puck pudding pueblo pui punt
puntdak puntdicht punthamer puntig punttang puntzak pupil puppy puree purper put putdeksel puur puzzel
puzzelrit pyjama pyjamajas python quark quiz raad raadgever raadkamer raadsel raadsheer raadsman raadsstuk
raaf raak raakvlak raam raap raar rabarber racer rachel radar radeloos raden radiaal radiator radijs radio
radiobron radiohit radiohut radioknop radioman radionet radiospot radius radja rafel ragfijn rail railnet
raken raket rally raming rammel rammelaar rammelkar rampzalig rand randmeer randweg rang ranger ranglijst
rangorde ranking ransel rapen rapport rasp raster ratel ratelaar rating rationeel rauw ravijn ravotten rayon
razzia reactie reactor reageren realiteit recensent recensie recent recept receptie receptor recht rechthoek
rechtop reclame record recreatie rector redacteur redactie redden redder redding redelijk reden rederij
reduceren reductie ree reebok reed reeks reep reet reflectie reflex refrein regel regeling regellus regen
regenbak regenboog regendag regenjas regenkap regenpak regenplas regentes regenton regenval regeren regering
regie regiment regio regionaal regiotaxi regisseur register reglement reguleren regulier reiger reigerbos
reiken reinigen reis reisboek reisbus reisdag reisgezel reispas reisplan reistas reistijd reistip reiswagen
reiszak reiziger rekenen rekening rekken rekker relais relatie relatief relaxen release relevant reliek reling
rellen rem remake remedie remise remixen remmen remweg ren renbaan rendabel rendement rendier rennen renner
renovatie renoveren renpaard renstal rente rentedag rentree renwagen reparatie repareren repeteren repetitie
replica report reportage reporter reptiel republiek reputatie reservaat reserve reservoir resolutie resort
resource rest restant resultaat retabel retorica return reus reuzenrad review revisie revival revolutie ribben
richel richten richter richting richtlijn ridder rider riek riem riet rietgras rij rijbaan rijbak rijbewijs
rijbroek rijdag rijden rijk rijkaart rijkdom rijkelijk rijknecht rijksdag rijksweg rijles rijlijn rijm rijnaak
rijp rijpaard rijpad rijproef rijschema rijschool rijskast rijst rijstepap rijstijd rijstijl rijstoel
rijstrook rijtijd rijtocht rijtuig rijvak rijweg rijwiel rijzadel rilling ring ringmap ringmus ringsloot
ringweg rinkelen ripper rit ritme ritmisch ritselen rivier rivierbed rivierdal riviervis robe robijn robot
robotfoto robuust rock rodekool roebel roede roedel roeiboot roeien roeier roeispaan roekeloos roep roeper
roeping roer roerlepel roerstok roes roet rogge roken roker rol rolbaan rolbeugel rolbezem roldeur rolfilm
rolkoffer rollade roller rolluik rolmaat rolmodel rolpaard rolsprong rolstoel roltafel roltrap rolwagen roman
romance rommel rommelig romp rond rondlopen rondo rondom rondreis rondrit rondweg rood roodbaard roodborst
roodbruin roodvos rook rooms roos rooster rotan rotonde rots roulette route routenet routeplan routine roze
rozet rozijn rubber rubriek rug rugkorf rugnummer rugpand rugschild rugsteun rugtas rugtitel rugzak ruig
ruiken ruiker ruil ruim ruimte ruimtepak ruis ruit ruiter ruiterpad ruiterweg rups rupsauto rusten rustig ruw
saai sabbat safari safe saffier salade saladebar salaris saldo sale salie salon salto samba sambal samen
samengaan sample sandaal sant sap sappig sara sardine satelliet sauna saunabad saus sauskom savanne saxofoon
scan scannen scanner scenario scenarist scene scepter schaaf schaak schaal schaap schaar schaats schaatser
schacht schade schaduw schaffen schakel schaken schaker schalm schans schap schat schatkist schatter schattig
schatting scheel scheen scheep scheermes schelen schelm schelp schelpnet schelpweg schema schemer schenken
schenking schep schepbek schepnet schepper schepping scheren scherf schering scherm schermer schermles scherp
scherpte schets scheur scheut schijf schijfrem schijn schikken schikking schil schild schilder schildpad
schiller schimmel schip schipper schoen schoener schoffel schol scholier scholing schommel school schoolbal
schoolbel schoolbus schooldag schoolhek schooljuf schoolnet schooltas schooluur schoolvak schoon schoonzus
schoor schoot schop schort schotel schouder schouw schrede schrift schrijven schrijver schroef schudden schuif
schuifdak schuilen schuim schuimbad schuin schuit schulp schutter schutting schuur scooter scout seconde
sector sedan sein seinhuis seinpaal seizoen selderij selectie selectief sensor september sergeant serie
serieus sering serre serveren servet service sesam sfeer sfeerfoto shampoo sheriff sherry shirt sieraad
sierlijk signaal silhouet silo simpel simulatie simulator sinds singel siroop sister sitcom site sitemap
situatie sjaal sjerp sjoelbak sjouwen sketch ski skibril skibus skidag skihut skiles skiloper skipak skipas
skischoen skistok sla slaap slaapbus slaapgas slaaphuis slaapplek slaapzak slab slabed slager slak slakom
slakrop slalom slam slang slank slapen slaperig slecht slee sleep sleepaak sleepauto sleepboot sleeplift
sleepnet sleeptouw slepen sleuf sleutel sliert slikken slim slingeren slipper sloep slof slok sloot slordig
slot slotbel slotdag slotrit slotstand slotstuk slotvers slotzin sluier sluimer sluis sluiten sluiting sluw
smaak smakelijk smaken smal smalfilm smalspoor smaragd smeden smelten smeren smet smid smikkel smullen smurf
snaar snack snackbar snackkar snap snappen snater snavel snee sneeuw sneeuwbal sneeuwpop snel snelheid
snelkoker snellen sneltram snelweg snijden snip snit snoek snoep snoeppot snoepzak snoeren snoes snooker snor
snorkel snorren snot snuffelen snuister snuit snurk sober sociaal socioloog soep soepblik soepel soepkom soera
sofa sok sokkel soldate solist solo soloactie som sommig sonate sonnet soort sopraan sorbet souvenir spaak
spaghetti span spannen spannend spanning spanrol sparen spat speaker specerij specht speciaal specifiek
spectrum speculaas speeldag speelfilm speelgoed speelster speeltje speeltuin speen speer spek speklap
spektakel spel speld speldag speler speling spellen spelles spelling spelonk spiegel spiegelei spieren
spijbelen spijker spijt spijtig spil spin spinazie spindraad spinner spinstok spiraal spits spitsbek spitsboog
spitsbus spitsmuis spitsuur splijting splinter split splitpen splitsen splitsing spoed spoedig spoedklus
spoedrit spoel spoelbak spoelkom spoken spons sponsor spontaan spook spookuur spoor spoorbus spoornet
spoorstok spoorweg sport sportauto sportbad sporter sporthal sportief sportles sportman sportpak sportpas
sportsok sporttak sporttas sportteam sportzaak sportzak sprank spreeuw sprei spreiding spreken spreker
sprenkel spreuk spriet springen springer sprint sprinter sproeien sproet sprokkel sprong sprongbal sprookje
spruit spul spuug square staaf staag staal staalwol staan staander staar staart staartpen staats staatsman
stabiel stad stadhuis stadion stadium stadsauto stadsbos stadsbus stadsmus stadsnet stadspas stadsplan
stadsrit stadstour stadstram stadswal staf stafkaart stagiair staken staking stal stam stamboek stamboom
stamhuis stamkaart stamppot stamslot stamtaal stand standaard standhoek standpijp standtijd standvis stang
stap stapavond stapel stapelbed star starfruit start startaccu startbaan startblok startdag startknop startuur
startvak statief station stedelijk steeds steeg steel steelpan steen steenblok steeneik steenkool steenuil
steenweg steevast steiger steil stekel stekker stel stelling stelsel stelt stem stemknop stemming stempel
stenen steng stengel step stepdans steppe ster sterappel sterk sterkte sterrit sterrol steun steunstuk steur
steven stevig stichten stichting stiekem stiel stier stift stijfsel stijgen stijging stijl stijltang stijlvol
stil stilleven stilstaan stilstand stilte stimulans stip stippel stock stockfoto stoel stoep stoeppad stoer
stoet stof stofbril stofjas stofkam stofkap stofzak stok stoker stokmeter stokvis stola stolp stolpfles stomer
stomerij stoof stoofpeer stoofpot stoom stoomboot stoomtram stop stopbus stopfles stoporder stoppen stopper
stopteken stopwoord storen storm stormbal stormklok stout straal straat straatkat straatweg strak straling
stramien strand strandbad strandbal strandbar strandbed stranddag strandhut strandrit strandtas strandwal
strandweg strategie stream streek streep strekken strekking streng streven strijken strik strikdas string stro
stroming stronk strooien strooier strooisel strook stroom stroombed stroomdal stroomnet stroop stroopbal
strooppot stropdas structuur struik struweel studente studeren studie studiebol studiedag studieles studiepad
studievak studio stuifmeel stuiter stuiver stuk stuur stuurhut stuurman stuurslot stuurstok stuurtouw
stuurvlak stuurwiel stuwdam stuwmeer succes succesvol suiker suikerbol suikerbus suikeroom suikerpot suite
super supernova surfen sushi sushibar sweater symboliek symbool symfonie symmetrie sympathie symposium
synoniem systeem taai taak taakuur taal taalatlas taalcode taalkring taalles taalteken taart taartpan tabel
tablet tachtig tactiek tactisch tafel tafelbel tafereel tag tak takel takelauto tal talent talentvol talkshow
talloos talrijk talud tam tamelijk tand tandarts tandem tandpasta tandwiel tang tango tangram tank tankauto
tankstop tankwagen tante tapijt tarbot tarief tarwe tas tatoeage taxi taxibus taximeter taxirit taxonomie tea
team teamsport technicus techniek technisch teddy teddybeer teder teelt teen tegel tegendeel tegengaan tegoed
tegoedbon tehuis teil teken tekenaar tekenblok tekenfilm tekening tekenles tekenpen tekort tekst tekstblok
tekstvak telefoon telegraaf telegram teler telescoop televisie telkens tellen teller telling telraam temmen
tempel tempo tennis tennisser tenor tent tentakel tentdak tentwagen tenue terecht term termijn terminal
terminus terras terrein terug teruggaan terugweg terugzien terzijde test testauto testbed testdag testkamer
testkit testmodel testplan testrit testteam testwagen teugel tevreden textiel textuur theater thee theebus
theehuis theekop theepot theetante theewagen thema thematiek theorie thermos thuis thuishulp ticket tien
tiener tienjarig tienkamp tiental tijd tijdelijk tijdens tijdig tijdklok tijdmeter tijdperk tijdrit tijdslot
tijdstip tijdtabel tijdvak tijger tijgermug tijm timmeren timmerman tip tipmuts tippel tippen titan titel
titelrol tjalk tjilpen toch tocht toegang toegeven toekan toekennen toekomen toekomst toelage toelaten
toelating toendra toenemen toepassen toeren toerental toerist toernooi toespraak toestaan toestand toestel
toet toeter toetreden toetsing toevallig toevoegen toezicht toezien tof toffee toga toilet tolereren tolk
tomaat tompoes toneel toneelles toner tong tonic tonijn tonnen tooi toonbank toonder toorts top topacteur
topatleet topatlete topclub topdag topfilm topgevel topklasse topmerk topmuseum toppen topper topplaats
topploeg toppunt toprenner topruiter topspeler toptalent topwerk toren torenklok torentrap torenuil tornado
torso tortel tour tourbus tournee touw tovenaar toveren traag traceren track tractor traditie trailer trainen
trainer training traject traktaat trakteren tralie tram tramnet tramrit tramwagen tramweg transfer transit
transport trap trapauto trapezium traploper trapper trappist trechter treden tree treffen treffer trefzeker
treiler trein treinpad treinreis treinrit treinstel treintaxi trek trekkar trekker trekpad trekpop trekslot
trekstang trektang trektouw trekweg trens trial triangel triatlon tribune trick tricot trillen trilling
trilogie trofee trog trol trom trombone trombus trommel trompet troon troop troosten tropisch tros trots
trotseren trottoir trouwdag trouwen trouwring truc truck truffel trui trust tube tuin tuinbed tuindag tuinder
tuindorp tuinhek tuinkamer tuinkas tuinkers tuinman tuinpad tuinpark tuinplan tuintafel tuit tulband tulp
tulpenbed tuniek tunnel turbine turf turnen turner turven tussen twaalf twaalfde twaalftal twee tweed
tweedelig tweedjas tweekamp tweeklank tweeling tweemaal tweetakt tweetal tweetalig twijg twinkel twintig twist
type typisch uienring uil uitbouw uitbundig uitdaging uiten uiterlijk uitgaaf uitgang uitgave uitgever uithoek
uiting uitje uitkijk uitkomst uitleg uitloper uitspraak uitstap uitvinder uitvoerig uitzicht ukelele ultimatum
uniek uniform unit universum urenlang urn uur uurglas uurwerk vaag vaak vaal vaan vaandel vaart vaartdijk
vaartuig vaarwel vaas vacature vacht vader vaderland vak vakantie vakbeurs vakblad vakboek vakbond vakgebied
vakgenoot vakgroep vakhandel vakleraar vaklokaal vakman vakschool vakstudie vaktaal vakteam vakwerk vakwoord
valies vallei valuta vanaf vanavond vandaag vandaal vaneen vangen vanille vanmiddag vanmorgen vannacht vanzelf
varen variabel variant variatie varken vast vastmaken vaten vedel veder vederbal vederbos veeg veegwagen veel
veellezer veelvlak veen veenput veer veerhuis veerman veertien veertig veerweg vegen vegetatie veilig veiling
veld veldbed velddag veldfles veldlijn veldloop veldloper veldmuis veldrit veldsla veldsport veldteam
veldteken velduil veldwacht veldweg vendel venkel vennoot venster vent venture ventweg veranda verbaasd
verbazen verbergen verbinden verblijf verbouwen verbreden verbreed verbreken verbruik verdeeld verdelen
verdeling verderop verdienen verdiepen verdrag verduren verdwaald vereisen verf verfbad verfblik verfkwast
verfpot verfraai verfrol vergaren vergelijk vergeten vergeven vergissen vergoeden vergroten verhaal verhelpen
verheugd verheven verhogen verhoging verhuizen verhullen verhuren vering verkeer verkeerd verkennen verkenner
verkering verkiezen verklaren verkleden verkleed verkoop verkoper verkort verlaat verlagen verlaging verlangen
verleden verlegen verleiden verlenen verlengen verlicht verliefd verlof verlofdag verlofpas verlofuur
verloofde verloop verlopen verloving vermaard vermaken vermelden vermijden vermoeden vermoeid vermogen
veroveren verplicht verrassen verrast verrukt vers verschil versie versieren verslag versregel verssoort
verstaan verstek versterkt verstopt versturen vertalen vertaler vertaling vertellen verteller verticaal
vertolken vertonen vertoning vertoog vertragen vertrek vertrouwd vervagen vervangen vervanger vervelen
vervelend verven vervoeren vervolgen vervullen verwant verwend verwennen verwerken verwerven verweven
verwijzen verzenden verzinnen verzoek verzoenen verzorgd verzorgen vest vestigen vestiging vesting vet vetblad
veteraan vetkrijt vetplant veulen vezel viaduct video videobril videoteam vier vieravond vierdaags vierde
vierdelig vierhoek viering vierkamp vierkant viertakt viertal viervoet view vignet vijf vijfde vijfhoek
vijftal vijftien vijftig vijg vijver vijvervis villa villawijk vilt vin vinden vinding vinger vingerkom
vingertop vink vinvis violet violist viool vioolkam vioolles virtueel vis visarend visavond visben visboer
visboot visclub visdag viseter visfilet visfuik visgids vishengel visie visite viskar viskoffer viskotter
viskraam vislepel vislijn vismaat vismarkt visnet visolie vispan vispastei visplaats visrecept visreis
vissalade vissaus visser visserij vissloep vissmaak vissoep vissoort vistas visteelt vistijd vistocht visueel
visum visvijver viswinkel viszaak vitaal vitamine vitrage vitrine vla vlaag vlaai vlag vlak vlakbij vlakte
vlam vlecht vleermuis vlegel vlek vlet vleug vleugel vlezig vlieg vliegdag vlieger vliegles vliegplan
vliegtuig vlieguur vliegwiel vlier vlierbes vliering vlies vlinder vlo vloed vloedbos vloeibaar vloeien
vloeiend vloeistof vloer vloerbalk vloerpas vlokken vlooien vloot vlot vluchtig vlug vocht vochtig vod voeden
voeding voedsel voegen voelen voeren voering voertaal voertuig voet voetbad voetbal voetnoot voetpad voetstap
voetstuk voetweg vogel vogelbek vogelhut vogelkooi vogelnest vogelspin vogelveer voicemail vol voldaan voldoen
voldoende volgeling volgen volger volgorde volhouden volk volksstuk volkstaal volkstuin volledig volleybal
volmaakt volop volstaan volstrekt voltijds voltooid voltooien volume volwassen vondst vonk voor vooraan vooral
vooravond voorband voorbank voorbeeld voorbij voorbode voordeel voordeur voorfilm voorflap voorgevel voorgrond
voorhamer voorhaven voorhoofd voorhuis voorjaar voorkamer voorkant voorkeur voorkomen voorland voorlezer
voorloper voorlopig voorluik voormalig voorman voormuur voornaam vooroever voorop voorplan voorpoort voorpoot
voorpost voorraad voorraam voorrecht voorronde voorsmaak voorst voorstad voorstel voorstoel voorstuk voortand
voortent voortgang voortijd voortrein voortuin vooruit voorvader voorvoet voorwagen voorwerp voorwiel
voorwoord voorzaal voorzang voorzeil voorzet voorzomer voren vorig vork vorm vorming vorst vorstdag vorstin
vos vouw vouwdak vouwwagen vraag vraagstuk vracht vrager vredig vreedzaam vreemd vreugde vriend vriendin
vriezer vrij vrijdag vrijgeven vrijgevig vrijheid vrijkomen vrijlaten vrijmaken vrijthof vroeg vrolijk vrouw
vrucht vuilnis vulkaan vullen vulling vuur vuurbol vuurpijl vuurpot vuurregen vuursteen vuurtoren vuurvogel
vuurwerk waaier waak waakhond waal waar waarborg waard waarderen waardevol waardig waardoor waarmaken
waarnemen waarnemer waarom wacht wachtdag wachter wachtrij wafel wafelhuis wagen wagenbak wagenboom wagenpark
wagenwiel wagon wal walker walnoot walrus walvis wand wandelaar wandelen wandeling wandelpad wandkaart
wandklok wandkluis wang wanneer wanten warempel warenhuis warm warmte warren wasbeer wasem wasmand waspeen
wassen wasser wasstraat water waterbaan waterbad waterbak waterbed waterbek waterbel waterbron waterbuis
waterbus waterdag waterdamp waterdier waterdruk waterfles watergang waterhoen waterhond waterig waterijs
waterkant waterkers waterkom waterkuur waterlaag waterlijn waterloop watermerk waternet waterpark waterpas
waterpeil waterpijp waterplan waterplas waterpomp waterpost waterpot waterpunt waterput waterrand waterski
waterslak waterslot watersnip waterstof watertank watertaxi watertrap watertuin waterval waterveld waterverf
watervlak watervlo waterweg waterwerk wave wazig web webadres webapp webbureau webdienst webforum weblog
webpagina webradio webruimte website webtekst webversie webwinkel wedding wederom wedstrijd weed weefsel
weegbree week weekbak weekblad weekdag weekeinde weekend weekmenu weektaak weer weerbeeld weergaaf weergeven
weerhaak weerhaan weerkaart weerkamer weerradar weerstaan weertafel weerwoord weerzien weet weg wegdek wegdoen
wegennet wegenplan weggaan weggeven wegging weggooien weghalen weghouden weglopen wegloper wegnemen wegrennen
wegrijden wegsturen wegvak wegvallen wegwerker wegwijzer wei weide weigeren weigering weinig weitas wek
wekelijks wekenlang wekken wekker weldra welk welkom wellicht welvarend wenk wenkbrauw wennen wens wenselijk
wensput wereld wereldbol werelddag wereldhit wereldzee weren werf werk werkadres werkarm werkbak werkbalk
werkbij werkbon werkdag werkdiner werkdruk werkelijk werker werkgever werkgroep werkkamer werkkring werkles
werkman werkmap werkmodel werknemer werkorder werkpak werkplan werkplek werkput werkster werkstijl werkstuk
werktaal werktijd werktuig werkuur werkvak werkvlak werkweek werkwoord werkzaam wervel wervelbed werven wesp
westelijk westgevel westkust wetboek weten wetering wethouder wettelijk wever wezel wezen whist wiebelen wieg
wiegelied wieken wiel wijd wijding wijk wijkbus wijkpanel wijkplan wijkraad wijkteam wijn wijnbar wijnfles
wijnkoper wijnlezer wijnstok wijs wijsmaken wijsneus wijzer wijzigen wijziging wikke wikkel wil wild wildernis
wilg willen wind windmeter windvlaag windzak winegum winkel winkelbel winkeljuf winkelkar winkelpui winnaar
winnares winnen winning winst winter winterbed winterdag wintereik winterjas winteruur winterzon wip wipbrug
wipkar wipmolen wipneus wipplank wipstaart wipstoel wiskunde wiskundig wisselen wisseling wissen wit witbier
witboek witkwast witlof witregel witruimte witspeler witstaart witvis witwasser woensdag woerd woestijn wol
wolf wolfshond wolfsspin wolfstand wolk wolkendek wollen wolvin wonder wonen woning woonkamer woonwijk woord
woordspel worden workshop worm worp worst worstelen wortel woud woudloper wrijven wrijving yoghurt zaad zaag
zaagblad zaagsel zaagtand zaagvis zaaien zaaier zaak zaal zaalsport zacht zadel zadeldak zadeldek zadelknop
zadelrug zadeltas zak zakagenda zakatlas zakboek zakdoek zakelijk zakenman zakflacon zaklamp zalm zamelen zand
zandbak zanderig zandig zang zanger zangeres zangles zangnoot zaterdag zebra zebracode zebrapad zee zeebad
zeef zeeforel zeeg zeegras zeekat zeekoe zeekraal zeel zeeleeuw zeeman zeeniveau zeep zeepbel zeepolder
zeepsop zeereep zeesluis zeester zeestraat zeevis zeevisser zeeweg zegel zeggen zeil zeildag zeiler zeiljacht
zeilles zeilpak zeilstand zeilsteen zeilteken zeilwagen zeis zeker zelden zeldzaam zelf zelftest zender
zending zeppelin zes zesdaags zesde zeshoek zeskamp zeskant zestal zestien zestig zesvlak zet zetel zetten
zetter zeuren zeven zevende zevenhoek zevenkamp zevental zeventien zeventig zichtbaar ziel zielig zien zigzag
zijbeuk zijde zijgevel zijkant zijlijn zijn zijrivier zijspan zijtak zijwaarts zilver zin zingen zinken
zinsdeel zinspreuk zintuig zinvol zitbank zitje zitplaats zitten zitting zoals zode zodra zoeken zoeker
zoektocht zoemen zoen zoet zoethout zoetstof zoiets zojuist zolang zolder zombie zomer zomerbed zomerdag
zomereik zomerhit zomerhoed zomerijs zomerjas zomerkade zomerpak zomerpeer zomervis zomerzon zon zonadres
zondag zonhoed zonnebril zonnehoed zonnen zonnig zonzijde zoogdier zool zoom zoomlens zoon zorgen zout zoutbak
zoutmeer zoutpan zoutpot zoveel zucht zuid zuidelijk zuidgrens zuidkust zuidpool zuil zuilenrij zuinig zuivel
zuiver zuivering zullen zult zus zuster zuur zuurkool zuurstof zuurstok zwaaien zwaan zwaar zwabber zwaluw
zwam zwart zwartboek zweden zwembad zwemles zwemmen zwemmer zwemster zwengel zwenk zwerm zweven zwier zwijgen
zwoel
`
