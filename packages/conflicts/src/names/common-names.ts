// Common given names and surnames. A slip of the pen seldom turns one real name into another, so two different entries
// of this table are read as two people ("Ronald King", "Donald King"), and a common name weighs less than a rare one.
// Source: written for this project from general knowledge of common names in English-speaking countries, Latin America
// and elsewhere, November 2026.

const given = `
aaliyah aidan aiden alana alicia alina alisa alma alvin alyssa amber amos amy anita april ariana ariel arlene ashley
ashton astrid athena aubrey audrey austin autumn avery axel bailey beau becky bella bernadette beryl bessie beverly
blake bobbie bonnie brady brayden brenda brent brett briana brittany brock brooke bruce bryce byron caitlin caleb callum
candice cara carla carly carmen carter casey cecil celeste celia chad chantal charlene chase chelsea cheryl chloe
claire claude claudia clay clayton clement clive clyde cody colin colleen connor cooper cora corey courtney craig cruz
crystal daisy dale dallas damian damien damon dana dane daphne darlene darrell darryl dawn dean deanna declan dee
deirdre denise derrick desmond devin dexter diego dolores dominique donna doris doreen drew dustin dylan earl edna elaine
eli elias elise ella elliot elliott ellis elmer eloise elsa elvira emil enid enrique erica erika erin ethan ethel eunice evan
faith fay felicity felix fergus fern fiona floyd frank fred gail gareth garrett garth gary gavin gemma gene genevieve gina ginger
gladys gloria gordon graham grant greta gretchen guy hailey hamish hayden hazel heath heather hector heidi herman hilda holly
homer hope hugo hunter ian ida imogen ingrid ira iris irma isaiah isla ivan ivy jace jackson jade jaime jake jamal jamie jan
jared jasmine jasper javier jay jayden jenna jerry jesse jesus jill jillian joan joanne jocelyn jodie jody jordan jorge josie joy
joyce juan juanita judy july june justin justine kaitlyn karen karina karla kate katelyn kathleen katie kay kayla keira keith
kelsey kelvin kendall kendra kent kerry kim kirk kirsten krista kristen kristin kyle kylie lachlan lana lance landon lara lars
latoya laurel leah lee leigh lena leo leon leroy leticia levi liam lila lilly lily linda lindsay lionel lisa logan lois lola
lonnie lora lorena loretta lori lorna lou lucas lucia lucy lydia lyle lynn mabel mackenzie madison mae malik mallory mandy
marc marcella marcia marcus margo maria mariah marian marie mario marissa marjorie mark marlene marlon marsha marshall
marvin mason mathilda maud maura max maxine maya megan meghan mercedes meredith mia micah mila miles milton mimi mindy mira
miranda miriam moira molly mona monica morgan muriel murray myra myrtle nadia nadine naomi natasha neil nelson nia nigel
nikki nina noah noel nola noreen norma nora oliver olga olive omar opal owen paige pam pascal pat patsy paula pauline
pearl peggy penny perry phoebe pierce preston quentin quinn rachel ralph ramona randy raquel raul ray rebecca reed
regina reid rene renee rex rhonda rick riley rita robin rochelle roger roland roman ronan rory rosa roscoe rose ross rowan roy
ruby rufus russell ruth ryan sadie sally sam sandra sandy saul savannah scarlett sean selena selma serena seth shane
shannon sharon shaun shawn sheila shelby sheldon shelley shelly sherman sherri sherry shirley sierra simon simone skye sonia
sophie spencer stacey stacy stella sue summer sylvia tamara tammy tanya tara tatiana taylor ted teri terri terry tessa thea
theresa tiffany tina todd toby tonya tory tracy travis trent trevor tristan troy tyler tyrone tyson valerie vanessa vaughn
vera verna vernon veronica vicki vicky victor viola violet vivian vivien wade wanda warren wayne wendy wilbur wilma winnie
xavier yolanda yvette yvonne zach zara zoe tayla layla lia eliza indiana bianca vianca mario maria carlo carla carlos
andre andrea alan alana dean paul paula paulo julio julia julian juliana roberto roberta mark marc martin martina daniel danielle
jean joan john jane june dan dana don donna ronald donald arnold harold gerald terrence teresa jason mason jackson alessia
luis luisa lucio pedro pablo ramiro rafael raul ruben santiago sergio tomas vicente ximena yesenia miguel mateo joaquin javier
hector gustavo guadalupe graciela gloria fernando fabian esperanza ernesto enrique emilio eduardo dolores diego consuelo
cesar beatriz armando arturo antonia alvaro alfonso alejandro adriana adrian agustin isidro ignacio jaime leonel marisol
ingeborg jurgen wolfgang dieter uwe sven lars bjorn anders nils olaf magnus hilde tilde ilse lise heike anke petra
giulia marco paolo luca lorenzo alessio chiara elisa pierre jacques michel philippe sophie camille celine
wei ming hui jing yan xin hao jun lei min qiang yong fang hong xiao chen
priya raj ravi anil sunil sanjay vijay amit deepak rahul neha pooja anita sunita arun arjun krishna
oleg igor boris olga oksana svetlana galina nadezhda vera roman ruslan timur artem denis kirill gennady leonid arkady
ruben karen sana oppah tanya haroun khamis shahbaz
`

const family = `
smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas
taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king
wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips
evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan cooper
peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez wood james bennett gray mendoza ruiz
hughes price alvarez castillo sanders patel myers long ross foster jimenez powell jenkins perry russell sullivan bell
coleman butler henderson barnes gonzales fisher vasquez simmons romero jordan patterson alexander hamilton graham reynolds
griffin wallace moreno west cole hayes bryant herrera gibson ellis tran medina aguilar stevens murray ford castro marshall
owens harrison fernandez mcdonald woods washington kennedy wells vargas henry chen freeman webb tucker guzman burns crawford
olson simpson porter hunter gordon mendez silva shaw snyder mason dixon munoz hunt hicks holmes palmer wagner black robertson
boyd rose stone salazar fox warren mills meyer rice schmidt garza daniels ferguson nichols stephens soto weaver ryan gardner
payne grant dunn kelley spencer hawkins arnold pierce hansen peters santos hart bradley knight elliott cunningham duncan
armstrong hudson carroll lane riley andrews alvarado ray delgado berry perkins hoffman johnston matthews pena richards
contreras willis carpenter lawrence sandoval guerrero george chapman rios estrada ortega watkins greene nunez wheeler valdez
harper burke larson santiago maldonado morrison franklin carlson austin dominguez carr lawson jacobs obrien lynch singh vega
bishop montgomery oliver jensen harvey williamson gilbert dean sims espinoza howell li wong reid hanson le mccoy garrett
burton fuller wang weber welch rojas lucas marquez fields park yang little banks padilla day walsh bowman schultz luna fowler
mejia davidson acosta brewer may holland juarez newman pearson curtis cortez douglas schneider joseph barrett navarro
figueroa keller avila wade molina stanley hopkins campos barnett bates chambers caldwell beck lambert miranda byrd craig
ayala lowe frazier powers neal leonard gregory carrillo sutton fleming rhodes shelton schwartz norris jennings rush
bush blake brady burgess cannon chandler christensen cohen cross curry dawson doyle estes farmer fitzgerald fletcher floyd
francis french frost gallagher gates gill glover goodman goodwin graves griffith gross hale hammond hardy harmon
harrington hart hodges hogan holt horton houston hubbard ingram jefferson jennings johns jonas kemp kerr klein lamb lang
lloyd love lyons mack malone manning marsh maxwell mccarthy mcgee mckinney mclaughlin moody moss mullins nash newton noble
norman norton oconnor page parks parsons patton paul peck phelps poole pope potter pratt quinn ramsey randall
roberson rodgers rowe sawyer sharp sherman skinner snow solomon stokes strickland summers swanson tate terry thornton todd
townsend tyler vance vaughn wade walters walton watts weaver wiggins wilkins wise wolfe yates york zimmerman smithers
ellen ludwig coventry harding hooper hoare browne white weaver wilkes wilks pool poole stanhope stanley
ivanov petrov sidorov smirnov kuznetsov popov volkov sokolov ivanova petrova mikhailov fedorov morozov
muller schmidt schneider fischer meyer weber wagner becker schulz hoffmann koch bauer richter klein wolf schroder neumann
braun zimmermann hofmann hartmann lange krause lehmann kohler maier jansen bakker visser smit dekker mulder bos vos
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano
dubois durand leroy moreau simon laurent lefebvre michel bertrand roux fournier girard bonnet dupont
`

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

/** Given names that are common in their own right. @internal */
export const commonGivenNames: readonly string[] = words(given)
/** Surnames that are common in their own right. @internal */
export const commonFamilyNames: readonly string[] = words(family)
