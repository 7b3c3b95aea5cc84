import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../corpus.js';

export const WINDING_ROUND = readFileSync(join(REPOSITORY, 'samples/the-winding-round.fountain'), 'utf8');

/** One scene that can be read, and one that says too little. */
export const TWO_SCENES = `INT. KITCHEN - DAY #4A#

Anna comes in from the garden. She is *happy* and she laughs out loud.

ANNA
(beaming)
Bless you, darling. I love this *kind* of day!

BORIS (V.O.)
Nobody died, then. That is the best of news, and I am glad.

EXT. GARDEN - NIGHT

Nothing.
`;

/** What a writer would never type, wherever the report quotes the script. */
export const HOSTILE = `Title: <script>alert(1)</script></title></style> *bold*
Author: "><img src=x onerror=alert(1)>

INT. <b onmouseover='x'>A</b> & "B" </style><script>alert(2)</script> - DAY #=1+1#

A man *laughs* at <i>this</i> &amp; that \\*joke\\*. \u202EHe is not happy. \u0000\u0007 He never is, not with [[ a note.

BOB <U>\u202EEVIL
(<svg onload=x>)
No! Never! I can't stand it, <!-- and --> I don't want it any more, you liar]]>

AMY
I love you. Thank you, bless you, darling.

BOB <U>\u202EEVIL
Joy! Love! Happy, beaming, delighted, I laugh with joy \u{1F600}\uD83D.

AMY
Then bless you, and thank you, with love & joy.

BOB <U>\u202EEVIL
Love!

EXT. ${'LONG-HEADING <p> '.repeat(600)}

One. Two words here, and some more, to make it a scene that can be read.

AMY
No, never, I am afraid.

BOB <U>\u202EEVIL
Thank you, love.
`;

/** Ten scenes: five that read as pleasant, then five that read as unpleasant. */
export const LASTING_CHANGE = Array.from({ length: 10 }, (_, index) => {
  const [mood, said] =
    index < 5 ? ['happy', 'I love this joy of ours.'] : ['afraid', 'He died, and she is gone, no.'];
  const filler = 'The rain goes on and on over the roofs. '.repeat(4 + (index % 3));
  return `INT. ROOM ${index + 1} - DAY\n\n${filler}\n\nEverybody in the room is ${mood}, number ${index}.\n\nANNA\n${said}\n\nBORIS\n${said} ${'Yes. '.repeat(index % 4)}\n`;
}).join('\n');
