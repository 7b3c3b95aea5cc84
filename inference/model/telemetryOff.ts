// A side effect on purpose, and the first import of every entry that loads ONNX Runtime: the native library
// reads the variable as it is loaded, and would otherwise write an id to disk and look up a host.
process.env['ORT_DISABLE_TELEMETRY'] = '1';
