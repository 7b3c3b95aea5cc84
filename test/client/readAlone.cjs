'use strict';

// Run by package.test.ts in a process of its own: starts the language server of an unpacked extension as VS Code
// does, has it read a small script, and prints what came of it.

const { fork } = require('node:child_process');
const { join } = require('node:path');

const SCRIPT = 'INT. KITCHEN - DAY\n\nANA\nI love this. Thank you so much!\n\nBO\nI hate you. Go away.\n';
const FILLING = Array.from(
  { length: 12 },
  (_, at) => `Bo walks to window ${at} and looks at the street.\n`,
).join('\n');
const uri = 'untitled:script.fountain';

const server = fork(join(process.argv[2], 'dist', 'server.cjs'), ['--node-ipc'], { cwd: process.argv[2] });
const send = (message) => server.send({ jsonrpc: '2.0', ...message });
const status = { state: '', limited: false };

const answers = {
  initialize() {
    send({ method: 'initialized', params: {} });
    const text = `${SCRIPT}\n${FILLING}`;
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'fountain', version: 1, text } },
    });
  },
  marks({ result }) {
    const said = { state: status.state, marks: result.lines.length, native: !status.limited };
    process.stdout.write(`${JSON.stringify(said)}\n`, () => send({ id: 'shutdown', method: 'shutdown' }));
  },
  shutdown() {
    send({ method: 'exit' });
  },
};

server.on('message', (message) => {
  if (message.id !== undefined && message.method === undefined) return answers[message.id](message);
  if (message.method !== 'undercurrent/status') return;
  const { state, limited } = message.params;
  Object.assign(status, { state: state.kind, limited: limited !== undefined });
  if (['ready', 'failed', 'cannot tell'].includes(state.kind)) {
    send({ id: 'marks', method: 'undercurrent/marks', params: { uri } });
  }
});

send({
  id: 'initialize',
  method: 'initialize',
  params: {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    initializationOptions: { followsReadings: true },
  },
});
