// The words of organisations' names: what says nothing, what says little, and what is usually shortened.
// Source: written for this project from general knowledge of business names, November 2026.

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Words left out of a comparison. @internal */
export const stopWords: ReadonlySet<string> = new Set(
  words(`the and of for in at on to by a an und et y e en de del la las los el le les des du da do dos das di der die das den dem
  von van voor of with from no nr num number`),
)

/** Words so frequent in names of organisations that they hardly tell one from another. @internal */
export const genericWords: ReadonlySet<string> = new Set(
  words(`company corporation corporate incorporated limited group groupe grupo gruppe holding holdings international global
  worldwide enterprise enterprises services service solutions systems associates partners ventures industries industry
  industrial trading trade commercial business businesses management consulting consultants general national american
  technologies technology development developments investments investment properties property realty products production
  productions products operations division organization organisation society center institute agency office
  offices bureau department council committee board foundation fund trust association federation union authority
  corp branch affiliates subsidiary operating beheer investors resources supply supplies stores shop centre firm cooperative
  empresa compania companhia sociedad societa societe gesellschaft kompaniya firma`),
)

/** Trades and places: they tell more than nothing and less than a name. @internal */
export const commonWords: ReadonlySet<string> = new Set(
  words(`bank banking financial finance insurance assurance capital credit savings mortgage loan securities asset assets
  wealth energy power oil gas petroleum electric electronics electronic communications communication telecom telecommunications
  media network networks software data computer computers digital internet online information design designs
  engineering construction contractors builders building materials steel metal metals mining chemical chemicals pharma
  pharmaceutical pharmaceuticals medical health healthcare care hospital clinic dental laboratories laboratory labs research science
  sciences scientific food foods restaurant restaurants hotel hotels resort casino travel tours airlines airways air aviation marine shipping
  maritime logistics transport transportation trucking express freight motors motor auto automotive cars vehicle parts
  equipment machinery machine tools manufacturing manufacturers textile textiles fashion apparel clothing furniture home homes
  house housing apartments estate land farm farms agricultural agriculture school schools university college academy
  education educational learning training early childhood child children childrens day daycare youth kids women men family community
  church ministries mission charity charitable relief welfare social human rights public private state states city county town township
  village district municipal government ministry police court security safety environmental water waste recycling green
  first second united north south east west northern southern eastern western central new old great greater
  northwest northeast southwest southeast pacific atlantic world america americas canada canadian usa us uk europe european asia african africa china
  chinese japan india indian mexico brasil brazil british english french german russian russia islamic islam arab
  california texas york florida chicago boston london toronto ontario quebec alberta columbia washington
  virginia carolina michigan ohio illinois georgia jersey massachusetts pennsylvania
  auto repair sales retail wholesale distribution distributors import export imports exports exchange money law legal
  advies nederland dutch serv life mutual entertainment music film films pictures studio studios theatre sports club
  joint stock open closed special purpose holding fund partners street park plaza tower towers lake river valley mountain hill
  performance advanced applied premier quality professional universal standard royal federal independent economic`),
)
