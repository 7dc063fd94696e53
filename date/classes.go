package date

import "github.com/khabar-go/khabar/internal/rule"

// The classes of words, with the number words first and the expressions, as which the first stratum gives them to the later ones, last.
const (
	classNumeral rule.Class = iota
	classNum
	classTheNum
	classDec
	classDigit
	classDayNum
	classYear
	classNthM
	classNthF
	classMonth
	classMonthWeak
	classMonthName
	classMonthRare
	classWeekday
	classWeekdayBare
	classDeictic
	classTheDay
	classUnit
	classUnitAlone
	classYearWord
	classTheUnit
	classTheYear
	classPlural
	classYearsWord
	classThePlural
	classDual
	classTheDual
	classMonthWord
	classTheMonth
	classMonthsWord
	classTheWeek
	classDayWord
	classDaysWord
	classHourWord
	classMinuteWord
	classTheCentury
	classTheQuarter
	classTheHalf
	classForYear
	classRelPast
	classRelLast
	classRelPrev
	classRelNext
	classRelAfter
	classRelThis
	classRelNext2
	classRelPast2
	classRelSame
	classSame
	classThis
	classEraAD
	classEraBC
	classEraQ
	classEraB
	classEraAH
	classPartOf
	classPartThe
	classPartAcc
	classTonight
	classLastNight
	classApprox
	classMore
	classLess
	classAtLeast
	classAtMost
	classSuffix
	classStart
	classMid
	classEnd
	classAgo
	classHence
	classSince
	classWithin
	classFor
	classIn
	classTo
	classFrom
	classBetween
	classOf
	classOn
	classOr
	classEach
	classAdverb
	classFew
	classVague
	classTheVague
	classFull
	classPassed
	classFromNow
	classMatch
	classDated
	classRest
	classAge
	classOnHour
	classFrac
	classLess15
	classDecadeWord
	classTheDecades
	classSeason
	classTheSeason
	classWeekend
	classFiscal
	classFeast
	classRef
	classRefVague
	classZone
	classZoneWord
	classZoneMore
	classLeastOf
	classNowWord
	classThe
	classNotAlone
	classXDay
	classXMonth
	classXYear
	classXPeriod
	classXClock
	classXDigital
	classXPart
	classXSet
	classXMoment
	numClasses
)

// The classes of cues.tsv, a table of its own.
const (
	cueNoTense rule.Class = iota
	cueFuture
	cuePast
	cueCounted
	cueNumbered
	cuePlace
	cueCounts
	cueNow
	cueStaff
	cueWeek
	cueWhichDay
	cueTwo
	cueEarly
	cueLate
	cuePrayer
	numCues
)

var cueNames = [numCues]string{
	cueNoTense:  "NoTense",
	cueFuture:   "Future",
	cuePast:     "Past",
	cueCounted:  "Counted",
	cueNumbered: "Numbered",
	cuePlace:    "Place",
	cueCounts:   "Counts",
	cueNow:      "Now",
	cueStaff:    "Staff",
	cueWeek:     "Week",
	cueWhichDay: "WhichDay",
	cueTwo:      "Two",
	cueEarly:    "Early",
	cueLate:     "Late",
	cuePrayer:   "Prayer",
}

// classNames has the names by which the tables call the classes.
var classNames = [numClasses]string{
	classNumeral:     "Numeral",
	classNum:         "Num",
	classTheNum:      "TheNum",
	classDec:         "Dec",
	classDigit:       "Digit",
	classDayNum:      "DayNum",
	classYear:        "Year",
	classNthM:        "NthM",
	classNthF:        "NthF",
	classMonth:       "Month",
	classMonthWeak:   "MonthWeak",
	classMonthName:   "MonthName",
	classMonthRare:   "MonthRare",
	classWeekday:     "Weekday",
	classWeekdayBare: "WeekdayBare",
	classDeictic:     "Deictic",
	classTheDay:      "TheDay",
	classUnit:        "Unit",
	classUnitAlone:   "UnitAlone",
	classYearWord:    "YearWord",
	classTheUnit:     "TheUnit",
	classTheYear:     "TheYear",
	classPlural:      "Plural",
	classYearsWord:   "YearsWord",
	classThePlural:   "ThePlural",
	classDual:        "Dual",
	classTheDual:     "TheDual",
	classMonthWord:   "MonthWord",
	classTheMonth:    "TheMonth",
	classMonthsWord:  "MonthsWord",
	classTheWeek:     "TheWeek",
	classDayWord:     "DayWord",
	classDaysWord:    "DaysWord",
	classHourWord:    "HourWord",
	classMinuteWord:  "MinuteWord",
	classTheCentury:  "TheCentury",
	classTheQuarter:  "TheQuarter",
	classTheHalf:     "TheHalf",
	classForYear:     "ForYear",
	classRelPast:     "RelPast",
	classRelLast:     "RelLast",
	classRelPrev:     "RelPrev",
	classRelNext:     "RelNext",
	classRelAfter:    "RelAfter",
	classRelThis:     "RelThis",
	classRelNext2:    "RelNext2",
	classRelPast2:    "RelPast2",
	classRelSame:     "RelSame",
	classSame:        "Same",
	classThis:        "This",
	classEraAD:       "EraAD",
	classEraBC:       "EraBC",
	classEraQ:        "EraQ",
	classEraB:        "EraB",
	classEraAH:       "EraAH",
	classPartOf:      "PartOf",
	classPartThe:     "PartThe",
	classPartAcc:     "PartAcc",
	classTonight:     "Tonight",
	classLastNight:   "LastNight",
	classApprox:      "Approx",
	classMore:        "More",
	classLess:        "Less",
	classAtLeast:     "AtLeast",
	classAtMost:      "AtMost",
	classSuffix:      "Suffix",
	classStart:       "Start",
	classMid:         "Mid",
	classEnd:         "End",
	classAgo:         "Ago",
	classHence:       "Hence",
	classSince:       "Since",
	classWithin:      "Within",
	classFor:         "For",
	classIn:          "In",
	classTo:          "To",
	classFrom:        "From",
	classBetween:     "Between",
	classOf:          "Of",
	classOn:          "On",
	classOr:          "Or",
	classEach:        "Each",
	classAdverb:      "Adverb",
	classFew:         "Few",
	classVague:       "Vague",
	classTheVague:    "TheVague",
	classFull:        "Full",
	classPassed:      "Passed",
	classFromNow:     "FromNow",
	classMatch:       "Match",
	classDated:       "Dated",
	classRest:        "Rest",
	classAge:         "Age",
	classOnHour:      "OnHour",
	classFrac:        "Frac",
	classLess15:      "Less15",
	classDecadeWord:  "DecadeWord",
	classTheDecades:  "TheDecades",
	classSeason:      "Season",
	classTheSeason:   "TheSeason",
	classWeekend:     "Weekend",
	classFiscal:      "Fiscal",
	classFeast:       "Feast",
	classRef:         "Ref",
	classRefVague:    "RefVague",
	classZone:        "Zone",
	classZoneWord:    "ZoneWord",
	classZoneMore:    "ZoneMore",
	classLeastOf:     "LeastOf",
	classNowWord:     "NowWord",
	classThe:         "The",
	classNotAlone:    "NotAlone",
	classXDay:        "XDay",
	classXMonth:      "XMonth",
	classXYear:       "XYear",
	classXPeriod:     "XPeriod",
	classXClock:      "XClock",
	classXDigital:    "XDigital",
	classXPart:       "XPart",
	classXMoment:     "XMoment",
	classXSet:        "XSet",
}
