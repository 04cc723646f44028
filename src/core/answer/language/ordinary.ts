import { keyOf } from "./lemma.ts";

/** Everyday English words that questions are made of: never read as a slip for somebody's name or for a printed word. */
export const ORDINARY: ReadonlySet<string> = new Set(
  `ability abortion accident account action activity actor actress address advice affair africa agency agent agreement agriculture
  airline airplane airport album alcohol america amount analysis animal answer apartment apple area argument army arrest art article
  artist asia assault asset athlete attack attempt attention attorney audience author average award baby background badge balance ball
  ballot banana band bank bankruptcy baseball basketball battery battle beach bear beauty beer behavior belief benefit bible bicycle
  bike bird birth birthday blood board boat body bomb bond bonus book border boss bottle boyfriend brain brand bread bridge britain
  brother budget building burger business butter cable cake camera campaign canada cancer candidate capital captain carbon card care
  career cash castle cat cause celebrity cell center central century ceremony chain chair challenge champion championship chance
  change character charge charity chart cheese chemical chess chicken chief child children china chips chocolate choice christmas
  church cinema citizen city class climate clinic clock clothes cloud club coach coal coast coffee coin college color comedy comment
  commerce committee community company competition complaint computer concert condition conference conflict congress connection
  construction consumer contract control conversation cook cookie copper corn corner cost cotton council country county couple course
  court cousin cow crash cream credit cricket crime crisis crop crowd cup currency customer cycle dad dam damage dance danger data
  database date daughter deadline deal death debate debt decade decision defense deficit degree delay delivery demand democracy
  dentist department deposit desert design desk dessert device diamond diet dinner diplomat disaster discount discovery disease
  distance district divorce doctor document dog doll dollar donation door dose doubt draft drama dream dress drink driver drone drought
  drug duck earnings earth earthquake east economy editor education effect effort election electricity elephant email embassy emergency
  emission emotion empire employee employer energy engine engineer england entry environment episode equipment error escape estate
  europe evening event evidence example exercise exit expense expert explosion export eye face fact factory failure family famine fan
  farm farmer fashion father fear feature february fee festival fever field fight figure film finance finger fire fish flag flame
  flavor flight flood floor flour flower food foot football force forecast foreign forest form formula fortune foundation france fraud
  freedom friend fruit fuel fund funeral funding funeral furniture future gallery gambling game games garage garden gas gender
  generation germany gift girl girlfriend glass goal goals god gold golf gossip grade grain grammar grandfather grandmother grass
  gravity grocery ground group growth guest guide guitar gun guns habit hair hall hammer hand harvest hat hate head headline health
  hearing heart heat height helicopter hero history hobby hockey hole holiday home honey honor hope horse hospital host hotel hour house
  housing hunger hurricane husband idea identity illness image immigrant immigration impact import income increase independence india
  industry inflation information injury insect insurance interest internet interview invention investment investor iran iraq iron
  island israel issue italy jacket jail january japan jeans jersey jewelry job jobs joke jokes journal journalist journey judge juice
  july june jungle jury justice key kid kids killer kind king kitchen knee knife knowledge korea labor lady lake land language laptop
  laugh laughter law lawsuit lawyer layoff layoffs leader league leather lecture legacy legend lemon length lesson letter level liberty
  library license life light lion list literature loan lobby location lock london loss lottery love luck lunch luxury machine magazine
  mail majority makeup manager map marathon march marijuana market marriage match math meal meaning measure meat media medicine meeting
  member membership memory menu message metal meter method mexico middle migrant migration military milk mind mine mineral minimum mining
  minister minute mirror mission mistake model moment money monkey mood moon morning mortgage mother motor mountain mouse mouth movie
  museum music musician name nation nature navy neighbor network news newspaper night nobel noise north nose note novel number nurse
  object ocean offer office officer oil olympics opera operation opinion opponent option orange orbit order oven owner oxygen page pain
  paint painting palace pandemic panel paper parent paris parking parliament party passenger passport password past pasta path patient
  pattern payment peace penalty pension pepper percent perfume period permit phone phones photo photograph piano picture pizza planet
  plane plant plastic plate platform player players playoff pocket poem poet point poison poland police policy politics poll pollution
  pool pope population port portrait position post potato pound poverty power practice prayer prediction pregnancy premier price prices
  prince princess principal printer prison privacy prize problem process producer product profession professor profit program progress
  project promise property protest province psychology public punishment purchase quality quarter queen quiz race racism radio railway
  rain rate ratio reaction reader reality reason rebellion recession recipe record recovery recycling referee refugee region religion
  rent repair report reporter republic reputation request rescue research restaurant result retirement revenue review revolution reward
  rhythm rice ride rifle right ring riot risk river road robot rocket role roof room route rule rules rumor russia safety salad salary
  sale sales salt sand satellite sauce scandal schedule scholarship school science scientist score scored screen sculpture sea season
  seat secret security series server service settlement shadow shape share shark sheep shelter ship shirt shoe shoes shop shopping shot
  shoulder show sign signal silver singer sister site size skill skin sky sleep smoke smoking snake snow soap soccer society software
  soil soldier solution son song songs sound soup south space spain speech speed spirit sport sports spring spy square stadium staff
  stage stamp standard star state station statue status steel stock stocks stomach stone storage storm story strategy street strike
  student studio style subject subsidy suburb subway success sugar suicide suit summer summit sun supply surgery surplus survey
  suspect sweden swimming symbol symptom system table tariff taste tax taxes tea teacher team teams technology teenager telephone
  television temperature tennis term territory terror test text texas theater theft theory thing ticket tickets tiger title tobacco today
  tomorrow tooth topic tornado tourism tourist tournament tower town toy track trade tradition traffic train trainer training transfer
  transport travel treaty treatment tree trial trip troops trophy trouble truck trust truth tunnel turkey turnout twin ukraine unicorn
  uniform union unit university vacation vaccine valley value van vegetable vehicle verdict version victim victory video village
  violence virus visa visit voice volcano vote voter votes wage wages wait wall wallet war warning watch water wave way weapon weather
  website wedding week weekend weight west wheat wheel wife wildfire wildlife window wine winner winter wolf woman wood wool word work
  worker workers world worth writer yacht year yesterday youth zone zoo calendar whether height tall heavy color colour born married
  birthplace hometown religion favourite favorite salary net phone address email age capital population
  accept accuse achieve add admit adopt advise afford agree allow apologise apologize appeal appear apply approve argue arrive ask
  assume attend avoid beat become begin behave believe belong betray blame block boast boost borrow break bring build call cancel
  catch celebrate cheat check choose claim clear climb close collapse collect compare compete complain concede confess confirm
  congratulate consider contain continue convict convince correct count cover create criticise criticize cross cry deal decide declare
  decline defeat defend delay deliver demand deny depend deserve destroy die disagree disappear discover discuss dismiss divide drop
  earn eat elect else emerge encourage endorse enjoy enter escape exist expect explain expose face fail fall feel fight fill find finish fire fix
  flee fly follow forbid force forget forgive found gain gather give go grow guess handle hang happen have hear help hide hire hit hold
  hurt ignore impeach improve include insist insult intend invest invite involve join judge jump keep kick kill know last laugh launch
  lead learn leave lend let lie lift like listen live look lose love make manage marry mean meet mention miss move need negotiate
  notice offer open oppose order organise organize owe pass pay perform pick pledge praise predict prefer prepare press pretend prevent
  promise propose protect prove provide pull push put quit raise reach react read realise realize receive recover reduce refuse reject
  relate release rely remain remember remove repeat replace reply resign respond retire return reveal rise run save say scrap search
  see seek seem sell send serve settle shoot shout shut sign sing sit sleep smell speak spend split stand start stay steal step stick stop
  strike struggle succeed sue suffer suggest support suppose survive suspect swear swim take talk teach tear tell think threaten throw touch
  travel treat trust try turn understand urge use visit vow wait wake walk want warn waste wear welcome win wish withdraw wonder worry
  write able afraid alive angry anti asleep available aware awful bad basic best better big bitter blind brave brief bright broken busy
  calm cheap clean clever close common correct crazy cruel dangerous dark dead deaf dear deep different difficult dirty dumb early easy
  empty equal exact extra fair false famous fast fat fine firm flat foreign free fresh funny glad great guilty happy hard harsh heavy high
  honest horrible huge important innocent large late lazy legal liable likely local lonely loose loud lucky mad massive mean mental modern
  narrow neat nervous nice normal nuts odd old only open original poor possible pretty proper proud quick quiet racist random rare
  ready real recent responsible rich rude sad safe scared serious sexist sick silent similar simple single slow sorry sour special
  strange strict stupid sudden sure sweet tall terrible thick thin tight tired tiny tough toxic true ugly unfair unhappy unlikely upset
  urgent useful useless usual vague weak weird wet whole wide wild worse worst wrong actually again ahead almost alone already always
  anyway apart away back barely behind beside cheers clearly either elsewhere enough especially ever everywhere exactly finally forever
  forward hardly however indeed inside instead later maybe meanwhile mostly nearly neither never next often online otherwise outside
  perhaps please probably quite rather really recently seriously simply since slightly sometimes somewhere soon still suddenly though
  thus together tonight totally truly twice usually versus well yet`.split(/\s+/),
);

const BASES: ReadonlySet<string> = new Set([...ORDINARY].map(keyOf));

/** An everyday word in any form: *stopping* of *stop*. */
export const isOrdinary = (word: string): boolean => ORDINARY.has(word) || BASES.has(keyOf(word));

/** Given names and surnames that are ordinary words in lower case (*bill*, *will*): names only where typed with a capital or asked for. */
export const NAMES_TOO: ReadonlySet<string> = new Set(
  `art bill bob brook brown bush chase chip cook cliff day dawn dean drew earnest faith field fields forest frank gay gene grace grant
  gray green guy hall harry hill hope hunt iris ivy jack jay joy judge july june king knight law lance lee lily long love major mark
  marshall mason may miles mike moon noble page park parks pat patience pearl penny pope power price prince randy ray read rich rob robin
  rock rose rusty sandy scott sharp short silver small smart sterling stone storm strange strong sue summer swift trip van violet wade
  walker wall ward warren wells west white will winter wise wood woods young black church cross gold holiday house land little rush rice`.split(
    /\s+/,
  ),
);
