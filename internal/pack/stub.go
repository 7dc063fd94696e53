package pack

// Builder collects entries, forms, terms and words for a Table.
type Builder struct{}

func NewBuilder() *Builder { return &Builder{} }

// AddEntry adds e and returns the number by which AddForm knows it.
func (b *Builder) AddEntry(e Entry) uint32 { panic("todo") }

// AddForm adds one thing that a form names. Words are folded letters as text.Doc.Fold gives them.
func (b *Builder) AddForm(words []string, be Bearing) { panic("todo") }

// AddTerm adds a term.
func (b *Builder) AddTerm(t Term) { panic("todo") }

// AddWord gives a word traits and a class of commonness, 0 to MaxCommon.
func (b *Builder) AddWord(letters string, t WordTraits, common int) { panic("todo") }

// Bytes returns the table, or the first error of any Add.
func (b *Builder) Bytes(version string) ([]byte, error) { panic("todo") }

type Table struct{}

func Open(data string) (*Table, error) { panic("todo") }
func (t *Table) Check() error          { panic("todo") }
func (t *Table) Data() string          { panic("todo") } // what Open was given
func (t *Table) Version() string       { panic("todo") }

func (t *Table) NumEntries() int               { panic("todo") }
func (t *Table) Entry(n uint32) Entry          { panic("todo") } // copies Names and Weak; the rest shares data
func (t *Table) ID(n uint32) string            { panic("todo") }
func (t *Table) Type(n uint32) string          { panic("todo") }
func (t *Table) Name(n uint32) string          { panic("todo") }
func (t *Table) Latin(n uint32) string         { panic("todo") }
func (t *Table) Country(n uint32) string       { panic("todo") }
func (t *Table) Parent(n uint32) string        { panic("todo") }
func (t *Table) Fame(n uint32) int             { panic("todo") }
func (t *Table) Find(id string) (uint32, bool) { panic("todo") }

func (t *Table) NumForms() int                                { panic("todo") }
func (t *Table) Bearings(form uint32) int                     { panic("todo") } // how many
func (t *Table) Bearing(form uint32, i int) Bearing           { panic("todo") } // most famous first, ties by id
func (t *Table) Lookup(words []string) (form uint32, ok bool) { panic("todo") }

func (t *Table) NumTerms() int                         { panic("todo") }
func (t *Table) Term(i int) Term                       { panic("todo") }
func (t *Table) Terms(office string) (first, last int) { panic("todo") } // half-open, sorted by From

func (t *Table) NumWords() int                              { panic("todo") }
func (t *Table) Word(letters string) (word uint32, ok bool) { panic("todo") }
func (t *Table) WordTraits(word uint32) WordTraits          { panic("todo") }
