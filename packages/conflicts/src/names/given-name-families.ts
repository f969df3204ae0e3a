// Given names that stand for one another: short forms, spellings and transliterations. One family a line; a name may be
// in several families ("Bert"), and two names are variants when they share one. Masculine and feminine forms are kept
// apart on purpose: Robert and Roberta are two people.
// Source: written for this project from general knowledge of naming customs, November 2026.

/** One family of given names a line, the usual full form first. @internal */
export const givenNameFamilies: readonly string[] = `
aaron ron ronnie aron arron
abigail abby abbie abbey gail
abraham abe bram abram avraham
adam ad addie
adeline adelaide addie della heidi ada adele
agatha aggie
agnes aggie nessie inez
albert al bert bertie alberto albrecht
alastair alistair alasdair alister al
alexander alex alec al sandy xander sasha sascha alexandr aleksandr aleksander alejandro alessandro oleksandr olexandr aliaksandr alexandre aleksandar sander lex
alexandra alex sandra sandy sasha lexi lexie alexa aleksandra alejandra oleksandra alessandra
alexei alexey aleksei aleksey alexi oleksiy oleksii alyaksei aliaksei alyosha
alfred al alf alfie fred freddie alfredo
alice allie ali alyce elsie
alison allison ali allie allyson alisson alyson
allan allen alan al
amanda mandy manda mandi
amelia amy millie emelia mia
anastasia stacy stacey ana nastya anastasiya anastasiia
andrea andi andie drea
andrew andy drew andre andrei andrey andrii andriy andrej andreas andres andrzej
angela angie angelina angel
anne ann anna annie nan nancy nannie anya hannah anja ana nettie
annette anette nettie annie
anthony tony antony anton antonio ant toni anatoly
antoinette toni nettie netta
archibald archie baldie arch
arnold arnie arn
arthur art artie arturo artur
augustus gus gussie august augustine
barbara barb barbie babs bab bobbie barbra
bartholomew bart barth
beatrice bea trixie bee trix beatrix beatriz
belinda bel linda lindy
benedict ben bennie benny
benjamin ben benji benny bennie benj benjy
bernard bernie barney bern bernhard bernardo
bertram bert bertie
bethany beth
bonita bonnie nita
bradley brad bradly
brandon brand brandan branden
brendan brenden bren
brian bryan bryant bri brien bryon
bridget biddy bridie brigid bridgette birgit brigitte
calvin cal vin
cameron cam camron kameron
camille cammie millie camilla milla
carl karl karel carlos karol
carol carole carrie karol karole caryl
caroline carolyn carrie caro carolina lynn karoline carol
cassandra cass cassie sandra sandy kassandra
catherine kate katie kathy kat kit kitty cathy cat katy kay katharine katherine kathryn cathryn catharine katarina catarina kathrine cate trina kathie ekaterina yekaterina kateryna lena karen katrina catalina
cecilia cecily cissy celia cecelia sissy cis
charles charlie chuck chas chaz charley carlos karl carl chick
charlotte lottie charlie lotte char lotta
chester chet
christian chris christie kit kristian cristian
christine chris chrissy christy tina christina kristina cristina kristine kristin kirsten christie chrissie kris kristy krista christa christiana
christopher chris kit topher kris christoph cristobal christophe kristopher kester
clara clair claire clare klara
clarence clare
clifford cliff
clinton clint
constance connie con
cordelia delia cory
cornelius neil con connie corny
corinne cory corrie
curtis curt kurt
cynthia cindy cyndi cyn cindi
daniel dan danny dani danil daniil danilo danyal
danielle dani danny danni daniela daniella ellie
darren daren darrin darin
david dave davy davey davie dawid daoud dawud davit
deborah deb debbie debby debra debora debbi
delores lola dolly dolores dee
dennis denny denis den denys
derek derrick derick deric derrek
diane dianne di diana dina
dmitri dmitry dmitriy dmitrii dmytro dima dimitri dimitrios dzmitry mitya dmitrij
dominic dom nick dominick dominik domingo nic
donald don donnie donny
dorothy dot dottie dolly dora dorothea dotty dee thea dodie
douglas doug dougie douglass
duncan dunc
dwight ike
edgar ed eddie ned edgardo
edith edie edy
edmund ed eddie ned ted edmond ned teddy
edward ed eddie ted ned teddy eduardo edouard edwd eduard
edwin ed eddie ned win edwyn
egor yegor ihor igor yehor ihar
eileen aileen ilene
eleanor ellie nell nora lenore elinor nellie leonora elenor lena eleanora ella
elias eli ilyas
elijah eli lige ilya
elizabeth liz lizzie beth betty betsy bess eliza elisabeth lisa libby liza lizzy betsey bessie betty ellie elsie lisbeth elspeth elise bette buffy lib birdie elisa lisette isabel isabella lilibet
ella ellie
ellen nell nellie ellie elena helen helena lena nelly eleni
emily em emmy emilie millie emmie emilia
emma em emmy emmie
eric erik rick erich eryk ricky
ernest ernie ernst ernesto
esther hester essie hettie ester
eugene gene eugen eugenio evgeny evgeni yevgeny evgenii yevgeniy yevhen evgeniy yauhen evgenij
eva eve evie ava
evelyn eve evie ev lyn evelina
ezekiel zeke
ferdinand fred ferdie nando fernando
florence flo florrie flossie flora
frances fran fanny francie sis frankie francisca francesca
francis frank fran francisco frankie franz francesco francois paco pancho
franklin frank frankie
frederick fred freddie freddy rick fredric frederic fredrick friedrich fritz fredric frederico federico
gabriel gabe gabby gavriel gavril
gabrielle gabby gabriella gabriela ella elle
geoffrey geoff jeff jeffrey jeffery jefferey godfrey
george georgie geordie jorge georg georges giorgos georgios jurgen yuri yury yuriy iurii yurii
georgina georgie gina georgia
gerald gerry jerry gerard gerhard gerardo
geraldine gerry jerry geri
gertrude gertie trudy trudie gert
gilbert gil bert gilberto wilbert
glenn glen
grace gracie
gregory greg gregg grigory grigori grigoriy hryhoriy hryhorii gregorio grisha ryhor
gwendolyn gwen wendy gwendoline
hannah anna hanna annie hana
harold hal harry harald
harriet hattie harry harriett
harvey harv
helen helena ellen elena nell nellie lena helene olena yelena alena eleni elaine
henry hank harry hal hen henri heinrich enrique hendrik heinz rik
herbert herb bert herbie heribert
herman harman hermann
hezekiah hez
hilary hillary hil
horace horatio ory
howard howie hal
hubert bert hugh hugo
hugh hughie hugo huw
humphrey humph
ignatius iggy nacho ignacio
ioannis giannis yannis john yiannis
irene rena renie irina iryna
irving irv
isaac ike zac issac itzhak yitzhak ishaq ishak
isabel isabella bella belle izzy ysabel isobel isabelle issie ibby
isidore izzy
ivan vanya ioan
jack john jackie jock
jacob jake jacobo jakob yakov jakub jay cob
jacqueline jackie jacky jacquelyn jaclyn jacquie
james jim jimmy jamie jem jimmie jas diego jaime jay
jane janie jenny jayne jen janet jana
janet jan jane jeanette jannet janette
janice jan janis
jason jay jayson
jean jeannie jeanne jeanie gene
jeffrey jeff jeffery geoff geoffrey jefferey
jennifer jen jenny jenn jennie jenifer
jeremy jerry jem jeremiah jeremey jeramy
jerome jerry gerry
jessica jess jessie jesse
joan joanie joni joanna
joanna jo joanne jo-ann johanna joann jan
jonathan jon jonny nathan johnathan jonathon jono johnathon
joel joey jo
john jon jack johnny johnnie jonny jock ian sean jan juan johan johann hans giovanni joao jean jhon jno ivan evan
jose pepe joseph che chepe
joseph joe joey jos jo yosef josef giuseppe yusuf youssef yousef yousuf jozef youssouf yusef jody osip iosif
josephine jo josie fina josephina joey
joshua josh joshu
joyce joy
juan john juanito
judith judy judi jude
judson jud
julia julie jules juliet julianna yulia yuliya iuliia juliana
julian jules jule
karen kari karin karyn caren
katherine kate kathy katie
kathleen kathy kath cathleen kate katie
keith kieth
kelly kelley kellie
kenneth ken kenny kenn
kevin kev kevan
kimberly kim kimmy kimberley kimberlee
konstantin kostya constantine costas kostas gus kostyantyn konstantinos dinos
larissa lara larisa
laura laurie lolly lori lora laurel
lauren laurie lori loren
lawrence larry laurie laurence lorenzo lars lorne laurent lawrie
leah lea lia
leo leon lev leonid
leonard leo len lenny leon lennie leonardo leonhard
leroy roy lee
leslie les lesley
lester les
levi lee
lewis louis lew lou louie luis ludwig luigi
lillian lil lily lilly lillie liliana
linda lindy lynn lin lynda
lindsay lindsey linds
lloyd floyd
lorraine lori lorrie rainey
louis lou louie lewis luis ludovic
louise lou lulu luisa eloise
lucas luke luca luc lukas loukas
lucille lucy lucia lu lucie cille luci
luke lucas luc luka
lydia liddy lidia lyddie
lyudmila ludmila liudmyla lyuda
mabel may mab mabelle amabel
madeline maddie madelyn madeleine maddy madge lena madalyn magdalena
magdalena lena magda maggie
malcolm mal malc
manuel manny emmanuel emanuel manolo
marcus mark marc marcos marco marko markus
margaret maggie meg peggy marge margie greta peg daisy rita madge margot marguerite mae megan margarita margo margret maisie margery marjorie gretchen margaretha meggie
maria mary marie mia mariya mariia marya
marilyn mary lynn marylin
marion mary marian marianne
marjorie marge margie margery jorie
martha marty mattie patty marta matty
martin marty mart martyn martino marten
mary marie molly polly maria mae may mamie minnie miriam maureen moll mitzi maura maire
mathilda matilda tilda tillie mattie maud tilly matty
matthew matt mat matty mathew matthias mateo matthieu matteo matvey
maureen mo reenie
maurice morris moe morrie mauricio moritz maury
maximilian max maxim maks maxime maksim maksym maximillian
melanie mel lanie
melissa mel missy lissa lisa
melvin mel vin
mercedes mercy sadie
michael mike mick mickey mikey micky micheal mikhail miguel mitch mischa misha michel michal mikael mykhailo mikhael mihail mykhaylo mihai
michelle shelly chelle mickey michele shelley shell
mildred millie milly
miranda randy mandy
mitchell mitch mitchel
mohammed muhammad mohamed mohammad mohamad muhammed mohd mahomed mehmet mohamud muhamad mohamadou muhammadu mohammod mehmed mohamed
mahmoud mahmud mahmood
moses moe mo moshe moe musa moussa
myron ron
nancy nan nance ann annie
natalie nat natalia tally nataliya nataliia natalya natalja
natasha tasha natalia nat
nathan nate nat nathaniel nathanael nathanial
nelson nels
nicholas nick nicky nicolas nico claus klaus nikolai nikolay nikola mykola mikalai nikolaos nicolai nikolaus niko nikita nic nikolaj kolya
nicole nicky nikki nichole nic nicola nikky
nikita nick
noel noah
nora norah norie eleanora
norbert bert
norman norm
octavia tave
oliver ollie noll olivier oliverio
olivia liv livvy livia ollie
oscar ossie oskar
oswald ossie waldo oswaldo osvaldo
pamela pam pammy
patricia pat patty patsy trish tricia trisha patti paddy
patrick pat paddy patsy rick padraig
paul pauly paulie pablo pavel pavlo pol paulo paolo
paula polly pauline paulina
pearl perla
penelope penny pen nell
percival percy perce
peter pete pedro piotr pyotr petr petro pierre petros piet peder petru
philip phil phillip pip felipe philippe filip filippo
phyllis phil phyl
priscilla cilla prissy
prudence prue
rachel rach rachael shelly rachelle
ralph rafe raoul raul rolf
randall randy rand randolph randal
raphael rafael raf rafe rafi
raymond ray raymund ramon raimund raymundo
rebecca becky becca beck reba becki rebekah bekki
reginald reg reggie rex reynold
regina gina reggie
rene renee
reuben rube ruben
richard rick dick rich richie ricky rik ricardo dickie ric riccardo
robert bob rob bobby robbie robin bert robby roberto rupert robt dob
roberta bobbie robbie
roderick rod rick roddy roderic rodrigo
rodney rod
roger rodge rog rodger rogelio
roland rolly orlando rollo rowland rolando
ronald ron ronnie ronny ronaldo
rosalind roz ros rosalyn rosalin
rose rosie rosa rosemary rosita
rosemary rose rosie romy rosemarie
roxanne roxy roxie rox roxana
rudolph rudy rolf rudi rudolf dolph rodolfo
russell russ rusty russel
ruth ruthie
salvatore sal salvador sam
samantha sam sammy
samuel sam sammy samuil
sandra sandy sandi
sara sarah sally sadie sal sarra zara
scott scotty scot
sean shawn shaun shane shon eoin
sebastian seb bastian sebastien
sergei sergey serge serhiy sergio serhii siarhei sergiy sergej serguei
seth
sharon sherry shari sharron
sheila shelia sheelagh
shirley shirl sherry lee
sidney sid sydney syd
sigmund ziggy siggy
simon si simeon semyon semen
solomon sol solly suleiman sulaiman suleyman
sophia sophie sofia sofya sofie sonia
stanislav stas stanislaw
stanley stan
stella estelle star
stephanie steph stephie steffi stefanie stevie stephany
stephen steve steven stevie stefan esteban stephan stepan etienne stefano stefanos steffen
stuart stu stewart
susan sue susie suzy sukey susanna suzanne susannah suzan susi susanne
sylvester sly silvester vester
sylvia silvia syl sylvie
tabitha tabby
tatiana tanya tatyana tania tetiana tetyana
terence terry terrence terrance tel
teresa terry tess theresa tessa tracy terri therese tessie
thaddeus thad tad ted
theodore ted theo teddy tad theodor fyodor fedor teodoro dora teodor
theophilus theo
thomas tom tommy thom tomas tommaso tomasz thos
tiffany tiff tiffani
timothy tim timmy timofey timofei tymofiy
tobias toby tobie
tracy tracey traci tracie
trevor trev
tristan tris tristram
ursula ursa
valentin valentine val valentyn valiantsin
valerie val valeria
valery valeriy valeri valerii
vanessa nessa van
vasily vasili vasyl vasiliy vasilii vassily basil
veronica ronnie roni vera vicky veronika
victor vic viktor vick vitor
victoria vicky tori vickie vikki vic viktoria viktoriya
vincent vin vince vinny vinnie vincenzo vicente
viola vi
violet vi
virginia ginny ginger gina jinny virgie
vladimir volodymyr vova uladzimir vlad volodya wladimir
vladislav vlad vladyslav uladzislau
vyacheslav viacheslav slava vjaceslav
wallace wally walt
walter walt wally wat wolter
warren
wendell dell
wesley wes
wilfred will fred wilf wilfrid
william bill will billy willy willie liam wm wilhelm guillermo guillaume bela billie willem
wilhelmina mina minnie willa billie wilma
winfred fred win
winifred winnie win freddie freda
winston win
woodrow woody
yaroslav jaroslav iaroslav
yvonne evonne von vonnie
zachary zach zack zak zachariah zacharias zac zakhar zackary
abdullah abdallah abdulla abdoulaye abdalla abdillahi
abdul abdel abdal abdol abdoul
ahmad ahmed ahmet achmed akhmed ahmadu akhmad
ali alie aly
amin ameen
amir emir ameer
anwar anvar enver
aziz azeez
bashir basheer bachir
bilal belal
daud dawood daoud davud dawud
fadil fadel fadhil
faisal faysal feisal faysel
farouk faruq farooq faruk farouq
fatima fatimah fatma fatemeh
habib habeeb
hafiz hafez
hamid hameed hamed
hamza hamzah hamzeh
hasan hassan hasson
hossein hussein husayn hussain husain hosein husein houssein hocine hosseini hussin
ibrahim ebrahim ibraheem abraham ibrahima
idris idriss edris
imran emran
isa issa essa eisa
ismail ismael ishmael esmail isma'il ismaeel
issam isam essam
jabir jaber gabir
jafar jaafar ja'far jaffar cafer
jamal gamal jamaal jemal
karim kareem
khalid khaled halid
khalil khaleel halil
latif lateef
majid majeed magid
malik maleek
mansur mansour mansoor
marwan marouane
masoud masud massoud mas'ud masood
mehdi mahdi mehdy
mustafa mostafa moustafa mustapha
nabil nabeel
nasir nasser naser nasr
omar umar omer oumar
osama usama usamah ossama
osman uthman usman othman ousmane
qasim qasem kasim gasim kassem qassem
rahim raheem
rashid rasheed rachid
reza rida redha ridha
said saeed sayeed saed sayid
salah saleh salih
salim saleem selim
salman selman
samir sameer
sayyid sayed sayyed syed seyed sayyid seyyed said
sharif shareef cherif sherif
suleiman sulayman soleiman suliman sulaiman souleymane
tahir taher
tariq tarek tarik tareq
wahid waheed
walid waleed oualid
yahya yehia yahia yehya
yaqub yacoub yaqoub yakub yaqoob
yasin yassin yaseen yassine
yasir yasser yaser
younis yunis yunus younes yunes
zaid zayd zayed zaide
zain zayn zein
ziyad ziad zeyad
zubair zubayr zoubeir
chong cheong chung chang
chol cheol chul
young yong yeong
hyon hyun hyeon
hyok hyuk hyeok
jong chong jeong chung jung
kyong kyung gyeong kyoung
myong myung myeong
song sung seong
sok seok suk
un eun
il iel
park pak bak
lee yi ri rhee
choe choi
kang gang
`
  .trim()
  .split('\n')
