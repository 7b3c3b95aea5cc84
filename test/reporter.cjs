'use strict';

const path = require('node:path');
const Mocha = require('mocha');

/**
 * Mocha's spec reporter, then the time of every test folder (the core suite is meant to stay under a
 * second) and one closing line that scripts can read.
 */
class Reporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const milliseconds = new Map();
    runner.on(Mocha.Runner.constants.EVENT_TEST_END, (test) => {
      const folder = path.basename(path.dirname(test.file ?? ''));
      milliseconds.set(folder, (milliseconds.get(folder) ?? 0) + (test.duration ?? 0));
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      for (const [folder, duration] of milliseconds) {
        console.log(`${folder} suite: ${(duration / 1000).toFixed(2)} s`);
      }
      const { passes, failures, pending } = this.stats;
      console.log(`${passes} passed, ${failures} failed, ${pending} skipped`);
    });
  }
}

module.exports = Reporter;
