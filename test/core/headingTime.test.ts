import assert from 'node:assert/strict';
import { isTimeCut } from '../../core/findings/headingTime.js';

describe('the times of two headings', () => {
  const cuts: readonly (readonly [before: string, after: string])[] = [
    ['EXT. PARK - DAY', 'EXT. PARK - NIGHT'],
    ['EXT. PARK - DAY', 'EXT. PARK – NIGHT'],
    ['EXT. PARK DAY', 'EXT PARK NIGHT'],
    ['INT. OFFICE, DAY', 'INT. OFFICE, NIGHT.'],
    ['INT. OFFICE - NIGHT', 'INT. OFFICE - MIDNIGHT'],
    ['INT. OFFICE - 3 PM', 'INT. OFFICE - 11 PM'],
    ['INT. OFFICE - 3:15', 'INT. OFFICE - 3:45'],
    ['INT. OFFICE - DAY', "INT. OFFICE - FIVE O'CLOCK"],
    ['INT. OFFICE - DAY', 'INT. OFFICE - DAY (LATER)'],
    ['INT. OFFICE - DAY', 'INT. OFFICE - THE NEXT DAY'],
    ['INT. OFFICE - LATER', 'INT. OFFICE - LATER'],
    ['INT. OFFICE - DAY', 'INT. OFFICE - STILL LATER THAT DAY..'],
    ['INT. OFFICE', 'INT. FLAT - TEN YEARS LATER'],
    ['INT. OFFICE', 'INT. FLAT - FLASHBACK - DAY'],
    ['INT. OFFICE - DAY', 'INT. FLAT - SUMMER 1912'],
    ['INT. OFFICE - 1911', 'INT. OFFICE - 1912'],
    ['int. office - day', 'int. office - night'],
    ['PARK - DAY', 'NIGHT CLUB - NIGHT'],
  ];
  for (const [before, after] of cuts)
    it(`tell of a cut: ${before} → ${after}`, () => assert.ok(isTimeCut(before, after)));

  const none: readonly (readonly [before: string, after: string])[] = [
    ['EXT. PARK - DAY', 'INT. HOUSE NEXT DOOR'],
    ['EXT. PARK - DAY', 'EXT. STREET - HOUSE NEXT DOOR - DAY'],
    ['EXT. HOTEL - DAY', 'INT. HOTEL - ROOM 1912'],
    ['EXT. HOTEL - DAY', 'INT. DREAM BAR - DAY'],
    ['EXT. MALL - DAY', 'INT. MALL - PRESENT WRAPPING STALL'],
    ['EXT. PARK - DAY', 'INT. NIGHT CLUB - DAY'],
    ['INT. NIGHT CLUB - DAY', 'EXT. PARK - DAY'],
    ['INT. OFFICE - 3 PM', 'INT. HALL - 3:00 P.M.'],
    ['INT. OFFICE - DREAM', 'INT. HALL - DREAM'],
    ['INT. OFFICE - 1912', 'INT. HALL - 1912'],
    ['INT. OFFICE - NIGHT', 'INT. HALL - CONTINUOUS'],
    ['INT. OFFICE', 'INT. HALL'],
    ['', ''],
  ];
  for (const [before, after] of none)
    it(`tell of none: ${before} → ${after}`, () => assert.ok(!isTimeCut(before, after)));
});
