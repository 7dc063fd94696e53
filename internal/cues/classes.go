package cues

import "github.com/khabar-go/khabar/internal/rule"

// The classes of words and rows. Those up to Event are of names, which package entity finds and adds.
const (
	// Names. With To they stand behind ل («للأمم المتحدة»), with At behind ب («بمجلس النواب»).
	Nat       rule.Class = iota // a nationality or group with the article
	BareNat                     // without it
	Place                       // a GPE or LOC
	Town                        // a GPE that is a city, a town or a village
	Body                        // an ORG
	Person                      //
	Office                      // an OCC
	AnyOffice                   // of them one that many countries have: «المدعي العام»
	Building                    // a FAC
	Event                       //
	ToPlace
	ToBody
	AtPlace
	AtBody

	// Words of any kind.
	Definite // has the article and is in no other class that ends a phrase
	ToDefinite
	AnyWord // an Arabic word that is in no class that ends a phrase
	Number  // digits

	// What stands before a name and speaks for it.
	Title     // before a person: an office, a rank, an honorific, or its last word
	Honorific // before a person, outside the span: «الدكتور»
	Press     // what papers and channels have, before their names: «مراسل»
	Speech    // a verb whose subject is often a person
	PlacePrep // a preposition of place
	PlaceHead // a noun that the name of a place follows
	CityHead  // a noun that cities have and states have not
	StateHead // a noun that only states have
	Newer     // after a town: another one, called after it: «الجديدة»
	Quarter   // a noun that what it is called after follows, whatever city has the name: «حي»

	// Titles (OCC).
	Head        // an office in the definite, which may stand alone: «الرئيس»
	HeadOf      // an office with its complement: «رئيس», «أمين سر»
	Minister    // «وزير»
	Deputy      // what stands before an office: «نائب», «مساعد»
	Spokesman   // «المتحدث», «الناطق»
	Envoy       // «السفير», «المبعوث»
	EnvoyOf     // with its complement, and with where to: «سفير»
	Member      // «عضو», «القيادي»
	Rank        // «العميد»
	Counterpart // who holds the same office elsewhere: «نظيره»
	TitleAdj    // «العام», «الرسمي», «الخاص»
	Former      // «السابق», «الحالي»
	Past        // of them: the office is over
	Elect       // of them: the office is to come
	Portfolio   // what a minister has: «الخارجية»
	PortfolioOf
	PortfolioHis // with a pronoun: «خارجيته»
	Charged      // «المكلف»
	ByField      // what an officer is charged with: «بالشؤون»
	Organ        // a generic body in the definite: «الحكومة», «الجمهورية»
	OrganOf      // with its complement: «حكومة»
	InName       // «باسم»
	InTheirName  // with a pronoun: «باسمها»
	In           // «في», «لدى»
	Toward       // «إلى», «عن»
	General      // a head with an adjective, which a body behind ل completes: «الأمين العام»
	ToHead       // an office behind ل: «للرئيس»
	ToHeadOf     // with its complement: «لرئيس»
	ToOrgan      // a generic body behind ل: «للحزب»
	ToMatters    // begins what an aide is for: «لشؤون»
	ToField      // what an aide is for: «للأمن»
	Aide         // who serves an officer: «مستشار»
	OfficeOf     // what serves an officer: «مكتب»

	// What goes on inside the name of a body, a place or a law. Package entity finds the first five by their shape.
	Genitive // has the article and may complete a head: «النواب»
	TraitM   // an adjective with the article that is no nationality: «الوطني», «الأعلى»
	TraitF   // its feminine: «الوطنية», «العليا»
	Creed    // a group that is no nationality: «الإسلامية»
	NatM     // a nationality or group in the masculine singular: «المصري»
	NatF     // in the feminine: «المصرية»
	Unknown  // after a head: no ordinary word
	Vague    // completes no name: «البلاد»
	Thing    // a noun that looks like an adjective: «القضية»
	Field    // a field of work, which و adds: «والتعاون»
	Linked   // a noun in the construct that goes on: «حقوق»
	ToLinked // with ل: «لمكافحة»
	Governs  // a noun that a preposition completes: «الإشراف على»
	ToGovern // with ل: «للرقابة على»
	ToRegion // with ل, before the name of a place: «لمدينة»
	Honour   // before the person after whom a thing is called: «الملك»
	Ordinal  // «الثالث»
	Month    // «يناير»
	Mark     // the letters of a weapon before its number: «إف»
	Arm      // those that need a hyphen: «إس»

	// Heads of other names.
	MinistryHead // «وزارة»
	BodyHead     // an ORG in the construct: «لجنة», «مجلس»
	PartyHead    // one whose name is whole without a nationality: «حزب», «جامعة»
	RuleHead     // one that a place completes: «حكومة»
	FirmHead     // one that a name of its own follows: «شركة», «جامعة»
	BodyF        // an ORG in the definite: «الجمعية», «المحكمة»
	BodyM        // «المجلس»
	LooseF       // one that is a name with two adjectives or its aim only: «الحركة»
	LooseM       // «التيار»
	NatBody      // one that a nationality makes a name: «الحكومة»
	BodyOf       // one that another body completes: «بعثة»
	CauseHead    // «حركة»
	AimHead      // one that what it is for completes: «الإدارة العامة»
	Named        // a body that is named by its kind: «مجلس النواب»
	Part         // a body of another, which ل names: «هيئة الأركان»
	Cause        // what movements are named after: «النهضة»
	PressHead    // «صحيفة»
	Describes    // a class noun outside the name of a listed body: «صحيفة», «نادي»
	ActionHead   // «عملية»
	Unit         // what armies are made of: «الفرقة»
	NoBody       // looks like a body and is none: «حركة المرور»
	TownHead     // a GPE, outside its name: «بلدة»
	VillageHead  // one that any noun may name: «قرية»
	QuarterHead  // a LOC, outside its name: «ضاحية»
	BuildingHead // a FAC that a name follows: «قاعدة»
	SiteHead     // one that any noun may complete: «ميدان»
	BaseHead     // «قاعدة»
	RegionHead   // a LOC: «نهر»
	IslandHead   // «جزر»
	Middle       // the inside of a place: «وسط»
	Side         // part of a place: «شرق»
	GPEHead      // a GPE whose class noun is part of the name: «محافظة»
	EventHead    // «قمة»
	BattleHead   // «معركة»
	RisingHead   // an EVENT that a month makes one: «ثورة»
	TreatyHead   // a LAW that a place or a body makes one: «معاهدة»
	StatuteHead  // one whose name may stand in quotes: «قانون»
	LawHead      // «قانون», «القرار»
	Of           // «بن», «أبو» and other joints of names

	// Inside and beside names of persons.
	Kin        // «بن», «بنت»: any word after it is a name
	Kunya      // «أبو», «أم», «عبد»: makes one name with the word after it
	House      // «آل»
	Second     // «الدين»: makes one name with the word before it
	Servant    // «نصر», «فضل»: what stands before «الله» in names
	Joint      // «دي», «فان»: stands before a surname
	NamedAfter // a thing that is named after a person: «شارع», «جائزة»
	FirstName  // a given name though it is an ordinary word: «حسن», «كريم»
	Partisan   // a noun that the adjective of a party follows: «النائب», «الحزب»
	That       // «إن», «أنه»: after a verb of speech and its subject

	Player    // what stands right before the name of a club: «فريق»
	MainThing // what a chief one is no president of: «المؤشر الرئيس»
	NoPlace   // what holds the name of a place and names none: «مسقط رأسه»
	Pair      // what stands before two bodies: «حركتي»
	Games     // championships that a place or a year makes one of: «أولمبياد»
	Sport     // what only reports of games say: «مباراة»
	Verbal    // a verb follows: «لم», «لن»
	Stop      // ends a phrase: verbs, particles, prepositions

	NumClasses
)

// names are the classes as the tables write them.
var names = [NumClasses]string{
	Nat:          "Nat",
	BareNat:      "BareNat",
	Place:        "Place",
	Town:         "Town",
	Body:         "Body",
	Person:       "Person",
	Office:       "Office",
	AnyOffice:    "AnyOffice",
	Building:     "Building",
	Event:        "Event",
	ToPlace:      "ToPlace",
	ToBody:       "ToBody",
	AtPlace:      "AtPlace",
	AtBody:       "AtBody",
	Definite:     "Definite",
	ToDefinite:   "ToDefinite",
	AnyWord:      "AnyWord",
	Number:       "Number",
	Title:        "Title",
	Honorific:    "Honorific",
	Press:        "Press",
	Speech:       "Speech",
	PlacePrep:    "PlacePrep",
	PlaceHead:    "PlaceHead",
	CityHead:     "CityHead",
	StateHead:    "StateHead",
	Newer:        "Newer",
	Quarter:      "Quarter",
	Head:         "Head",
	HeadOf:       "HeadOf",
	Minister:     "Minister",
	Deputy:       "Deputy",
	Spokesman:    "Spokesman",
	Envoy:        "Envoy",
	EnvoyOf:      "EnvoyOf",
	Member:       "Member",
	Rank:         "Rank",
	Counterpart:  "Counterpart",
	TitleAdj:     "TitleAdj",
	Former:       "Former",
	Past:         "Past",
	Elect:        "Elect",
	Portfolio:    "Portfolio",
	PortfolioOf:  "PortfolioOf",
	PortfolioHis: "PortfolioHis",
	Charged:      "Charged",
	ByField:      "ByField",
	Organ:        "Organ",
	OrganOf:      "OrganOf",
	InName:       "InName",
	InTheirName:  "InTheirName",
	In:           "In",
	Toward:       "Toward",
	General:      "General",
	ToHead:       "ToHead",
	ToHeadOf:     "ToHeadOf",
	ToOrgan:      "ToOrgan",
	ToMatters:    "ToMatters",
	ToField:      "ToField",
	Aide:         "Aide",
	OfficeOf:     "OfficeOf",
	Genitive:     "Genitive",
	TraitM:       "TraitM",
	TraitF:       "TraitF",
	Creed:        "Creed",
	NatM:         "NatM",
	NatF:         "NatF",
	Unknown:      "Unknown",
	Vague:        "Vague",
	Thing:        "Thing",
	Field:        "Field",
	Linked:       "Linked",
	ToLinked:     "ToLinked",
	Governs:      "Governs",
	ToGovern:     "ToGovern",
	ToRegion:     "ToRegion",
	Honour:       "Honour",
	Ordinal:      "Ordinal",
	Month:        "Month",
	Mark:         "Mark",
	Arm:          "Arm",
	MinistryHead: "MinistryHead",
	BodyHead:     "BodyHead",
	PartyHead:    "PartyHead",
	RuleHead:     "RuleHead",
	FirmHead:     "FirmHead",
	BodyF:        "BodyF",
	BodyM:        "BodyM",
	LooseF:       "LooseF",
	LooseM:       "LooseM",
	NatBody:      "NatBody",
	BodyOf:       "BodyOf",
	CauseHead:    "CauseHead",
	AimHead:      "AimHead",
	Named:        "Named",
	Part:         "Part",
	Cause:        "Cause",
	PressHead:    "PressHead",
	Describes:    "Describes",
	ActionHead:   "ActionHead",
	Unit:         "Unit",
	NoBody:       "NoBody",
	TownHead:     "TownHead",
	VillageHead:  "VillageHead",
	QuarterHead:  "QuarterHead",
	BuildingHead: "BuildingHead",
	SiteHead:     "SiteHead",
	BaseHead:     "BaseHead",
	RegionHead:   "RegionHead",
	IslandHead:   "IslandHead",
	Middle:       "Middle",
	Side:         "Side",
	GPEHead:      "GPEHead",
	EventHead:    "EventHead",
	BattleHead:   "BattleHead",
	RisingHead:   "RisingHead",
	TreatyHead:   "TreatyHead",
	StatuteHead:  "StatuteHead",
	LawHead:      "LawHead",
	Of:           "Of",
	Kin:          "Kin",
	Kunya:        "Kunya",
	House:        "House",
	Second:       "Second",
	Servant:      "Servant",
	Joint:        "Joint",
	NamedAfter:   "NamedAfter",
	FirstName:    "FirstName",
	Partisan:     "Partisan",
	That:         "That",
	Player:       "Player",
	MainThing:    "MainThing",
	NoPlace:      "NoPlace",
	Pair:         "Pair",
	Games:        "Games",
	Sport:        "Sport",
	Verbal:       "Verbal",
	Stop:         "Stop",
}
