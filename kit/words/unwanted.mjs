/**
 * What does not belong on a slip that someone in trouble carries about. `stems` turn away every word that
 * contains them, `words` only themselves.
 */
export const stems = `
aanklach aanrand aanslag aanval abort alcohol allah anaal angst anus apost arrest baar bajes bandiet bastaard bedrieg bedrog beest begraf begrav
bekeer belazer beroof beroven besmet beul bibliothecar bidd bidden bijbel bisschop blind bloed blut boef bom bomb braak braken brand
brancard bruut burger cel charlatan chemo chirurg christ cirrus coma condoom crimin dader dealer demon depres diaken diefs dief dieven
dict dioces dokter dokt dood dode domin doof doodg drank drug dronken droef duivel dwaas dwang eikel ellend encycl engerd epilep erecti
erot euthan evangel executi explos fascis fetisj flikker fraud fuck galg gang gangster gay gebed gebrek gedood geest geil gek gelovig genocid
geweer geweld gevaar gevang gevecht gewond gezwel gif gijz god goddel graf grafs granaat griep griez gruwel guerril haat haten handgran heiden
heil hei-l hek-s heks hel helleb heroin hersen hoer hoern homo honger hospit hufter huil idioot imam indring infar infect injec inbre inbraak
invalid islam jap jezus jihad jood joods judas kak kanker kanon kerk kerker kist klacht klap kleine klerik klooster klote klojo knecht kogel kolon
kont kontje koran kots krank kreng kreupel krijg kruis kut kwaal kwaad kwaadaard kwets kwijl leger lesbi letsel leugen lijd lijk lijkk lul luizen
maagd maffia mafke mafkees malaria marcel marihu martel medic medicijn mengel menstru messias mishand misdaad misdad miskraam misbruik missie moord mosk
moslim munitie mutil naakt narcot naz nazi neger nier nimf non-n obees onan ongeluk ongev ontploff ontvoer oorlog operat orgas orgie overlijd
overled paap paniek paus penis perver pest piemel pijn pik pil pis pistool plund poep pogrom porn predik priest prof-p profeet prosti psych
puber puist pus racis raket ramp rebel rapist recher religi rellen rel-r revol rodd rouw rukk sadis sadist salafi satan scheet scheld schiet
schijt schizo schoft schurk schuld seks sekt sex slacht slaaf slaan slaven slet sletje slijm sloer smart smeerl smokkel sneuvel snuiv sodom
soldaat spasm spataa sperm spion stalk steekp steel stelen ster-f sterf sterv stierf stiletto stink stoned straf strip stripp sukkel suicid symptoom
synagoog syndroom tampon teef terror theol tiet tietje tir tirann tor-t torped tortuur trauma treiter tuberc tuchth tumor tyf uitschot urine
vagin vals vechten vergif verdacht verdriet verdrink verkracht verlos verlam verminkt vermoord vernedering vernietig verraad verrader
verraden verslaafd verslav verwond vijand viool-x virus vloek vlucht vrees vuurwapen waanz wapen wees-w wond wraak wreed wurg zaad zelfmoord
ziek zieken zonde zond-a zwanger zweer zweten zwerm-x
`
export const words = ``
