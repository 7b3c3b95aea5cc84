import assert from 'node:assert/strict';
import { plotArc } from '../../cli/text/arcPlot.js';
import { PLAIN_STYLE } from '../../cli/text/style.js';

/** An arc that is low on all pages but the first ones. */
const ARC = Array.from({ length: 121 }, (_, index) => {
  const value = index < 60 ? 0.25 : -0.25;
  return { page: index / 10, value, low: value, high: value };
});

describe('the arc in the terminal', () => {
  const plot = plotArc(ARC, 12, 80, 9, PLAIN_STYLE);
  const axis = plot.at(-1) ?? '';
  const left = (plot[0] ?? '').indexOf('│') + 1;
  const width = 80 - left;

  it('numbers pages where they begin', () => {
    for (const number of [2, 6, 12]) {
      const at = axis.lastIndexOf(` ${number}`) + 1 + (String(number).length >> 1);
      assert.ok(Math.abs(at - left - ((number - 1) / 12) * width) <= 1.5, `${number} at ${at}`);
    }
    // Page 7 begins where the arc falls.
    const falls = plot.slice(0, 9).map((row) => row.slice(left).search(/[⡇⢸⣇⢹⣸⡏]/u));
    assert.ok(falls.some((column) => Math.abs(column - width / 2) <= 1));
  });

  it('stays within its columns', () => {
    for (const columns of [60, 80, 140])
      for (const pages of [0.5, 1, 3, 12, 119.1, 1000])
        assert.ok(plotArc(ARC, pages, columns, 9, PLAIN_STYLE).every((line) => line.length <= columns));
  });
});
