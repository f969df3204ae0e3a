// Surnames that one family, one clerk or one alphabet writes in several ways. One family a line.
// Source: written for this project from general knowledge of naming customs, November 2026.

/** One family of spellings a line. @internal */
export const surnameSpellings: readonly string[] = `
allen allan allyn
anderson andersen andersson
baker bakker
barnet barnett
bailey baily bayley
brown browne
burke bourke
carlson karlsson carlsen
clark clarke clerk
cohen cohn kohn
connor conner connors
cook cooke
davis davies
fischer fisher
gonzalez gonzales
gray grey
green greene
hansen hanson hansson
hernandez hernandes
hoffman hoffmann hofmann
hughes hughs
jansen janssen
jensen jenson
jimenez gimenez
johnson jonson johnsen
johnston johnstone
kaufman kauffman kaufmann
keller kellar
kelly kelley
klein kline cline
kramer cramer kraemer
lee li leigh yi rhee
lehman lehmann leman layman
little lytle
lopez lopes
macdonald mcdonald
martinez martines
matthews mathews
meyer meier maier mayer meyers mayr myer
miller mueller muller moeller
moore more moor
mullen mullin
neil neal neill neale
nicholson nicolson
nichols nicholls nicols
oneil oneill
park pak bak
parsons parson
pearson pierson pearse
perez peres
peterson petersen pedersen
philips phillips
pierce pearce peirce
pratt prat
reed reid read reade
reilly riley reily oreilly
reynolds renolds
rodriguez rodrigues
rogers rodgers
ross rosse
russell russel
sanchez sanches
schaefer schafer shaffer schaeffer shafer
schmidt schmitt schmid
schneider snyder snider
schroeder schroder
schultz schulz shultz schulze
schwartz schwarz swartz
shaw shawe
sheppard shepherd shepard sheperd
simmons symons simons
smith smyth smythe
stein stine
stephens stevens stephen
stewart stuart
sullivan osullivan
taylor tailor tayler
thompson thomson tompson
vasquez vazquez
wagner wagoner
walsh welch welsh
watson wattson
weiss weis
white whyte
wright right
young yong
choi choe
chung jung jeong cheong
huang wong hwang
zhang chang cheung
`
  .trim()
  .split('\n')
