'use strict';

const Module = require('node:module');
const path = require('node:path');

/**
 * Loads the built extension and activates it, in a process of its own, with a `vscode` that does nothing: what is left
 * is our own time. Prints as JSON what both take of the processor, in milliseconds: others may use it meanwhile.
 */

/** Anything: it can be called, made, walked through, inherited from, and all its parts are like it. */
const ANYTHING = new Proxy(function anything() {}, {
  get(target, name) {
    if (name === 'prototype') return target.prototype;
    // What a promise would wait for.
    if (name === 'then') return undefined;
    if (name === 'version') return '1.105.0';
    if (name === Symbol.iterator) return [][Symbol.iterator].bind([]);
    if (name === Symbol.toPrimitive) return () => 'anything';
    return ANYTHING;
  },
  apply: () => ANYTHING,
  construct: () => ANYTHING,
});

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === 'vscode' ? ANYTHING : Reflect.apply(load, this, [name, ...rest]);
};

const root = path.join(__dirname, '..', '..');
const context = {
  subscriptions: [],
  asAbsolutePath: (file) => path.join(root, file),
  extension: { packageJSON: require(path.join(root, 'package.json')) },
  globalState: ANYTHING,
  workspaceState: ANYTHING,
  globalStorageUri: ANYTHING,
  storageUri: ANYTHING,
  extensionUri: ANYTHING,
};
/** What a piece of work takes of the processor. */
function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, time: (user + system) / 1000 };
}

const loaded = timed(() => require(path.join(root, 'dist', 'client.cjs')));
const activated = timed(() => loaded.result.activate(context));
process.stdout.write(
  JSON.stringify({
    loading: loaded.time,
    activating: activated.time,
    subscriptions: context.subscriptions.length,
    deactivates: typeof loaded.result.deactivate === 'function',
  }),
  // Before the server is started, which is not what is measured.
  () => process.exit(0),
);
