/** Made by make.mjs from OpenTaal's dictionary; see LICENCE.md. Never change it while receipts are out. */
export const list = `
aai aak aanbieder aanbod aanbouw aandacht aandeel aandenken aangenaam aangifte aanhanger aankomst aankoop
aanloop aanname aannemer aanpak aanraking aanrecht aanspraak aansteker aantal aanvraag aanvrage aanwezig
aanwinst aanzet aap aar aardappel aardbei aarde aardeweg aardig aardkorst aarzelen aas aasvogel aat abonnee
abrikoos absoluut abstract acacia academie accordeon account accu accubak accuraat acht achtbaan achteraan
achteraf achterban achterom achterst achteruit achthoek achtspan achtste achttien achtvlak acteren acteur
actie actieblok actiedag actief actiefoto actieknop actieplan activeren activist actor actrice actueel actum
adelaar adellijk ademen ademhalen aderen adjudant adjunct admiraal adopteren adoptie adres advies adviesrol
adviesvak adviseren adviseur advocaat afdak afdaling afdeling afdruk affaire affiche afgifte afkomst afkomstig
afkorting afleiding aflossing afmeting afname afrit afronding afscheid afslag afspraak afstand aftakking
aftocht afwas afwasbak afwaskom afwerking afwezig afwijkend afwijking afwijzing afzender agaat agenda agent
agrarisch airbus airport ajuin akelig akker akkoord akte aktetas alarm alarmbel alarmklok alarmknop albatros
album aldoor alert alfa alfabet alg algeheel algemeen algoritme alinea allebei alledaags allegro allemaal
allerbest alligator almanak altaar altijd altviool alvast alweer amandel amateur ambacht ambassade amber
ambitie ambt ambtelijk ambtenaar ambulance amfibie aminozuur amplitude amulet amusant amuseren analist
analogie analoog analyse ananas anderhalf andijvie anekdote anemoon anijs animatie anjer anker ankerbak
ankerplek ankertouw annexatie annuleren anomalie anoniem ansicht ansjovis antenne antiek antilope antwoord
aorta apotheek apotheker app apparaat appel appelbol appelsap appgroep applaus april aquaduct aquarel aquarium
arbeider arbitrage arboretum arcade archief archipel architect arena arend argument argus argwaan ark arm
armada armband armlengte armoe armsteun armstoel aroma arrangeur arriveren artiest artikel artisjok artistiek
arts asbak asiel aspect asperge aspirant assistent astronaut astronoom atelier atheneum atlas atleet atlete
atmosfeer atoom atrium attent attentie attractie attribuut auditie augurk augustus aula aura auteur auto
autobus autodak autodek autogas automaat automodel autonoom autoradio autoslot autoweg avatar avond avondles
avondrit avonduur avondzon avontuur award axioma azalea azijn azuur baai baal baan baanbed baanloper baansport
baanvak baar baard baardvis baas baba babbelen babe baby babybad babybed babybos babyfles babyfoto babykamer
babypop babysit bad baddoek badeend badhotel badhuis badjas badkamer badkraan badkuip badlaken badmantel
badmode badmuts badolie badpak badplaats badrand badruimte badschuim badstad badstoel badstrand badtas
badwater badzout bak bakblik baker bakfiets bakgoot bakhuis bakker bakkerij baklamp baklijn baklijst bakolie
bakoven bakpan bakpapier bakpoeder bakproces baksel baksteen baktafel baktijd bakvet bakvis bakvorm bakwagen
bakzeil bal balans baldakijn balein balie balk balkon ballade ballerina ballet balletles ballon balmuziek
balpen balschoen balspel balsport balzaal bamboe banaan band bandfoto banier banjo bank bankbed bankboek
bankbrief banket bankgeld bankier bankkaart bankkluis bankman bankpas bankstel bankvak bankzaak banner bar
barbecue barbier barcode bardienst baret bariton barkas barkast barkeeper barman barnsteen barok baron barones
baronie barruimte barsten bartafel bas basaal basfluit basgitaar bashoorn basis basislijn basisnet basispas
basisplan basistaak basisvak basket basketbal baslijn basnoot baspartij bassin bassist basspeler bastoon
basviool baswerk baszanger baton batterij bazig bazin bazuin bebouwing bed bedanken bedankje bedbank bedbodem
bedding bedekken bedekt bedenken bedenker bedenking bederven bedframe bediende bedienen bediening bedlamp
bedoelen bedoeling bedpan bedplank bedrading bedrag bedreven bedrijf bedrijvig bedtijd beek beekdal beekloop
beeld beeldbuis beeldchip beeldvlak beeltenis beemd beer beet befaamd begaan begin begindag beginnen beginsel
beginuur beginzet beginzin begonia begrijpen begrip begroeten begroting behaard behagen behalen behang
beharing beheerder beheersen beheren behoeden behoefte behoren behouden behuizing beiaard beiden beitel bek
bekeken bekend bekennen beker bekijken bekken bekleden bekleding bekleed beklimmen beklom beknopt bekomen
bekroning bekwaam bel belanden belang belbundel beleefd beleggen belending beleven belevenis beleving belfort
belhuis belkaart belknop beller belminuut belofte belonen beloning beloven belscript belspel belt beltegoed
beltoon belwinkel bemanning ben benaderen benaming beneden benieuwd benodigd benoemen benoeming benutten
benzine beoefenen bepaald bepalen bepalend bepaling beperken beperking beperkt bepraten bereiden bereiding
bereiken berekend berekenen berg bergdal bergeend berger berggeit berghut berging bergkam bergmeer bergpad
bergpas bergprijs bergrit bergrug bergstok bergvak bergweg bergwei bericht bering berm beroemd beroep bes
beschaafd beschermd beschuit beseffen beslaan beslissen beslist besluiten besparen bespelen bespreken best
bestaan bestand besteden bestek bestellen besturing bestuur betalen betaling betekenen betekenis beter
betreden betreffen betrekken beugel beugeltas beuk beurs beurshuis beursplan beurt bevallen bevatten beven
bever bevinden bevinding bevoegd bevolking bevolkt bevriend bevriezen bewaken bewaker bewaking bewaren bewegen
beweging beweren bewering bewerken bewerking bewijs bewind bewogen bewonen bewoner bewust bezem bezemklas
bezetten bezien bezig bezitten bezitter bezitting bezoek bezoekdag bezoeker bezoekuur bezorgd bezorgen
bezorger bieden bieder biefstuk biels bier bierbak bierfles bierhuis bierkrat bierpot biertap bierwagen bies
biet bij bijbaan bijblad bijboot bijdehand bijdrage bijdrager bijenhuis bijenstal bijfiguur bijgaand bijgebouw
bijgeluid bijhuis bijkaart bijkeuken bijklank bijl bijlage bijles bijloper bijna bijnaam bijrivier bijrol
bijscherm bijsmaak bijten bijtoon bijvak bijveld bijvorm bijwagen bijwerk bijwoord bijzaak bijzaal bijzin
bijzonder bikini bikkel biljart biljet biljoen billboard binair binden binding bingo binnen binnenin binnenst
biograaf biografie biologie bioloog bioscoop biotoop biscuit bit bitter bitterbal blaadje blad bladeren
bladkever bladknop bladluis bladtop bladzijde blaffen blank blauw blauwdruk blauwvos blazer bleek bleken bleu
blij blijde blijkbaar blijken blijven blik bliksem bloeien bloem bloembak bloembed bloembol bloemdek bloemknop
bloempap bloempot bloemstuk bloemtros bloemzak bloesem blog blogpost blok blokdag blokdruk blokhuis blokhut
blokkade blokkeren blokuur blos blouse blussen blusser bocht bode bodekamer bodem bodemdier bodemlaag
bodemstuk bodemtank bodemvis boeg boeien boeiend boek boekblok boekdruk boekenbon boekentas boekenvak boeket
boekrol boekstuk boel boeldag boelhuis boemel boer boerderij boerenhof boerenkar boerenkip boerin boetiek
boffen bokaal boksen bokser bol bolbaan bolbloem bolgewas bolhoed bolplant bolster bolus bolvorm bolwoning
bolworm bon bonbon bond bonenbed bongo bonkaart bonnet bonnummer bont bontjas bonus boodschap boog boogarm
boogbal boom boomgaard boomhut boomkap boomslak boomstam boomtak boomwagen boon boonstaak boor boorbuis boord
boorhamer boorkop boot bootsman bord border bordes bordspel borduren borduur boring borrel borreluur borstel
borstkas bos bosananas bosbes bosbloem bosbodem bosdomein bosduif bosgebied bosgeur boshut boskant bosland
boslucht bosmier bosmuis bospad bospark bosplant bosrand bosrijk bosrit bosspel bostuin bostype bosuil
bosvijver bosviool bosvogel bosweg botanicus botanisch boterham boterkoek botsen bouillon boulevard bouwen
bouwer bouwwerk boven bovenaan bovenbouw bovenkaak bovenkant bovenop bovenrand bovenst bovenvlak bowlen braaf
braam brak branche brand brander brandklok brandstof brandtrap brandweer brasem brasserie breed breedte
breekbaar breiden breien brein breiwerk breken brem brengen bres brief bries briket bril briljant brink
broccoli brochure broeden broeder broedsel broek broekpak broekzak broer brok brokkel bron brontaal bronwater
brood broodblik broodbon broodkar broodpap bros brouwen brouwerij brouwsel browser brug brughoek brugklas
bruid bruidegom bruidsbed bruikbaar bruikleen bruiloft bruin bruinoog bruinvis bubbel bubbelbad budget
budgetbak buffel buffer buffet buigen buigzaam buik buis buisklok buiten buitenbad buitenbar buitenbus
buitenhof buitenkat buitenom buitenrit buitenst buitenweg bukken bul bulletin bult bultrug bumper bundel
bundeling bungalow bunker burcht bureau bureel burg burger burggraaf bus busbaan busdienst bushalte buskaart
buslijn busnummer buspas busreis busrit busroute bussluis busstop busticket bustocht bustour bustunnel butler
buur buurman buurt buurtauto buurtbus buurthuis buurtteam buurtweg buxus cabaret cabine cabriolet cactus
cadeau cadeaubon cadeautip cadet cafetaria cake cakeblik cakepop calorie camelia camera cameraman cameraoog
cameratas campagne camping campus cantate cantor canyon capsule caravan carillon carnaval carrier cartoon
cascade casino cassette catalogus categorie cavalerie cavia ceder cellist cello cent center centraal centrum
ceremonie chalet champagne chaos charmant charme chateau chauffeur check checklist chef chemicus chemisch
cheque chevron chic chip chipknip chipmarkt chocola chocolade cijfer cilinder cinema cipres circuit circus
cirkel citaat citadel citeren citroen clan clanlid claxon climax clown club clubdag clublid clubman clubpas
clubrit clubtour cluster cocon code codeslot cognac cola colafles collage collecte collectie collega college
collier columnist combo commissie compagnie compagnon compleet complex component componist compromis computer
concept concert concerto concessie conclusie concours concreet conditie confetti conflict conform congres
connectie console constant consult consument contact container contant context continent continu contour
contract contrast controle conus corner correct corridor coupe couplet courant coureur cover cowboy creatie
creatief criterium criticus croissant cultureel cultuur cupcake curator curry cursief cursist cursus cursusdag
cursusmap curve cyclaam cycloon cyclus daad daags daar daarna daarom dadel dadelijk dag dagbasis dagblad
dagboek dagbudget dagcijfer dagcirkel dagcursus dagdeel dagdienst dagdromer dagdroom dagelijks dagenlang
dagetappe daghap daghulp dagkaart dagkant dagkapel dagkoers dagkrant daglengte dagleven daglicht dagmaat
dagmarkt dagmenu dagnummer dagomzet dagopname dagorde dagorder dagpas dagploeg dagprijs dagreis dagritme
dagrugzak dagschema dagschool dagsoep dagtaak dagtarief dagtekst dagteller dagticket dagtocht dagtotaal
dagtrip dagwacht dagwerk dagwijzer dagwinkel dagwinst dagzaal dagzege dagzijde dahlia dak dakbaan dakdeel
dakdrager dakgoot dakhaas dakkamer dakkapel dakladder dakleer daklei daklicht daklijn daklijst dakluik dakpan
dakpaneel dakraam dakrand dakruiter dakstoel daktuin dakvlak dakvloer dakvorm dakwerk dakwerker dakzijde dal
daling daluur dambord dame damesjas damestas damesteam dammen damp dance dancing dankbaar danken dankzij dans
danser danseres danshuis dansles danspaar danspas dansstuk dapper darm darren dartel darter das dashboard
dashond database date datering datum dauw deadline debat debutant debuteren debuut decennium decor decoratie
deeg deel deelauto deelname deelnemen deelnemer deelplan deelstaat deeltaak deeltal deelteken deelvak
definitie degelijk dek dekbed dekblad dekbord dekdienst dekhengst dekhuis dekhut dekkater dekken dekking
dekkleed dekkleur deklaag deklading dekpunt dekschaal deksel dekstoel dekstuk dekvloer dekzeil delegatie
delicaat deling delta democraat demping den denkbeeld denken denker derby derde dergelijk dertien dertig
dertigtal design designer deskundig dessert detail detective deuk deun deur deurbel deurknop deurslot dezelfde
dia diafilm diagonaal diagram dialect dialoog diamant diameter diashow dicht dichtbij dichteres dieet diegene
dienaar dienen dienst dienstpet diep diepte diepzee dier dierbaar dierenbos dierendag dierlijk diermodel
diesel diezelfde digitaal dijbeen dijen dijk dijkhuis dijkring dik dikte dikwijls dilemma dille dimensie diner
dinerbon ding dinsdag diploma diplomaat direct directeur directie dirigent dirigeren disc disco discobal
discobar discobus discussie district divers divisie dobber docent doceren dochter doctor document dodo doek
doel doeleinde doelgroep doellijn doelman doelpunt doelsaldo doeltrap doelwit doen dolblij dolfijn dollar
domein domineren domino donder donderdag donk donker donut dooier doolhof doorgaans doorgang doorn doorsnede
doorvaart doos dorp dorpeling dorpshuis dorpskom dossier dotter douche douchebak douchekop doven dozijn draad
draadloos draadrol draadtang draagbaar draai draaidag draaideur draaier draaihek draaikap draaiknop draaispit
draaitrap draak dracht dragen drager dragon drakenkop drama dramales drank drastisch dreigen dreiging drempel
dreun drie driedaags driedelig driehoek driekamp driekant driekleur driekwart drieluik drietal drietand
drievoet drijven dril dringen drinken drogen drom dromer drone droog droogrek droogte droom droomauto droomdag
droomhuis droomman drop druif druk drukkerij drukknop drukmeter drukpan drukpunt drukring drukrol druktank
drukwerk drum drumband drummer drumstel drumstok druppel dubbel dubbelbed dubbelop duet duffel duidelijk
duiden duif duikboot duiken duiker duikerpak duim duimstok duin duinenrij duinpad duister duizelig duizend
dukaat dun duo duplex duren durven duster dutje duur duurzaam duw duwboot duwstel dwars dweil dynamiek dynamo
dynastie echo echoput echt echtpaar ecologie economie econoom edammer edel edelman edelsteen editie educatie
educatief eekhoorn eenakter eend eendaags eendenbek eendenkom eendenvet eender eenheid eenhoorn eenjarig
eenmalig eens eentje eenvoudig eenzaam eerbetoon eerder eerlijk eertijds eervol eetbaar eetzaal eeuw eeuwenoud
effect effectief egaal egel ego eierdop eigen eigenaar eigendom eigenlijk eigennaam eigenwijs eik eiland einde
eindeloos eindigen eis eiser eitje eiwit ekster eland elastiek elders elegant elektrode elektron element elf
elfde elftal elite elk elkaar elleboog ellips els elzen emigrant emigratie emigreren emmer emotie emplooi
energie engte enig enigma enkel enkelvoud enorm entree envelop enveloppe episode eren ereplaats erepodium
ereteken erkennen erkenning erker ernstig erosie ervaren ervaring erven erwt erwtenbed esdoorn espresso essay
estafette etage etagebed etagebos etappe eten etensbak eter ether ethisch etiket etmaal etnisch etude etui
euro eurocent eurofles euroland euromunt euronorm evaluatie evalueren even evenaar evenaren evenement
evenredig eventueel evenveel evenwicht evolueren evolutie exact excursie excuseren excuses excuus exemplaar
exotisch expeditie expert expo export expositie expressie extern extra extranet ezel ezelsbrug ezelsoor
ezelsrug faam fabel fabriek fabrikant facet factor faculteit fagot fair fakkel familie fanfare fantasie
fatsoen fauna fauteuil favoriet fax faxnummer faxpost fazant februari federaal federatie fee feest feestdag
feestmaal feestmenu feit feitelijk fenomeen ferry festival fiber fiche ficus fiets fietsbel fietsblok fietsbus
fietser fietskar fietsles fietsnet fietspad fietspet fietsplan fietsrit fietsslot fietstas fietstaxi fietstour
fietstrip figuur fijn fik file filet filiaal film filmblik filmdag filmmaker filmprijs filmrol filmster
filmtip filmvak filosofie filosoof filter filterbed finaal finalist finishen firma fitter fjord flacon
flamingo flanel flank flap flat flauw flauwekul flens fles flexibel flink flits flitsauto floers flora floret
fluit fluiteend fluiter fluitist fluitles fluweel flyer focussen foelie folder folie fonds fondue fontein fooi
fooienpot foor forel formaat format formatie formule formulier fornuis fors fort fortuin forum forumlid
fossiel foto fotograaf fotokader fotomap fotomodel fotorol fotoserie fototas fotozet foulard foyer fraai
fragment framboos frame franc frats fregat frequent fresco fries friet fris frisbee frisgewas frons front
frontlijn fruit fruithap fruitmix fruitsap fuchsia fuik functie fundament fundering fusie gaaf gaai gaal gaan
gaas gaatje gala galabal galadiner galapak galerie galerij galm game gamepad gamma gang gangboord gangdeur
ganglicht gangloper gangpad gans ganzerik garage garagedek garantie garde gareel garen garnaal garve gas
gasballon gasfles gashaard gasketel gaskraan gaslamp gaslicht gasmeter gasmotor gasnet gasoven gaspomp gasstel
gast gastank gastanker gasthuis gastles gasveer gasvlam gauw gazelle gazon gebaar gebak gebakken gebakstel
gebergte gebeuren gebied gebit gebloemd geboden geboeid geboorte geboren gebouw gebouwd gebraden gebruik
gebruiker gebundeld gedaante gedachte gedanst gedeelte gedekt gedicht gedoe gedoucht gedraaid gedraging
gedroogd gedroomd geduld geduldig geel geelster geestig geeuw gefilmd gegeten gegoten gegroeid gegroet gegund
gehaald gehakt gehaktbal gehaktdag gehaktrol gehalte gehangen gehecht geheel geheim geheugen geholpen gehoopt
gehoor gehoord gehouden gehuurd gein geit gekeken gekleed gekleurd geklommen geklopt geknipt geknoeid gekocht
gekookt gekoppeld gekozen gekropen gekweekt gelachen geladen gelag geland geld geldig geldkas geldpot geldstuk
geldzak geleend geleerd gelegen gelei geleverd gelezen geliefd gelijk gelopen geloven geluid geluk gelukkig
geluksdag gemaakt gemaild gemak gemalen gember gemeente gemeld gemengd gemerkt gemeten gemiddeld gemixt gemunt
genaamd generaal generatie genereren genereus geniaal genie genieten genoegen genoemd genoot genoteerd genre
geograaf geoloog geopend gepakt gepast geperst geplaatst geplakt gepland geplant geplukt gepoetst gepost
geprezen geproefd geraden geranium gerecht gereed geregeld gereisd gerekend gering geroepen gerst gerucht
geruild geruis gerust gescand geschapen geschenk geschikt geschrift gescoord geslaagd geslapen gesloten
gesmolten gesp gespaard gespannen gespeeld gespeld gespreid gesprek gesproken gestaag gestalte gestapt gestart
gesteente gesteund gestikt gestreept gestuurd getal geteeld getekend geteld getest getjilp getraind getrokken
getrouw getuige geul geur geveegd gevel gevelrij geveltop geveltrap geven geverfd gevierd gevlogen gevoed
gevoeld gevoelen gevoelig gevolg gevolgd gevonden gevormd gevouwen gevuld gewaad gewaagd gewacht gewandeld
gewas gewei gewekt gewelf gewenst gewerkt gewest gewestweg geweten geweven gewicht gewisseld gewogen gewonnen
gewoon gewoond gewoonte gewricht gezag gezakt gezang gezegde gezel gezellig gezeten gezicht gezien gezin
gezocht gezoend gezond gezongen gezorgd gezwaaid gezwommen gids giechel gieren gieten gieter gilde gildehuis
ginds giraffe gist gitaar gitaarduo gitaarles gitaarpop gitaarzak gitarist glad glans glazen glazenier
gletsjer glijbaan glijden glimlach glimp glinster glippen glitter globe gloed glooiing goed goedendag goedkoop
goedmaken goedzak golf golfbad golfbal golfdag golfer golfkar golfles golfstok golftas golftop golfwagen
golven gong gooien goot gootsteen gordel gordijn gorilla gort gouache gouden graad graaf graag graal graan
gracht grafelijk graficus grafiek grafisch grap grappig gras grasdak grasgewas graspad grasveld graszaad
gratis grauw graveur gravin grazen greep greintje grendel grens greppel griesmeel griet griffel griffie
griffier grijns grijpen grijs grillig grind grip groef groeien groeier groen groendak groente groep groepsles
groeptaal groeten groeve grond grondig grondslag grondstof grondstuk grondtal grondvlak grondwet groot
grootheid grootte grossier grot gruis grutten guirlande gul gulden gulpen gulzig gunnen gunst gunstig gymles
gymnasium gymzaal haai haaienvin haak haakpen haakster haaktand haan haar haarband haard haardstel haargolf
haarkam haarkleur haarknip haarkrul haarmode haarnaald haarpluk haarspeld haarstuk haas haasten haastig
habitat hagedis hagel hagelbui hak hakbal hakblok hakbord hakken hakker hakselaar hakstuk halen half halfbroer
halfjaar halfrond halfuur halfzus hall halm halo halsband halte halter ham hamburger hamer hamerhaai hamerteen
hamschijf hamster hamvraag hand handappel handboek handdoek handdruk handel handelaar handeling handig handkar
handmatig handpop handrem handsbal handstand handstuk handtas handteken handvat handvest handvol handwagen
handwerk handzeep handzet hangar hangen hanger hangmat hanteren hap happen hardlopen harig haring hark
harmonica harmonie harnas harp hars hart hartelijk hartkamer hartslag haspel haven havenbek havenkom havenplan
haver havermout hazelaar hazelnoot hazewind hecht hechting hectare heel heelal heerlijk heet heffen heffing
heft heftig heide heimelijk heinde hek heklicht hekpaal held heldenrol helder heldin helemaal helft helling
helm helmknop helpen helper hemd hemdsmouw hemel hemelbed hen hendel hengel hengsel hengst her herberg
herbouwen herdenken herder herenhuis herenteam herfst herhalen herhaling herkauwer herkennen herkomst herladen
herleiden herleven herlezing hermelijn heropenen heropname heroveren herrie herrijzen hersenpan hersens
herstart hert hertog hertogdom hertogin hervatten hervormen herzien heup heuptas heus heuvel heuvelkam
heuvelrij heuvelrug hevel hevig hier hierheen hijs hilarisch hinde hing hinkelen hint historie historiek hit
hitlijst hitparade hitte hittepit hobbel hobby hobo hockeyer hoed hoedenpen hoeder hoef hoefijzer hoefstal
hoek hoekbal hoekhuis hoekijzer hoekkamer hoekman hoekschop hoeksteen hoekstuk hoektand hoen hoepel hoera
hoest hoeve hoeveel hof hofdame hofkapel hofstede holte hommage hommel hond hondenbed hondenkar hondenren
honderd hondsroos honing honk hoofd hoofddoek hoofdklas hoofdmap hoofdmenu hoofdnet hoofdring hoofdrol
hoofdstuk hoofdvak hoofdweg hoofdzin hoog hoogdag hoogdruk hoogfeest hoogland hoogstand hoogte hoogtezon
hoogtij hoogtijd hooguit hoogveen hoogwater hooi hoop hoopvol hoorbaar hoorn hoorspel hop hopbel hopland
hopplant horde horen horizon horizont horloge hormoon hortensia horzel hotdog hotel hotelbar hotelbed
hotelgast houden houdend houder houding hout houtblok houtdruk houtgewas houtkap houtkever houtkoper houtring
houtskool houtwal houtwol houw hoven huid huidig huif huifkar huis huisadres huisarts huisdier huiselijk
huisgezin huisjas huiskamer huiskapel huismuis huispak huisspin huistaak huisvader hulp hulpbron hulpplan
hulpstuk hulpteam hulst humanist humeur humeurig humor huren hut hutkoffer huurauto huurder huwen hyacint
hybride hymne hypothese icoon ideaal idealist idee identiek ideologie idool ieder iedereen iemand iep iets
ijdel ijdelheid ijs ijsappel ijsbaan ijsbad ijsbal ijsbank ijsbeer ijsberg ijsbijl ijsbloem ijsblok ijsclub
ijsco ijsdansen ijsemmer ijsgang ijsgrot ijshotel ijshut ijskanaal ijskap ijskar ijskast ijskelder ijskern
ijskoffie ijskonijn ijskou ijskoud ijslaag ijslepel ijslolly ijsmuts ijspaleis ijspegel ijspret ijsrand
ijsregen ijssalon ijsschep ijsschol ijsschuit ijsshow ijsstoel ijstaart ijstang ijsthee ijstijd ijsveld
ijsvlakte ijsvloer ijsvogel ijswafel ijswand ijswater ijsweg ijswijn ijswinkel ijswinter ijswolk ijszee ijver
ijzel ijzer ijzerboor ijzererts ijzermijn ijzerzaag ijzerzout illusie imitatie imiteren imker immens immer
immigrant imponeren import importeur imposant impuls impulsijs inademen inbeelden inboedel inbrengen inclusief
indeling indenken index indicatie indicator indienen indirect individu indruk industrie ineens info infodag
informeel infostand ingaan ingang ingenieur ingrijpen inhalen inham inhouden inhuren initiaal initieel inkijk
inkomen inkomst inkopen inkt inktfles inktpot inktrol inktvis inladen inleiding inleveren inlichten inname
innemen innen innerlijk innovatie inpakken input inrichten insect inspectie instabiel instantie instappen
instellen instemmen instinct instituut instorten intact intensief intentie intercity interesse interieur
interland intern internaat interval interview intiem intocht intrede intrekken intrige intro intussen invloed
invoeren invoering invullen invulling inwendig inwijding inwoner inzage inzending inzet inzetbaar inzetplan
inzetstuk inzetten inzicht inzien inzitten inzoomen iris ironie ironisch irrigatie irriteren isolatie isoleren
italiaan item ivoor jaar jaardicht jaargang jaarkaart jaarkring jaarlijks jaaromzet jaarplan jaarring jaartaak
jaartal jaarthema jacht jacket jackpot jaguar jam jammer jampot januari japon jarenlang jarig jas jasmijn
jasschort jaszak jawel jeep jenever jersey jeugd jeugdig job joggen joker jol jolig jongeheer jongeman jongen
jonker jonkie journaal jubel jubilaris jubileum judoka juf juffer juffrouw juichen juist jukbeen juli jumbo
jungle juni jurk jury jurylid juweel juwelier kaai kaak kaal kaar kaart kaas kaaskamer kaaskoper kaassaus
kaastaart kabbelen kabel kabelbaan kabelgoot kabeljauw kabelnet kabelslot kabeltouw kabinet kabouter kachel
kade kader kaftan kajak kalebas kalender kalf kalkoen kalm kalmeren kam kameel kameleon kamer kameraad
kamerbank kamerdeur kamerjas kamerkoor kamerwand kamille kamp kampdag kamperen kampioen kampong kanaal kanarie
kandidaat kaneel kanjer kano kans kant kantelen kantine kantlijn kanton kantoor kap kapbord kapel kaper
kapitaal kapiteel kapitein kapittel kaplaars kapok kapot kapper kapsalon kapsel kapster kapstok kaptafel kar
karaf karakter karamel karavaan karbonade karkas karnemelk karper karpet kartel karton karwei kas kasbloem
kasboek kasbon kassa kassabon kast kastanje kasteel kastslot kat kater katoen katrol kattin katuil katvis
kauwen kauwgom kavel keel keep keet kegel kei keikop keisteen keizer keizerin kelder kelk kelner kelnerin
kenbaar kenmerk kennelijk kennen kenner kennis kennisnet kenteken keramiek keramisch kerf kermis kermisdag
kermispop kern kerndoel kerntaak kernthema kers kerst kerstboom kerstman kerstmis ketel ketelhuis ketelkoek
keten ketting keuken keukenrol keuren keurig keuring keurmerk keuze keuzeknop keuzemenu keuzevak kever
keyboard kiel kiem kier kies kietelen kievit kiezel kiezer kijk kijkbuis kijkdag kijker kijkhut kijkster
kikker kikkerbad kilo kiloliter kilometer kilopak kim kind kink kinkel kiosk kip kippenhok kippenvel kit klaar
klank klankbord klant klapper klarinet klaroen klas klasfoto klasse klassiek klauw klaver klavier kleding
kleed klein kleinkind kleinzoon kleren kletsen kletsnat kleur kleurig kleuring kleurloos kleurrijk kleurvlak
kleuter klever kliek klik klikken klim klimaat klimgeit klimmen klimmer klimnet klimop klimrek klimstok
klimtouw kling kliniek klinisch klinken klinker klip klit kloek klok klokradio klokslot klokuur klomp klucht
kluif kluis klus klusdag klusman kluwen knaap knabbel knak knap knappen knapperd knapzak knecht kneep knie
knielap knielen knijpen knik knikker knip kniples knipoog knippen knipperen knipsel knipslot knipster kniptang
knisperen knoeien knoest knoflook knol knoop knop knor knot knuffel knus knut knutselen koe koeboer koeherder
koehoorn koek koekblik koekenbak koekenpan koeketel koekoek koel koelbox koeling koelkast koemarkt koepel
koepeldak koerier koers koestal koesteren koets koetshuis koetswerk koffer kofferbak koffie koffiebar
koffiebes koffiebon koffiebus koffiekom koffiepad koffiepot koffiezak koken koker kokos kokosnoot kolibrie
kolk kolom koloniaal kolonie kolos kom kombuis komedie komeet komiek komijn komisch komkommer komma kompas
komst kondigen konijn koning koningin konvooi kooi kooiman kool koolemmer koop koopavond koopdag koopman koor
koord koorhek koorkapel koorlid koot kop kopbal koper koperdruk kopgroep kopie kopklas koplaag koplamp
koplicht koploper kopman koppel koppeling kopper koppig kopstuk koraal koraalrif kordon korf korps korpschef
korrel kort korting kosmos kost kostbaar koster kostuum kotter kou koud kraag kraai kraak kraal kraam kraan
kraanarm kraanauto krab krabbel kracht krachtig krakeling kraker kram krans krant krap kras krassen krat
krater krediet kreeft kreek krekel krent kreukel krib kribbe kriebel kriek kriel krijt krimpen kring kringloop
kristal kritiek kritisch kroeg kroes kroket krokodil krokus krom kromming kroniek kroning kronkel kroon
kroonstuk kroos krop kropsla kruid kruidboek kruidig kruidkoek kruidnoot kruik kruim kruimel kruin kruipen
kruiper kruiwagen krul kubiek kubus kuch kudde kuier kuif kuiken kuip kuiper kuit kundig kunst kunstfoto
kunstlens kunstoog kunststof kunststuk kunsttaal kunsttand kurk kus kushand kussen kust kustrif kustvak
kustwater kustweg kuur kwab kwadrant kwaken kwaliteit kwark kwart kwartaal kwartel kwartet kwartier kwartnoot
kwartuur kwast kwebbel kweek kweepeer kweken kwekerij kwestie kwetteren kwint kwintet kwispel laadklep laag
laagte laagveen laan laars laat lab label labrador labyrint lachen lacher ladder lade lader lading lagune
laken lam lama lamel lamp lampenkap lampenpit lampion lamsoor lanceren lancering land landdag landelijk
landerij landgoed landhuis landing landkaart landmark landmeter landrug landschap landsdeel landsheer
landstaal landweg lang langdurig langsgaan langzaam lantaarn lantaren lap laptop laptoptas lariks lasagne
laser laserpen last lastig lastpak lastwagen laten laurier lavendel lawaai ledikant leefbaar leeftijd leeg
leegte leer leerboek leerdoel leergang leergeld leerjaar leerling leerplan leerregel leerroute leerstuk
leertaak leervak leerweg leesbaar leeuw leeuwerik legen legenda legende leggen legger leguaan lei leiboom
leiden leider leiding leiriem leken lekkage lekkernij lelie lenen lener lengte lening lens lente lentedag
lentejas lentezon lepel lepelaar lepelbak leraar lerares leren les lesauto lesavond lesblok lesboek lesbrief
lesbus lesdag lesgebouw lesgeven lesgroep lesjaar leskaart leslokaal lesmap lesniveau lespakket lesplaats
lesplan lesruimte lesschema lesstijl lesstof lestaak lesthema lestijd lesuur leswagen letten letter letterbak
leuk leunen leuning leven levende levendig levensdag levenspad levensweg leveren levering lezen lezer lezing
libel libelle liberaal libretto licentie lichaam licht lichtbak lichtblok lichtbol lichtbron lichtdruk
lichting lichtknop lichtnet lichtpen lichtplan lid lidkaart lidmaat lidnummer lidstaat lidwoord lied liedboek
lief liefde liefdevol lieveling liever lift lifter liggen ligger ligging liguster lijf lijn lijnbus lijnstuk
lijst lijster likeur lila limerick limoen limonade limousine linde lindeboom lindebos liniaal linie links
linnen lint lintmeter lintvis lip lippen lipsslot lipstick list liter literfles literpak litho litteken
locatie loep logboek logen logeren logisch logistiek logo lokaal loket lolly lommer loods look loon loop
loopauto loopbaan loopdag looppad looppas looppop loopvlak loopwagen loos loot lopen loper losmaken lossen lot
lotenboek loterij loting lotnummer lotto lotus lucht luchtbed luchtbel luchtbus luchtdruk luchter luchtfoto
luchtig luchtnet luchtweg luchtzak lucifer lui luid luifel luik luipaard luisteren luit lukken lunch lunchplek
lunchuur lupine lus lusten lustrum lynx maagd maaien maaier maal maalteken maaltijd maan maand maandag
maanfoto maanman maanring maanstand maansteen maanvis maart maas maat maatbeker maatstaf maatstok maatvis
machine machinist macht macro made maf magazijn magazine magneet magnetron mail mailadres maillot mailorder
mais majoraan makelaar maken makkelijk makreel mammoet man manager manche mand mandaat mandarijn mandoline
mango manicure manier manifest mantel manteljas map maquette marathon marcheren marge margriet mark markeren
markgrond markt marktdag marmelade marmer marmot marsepein marter mascotte masker massage masseren massief
mast match materiaal materie materieel matje matras matrix matroos maximaal maximum mayonaise medaille
medaillon medeleven medisch meditatie mediteren meer meerdaags meerling meeroever meerpaal meertouw meerval
meervoud mees meest meestal meet meetbrief meetbuis meetdag meeting meetmodel meetnet meetstok meetwagen meeuw
meid meier meikever meisje melden melder melding melk melkauto melkbus melkemmer melker melkfles melkgeit
melkkan melkkar melkkies melkkoe melkpak melkstal melktand melktank melkwagen melodie melodieus meloen meneer
menen mengen mengsel menig mening mens menselijk mensenzee mentor menu menublok merel meridiaan merk merkbaar
merkel merksteen merkteken merrie messing metaal meteen meteoor meter meterbad meterkast metgezel methode
meting metro metrobuis metrolijn metrorit metrostel metselaar metselen metworst meubel meubilair mevrouw micro
microfilm microfoon microfoto middag middaguur middagzon middel midden middenin middenman middenpad middenrif
middenweg midzomer mie mier miet migratie mijden mijl mijlpaal mijlsteen mijn mijngang mijnsteen mijten mild
milieu miljard miljoen miljonair milkshake mimosa minder mineraal mineur mini miniatuur minibar minibus
minimaal minimum miniserie minister minnelied minuut mirakel mispel misser misten mistig mistral mix mixdrank
mixer mobiel mochten mode modeduo modefoto modehuis model modelauto modepop modern modevak module moeder
moederbij moedig moeilijk moeite moeizaam moer moeras moerassig moes moesson moeten moetje mogelijk mogen
molecule molen molenaar molenbeek molengang molenkap molenzeil mom moment momenteel mond mondeling mondiaal
monding monitor monk monogram monoloog monopolie montage monteren monteur monument mooi moor mop morgen
morgenuur morgenzon mortel mortier mos mossel mosterd motel motie motief motivatie moto motor motorblok
motorbril motorjas motorkap motorpak motorrit motregen motto mousse mouw muesli muffin mug muil muis muisknop
muismodel mulder munt muntmeter muntstuk murmelen mus museum musical musicus muts muur muurkluis muurvlak muze
muziek muziekdag muziekles muzikaal muzikant mysterie mystiek mythe naad naaien naald naaldvak naam naambord
naamdag naamgever naar naast nabij nabuur nacht nachtbel nachtbus nachtclub nachtpit nachtrit nachtslot
nachtuil nader nagel nagelbak nageltang najaar najade namiddag narcis nat natie nationaal natuur natuurbad
natuurbos natuurpad natuurwol nauw navigator navolging nazomer nazorg nectarine nederig neef neer neerhalen
neerslag negen negende negental negentig negeren neiging nek nemen nerf nergens nerts nerveus nes nest nestor
net netel netkaart netstroom netwerk netwerker neus neusgat neusring neutraal neutron neuzen nevel nicht
niemand niet nieuw nieuwjaar nijlpaard nijptang nikkel niks nis niveau nobel nodig noemen noga nogmaals nomade
nomadisch nominatie nooit noord noordkust noordpool noot norm normaal nota notaris notatie notenhout noteren
notering notie notitie novelle november nuance nul nummer nummering nut nuttig oase obelisk ober object
obstakel oceaan oceanisch ochtend octaaf octopus oefenen oefening oerwoud oester oesterbar oesterbed oesterput
oever official officieel ogenblik oker oksel oktober olie oliebad oliebol oliefirma oliefles oliejas oliemeter
olienoot oliepalm olietank olievlek olifant olijf olijfboom olijfbos olm olympisch oma omarmen omdraaien
omelet omgaan omgeven omgeving omging omheining omhelzen omhoog omhulsel omkeren omkleden omlaag omliggend
ompraten omroep omslag omvang omvatten omweg omzeilen omzet omzetting onaardig onbebouwd onbedoeld onbekend
onbeleefd onbepaald onbeperkt onbewoond onbewust onderarm onderdaan onderdak onderdeel onderkant onderst
onderweg onderwerp onderzoek ondiep oneindig ongeacht ongedeerd ongekend ongelijk ongemerkt ongerust ongeveer
ongewenst ongewoon ongezien onlangs onmisbaar onnodig onrust onrustig ontbijt ontbinden ontbreken ontdekken
ontdekker ontdoen ontelbaar onthouden onthullen ontkennen ontkomen ontmoeten ontnemen ontroerd ontstaan
ontvangen ontvanger ontwaken ontwerp ontwerper ontwijken onveilig onweer onwijs onyx onzeker oog oogappel
oogbal oogbol ooghaar ooghoek oogkas oogkleur oogmasker oogopslag oogpunt oogrand oogring oogst oogstdag
oogster oogzalf ooievaar ooit oom oor oorbel oord oordeel oorknop oorkonde oorkussen oorring oorschelp
oorsprong ooruil oorworm oorzaak oostelijk oosten oostgrens oostkust opa opaal opbellen opbergen opbouwen
opbrengen opbrengst opdoen opdraaien opdracht opduiken opeens opeisen open openbaar opendoen opening openlijk
openlucht openmaken opera operahuis operarol operaster operatie operator opereren operette opeten opfrissen
opgaan opgang opgave opgelucht opgeruimd opgeven opgewekt opgroeien ophalen ophaler opheffen opheffing
ophouden opinie opkijken opknappen opkomen opkomst opladen oplader oplage opleggen opleiding opletten
opleveren opleving oplopen oplosbaar oplossen oplossing opmaken opmerken opmerking opname opnamedag opnamekop
opnemen opnieuw opofferen oppakken oppassen opper opperst oppervlak oppikken oppositie oprapen oprecht
oprichten oprichter oprit oproep opruimen opschrift opslaan opslag opstaan opstappen opstarten opsteken
opsteker opstel opstellen opstijgen opsturen optie optillen optimaal optioneel optisch optocht optreden
optrekken opvallen opvallend opvangen opvatten opvatting opvoeden opvoeding opvoeren opvoering opvolgen
opvolger opvolging opwachten opwarmen opwekken opwekking opwinden opwindend opzeggen opzet opzetstuk opzetten
opzicht opzichter opzien opzoeken orakel oranje oratorium orchidee orde ordening order oregano orgaan
organisme organist orgel orgelles origami origine origineel orkaan orkest orkestbak orkestlid ornament otter
oud ouderlijk ouderwets oudheid ouverture ouwel ovaal oven overal overbodig overdag overeind overgang overging
overhemd overig overkant overleg overloop overname overstap oversteek overtocht overtuigd overuur overvloed
overzicht oxidatie paal paar paard pad pagaai pagina pak pakbon pakezel pakhuis pakkamer pakket paklijst
pakpaard paktafel pakwagen pakwerk pakzadel pakzolder pal paleis palet paling palm palmtak palmtop pan pancake
pand panda panding paneel panel panfluit panorama pantheon pantoffel pap papa papaja papaver papegaai
paperclip papier papierbak papierrol paplepel paprika parabool parachute parade paradebed paradepas paradijs
paragraaf parallel parameter paraplu parasol parcours pardon parel parfum paring park parkbos parkeren parket
parkiet parking parkweg parool part partieel partij partijdag partijlid partner pas pasar pasfoto paskaart
paskamer pasmunt paspoort paspop passage passagier passant passeren pasta pastei pastel pastille pasvorm patat
patent patrijs patroon pauk pauw pauze pauzeren paviljoen pedaal pedagoog peddel peen peer pegel peiling
pelikaan pels pen penalty pendel penning penseel pensioen pension penvriend peper peperbus pepermunt perceel
perfect perfectie periode periodiek perk perkament permanent perron personage personeel persoon perzik pet
petfles peul peuter pianist piano pianobar pianoduo pianoklas pianola pianoles pianosolo pianotrio piccolo
picknick piekeren piepen piet pigment pijl pijler pijp pijplijn pilaar piloot pinda pingpong pink pion pionier
pip pipet piraat piramide pistache pit pitstop pittig pixel pizza plaats plaatsing plafond plaid plak
plakadres plakkaat plakker plakstrip plan planbord planeet plank planner planning plant plantage plantbed
planter plantsoen plas plasregen plastic plastisch plat plateau plateel platenbon platentas platform platvis
platworm player plechtig pleidooi pleister plek plevier plezier plezierig plicht plint ploeg plof ploffen
plons plonzen plooi plooirok plots plugger pluim pluis pluizig pluk plukken plukker plunje podcast podium
poedel poeder poeier poes poetsen poetser poging pointe polder polderweg politicus politiek pols polsstok
polyester pomp pompbak pompbuis pompkamer pompoen pompsteen pompstok pompwagen pond pony ponyclub ponykamp
ponywagen pool poolbeer poolhond poolkap pooltafel poolvos poolwind poolzee poort poorter poortklok poot pop
popcorn popkoor popnummer poppodium popster populair populier popzanger popzender porselein portaal portie
portiek portier portret positie positief post postadres postauto postbak postbus poster postkamer postkar
postorder postpak poststuk postuur postvak postwagen postweg postzak postzegel pot potbloem potdeksel
potkijker potlood potmeter potplant potstal poule pracht prachtdag prachtig prairie praktijk praktisch praline
praten precies prei premie premier prent present president prestatie presteren prestige pret pretpark prettig
preventie prieel prijs prikkel prima primaat primeur primitief primus principe prins prinsdom prinses printer
prior prisma privilege proberen probleem procedure procent proces procesdag processor procureur producent
producer product productie proef proefdag proefdruk proefles proefrit proefstuk proeftuin proefvlak proefwerk
prof profclub professor profetie profiel profsport program programma project projectie proloog prominent
promoten promotie promotor pronken prooidier proosten prop proportie protocol proton prototype provincie pruim
publicist publiek puck pudding pueblo pui punt puntdak puntdicht punthamer puntig punttang puntzak pupil puppy
puree purper put puur puzzel puzzelrit pyjama pyjamajas quiz raad raadgever raadkamer raadsel raadsheer
raadsman raadsstuk raaf raak raakvlak raam raamkader raap raar rabarber rachel radar raden radiaal radiator
radijs radio radiobron radiochip radiohit radiohut radioknop radioman radionet radiospot radius rafel ragfijn
rail railnet raken raket rally raming rammel rammelaar rammelkar rand randmeer randweg rang ranger ranglijst
rangorde ranking ransel rapen rapport rasp raster ratel ratelaar ratio rationeel rauw ravijn ravotten rayon
reactie reactor reageren realiteit recensent recensie recent recept receptie receptor recht rechthoek rechtop
reclame record recreatie rector redacteur redactie redden redder redding redelijk reden rederij reduceren
reductie ree reebok reed reeks reep reflectie reflex refrein regel regeling regellus regen regenbak regenboog
regendag regenjas regenkap regenpak regenplas regent regentes regenton regenval regeren regering regie regime
regio regionaal regiotaxi regisseur register reglement reguleren regulier reiger reiken reinigen reis reisboek
reisbus reisdag reispas reisplan reistas reistijd reistip reiswagen reiszak reiziger rekenen rekening rekken
rekker relais relatie relatief relaxen relevant reling rellen rem remedie remise remixen remmen remweg ren
renbaan rendabel rendement rendier rennen renner renovatie renoveren renpaard renstal rente rentedag rentree
renwagen reparatie repareren repeteren repetitie replica reportage reporter reptiel republiek reputatie
reservaat reserve reservoir resolutie resource rest restant resultaat retorica return reus reuzenrad revisie
revival revolutie ribben richel richten richter richting richtlijn ridder riek riem riet rif rij rijbaan
rijbak rijbewijs rijbroek rijdag rijden rijk rijkaart rijkdom rijkelijk rijknecht rijksdag rijksweg rijles
rijlijn rijm rijnaak rijp rijpaard rijpad rijproef rijschema rijschool rijskast rijst rijstepap rijstijd
rijstijl rijstoel rijstrook rijtijd rijtocht rijtuig rijvak rijweg rijwiel rijzadel rilling rimpel ring
ringmap ringsloot ringweg rinkelen rit ritme ritmisch ritselen ritzege rivier rivierbed rivierdal riviervis
robe robijn robot robotfoto robuust rock rodekool roebel roede roedel roeiboot roeien roeier roeispaan roep
roeper roeping roer roerlepel roerstok roes roet rogge roken roker rol rolbaan rolbeugel rolbezem roldeur
rolfilm rolkei rolkoffer rollade roller rolluik rolmaat rolmodel rolpaard rolsprong rolstoel roltafel roltrap
rolwagen roman romance rommel rommelig romp rond rondlopen rondo rondom rondreis rondrit rondweg rood
roodbaard roodborst roodbruin roodvos rook rooms roos rooster rotan rotonde rots roulette route routenet
routeplan routine roze rozet rozijn rubber rubriek rug rugnummer rugpand rugschild rugsteun rugtas rugtitel
rugzak ruig ruiken ruiker ruil ruim ruimte ruimtepak ruis ruit ruiter ruiterpad ruiterweg rups rusten rustig
ruw saai safari saffier saga sage salade saladebar salaris saldo salie salon salto salvo samba sambal samen
samengaan sample sandaal sant sap sappig sardine satelliet sauna saunabad saus sauskom savanne saxofoon scan
scannen scanner scenario scenarist scene scepter schaaf schaak schaal schaap schaar schaats schaatser schacht
schade schaduw schaffen schakel schaken schaker schalm schans schap schat schatkist schatter schattig
schatting scheen scheep scheermes schelen schelm schelp schelpnet schelpweg schema schemer schenken schenking
schep schepbek schepnet schepper schepping scheren scherf schering scherm schermer schermles scherp scherpte
schets scheur scheut schijf schijfrem schijn schikken schikking schil schild schilder schildpad schiller
schimmel schip schipper schoen schoener schoffel schol scholier scholing schommel school schoolbal schoolbel
schoolbus schooldag schoolhek schooljuf schoolnet schooltas schooluur schoolvak schoon schoonzus schoor schoot
schop schort schotel schouder schouw schrede schrift schrijven schrijver schroef schudden schuif schuifdak
schuilen schuim schuimbad schuin schuit schulp schutter schutting schuur scooter score script seconde sector
sedan sein seinhuis seizoen selderij selectie selectief sensor september serie serieus sering serre serveren
servet service sesam sfeer sfeerfoto shampoo sherry shirt show showkorps showman showmodel sieraad sierlijk
sifon sigma signaal sikkel silhouet silo simpel simulatie simulator sinds singel siroop site sitemap situatie
sjaal sjerp sjoelbak sjouwen sketch ski skibril skibus skidag skihut skiles skipak skipas skischoen skistok
skitrip sla slaap slaapbus slaaphuis slaapplek slaapzak slab slabed slager slak slakom slalom slam slang slank
slapen slaperig slee sleep sleepauto sleepboot sleeplift sleepnet sleeptouw slepen sleuf sleutel sliert
slikken slim slingeren slipper sloep slof slok sloot slordig slot slotbel slotdag slotrit slotstand slotstuk
slotzin sluier sluimer sluis sluiten sluiting sluw smaak smakelijk smaken smal smalfilm smalspoor smaragd
smeden smelten smeren smet smid smikkel smullen smurf snaar snack snackbar snackkar snap snappen snater snavel
snee sneeuw sneeuwbal sneeuwpop snel snelheid snelkoker snellen sneltram snelweg snijden snip snit snoek snoep
snoeppot snoepzak snoeren snoes snooker snor snorkel snorren snuffelen snuister snuit snurk sober sociaal
socioloog soep soepblik soepel soepkom sofa sok sokkel solist solo soloactie som sommig sonar sonate sonnet
soort sopraan sorbet souvenir spaak spaghetti span spannen spannend spanning sparen spat speaker specerij
specht speciaal specifiek spectrum speculaas speeldag speelfilm speelgoed speelster speeltje speeltuin speen
speer spek spektakel spel speld speldag speler speling spellen spelles spelling spelonk spiegel spiegelei
spieren spijbelen spijker spijt spijtig spil spin spinazie spindraad spinner spinstok spiraal spits spitsbek
spitsboog spitsbus spitsmuis spitsuur splijting splinter split splitpen splitsen splitsing spoed spoedig
spoedklus spoedrit spoel spoelbak spoelkom spoken spons sponsor spontaan spook spookuur spoor spoorbus
spoornet spoorstok spoorweg sport sportauto sportbad sporter sporthal sportief sportles sportman sportpak
sportpas sportsok sporttak sporttas sportteam sportzaak sportzak spot sprank spreeuw sprei spreiding spreken
spreker sprenkel spreuk spriet springen springer sprint sprinter sproeien sproet sprokkel sprong sprongbal
sprookje spruit spul staaf staag staal staan staander staar staart staartpen staats staatsman stabiel stad
stadhuis stadion stadium stadsauto stadsbos stadsbus stadsdeel stadsnet stadspas stadsplan stadsrit stadstour
stadstram stadswal stagiair staken staking stal stam stamboek stamboom stamhuis stamkaart stamppot stamslot
stamtaal stand standaard standhoek standpijp standpunt standtijd standvis stang stap stapavond stapel
stapelbed star starfruit start startaccu startbaan startblok startdag startknop startuur startvak statief
station statisch statuut stedelijk steeds steeg steel steelpan steen steenblok steenkool steenuil steenweg
steevast steiger steil stekel stekker stel stelling stelsel stelt stem stemknop stemming stempel stenen steng
stengel step steppe ster sterappel sterk sterkte sterrit sterrol steun steunstuk steur steven stevig stichten
stichting stiekem stiel stier stift stijfsel stijgen stijging stijl stijltang stijlvol stil stilleven
stilstaan stilstand stilte stimulans stip stippel stock stoel stoep stoeppad stoer stoet stof stofbril stofjas
stofkam stofkap stofzak stok stoker stokmeter stokvis stola stolp stomer stomerij stoof stoofpeer stoofpot
stoom stoomboot stoomtram stop stopbus stopfles stoporder stoppen stopper stopteken stopwoord storen storm
stormbal stormklok stout straal straat straatkat straatkei straatweg strak straling stramien strand strandbad
strandbal strandbar strandbed stranddag strandhut strandrit strandtas strandwal strandweg strategie stream
streek streep strekken strekking streng streven strijken strik string stro stroming stronk strooien strooier
strooisel strook stroom stroombed stroomdal stroomnet stroop stroopbal stropdas structuur struik struweel
studente studeren studie studiebol studiedag studieles studiepad studievak studio stuifmeel stuiter stuiver
stuk stuur stuurhut stuurman stuurslot stuurstok stuurtouw stuurvlak stuurwiel stuwdam stuwmeer succes
succesvol suiker suikerbol suikerbus suikeroom suikerpot suite super supernova surfen sushi sushibar sweater
symboliek symbool symfonie symmetrie sympathie symposium synoniem systeem taai taak taakuur taal taalatlas
taalcode taalkader taalkring taalles taalteken taart taartpan tabel tablet tachtig tactiek tactisch tafel
tafelbel tafereel tag tak takel tal talent talentvol talkshow talloos talrijk talud tam tamelijk tand tandarts
tandem tandpasta tandwiel tang tango tangram tank tankauto tankstop tankwagen tante tap tapbier tapdans tapijt
tapkast tapplaats tappunt tapster tapwater tarbot target tarief tarwe tas tatoeage taxi taxibus taximeter
taxirit taxonomie tea team teamsport technicus techniek technisch teddy teddybeer teder teelt teen tegel
tegendeel tegengaan tegenslag tegoed tegoedbon tehuis teil teken tekenaar tekenblok tekenfilm tekening
tekenles tekenpen tekort tekst tekstblok tekstvak telefoon telegraaf telegram teler telescoop televisie
telkens tellen teller telling telraam temmen tempel tempo tendens tennis tennisser tenor tent tentakel tentdak
tentwagen tenue terecht term termijn terminal terminus terras terrein tertiair terug teruggaan terugweg
terugzien terzijde test testauto testbed testdag testkamer testkit testmodel testplan testrit teststrip
testteam testwagen teugel tevreden textiel textuur theater thee theebus theehuis theekop theepot theetante
theewagen thema thematiek theorie thermisch thermos thuis thuishulp thuistap ticket tien tiener tienjarig
tienkamp tiental tijd tijdelijk tijdens tijdig tijdklok tijdmeter tijdperk tijdrit tijdslot tijdstip tijdtabel
tijdvak tijger tijm timmeren timmerman tin tinmijn tint tip tipmuts tippen titan titel titelrol tjalk tjilpen
toch tocht toegang toegeven toekan toekennen toekomen toekomst toelage toelaten toelating toename toendra
toenemen toepassen toeren toerental toerist toernooi toespraak toestaan toestand toestel toet toeter toetreden
toetsing toevallig toevoegen toezicht toezien tof toffee toga toilet tolereren tolk tomaat tompoes toneel
toneelles toner tong tonic tonijn tonnen tooi toon toonarm toonbank toonder toonkamer toonteken toorts top
topacteur topatleet topatlete topclub topdag topfilm topgevel topkader topklasse topkoers topmerk topmuseum
toppen topper topplaats topploeg toppunt toprenner topruiter topscore topscorer topspeler toptalent topwerk
toren torenklok torentrap torenuil tornado torso tortel totaal totaalsom tour tourbus tournee tourzege touw
tovenaar toveren traag traceren track tractor traditie trailer trainen trainer training traject traktaat
trakteren tram tramnet tramrit tramwagen tramweg trance transfer transit transport trap trapauto trapezium
traploper trappist trechter treden tree treffen treffer trefzeker treiler trein treinpad treinreis treinrit
treinstel treintaxi trek trekkar trekker trekpad trekpop trekslot trekstang trektang trektouw trekweg trend
trens trial triangel triatlon tribune trick tricot trillen trilling trilogie trio trip trofee trog trol trom
trombone trommel trompet troon troop troosten tropisch tros trots trotseren trottoir trouwdag trouwen
trouwring truc truck truffel trui trust tsaar tube tuin tuinbed tuindag tuinder tuindorp tuinhek tuinkamer
tuinkas tuinkers tuinman tuinpad tuinpark tuinplan tuintafel tuit tulband tulp tune tuniek tunnel turbine
turbo turf turnen turner turven tussen twaalf twaalfde twaalftal twee tweed tweedelig tweekamp tweeklank
tweeling tweemaal tweetakt tweetal tweetalig twijg twinkel twintig twist type typisch uienring uil uitbouw
uitbundig uitdaging uiteinde uiten uiterlijk uiterst uitgaaf uitgang uitgave uitgever uithoek uiting uitje
uitkijk uitkomst uitleg uitloper uitslag uitspraak uitstap uitvinder uitvoerig uitzicht ukelele ultimatum
ultra unie uniek uniform unit universum urenlang uur uurglas uurwerk vaag vaak vaal vaan vaandel vaart
vaartdijk vaartuig vaarwel vaas vacature vacht vader vaderland vak vakantie vakbeurs vakblad vakboek vakbond
vakdomein vakgebied vakgenoot vakgroep vakhandel vakleraar vaklokaal vakman vakschool vakstudie vaktaal
vakteam vakwerk vakwoord valies vallei valuta vanaf vanavond vandaag vaneen vangen vanille vanmiddag vanmorgen
vannacht vanzelf varen variabel variant variatie varken vast vastmaken vaten vector vedel veder veeg veegwagen
veel veelvlak veelvoud veen veer veerhuis veerman veertien veertig veerweg vegen vegetatie veilig veiling veld
veldbed velddag veldfles veldkei veldlijn veldloop veldloper veldmuis veldrit veldsla veldsport veldteam
veldteken velduil veldwacht veldweg vendel venkel vennoot venster vent ventweg veranda verbaasd verbazen
verbergen verbinden verblijf verbond verbouwen verbreden verbreed verbreken verbruik verdeeld verdelen
verdeling verderop verdienen verdiepen verdrag verduren verdwaald vereisen verf verfbad verfblik verfkwast
verfpot verfraai verfrol vergaren vergelijk vergeten vergeven vergissen vergoeden vergroten verhaal verhelpen
verheugd verheven verhogen verhoging verhuizen verhullen verhuren vering verkeer verkeerd verkennen verkenner
verkering verkiezen verklaren verkleden verkleed verkoop verkoper verkort verlaat verlagen verlaging verlangen
verleden verlegen verleiden verlenen verlengen verlicht verliefd verlof verlofdag verlofpas verlofuur
verloofde verloop verlopen verloving vermaard vermaken vermelden vermijden vermoeden vermoeid vermogen
veroveren verplicht verrassen verrast verrukt vers verschil versie versieren verslag verstaan verstek
versterkt verstopt versturen vertalen vertaler vertaling vertellen verteller verticaal vertolken vertonen
vertoning vertoog vertragen vertrek vertrouwd vervagen vervangen vervanger vervelen vervelend verven vervoeren
vervolgen vervullen verwant verwend verwennen verwerken verwerven verweven verwijzen verzenden verzinnen
verzoek verzoenen verzorgd verzorgen vest vestigen vestiging vesting vet vetblad vetkrijt vetplant veulen
vezel viaduct video videobril videoteam vier vieravond vierdaags vierde vierdelig vierhoek viering vierkamp
vierkant viertakt viertal viervoet vignet vijf vijfde vijfhoek vijftal vijftien vijftig vijg vijver vijvervis
villa villawijk vilt vin vinden vinding vinger vingerkom vingertop vink vinvis violet violist viool vioolles
virtueel vis visavond visben visboer visboot visclub visdag visgids visie visite viskar viskoffer vislepel
vislijn vismaat vismarkt visnet visolie vispan visplaats visrecept visreis vissalade vissaus visser visserij
vissmaak vissoep vissoort vistas vistijd vistocht vistrip visueel visum visvijver viswinkel viszaak vitaal
vitamine vitrage vitrine vla vlaag vlaai vlag vlak vlakbij vlakte vlam vlecht vleermuis vlek vlet vleug
vleugel vlezig vlieg vliegdag vlieger vliegles vliegplan vliegtuig vlieguur vliegwiel vlier vlierbes vliering
vlies vlinder vlo vloed vloeibaar vloeien vloeiend vloeistof vloer vloerpas vlokken vlooien vloot vlot vlucht
vluchtig vluchtweg vlug vocaal vocht vochtig vod voeden voeding voedsel voegen voelen voeren voering voertaal
voertuig voet voetbad voetbal voetnoot voetpad voetstap voetstuk voetweg vogel vogelbek vogelhut vogelkooi
vogelnest vogelspin vogelveer voicemail vol voldaan voldoen voldoende volgeling volgen volger volgorde
volhouden volk volksstuk volkstaal volkstuin volledig volleybal volmaakt volop volstaan volstrekt volt
voltijds voltooid voltooien volume volwassen vondst vonk voor vooraan vooral vooravond voorband voorbank
voorbeeld voorbij voorbode voordeel voordeur voorfilm voorfront voorgevel voorgrond voorhamer voorhaven
voorhoofd voorhuis voorjaar voorkamer voorkant voorkeur voorkomen voorland voorlezer voorloper voorlopig
voorluik voormalig voorman voormuur voornaam vooroever voorop voorplan voorpoort voorpoot voorpost voorraad
voorraam voorrecht voorronde voorsmaak voorst voorstad voorstel voorstoel voorstuk voortand voortent voortgang
voortijd voortrein voortuin vooruit voorvader voorval voorvoet voorwagen voorwerp voorwiel voorwoord voorzaal
voorzang voorzeil voorzet voorzomer voren vorig vork vorm vorming vorst vorstdag vorstin vos vouw vraag
vraagstuk vracht vrager vredig vreedzaam vreemd vreugde vriend vriendin vriezer vrij vrijdag vrijgeven
vrijgevig vrijheid vrijkomen vrijlaten vrijmaken vrijthof vroeg vrolijk vrouw vrucht vuilnis vulkaan vullen
vulling vuur vuurbol vuurkei vuurpijl vuurregen vuursteen vuurtoren vuurvogel vuurwerk waaier waak waakhond
waal waar waarborg waard waarderen waardevol waardig waardoor waarmaken waarnemen waarnemer waarom waas wacht
wachtdag wachter wachtrij wadi wafel wafelhuis wagen wagenbak wagenboom wagenpark wagenwiel wagon wak wal
walnoot walrus walvis wand wandelaar wandelen wandeling wandelpad wandkaart wandklok wandkluis wang wanneer
wanten warempel warenhuis warm warmte warren wasbeer wasem wasmand waspeen wassen wasser wasstraat water
waterbaan waterbad waterbak waterbed waterbek waterbel waterbron waterbuis waterbus waterdag waterdamp
waterdier waterdruk waterfles watergang waterhoen waterhond waterig waterijs waterkant waterkers waterkom
waterlaag waterlijn waterloop watermerk waternet waterpark waterpas waterpeil waterpijp waterplan waterplas
waterpomp waterpost waterpot waterpunt waterput waterrand watershow waterski waterslak waterslot waterstof
watertank watertaxi watertrap watertuin waterval waterveld waterverf watervlak waterweg waterwerk wazig web
webadres webbureau webdienst weblog webpagina webradio webruimte webshop website webtekst webversie webwinkel
wedding wederom wedstrijd weed weefsel weegbree week weekbak weekblad weekdag weekeinde weekend weekmenu
weektaak weer weerbeeld weergaaf weergeven weerhaak weerhaan weerkaart weerkamer weerradar weerstaan weertafel
weerwoord weerzien weet weg wegdek wegdoen wegennet wegenplan weggaan weggeven wegging weggooien weghalen
weghouden weglopen wegloper wegnemen wegrennen wegrijden wegsturen wegvak wegvallen wegwerker wegwijzer wei
weide weigeren weigering weinig weitas wek wekelijks wekenlang wekken wekker weldra welk welkom wellicht
welvarend wending wenk wenkbrauw wennen wens wenselijk wensput wereld wereldbol werelddag wereldhit wereldzee
weren werf werk werkadres werkarm werkbak werkbalk werkbij werkbon werkdag werkdiner werkdruk werkelijk werker
werkgever werkgroep werking werkkamer werkkring werkles werkman werkmap werkmodel werknemer werkorder werkpak
werkplan werkplek werkput werkster werkstijl werkstuk werktaal werktijd werktuig werkuur werkvak werkvlak
werkweek werkwoord werkzaam wervel wervelbed werven wesp westelijk western westgevel westkust wetboek weten
wetering wethouder wettelijk wever wezel wezen whist wiebelen wieg wiegelied wieken wiel wier wijd wijding
wijk wijkbus wijkplan wijkraad wijkteam wijn wijnbar wijnfles wijnkoper wijnlezer wijnstok wijs wijsmaken
wijsneus wijzer wijzigen wijziging wikkel wil wild wildernis wilg willen wind windmeter windzak winegum winkel
winkelbel winkeljuf winkelkar winnaar winnares winnen winning winst winter winterbed winterdag winterjas
winteruur winterzon wip wipbrug wipkar wipmolen wipneus wipplank wipstaart wipstoel wiskunde wiskundig
wisselen wisseling wissen wit witbier witboek witlof witregel witruimte witspeler witstaart witvis woensdag
woerd woestijn wol wolf wolfshond wolfsspin wolfstand wolftoon wolk wolkendek wollen wonder wonen woning
woonkamer woonwijk woord woordspel worden workshop worm worp worst worstelen wortel woud wrijven wrijving yard
yoghurt zaad zaag zaagblad zaagsel zaagtand zaagvis zaaien zaaier zaak zaal zaalsport zacht zadel zadeldak
zadeldek zadelknop zadelrug zadeltas zak zakagenda zakatlas zakboek zakdoek zakelijk zakenman zaklamp zalf
zalm zamelen zand zandbak zanderig zandig zang zanger zangeres zangles zangnoot zaterdag zebra zebracode
zebrapad zee zeebad zeef zeegras zeekat zeekoe zeeleeuw zeeman zeeniveau zeep zeepbel zeepolder zeepsop
zeereep zeesluis zeester zeestraat zeevis zeevisser zeeweg zege zegekar zegel zegeteken zegewagen zeggen zeil
zeildag zeiler zeiljacht zeilles zeilpak zeilstand zeilsteen zeilteken zeilwagen zeis zeker zelden zeldzaam
zelf zelftest zender zending zenit zeppelin zes zesdaags zesde zeshoek zeskamp zeskant zestal zestien zestig
zesvlak zet zetel zetten zetter zeuren zeven zevende zevenhoek zevenkamp zevental zeventien zeventig zichtbaar
ziel zien zigzag zijbeuk zijde zijgevel zijkant zijlijn zijn zijrivier zijspan zijtak zijwaarts zilver zin
zingen zinken zinsdeel zinspreuk zintuig zinvol zitbank zitje zitplaats zitten zitting zoals zode zodra zoeken
zoeker zoektocht zoemen zoen zoet zoethout zoetstof zoiets zojuist zolang zolder zomer zomerbed zomerdag
zomerhit zomerhoed zomerijs zomerjas zomerpak zomervis zomerzon zon zonadres zondag zonhoed zonnebril
zonnehoed zonnen zonnig zonzijde zoogdier zool zoom zoon zorgen zout zoutbak zoutmeer zoutpan zoutpot zoveel
zucht zuid zuidelijk zuidgrens zuidkust zuidpool zuil zuilenrij zuinig zuivel zuiver zuivering zullen zult zus
zuster zuur zuurkool zuurstof zuurstok zwaaien zwaan zwaar zwaard zwabber zwaluw zwam zwart zwartboek zwembad
zwemles zwemmen zwemmer zwemster zwengel zwenk zwerm zwerver zweven zwier zwijgen zwoel
`
