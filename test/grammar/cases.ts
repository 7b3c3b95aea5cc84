export interface GrammarCase {
  readonly name: string;
  readonly text: string;
}

/** What each kind of element is coloured as: one snapshot a kind. */
export const GRAMMAR_CASES: Readonly<Record<string, readonly GrammarCase[]>> = {
  'title page': [
    { name: 'keys and values', text: 'Title:\n    _**BRICK & STEEL**_\nAuthor: Me [[which?]]\n\nFADE IN:' },
    { name: 'a colon in a value', text: 'Contact:\n\tTel: 1' },
    { name: 'two spaces keep it open', text: 'Title: A\n  \nAuthor: B' },
    { name: 'a page break ends it', text: 'Title: A\n===\nHe runs.' },
    { name: 'below blank lines', text: '\n\nTitle: A' },
    { name: 'only at the top', text: 'He runs.\n\nTitle: A' },
    { name: 'a heading is no key', text: 'INT. A: DAY' },
    { name: 'a section is no key', text: '# Act one: lost' },
    { name: 'FADE IN: is no key', text: 'FADE IN:\n\nHe runs.' },
  ],
  'scene headings': [
    { name: 'with a number', text: 'INT. HOUSE - DAY #1A#' },
    { name: 'the last number counts', text: 'INT. #2 A #12-b.#' },
    { name: 'an empty number is text', text: 'INT. A ##' },
    { name: 'small letters', text: 'int./ext. car' },
    { name: 'forced', text: '.SNIPER SCOPE POV #9#' },
    { name: 'forces nothing', text: '...and then.\n\n. odd' },
    { name: 'emphasis and a note', text: '**INT. A** [[why]] - DAY' },
    { name: 'action right below', text: 'INT. A\nBOB\nHe runs.' },
    { name: 'no blank line above', text: 'He runs.\nINT. A' },
    { name: 'below a section', text: '# One\nINT. A' },
  ],
  speeches: [
    { name: 'cue and dialogue', text: 'BOB\nHi.\nThere.' },
    { name: 'extensions', text: "BOB (V.O.) (CONT'D)\nHi.\n\nHANS (on the radio)\nHi." },
    { name: 'parentheses in a name', text: 'SETHE (VO) DENVER\nHi.' },
    { name: 'dual dialogue', text: 'BOB\nHi.\n\nAMY (V.O.) ^\nHi.' },
    { name: 'forced', text: '@McCoy ^\nHi.\n\n@小明\n你好' },
    { name: 'accents and Cyrillic', text: 'RENÉ\nSalut.\n\nМАША\nПривет.' },
    { name: 'no cue', text: 'RENé\nHi.\n\n小明\n你好\n\n23\nHi.\n\n@\nHi.' },
    { name: 'parenthetical', text: 'BOB\n(low, *very*)\nHi.\n(and so on) he says' },
    { name: 'lyrics', text: 'SINGER\n~La la\nI stop.' },
    { name: 'two spaces keep it open', text: 'DEALER\nTen.\n  \nFour.\n\nHe deals.' },
    { name: 'one space closes it', text: 'BOB\nHi.\n \nHe goes.' },
    { name: 'a section ends it', text: 'BOB\nHi.\n# Two\nHe goes.' },
    { name: 'a note in the cue, one below', text: 'BOB [[old]]\n[[new]]\nHi. [[hm]]' },
    { name: 'indented', text: '\t\tBOB\n\t(low)\n\tHi.' },
    { name: 'capitals that end as a sentence does', text: 'BANG!\n\nTHE DOOR FALLS.\nHi.\n\nLARRY JR.\nHi.' },
  ],
  action: [
    { name: 'a paragraph', text: 'He runs.\nBOB\n  She runs.' },
    { name: 'forced', text: '!INT. NOT A SCENE\n!BANG\n\n  !BOB' },
    { name: 'two equal signs', text: '== hm' },
    { name: 'after a note', text: '[[why?]] He runs.' },
  ],
  transitions: [
    { name: 'natural', text: 'He runs.\n\nCUT TO:\n\nHe stops.' },
    { name: 'something below', text: 'CUT TO:\nHi.' },
    { name: 'forced', text: '> Burn to *white*.' },
    { name: 'none', text: 'He runs.\nCUT TO:\n\ncut TO:\n\n>' },
  ],
  'centred text, lyrics, page breaks': [
    { name: 'centred', text: '> THE _END_ <\n>One<' },
    { name: 'nothing centred', text: '> <' },
    { name: 'lyrics', text: 'He sings.\n~La *la*' },
    { name: 'page breaks', text: 'One.\n=====  \nBOB\nHi.' },
  ],
  'sections and synopses': [
    { name: 'depths', text: '# One\n  ## Two [[why]]\n###Three' },
    { name: 'synopsis', text: 'INT. A\n= They *meet*. [[@Nell=80]]\nBob sits.' },
  ],
  'notes and boneyard': [
    { name: 'note in action', text: 'Bob [[who?]] sits.' },
    { name: 'note over lines', text: '[[one\n  \ntwo]]\nBOB\nHi.' },
    { name: 'a blank line ends it', text: '[[one\n\nTwo.' },
    { name: 'arc markers', text: '[[@Anna Lee=50 @Jón = 30 @x= me@y.z=1234]]' },
    { name: 'boneyard over blank lines', text: 'One.\n/* a\n\nINT. B [[x]]\n*/\nTwo.' },
    { name: 'boneyard in a note', text: '[[a /* ]] */ b]] c' },
    { name: 'boneyard in dialogue', text: 'BOB\nOh /* no\n\nBOB */ yes.\nHi.' },
    { name: 'not closed by its own star', text: '/*/ x' },
  ],
  emphasis: [
    { name: 'each', text: '*i* **b** ***bi*** _u_' },
    { name: 'nested', text: '*a **b** a* **b *a*** *a **b*** _*u*_ **b _u_**' },
    { name: 'escaped', text: '\\*no\\* *a \\* a* \\_no\\_ \\\\*a*' },
    { name: 'unpaired', text: '5 * 3 * 2 *a and **b and _c\n*a\nb*' },
    { name: 'no mark', text: 'snake_case_name ____ ***** a*b' },
    { name: 'inside a word', text: 'un*frigging*believable' },
    { name: 'a note inside', text: '*a [[n]] a*' },
  ],
};
