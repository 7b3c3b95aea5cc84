"""How the Undercurrent reader is made: from raw data to a calibrated ONNX file."""
