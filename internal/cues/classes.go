package cues

import "github.com/khabar-go/khabar/internal/rule"

// The classes of words and rows. Those up to Event are of names, which package entity finds and adds.
const (
	// Names. With To they stand behind ل («للأمم المتحدة»), with At behind ب («بمجلس النواب»).
	Nat      rule.Class = iota // a nationality or group with the article
	BareNat                    // without it
	Place                      // a GPE or LOC
	Body                       // an ORG
	Person                     //
	Office                     // an OCC
	Building                   // a FAC
	Event                      //
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
	Speech    // a verb whose subject is often a person
	PlacePrep // a preposition of place
	PlaceHead // a noun that the name of a place follows
	CityHead  // a noun that cities have and states have not

	// Titles (OCC).
	Head      // an office in the definite, which may stand alone: «الرئيس»
	HeadOf    // an office with its complement: «رئيس», «أمين سر»
	Minister  // «وزير»
	Deputy    // what stands before an office: «نائب», «مساعد»
	Spokesman // «المتحدث», «الناطق»
	Envoy     // «السفير», «المبعوث»
	Member    // «عضو», «القيادي»
	Rank      // «العميد»
	TitleAdj  // «العام», «الرسمي», «الخاص»
	Former    // «السابق», «الراحل»
	Portfolio // what a minister has: «الخارجية»
	PortfolioOf
	PortfolioHis // with a pronoun: «خارجيته»
	Charged      // «المكلف»
	Organ        // a generic body in the definite: «الحكومة», «الجمهورية»
	OrganOf      // with its complement: «حكومة»
	InName       // «باسم»
	In           // «في», «لدى»
	Toward       // «إلى», «عن»

	// Heads of other names.
	BodyHead     // an ORG in the construct: «وزارة», «حزب»
	TheBody      // an ORG in the definite: «الجمعية», «المحكمة»
	BuildingHead // a FAC: «مطار»
	RegionHead   // a LOC: «نهر», «شرق»
	GPEHead      // a GPE whose class noun is part of the name: «محافظة»
	EventHead    // «قمة»
	LawHead      // «قانون», «القرار»
	WeaponHead   // «صاروخ»
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
	That       // «إن», «أنه»: after a verb of speech and its subject

	Stop // ends a phrase: verbs, particles, prepositions

	NumClasses
)

// names are the classes as the tables write them.
var names = [NumClasses]string{
	Nat: "Nat", BareNat: "BareNat", Place: "Place", Body: "Body", Person: "Person", Office: "Office", Building: "Building", Event: "Event",
	ToPlace: "ToPlace", ToBody: "ToBody", AtPlace: "AtPlace", AtBody: "AtBody",
	Definite: "Definite", ToDefinite: "ToDefinite", AnyWord: "AnyWord", Number: "Number",
	Title: "Title", Honorific: "Honorific", Speech: "Speech", PlacePrep: "PlacePrep", PlaceHead: "PlaceHead", CityHead: "CityHead",
	Head: "Head", HeadOf: "HeadOf", Minister: "Minister", Deputy: "Deputy", Spokesman: "Spokesman", Envoy: "Envoy", Member: "Member",
	Rank: "Rank", TitleAdj: "TitleAdj", Former: "Former", Portfolio: "Portfolio", PortfolioOf: "PortfolioOf", PortfolioHis: "PortfolioHis", Charged: "Charged", Organ: "Organ",
	OrganOf: "OrganOf", InName: "InName", In: "In", Toward: "Toward",
	BodyHead: "BodyHead", TheBody: "TheBody", BuildingHead: "BuildingHead", RegionHead: "RegionHead", GPEHead: "GPEHead",
	EventHead: "EventHead", LawHead: "LawHead", WeaponHead: "WeaponHead", Of: "Of",
	Kin: "Kin", Kunya: "Kunya", House: "House", Second: "Second", Servant: "Servant", Joint: "Joint", NamedAfter: "NamedAfter", FirstName: "FirstName", That: "That", Stop: "Stop",
}
