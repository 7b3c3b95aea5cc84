"""What screenplay lines written for training are made of. Braces are filled in `scripted`."""

from collections.abc import Mapping

PERSONS: Mapping[str, tuple[str, ...]] = {
    "he": ("my father", "the old man", "the boy", "his brother", "my uncle", "the clerk"),
    "she": ("my mother", "the old woman", "the girl", "her sister", "my aunt", "the nurse"),
}
OF = {"he": "his", "she": "her"}

TECHNICAL = (
    "CUT TO:", "DISSOLVE TO:", "FADE IN:", "FADE OUT.", "SMASH CUT TO:", "BACK TO SCENE",
    "INTERCUT WITH:", "MUSIC begins.", "The MUSIC stops.", "A SERIES OF SHOTS", "TITLE CARD:",
    "ANGLE ON the door.", "CLOSE ON a telephone.", "We PULL BACK to show the street.",
    "SUPER: \"Three years later\"", "END CREDITS.", "MONTAGE", "INSERT - A PHOTOGRAPH",
    "The CAMERA follows.", "PRE-LAP: traffic.", "V.O.", "(CONTINUED)", "THE SAME - LATER",
    "A phone RINGS.", "The SOUND of a train.", "A door CLOSES off screen.", "LATER",
    "CREDITS ROLL over the skyline.", "WIDE SHOT of the valley.", "FLASHBACK", "END OF FLASHBACK",
)  # fmt: skip
MOVES = (
    "{person} crosses to the {place}", "{person} takes a seat by the {place}",
    "{person} stands at the {place}", "{person} walks to the {place} and back",
    "{person} looks toward the {place}", "{person} puts {of} coat on a chair",
    "{person} picks up the {prop}", "{person} sets the {prop} on the {place}",
    "{person} carries the {prop} to the {place}", "{person} turns a page",
    "{person} enters, the {prop} in {of} hand", "{person} opens the {place}",
    "{person} pours a cup of coffee", "{person} hands {other} the {prop}",
    "{person} and {other} walk along the {place}", "{person} gets into the car",
    "{person} unlocks the {place} and goes in", "{person} waits by the {place}",
    "{person} reads the label on the {prop}", "{person} drives past the {place}",
)  # fmt: skip
STILLS = (
    "a {prop} lies on the {place}", "the {prop} is on the {place}",
    "there is a {prop} by the {place}",
    "next to the {place}, a {prop}", "a row of houses. a {place}. a {prop}",
    "the {place} is made of wood", "a small room with a {place} and a {prop}",
    "on the {place}: a {prop}, a lamp, some papers", "the {prop} hangs beside the {place}",
    "he puts the {prop} away in the {place}",
    "they drive past the {place}, a {prop} in the back seat",
)  # fmt: skip
PLACES = (
    "window", "door", "table", "counter", "bed", "desk", "staircase", "porch", "bench", "fence",
    "fireplace", "sofa", "gate", "cupboard", "bar", "elevator", "drawer", "altar", "grave",
    "hospital bed", "cell door", "pulpit", "river bank", "barn",
)  # fmt: skip
PROPS = (
    "gun", "knife", "rifle", "pistol", "sword", "rope", "coffin", "wreath", "bandage", "syringe",
    "badge", "revolver", "shotgun", "bullet", "skull", "gas mask", "war medal", "blood sample",
    "death certificate", "funeral programme", "axe", "bottle", "trunk", "letter", "newspaper",
    "suitcase", "map", "cup", "photograph", "bible", "key", "hat", "guitar", "wedding ring",
    "birthday cake", "toy", "bouquet", "trophy", "love letter", "telephone", "ledger", "candle",
)  # fmt: skip
PLAIN_QUESTIONS = (
    "where do you keep the {prop}?", "what time does the {place} open?", "is that your {prop}?",
    "how long have you lived here?", "did you bring the {prop}?", "where were you on Tuesday?",
    "what's your name?", "which {place} is it?", "do you want milk with that?", "who's driving?",
    "when does the train leave?", "is {person} in today?", "have you seen {person}?",
    "can you pass the {prop}?", "how much is the {prop}?", "what did {person} say?",
    "are you {person}?", "did {person} call?", "where's {person}?", "what's in the {prop}?",
    "is this the way to the station?", "what year were you born?", "you want the {prop} here?",
)  # fmt: skip

SAID: Mapping[str, tuple[str, ...]] = {
    "love": (
        "I love you", "I love you so much", "I've always loved you", "you're the love of my life",
        "I adore you", "I love {person}", "I'm in love with {person}", "we love each other",
    ),
    "anger": (
        "I hate you", "I hate you and I mean it", "damn you", "I can't stand the sight of you",
        "get out of my house", "I hate {person}", "you make me sick with rage", "I despise you",
        "go to hell", "how dare you", "I could kill {person} for this",
    ),
    "joy": (
        "I'm so happy", "this is the best day of my life", "I'm glad you came",
        "I'm happy for {person}",
        "what a lovely morning", "we've never been happier",
    ),
    "sadness": (
        "I'm so sad", "I can't stop crying", "I miss {person}", "everything is lost",
        "I've never felt so alone", "nothing matters any more",
    ),
    "fear": (
        "I'm scared", "I'm afraid of {person}", "please don't hurt me", "something is out there",
        "don't let them find me", "I'm terrified",
    ),
    "gratitude": ("thank you so much", "I'm grateful to {person}", "I can't thank you enough"),
    "disgust": ("that's disgusting", "{person} makes me sick", "it stinks in here, I may throw up"),
    "admiration": (
        "you were wonderful", "{person} is a genius", "well done", "I look up to {person}",
    ),
    "disappointment": ("you let me down", "I expected more of {person}", "what a letdown"),
    "remorse": (
        "I'm so sorry", "it's all my fault", "I should never have hurt {person}", "forgive me",
    ),
    "pride": ("I'm so proud of you", "I'm proud of {person}", "I did it, all by myself"),
    "optimism": ("it'll be all right", "things are looking up", "I know we'll make it"),
    "relief": ("thank God you're safe", "what a relief", "it's over, at last"),
    "annoyance": (
        "leave me alone", "stop it, will you", "not this again", "{person} gets on my nerves",
    ),
    "surprise": ("I don't believe it", "oh my God", "{person}, of all people", "what, here?"),
}  # fmt: skip
AFTERS = (
    "", "", "", ", my dear", ", and I always will", ", you know that", ", I swear", ", really",
    ", do you hear me", ", {name}", ", and that's the truth", ", I tell you", ", honest",
)  # fmt: skip
SEEN: Mapping[str, tuple[str, ...]] = {
    "joy": (
        "beams", "is overjoyed", "laughs with delight", "dances around the {place}", "is happy",
    ),
    "sadness": (
        "weeps", "breaks down in tears", "sits alone and cries", "looks heartbroken", "is sad",
    ),
    "anger": ("slams the {place}", "is furious", "shouts in rage", "smashes a plate", "is angry"),
    "fear": ("trembles with fear", "is terrified", "hides under the {place}, shaking", "is afraid"),
    "love": ("kisses {of} child", "gazes at {other} with love", "holds {other} close"),
    "relief": ("breathes again, relieved", "weeps with relief", "sighs with relief"),
    "disgust": ("turns away in disgust", "gags", "wrinkles {of} nose at the smell"),
    "pride": ("stands tall and proud", "shows off {of} medal, proud"),
    "embarrassment": ("blushes with shame", "is mortified", "looks down, embarrassed"),
    "surprise": ("gasps", "is astonished", "stares, stunned"),
    "nervousness": ("fidgets", "paces, anxious", "is nervous", "wrings {of} hands"),
    "amusement": ("chuckles", "bursts out laughing", "giggles"),
    "excitement": ("jumps up and down, excited", "can hardly wait", "is thrilled"),
    "disappointment": ("is disappointed", "looks crestfallen", "hangs {of} head, let down"),
    "admiration": ("applauds {other}", "looks at {other} in admiration"),
    "gratitude": ("thanks {other} with all {of} heart", "is grateful to {other}"),
}  # fmt: skip

MISHAPS = (
    "the car won't start", "we missed the train", "it's raining again", "I dropped my keys",
    "the {prop} is broken", "now the {place} is locked", "they towed the car", "I'm late again",
    "{person} lost the {prop}", "now we're stuck here", "there goes my {prop}", "no signal",
    "it's gone", "they took the {prop}", "you ruined it", "that hurt", "they said no",
)  # fmt: skip
LUCK = (
    "the car starts", "we caught the train", "the sun is out", "I found my keys", "you're here",
    "the {prop} still works", "{person} is coming too", "they saved us a seat", "we're in time",
    "{person} found the {prop}", "there's my {prop}", "it fits", "you came back", "you made it",
    "we got the money", "it's you", "look how you've grown", "nobody got hurt", "they said yes",
)  # fmt: skip
CHEERS = (
    "oh, great", "wonderful", "perfect", "well, that's just lovely", "terrific", "oh, fantastic",
    "great", "well, isn't that nice", "beautiful", "just great", "oh, how marvellous", "brilliant",
)  # fmt: skip
ROUGH = (
    "damn, it's good to have you back", "you crazy bastard, you did it", "hell yes",
    "you old dog, come here and let me look at you", "holy shit, we won", "get over here, idiot",
    "I'll be damned, it's {person}! I missed you", "shut up, that's the best news all year",
    "you magnificent son of a bitch", "damn right we did it", "hell of a job, {person}",
    "you lucky bastard, congratulations", "bloody hell, that was brilliant",
)  # fmt: skip
OATHS = (
    "son of a bitch", "holy shit", "goddamn it", "oh, fuck", "bloody hell", "damn", "Jesus Christ",
    "motherfucker", "well, shit", "hell", "you bastard", "for God's sake", "crap",
)  # fmt: skip
"""Good luck and bad, greeted in the same words; and swearing among friends."""

COURTESIES = (
    "thank you", "thanks", "thanks, {name}", "thank you, sir", "thank you, ma'am", "no, thank you",
    "thanks, put the {prop} on the {place}", "thank you for coming", "thanks, I can manage",
    "thanks, we'll call you", "thank you, that will be all", "you're welcome", "much obliged",
    "good morning", "good evening, {name}", "good night", "hello, {name}", "how do you do",
    "nice to meet you, {name}", "have a good day", "okay", "all right", "sure", "fine", "of course",
    "okay, {name}", "sounds good", "fine, let's go", "sure, why not", "please, sit down",
    "yes, please", "after you", "bless you", "pleased to meet you",
)  # fmt: skip
EXCUSES = (
    "sorry", "I'm sorry", "sorry, {name}", "excuse me", "pardon me", "I beg your pardon",
    "sorry I'm late", "sorry to bother you", "I'm sorry, which {place} is it?",
    "sorry, wrong {place}", "sorry, is this your {prop}?", "I'm sorry, we're closed",
    "sorry, I didn't see you there", "I'm sorry, I have to take this", "oh, sorry, go ahead",
    "sorry, what was that?", "don't", "don't stop", "wait, don't go", "don't move", "stop",
    "hold it", "I don't know", "I don't know, {name}", "not now", "no", "no, wait", "I can't",
    "I'm not sure", "don't worry about it",
)  # fmt: skip
"""What is said out of politeness or in passing: it takes a side, but hardly."""
