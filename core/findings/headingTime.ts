/** `INT. HOUSE - KITCHEN - DAY (LATER)` falls into its parts at dashes, brackets, stops and commas. */
const BETWEEN_PARTS = /\s*(?:-+|–|—)\s+|\s+(?:-+|–|—)\s*|[()]|[.,;]+(?:\s|$)|\.{2,}/u;
const HOUR =
  /\b(?:DAY|DAYTIME|NIGHT|MIDNIGHT|MORNING|NOON|MIDDAY|AFTERNOON|EVENING|DAWN|DAYBREAK|DUSK|TWILIGHT|SUNSET|SUNDOWN|SUNRISE|MAGIC HOUR|GOLDEN HOUR)\b/u;
const CLOCK = /\b(?:\d{1,2}[:.]\d\d(?:\s*[AP]\.?M\b)?|\d{1,2}\s*[AP]\.?M\b|[A-Z\d]+ O['’]CLOCK\b)/u;
/** Each time it is said, time has passed. */
const PASSED = /\b(?:LATER|EARLIER|AGO|NEXT|FOLLOWING|(?:YEARS?|MONTHS?|WEEKS?) (?:ON|AFTER|BEFORE))\b/u;
/** Said again in the next heading, they go on. */
const ELSEWHEN =
  /\b(?:FLASH|FLASHBACKS?|FLASHFORWARDS?|DREAM|PRESENT|YEARS?|MONTHS?|WEEKS?|(?:1[6-9]|20)\d\d)\b/u;
/** What may stand beside these in a part that tells a time: any other word makes it a place (`DREAM BAR`, `ROOM 1912`). */
const BESIDE = new Set(
  `A AN ABOUT AND AT BACK BEGINNING BIT BY CONTINUOUS COUPLE DAYS EARLY END EVEN FEW FORWARD HALF HOUR HOURS IN INTO
  JUST LATE LITTLE MID MINUTE MINUTES MOMENT MOMENTS MUCH OF ON ONE OUR PRE QUICK SAME SAMETIME SECONDS SEQUENCE SEVERAL
  SHORT SHORTLY SOME STILL THAT THE THIS TIME TO TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE FIFTEEN
  TWENTY THIRTY FORTY FIFTY HUNDRED AFTER BEFORE SPRING SUMMER AUTUMN FALL WINTER MONDAY TUESDAY WEDNESDAY THURSDAY
  FRIDAY SATURDAY SUNDAY JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER WEEK AM PM
  OCLOCK MAGIC GOLDEN`.split(/\s+/u),
);

/** A time stands at the end. */
const LONGEST_HEADING = 200;

/** Whether the second of two headings in a row tells of another time than the first. */
export function isTimeCut(before: string, after: string): boolean {
  const from = timeOf(before);
  const to = timeOf(after);
  const [was, is] = [hourOf(from), hourOf(to)];
  if (PASSED.test(to) || (was !== undefined && is !== undefined && was !== is)) return true;
  const [elsewhen] = ELSEWHEN.exec(to) ?? [];
  return elsewhen !== undefined && elsewhen !== ELSEWHEN.exec(from)?.[0];
}

/** What a heading says of the time: the parts after its first that hold nothing else, or else its last word. */
function timeOf(heading: string): string {
  const parts = heading
    .slice(-LONGEST_HEADING)
    .toUpperCase()
    .split(BETWEEN_PARTS)
    .map((part) => part.trim())
    .filter(Boolean);
  const times = parts.slice(1).filter(tellsTime);
  if (times.length > 0) return times.join(' ');
  // `EXT. PARK DAY`
  const last = /\s(\S+)$/u.exec(parts.at(-1) ?? '')?.[1] ?? '';
  return HOUR.test(last) ? last : '';
}

function tellsTime(part: string): boolean {
  if (/\b(?:LATER|EARLIER|AGO)$/u.test(part)) return true;
  const words = part.replaceAll(/['’.]/gu, '').match(/[\p{L}\d:]+/gu) ?? [];
  return words.length > 0 && words.every(isOfTime);
}

function isOfTime(word: string): boolean {
  return (
    BESIDE.has(word) || /^\d/u.test(word) || [HOUR, PASSED, ELSEWHEN].some((ofTime) => ofTime.test(word))
  );
}

/** The hour a time names, in one way of writing: `3 P.M.` and `3:00 PM` alike. */
function hourOf(time: string): string | undefined {
  const [hour] = CLOCK.exec(time) ?? HOUR.exec(time) ?? [];
  return hour?.replace(/[:.]00/u, '').replaceAll(/[\s.]/gu, '');
}
